"""The direct rules over the texts of a site: the same text under the same rules is read once, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from casebook.check import TextRule, all_rules
from casebook.check.context import CheckContext, context_of
from casebook.check.passage import Passage, PassagePart
from casebook.check.rule import Hit
from casebook.check.shared.ner.words import words_of
from casebook.corpus import Corpus
from casebook.model import Case, Method
from casebook.problem import DIRECT
from casebook.publish.passed import Passed
from casebook.publish.printed import ReadParagraphs
from casebook.source import Document, Settings
from casebook.workers import shared_out

LICENCES = frozenset({"creativecommons.org"})
NAMESPACES = frozenset(
    {"www.w3.org", "www.sitemaps.org", "schema.org", "json-schema.org", "datapackage.org",
     "www.imsglobal.org", "ltsc.ieee.org", "purl.org", "xmlns.com", "publications.europa.eu", "www.iana.org"}
)  # fmt: skip
# Words of a format that look like a profile: BibTeX's kind of entry, keys of JSON-LD, what Turtle says with «@».
OF_FORMATS = frozenset({"@misc", "@context", "@graph", "@type", "@prefix", "@da"})
_UNBROKEN = re.compile(r"[^\s,;:()]+")
_AFTER_HOST = re.compile(r"[/?#:]")
_MANY = 5_000  # texts; most are read in a moment
_WORDY = 3  # letters; a shorter part of an id is no name


@dataclass(frozen=True, slots=True)
class Caught:
    """A hit of a rule in a text; `text` is as the rule has read it."""

    rule: TextRule
    hit: Hit
    text: str

    @property
    def words(self) -> str:
        """The words that were hit."""
        return self.text[self.hit.start : self.hit.end]


class Reading:
    """Reads texts with the rules that say by themselves what points at somebody, and lets pass what is known."""

    def __init__(self, corpus: Corpus, settings: Settings, today: str) -> None:
        self.context = _context(corpus, today)
        self._hosts = _hosts(settings)
        self._contacts = _contacts(corpus)
        self._passed = Passed(corpus, today)
        rules = [rule for rule in all_rules().values() if isinstance(rule, TextRule) and rule.family == DIRECT]
        masked = [(rule, rule.mask) for rule in rules]
        self._rules = {True: masked, False: [(rule, mask) for rule, mask in masked if not rule.of_sentences]}
        self._texts: dict[tuple[str, bool], tuple[str, tuple[Caught, ...]]] = {}
        self._in_records: dict[tuple[str, bool, str], tuple[Caught, ...]] = {}
        self._names: dict[str, frozenset[str]] = {}

    def caught(self, text: str, record: Case | Method | None, file: str, *, prose: bool) -> tuple[Caught, ...]:
        """The hits of the rules in a text; in a list of words, of those that do not go by what stands around a word.

        A record gives its people names: its text is read once more where one of them stands in it, or
        where a rule has hit what the record may account for. All other texts are read alike on every page.
        """
        small, caught = self._anywhere(text, prose=prose)
        if record is None or not (caught or any(name in small for name in self._names_of(record, file))):
            return caught
        key = text, prose, file
        if key not in self._in_records:
            self._in_records[key] = self._read(
                Passage(Document(file, text), PassagePart.RAW, text), record, prose=prose
            )
        return self._in_records[key]

    def read_ahead(self, texts: Iterable[tuple[str, bool]]) -> None:
        """Read texts (and whether each is prose) before anybody asks about one."""
        asked = tuple(dict.fromkeys(texts))
        common = tuple(rule for rule, _ in self._rules[True])
        answers = shared_out(lambda text: self._without_record(text[0], prose=text[1]), asked, common, fewest=_MANY)
        self._texts.update(zip(asked, answers, strict=True))

    def new_on(self, page: str, record: Case | Method | None, file: str) -> str:
        """The lines of a page of a PDF without the paragraphs in which nothing was found where they stood before."""
        return self._paragraphs.left(page, lambda text: not self.caught(text, record, file, prose=True))

    @cached_property
    def _paragraphs(self) -> ReadParagraphs:
        return ReadParagraphs(text for text, prose in self._texts if prose)

    def _anywhere(self, text: str, *, prose: bool) -> tuple[str, tuple[Caught, ...]]:
        """A text in small letters, without what hides it, and what the rules find where it belongs to no record."""
        if (text, prose) not in self._texts:
            self._texts[text, prose] = self._without_record(text, prose=prose)
        return self._texts[text, prose]

    def _without_record(self, text: str, *, prose: bool) -> tuple[str, tuple[Caught, ...]]:
        passage = Passage(Document("", text), PassagePart.RAW, text)
        return passage.text.lower(), self._read(passage, None, prose=prose)

    def _read(self, passage: Passage, record: Case | Method | None, *, prose: bool) -> tuple[Caught, ...]:
        here = self.context.of(passage.document, record)
        held = here.mask(passage)
        triggered = (rule for rule, mask in self._rules[prose] if not mask or mask & held)  # few are
        hits = (Caught(rule, hit, passage.text) for rule in triggered for hit in rule.read(passage, here))
        return tuple(caught for caught in hits if not self._is_known(caught))

    def _is_known(self, caught: Caught) -> bool:
        """True if a rule has hit nothing new: a word of a format, a host of our own, or what `check` lets stand."""
        if caught.words in OF_FORMATS or _spaced(caught.words) in self._contacts:
            return True
        return _host(caught.words) in self._hosts or (caught.rule.of_sentences and self._passed.holds(caught.words))

    def _names_of(self, record: Case | Method, file: str) -> frozenset[str]:
        """The names by which a record can change how a text is read: its pseudonyms, and such as its id holds."""
        if file not in self._names:
            lists = self.context.lists
            spoken = record.pseudonyms if isinstance(record, Case) else ()
            words = [part for name in spoken for word in words_of(name).lowers for part in (word, *word.split("-"))]
            listed = lists.given | lists.foreign | lists.families
            named = [word for word in record.id.split("-") if len(word) >= _WORDY and word in listed]
            self._names[file] = frozenset((*words, *named))
        return self._names[file]


def _context(corpus: Corpus, today: str) -> CheckContext:
    """The context in which all that cases declare is known: lists, neighbours and the front page show many records."""
    context = context_of(corpus, today)
    towns = corpus.registers.municipalities.values()
    places = {name for town in towns for name in (town.name, f"{town.name} Kommune")}
    return context.accounting_for(context.names | context.declared_in_cases | places)


def _hosts(settings: Settings) -> frozenset[str]:
    """The hosts that the site itself may name: its own, where its files are, the licence."""
    own = (urlsplit(address).hostname for address in (settings.site_url, settings.edit_base))
    return frozenset(filter(None, own)) | LICENCES | NAMESPACES


def _contacts(corpus: Corpus) -> str:
    """The addresses and numbers of the publisher's register: pages and the search show them."""
    register = corpus.registers.publisher
    contacts = register.contacts if register else ()
    return "\n".join(_spaced(value) for contact in contacts for value in contact.ways)


def _spaced(text: str) -> str:
    return " {} ".format(" ".join(_UNBROKEN.findall(text.casefold())))


def _host(address: str) -> str:
    """«https://casebook.example/om/» -> «casebook.example»; of what is no address, nothing that is a host."""
    return _AFTER_HOST.split(address.partition("//")[2] or address, maxsplit=1)[0]
