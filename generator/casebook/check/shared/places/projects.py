"""The named, local project that a case is about, told apart from methods and offers that many places have.

A method says itself that it is one project's (`lokalt_projekt`). In a text the words for a project and a name after or
before them tell it, unless the name is that of a method that is no local project, or of a term.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage, PassagePart
from casebook.check.patterns import pattern
from casebook.corpus.use import methods_used
from casebook.model import Case
from casebook.source import Path

_NAMED = pattern(
    r"\b(?:[Pp]rojekt(?:et)?|[Hh]oldet|[Tt]eam(?:et)?|[Vv]ærkstedet|[Ff]orsøget)\s+"
    r"(?:(?:hedder|hed|kaldes|kaldet|blev\s+kaldt|med\s+navnet)\s+)?[»«\"”“]?(?P<after>[A-ZÆØÅ][\w-]*(?:\s+[A-ZÆØÅ0-9][\w-]*)*)"
    r"|\b(?P<before>[A-ZÆØÅ][\w]*)-(?:projektet|holdet|teamet|forløbet|værkstedet|forsøget)\b"
)
_SIGNS = frozenset({"projekt", "projektet", "holdet", "team", "teamet", "forløbet", "værkstedet", "forsøget"})
_NO_TEXT = frozenset({"id", "tidligere_id", "kilder", "anonymisering", "rettigheder", "gennemgang", "eftersyn"})


def named_project(case: Case, context: CheckContext) -> Path | None:
    """The path at which a case first names a local project; None where it names none."""
    return next(_in_methods(case, context), None) or next(_in_texts(context), None)


def _in_methods(case: Case, context: CheckContext) -> Iterator[Path]:
    used = {use.method for use in methods_used(case)}
    methods = context.corpus.methods if context.corpus else {}
    for i, use in enumerate(case.methods):
        method = methods.get(use.method)
        if method and method.is_local and use.method in used:
            yield "metoder", i, "metode"


def _in_texts(context: CheckContext) -> Iterator[Path]:
    everybodys: frozenset[str] | None = None
    for passage in context.passages:
        if _may_name(passage):
            everybodys = context.for_records(_everybodys) if everybodys is None else everybodys
            for match in _NAMED.finditer(passage.text):
                if match[match.lastgroup or "after"].casefold() not in everybodys:
                    yield passage.path


def _may_name(passage: Passage) -> bool:
    is_text = passage.part is PassagePart.VALUE and bool(passage.path) and passage.path[0] not in _NO_TEXT
    return is_text and any(sign in _SIGNS or sign.endswith(_ENDINGS) for sign in passage.vocabulary)


_PROJECT = "projekt"  # what navne.yml calls a project
_ENDINGS = tuple(f"-{sign}" for sign in sorted(_SIGNS))


def _everybodys(context: CheckContext) -> frozenset[str]:
    """The names of methods that are no local projects, of terms, and of others than projects in navne.yml."""
    corpus = context.corpus
    methods = corpus.methods.values() if corpus else ()
    wide = (name for method in methods if not method.is_local for name in (method.title, *method.aliases, method.id))
    terms = (term for register in context.registers.vocabularies.values() for term in register.values())
    words = (word for term in terms for word in (term.name, *term.synonyms))
    public = (entry for entry in context.registers.public_names if entry.kind.casefold() != _PROJECT)
    names = (name for entry in public for name in (entry.name, *entry.short))
    return frozenset(name.casefold() for name in (*wide, *words, *names))
