"""The reason why no site could be made of the pages, in words for the person at the keyboard."""

from __future__ import annotations

from casebook.problem import CasebookError
from casebook.render.html.environment import TemplateError


def unusable(error: Exception) -> CasebookError:
    """The reason that MkDocs gives: a fault of the theme with its template and line, all else as MkDocs says it."""
    if isinstance(error, TemplateError):
        where = f"{getattr(error, 'name', None) or 'en skabelon'}:{getattr(error, 'lineno', None) or '?'}"
        return CasebookError(
            "Siderne kan ikke tegnes: Der er en fejl i temaet.", f"Ret den i site_config/theme ({where}). {error}"
        )
    return CasebookError("MkDocs kunne ikke bygge siderne.", str(error))


def told(error: CasebookError) -> str:
    """An error as it is shown while the server goes on."""
    return f"casebook: {error.message}\n  gør: {error.hint}"
