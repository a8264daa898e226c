"""Terms that the law has left behind, marked where they stand in running text: «i dag: …» behind a dotted underline.

Each is a link to what the term means, described by its note. Where there are no scripts, and on paper, the note stands
in parentheses in the text itself. A term is marked once a section. Headings, links, code, drawings and lists of facts
are left as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count

from markupsafe import Markup

from casebook.corpus import Kind
from casebook.corpus.succession import is_former, successor
from casebook.corpus.term_matcher import Mention, TermMatcher, term_matcher
from casebook.danish import inside
from casebook.model import Term
from casebook.render.html.address import address_of_thing, relative
from casebook.render.html.page import Page
from casebook.source.sentences import Sentences

Vocabularies = Mapping[Kind, Mapping[str, Term]]

SECTIONS = ("cases/", "metoder/", "temaer/", "kurser/", "det-virkede-ikke/")

_WHOLE = (
    r"a|h[1-6]|code|pre|svg|script|style|button|select|summary|nav|header|table|dt|figcaption"
    r'|dl(?=\s+class="cb-(?:facts|byline|step__facts)")|figure(?=\s+class="[^"]*--(?:skala|progression)")'
)
_UNTOUCHED = re.compile(
    rf"""
      <!--.*?-->
    | <(?P<tag>{_WHOLE})\b[^>]*>.*?</(?P=tag)\s*>    # elements that are left alone, with all that is in them
    | <[^>]+>                                        # any other tag
    | https?://\S+
    """,
    re.DOTALL | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class PagePiece:
    """A piece of a page: text to look in, or what must stay as it is. `is_section` says that a new section begins."""

    text: str
    is_running: bool = False
    is_section: bool = False


@dataclass(frozen=True, slots=True)
class Marker:
    """Marks the terms that are out of use in the month that the site is built for."""

    vocabularies: Vocabularies
    terms: TermMatcher
    sentences: Sentences

    def marked(self, page: Page) -> Page:
        """The page with its former terms marked; pages without running text as they are."""
        if not page.address.startswith(SECTIONS) or not self.terms.is_worth_reading(page.body):
            return page
        return replace(page, body="".join(self._marked(page.address, page.body)))

    def _marked(self, address: str, body: str) -> Iterator[str]:
        numbers, marked = count(1), set[tuple[Kind, str]]()
        for piece in pieces(body):
            if piece.is_section:
                marked.clear()
            if not piece.is_running:
                yield piece.text
                continue
            done = 0
            for mention in self.terms.mentions(piece.text):
                key = (mention.kind, mention.term.id)
                if key not in marked:
                    marked.add(key)
                    yield piece.text[done : mention.start]
                    yield self._mark(address, piece.text, mention, next(numbers))
                    done = mention.end
            yield piece.text[done:]

    def _mark(self, address: str, text: str, mention: Mention, number: int) -> str:
        words = text[mention.start : mention.end]
        href = relative(address_of_thing(mention.kind, mention.term.id), address)
        note = today(self.vocabularies[mention.kind], mention.term, self.sentences)
        return Markup(
            '<span class="cb-aged"><a class="cb-aged__word" href="{href}" aria-describedby="foer-{number}">{words}</a>'
            '<span class="cb-aged__note" id="foer-{number}"><span class="cb-aged__mark"> (</span>{note}'
            '<span class="cb-aged__mark">)</span></span></span>'
        ).format(href=href, number=number, words=Markup(words), note=note)  # noqa: S704 - a piece of sanitised HTML


def marker(vocabularies: Vocabularies, month: str, sentences: Sentences) -> Marker:
    """The marker of the terms that are out of use in `month` («2026-11»)."""
    return Marker(vocabularies, term_matcher(vocabularies, lambda term: is_former(term, month)), sentences)


def today(terms: Mapping[str, Term], term: Term, sentences: Sentences) -> str:
    """«i dag: kontanthjælp; brugt til juni 2025»."""
    now = successor(terms, term)
    name = inside(now.name) if now else inside(sentences.say("terms.nothing_instead")).rstrip(".")
    if not term.valid_to:
        return sentences.say("aged.today", name=name)
    return sentences.say("aged.today_and_until", name=name, when=sentences.when(term.valid_to))


def pieces(body: str) -> Iterator[PagePiece]:
    """The HTML of a page cut into pieces, in order; together they are the whole of it."""
    done = 0
    for match in _UNTOUCHED.finditer(body):
        if done < match.start():
            yield PagePiece(body[done : match.start()], is_running=True)
        yield PagePiece(match[0], is_section=match["tag"] == "h2")
        done = match.end()
    if done < len(body):
        yield PagePiece(body[done:], is_running=True)
