"""Messages that MkDocs logs while it builds, kept so that they can be given in Danish."""

from __future__ import annotations

import logging


class Complaints(logging.Handler):
    """Collects what MkDocs says instead of printing it: `mkdocs build` itself ends with 0 despite warnings."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message."""
        self.messages.append(record.getMessage())
