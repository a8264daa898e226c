"""Serves a built site as static hosts do: under a path, texts packed with gzip, in silence."""

from __future__ import annotations

import gzip
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from socket import socket

PATIENCE = 10  # seconds until a server that does not stop is left to end with us
PACKED = {".css", ".html", ".js", ".json", ".mjs", ".svg", ".xml"}  # what static hosts send with gzip


@lru_cache(maxsize=512)
def _packed(file: Path, written: int) -> bytes:  # noqa: ARG001 (another time is another file)
    return gzip.compress(file.read_bytes(), compresslevel=6, mtime=0)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Pack what can be packed; leave the rest (folders, what is not there) to the usual handler."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() and self.path.partition("?")[0].endswith("/") else path
        if file.suffix not in PACKED or not file.is_file():
            return super().send_head()
        body = _packed(file, file.stat().st_mtime_ns)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def log_message(self, *args: object) -> None:
        """Say nothing: what a page lacks shows as its console error."""


class _Server(ThreadingHTTPServer):
    """Shrugs when a browser hangs up in the middle of an answer."""

    def handle_error(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        """Stay quiet about a broken connection, and about nothing else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine, and give its origin."""
    with _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder))) as http:
        thread = threading.Thread(target=http.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{http.server_port}"
        finally:
            http.shutdown()
            thread.join(timeout=PATIENCE)
