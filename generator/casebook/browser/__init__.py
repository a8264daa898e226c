"""The answers that a page gets of the core while somebody writes: plain values both ways."""

from __future__ import annotations

from casebook.browser.answering import answer

__all__ = ["answer"]
