"""All records together: what they are, what refers to what, and what is wrong with any of it."""

from __future__ import annotations

from casebook.corpus.corpus import Corpus
from casebook.corpus.kinds import Kind
from casebook.corpus.loading import load
from casebook.corpus.registers import Registers

__all__ = ["Corpus", "Kind", "Registers", "load"]
