"""The records that may be public, and nothing else: pages, data, search and exports are made of them alone."""

from __future__ import annotations

from casebook.published.projection import published
from casebook.published.published import Published
from casebook.published.records import PublicCase, PublicExemption, PublicMethod, PublicRecord

__all__ = ["PublicCase", "PublicExemption", "PublicMethod", "PublicRecord", "Published", "published"]
