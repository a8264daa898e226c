"""Names that people have on machines, known by their shape: «asta_og_uglen», «uglen-83», «Ugle7», «/in/ugle-83ab».

No sound text has such a word: letters tied together by low lines, or a word of no dictionary with digits behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage, PassagePart
from casebook.check.patterns import pattern
from casebook.check.person_scope import is_of_a_person
from casebook.check.sentences import LONGEST
from casebook.check.shared.ner.forms import looks_like_family
from casebook.check.shared.ner.lists import NameLists
from casebook.check.shared.words.word_lists import endings
from casebook.check.spans import Part
from casebook.check.triggers import DIGITS, Triggers
from casebook.language.compounds import is_common

_LETTER = "A-Za-zÆØÅæøåé"
_TIED = pattern(r"(?<![\w.@/#&-])(?=[^\s]{0,40}[a-zæøåé])\w{1,30}(?<=[^_])(?:\.[a-z]{3,4})?(?![\w@/-])")
_NUMBERED = pattern(
    rf"(?<![\w.@/#&-])(?P<word>[{_LETTER}]{{2,20}}(?:[-.][{_LETTER}]{{2,20}})?[-.]?)[0-9]{{2,5}}(?![\w@/%]|[-.,][\w])"
)
_BEHIND_LOGIN = pattern(
    r"\b(?:kode(?:n|ord|ordet)?|adgangskode(?:n)?|password|pin(?:kode)?(?:n)?|logger (?:ind|på)(?: med| som)?|"
    r"log ?ind(?:et)?|mobile ?pay|boks(?:en)?|box(?:en)?)(?: (?:er|hedder|lyder|med|som|nr\.?|nummer))?:? ?[«\"']?"
    rf"(?P<name>(?=[^\s]{{0,20}}[0-9])[0-9]{{0,6}}[{_LETTER}]{{1,20}}[0-9]{{0,6}})(?![\w%-])",
    re.IGNORECASE,
)
_PAYBOX = pattern(r"\b[Bb]oks(?:en)? (?P<name>[0-9]{2,6}(?: ?[0-9A-Z]{2,3})?)(?![\w%-])")
_PATH = pattern(r"(?<![\w./:-])/(?:in|u|user|users|profile|profil|people|channel)/[\w.-]{3,60}")
_DOCUMENT = pattern(r"(?P<name>\w+)\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|txt|csv|html?|md)", re.IGNORECASE)
_VERSION = pattern(r"(?:v|ver|version|rev|udkast|del|bilag)[0-9]{1,3}", re.IGNORECASE)
_DISEASES = frozenset({"covid", "corona", "sars"})
_KIND = pattern(r"[A-ZÆØÅ.-]+")  # «LÆ285», «NADA12»: a form, a measure
_LONG = 3  # letters; a shorter word with a number is a form, a road, a vitamin
LOGIN_TRIGGERS = (DIGITS, Triggers(signs=("_",)))


def logins(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The names on machines in what tells of a person."""
    if passage.part is PassagePart.VALUE:
        for start, end in _shaped(passage.text[:LONGEST], context.lists):
            if is_of_a_person(passage, start, context):
                yield start, end


def _shaped(text: str, lists: NameLists) -> Iterator[Part]:
    if "_" in text:
        yield from (match.span() for match in _TIED.finditer(text) if _is_tied(match.group(), lists))
    yield from (match.span() for match in _NUMBERED.finditer(text) if _is_a_login(match["word"]))
    yield from (match.span("name") for match in _BEHIND_LOGIN.finditer(text))
    if "mobilepay" in text.lower():
        yield from (match.span("name") for match in _PAYBOX.finditer(text))
    if "/" in text:
        yield from (match.span() for match in _PATH.finditer(text))


def _is_tied(word: str, lists: NameLists) -> bool:
    """True for what a low line ties together, and not for a document of common words: «skabelon_ungeplan_v4.docx»."""
    if "_" not in word.strip("_"):
        return False
    document = _DOCUMENT.fullmatch(word)
    parts = document["name"].lower().split("_") if document else ()
    holds_a_name = not (lists.given.isdisjoint(parts) and lists.danish_families.isdisjoint(parts))
    return not document or not all(map(_is_of_a_document, parts)) or holds_a_name


def _is_of_a_document(part: str) -> bool:
    """True for a common word, a number or a version; not for «ravnhøj», which is put together as surnames are."""
    if looks_like_family(part) or part.endswith(endings("naturled")):
        return False
    return not part or part.isdigit() or bool(_VERSION.fullmatch(part)) or is_common(part)


def _is_a_login(word: str) -> bool:
    """True for a word that is no form's and no common one: of two parts, with a capital inside, in no dictionary."""
    word = word.rstrip("-.")
    if _KIND.fullmatch(word) or len(word) < _LONG or word.lower() in _DISEASES:
        return False
    has_parts = "-" in word or "." in word or word[1:] != word[1:].lower()
    return has_parts or not is_common(word.lower())
