"""Verbatim speech in a text: in marks, behind a dash or a colon, or before «siger hun»; and who it is that speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cached_property
from typing import NamedTuple

from casebook.check.patterns import pattern
from casebook.check.shared.speech.quotation_marks import quoted_parts
from casebook.check.spans import Part

SAYING = (
    r"(?:siger|sagde|fortæller|fortalte|forklare[rd]e?|mener|mente|svare[rd]e?|spørger|spurgte|lyder|lød|"
    r"konstatere[rd]e?|huske[rd]e?|tilføje[rd]e?|fortsætter|fortsatte|erkend(?:er|te)|grine[rd]e?|smile[rd]e?|ler|"
    r"udbryder|udbrød|skriver|skrev|råb(?:er|te)|hviske[rd]e?|indrømme[rd]e?|understrege[rd]e?|berette[rd]e?|"
    r"udtal(?:er|te)|bemærke[rd]e?|påpege[rd]e?|oplys(?:er|te)|anfør(?:er|te|t)|gentager|gentog|uddybe[rd]e?|"
    r"beskrive?[rv]?|tænk(?:er|te)|sukke[rd]e?|formulere[rd]e?|begrunde[rd]e?|fastslå[rs]?|slår fast|ytre[rd]e?)"
)
_STAFF = (
    r"(?:(?:job|virksomheds|beskæftigelses)?konsulent|sagsbehandler|[a-zæøå-]*(?:rådgiver|vejleder|mentor|"
    r"koordinator|leder|chef|mester|direktør|forsker|professor|lektor|læge|psykolog|lærer|underviser|pædagog|"
    r"medarbejder|formand|ordfører|terapeut|instruktør|sygeplejerske|minister|jurist|advokat|ekspert|konsulent|"
    r"arbejdsgiver|kontaktperson|talsmand|talsperson|kollega|ejer|bestyrer|coach|bostøtte|behandler|dommer|"
    r"(?:oplægs|foredrags)holder|supervisor|fagperson|paneldeltager|facilitator|visitator|inspektør|forstander)"
    r"|borgmester|forfatter|kommune|styrelse|jobcent(?:er|re)|virksomhed|rapport|undersøgelse|vejledning|lov|bog)"
    r"(?:en|n|et|s|ens|ne|ene|erne|e|r)?"
)
_CITIZEN = (
    r"(?:han|hun|borger|deltager|kursist|klager|informant|beboer|bruger|elev|praktikant|ansøger|mentee|klient)"
    r"(?:en|n|e|ne|s|ens|nes|erne|er)?"
)
_NOBODY = "(?!)"
_NUMBERED = "(?: [0-9A-Z]{1,2})?"
# The pseudonyms of a record are looked for beside these: to compile all of it for each record would take longer.
_PEOPLE = pattern(rf"\b(?:(?P<citizen>{_CITIZEN})|(?P<staff>{_STAFF}))\b", re.IGNORECASE)
_IS_CITIZEN = pattern(_CITIZEN, re.IGNORECASE)
_LABEL = pattern(rf"{_CITIZEN}{_NUMBERED}", re.IGNORECASE)
_OTHERS = pattern(rf"\b(?:{_CITIZEN}|ham|hende)\b", re.IGNORECASE)
_PLAIN_WORD = r"[^\s,.:;!?\"«»“”„]+"
_AFTER = pattern(rf"[\s,.!?-]{{0,3}}{SAYING}\b(?P<who>[^.!?:\n]{{0,60}})", re.IGNORECASE)
_PARTING = pattern(rf"[, ]{{0,2}}{SAYING}\b", re.IGNORECASE)
_CUE = pattern(
    rf"\b(?:{SAYING}|sagt|ord|citat\w*|ordret|svar|sms\w*|besked\w*|replik\w*|udtalelse\w*|udsagn)\b", re.IGNORECASE
)
_SENTENCE_END = pattern(r"[.!?](?=[\s\"”“»«'’]|$)|\n")
_DASH = pattern(r"(?:^|(?<=\n)|(?<=[.!?:] )|(?<=\n ))[ ]{0,3}[-•·](?!-) ?(?=[A-ZÆØÅa-zæøå])(?P<said>[^\n]{20,3000})")
_BLOCK = pattern(r"(?<![^ \n])> (?! )(?P<said>(?:(?!  )[^>\n]){20,3000})")
_INQUIT = pattern(rf"[,!?»”\"-],? (?={SAYING} )")
_COLON = pattern(r":\s(?=[\w(])")
_UNMARKED = pattern(rf", {SAYING} (?P<who>{_PLAIN_WORD})", re.IGNORECASE)
FIRST_PERSON = pattern(r"\b(?:jeg|mig|min|mit|mine)\b", re.IGNORECASE)
_FAR = 600  # characters that speech without marks is followed
_NEAR = 100  # characters before it in which its speaker is looked for


class Speaker(Enum):
    """Those who may be speaking."""

    CITIZEN = auto()
    STAFF = auto()
    UNKNOWN = auto()


class Speech(NamedTuple):
    """Verbatim speech, who says it, and if marks stand around it or a verb of saying beside it."""

    start: int
    end: int
    text: str
    speaker: Speaker
    is_plain: bool


class SpeechReader:
    """Reads the speech in a text; `names` are the pseudonyms of those whom it may be."""

    def __init__(self, text: str, names: frozenset[str]) -> None:
        self._text, self._names = text, names

    @cached_property
    def _own(self) -> str:
        """An expression for the pseudonyms; one that matches nothing where there are none."""
        return "|".join(map(re.escape, sorted(self._names, key=len, reverse=True))) or _NOBODY

    @cached_property
    def _own_name(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{self._own})\b", re.IGNORECASE)

    @cached_property
    def _own_label(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self._own}){_NUMBERED}", re.IGNORECASE)

    def speeches(self) -> Iterator[Speech]:
        """All speech, in no order; the same words may come twice."""
        marked = quoted_parts(self._text)
        yield from self._in_marks(marked)
        yield from (self._speech(match.span(), self._text[slice(*match.span("said"))]) for match in self._blocks())
        yield from self._behind_dashes()
        yield from self._behind_colons()
        yield from self._before_inquits()

    def _in_marks(self, parts: tuple[Part, ...]) -> Iterator[Speech]:
        """Speech in marks; what «siger hun» parts counts as one."""
        run: list[Part] = []
        for part in (*parts, (len(self._text) + _FAR, 0)):
            if run and not self._goes_on(run[-1][1], part[0]):
                wording = " ".join(self._text[start:end] for start, end in run)
                who = self._speaker(*run[0])
                yield from (Speech(*each, wording, who, is_plain=False) for each in run)
                run = []
            run.append(part)

    def _goes_on(self, end: int, start: int) -> bool:
        return start - end <= _NEAR and bool(_PARTING.match(self._text, end, start))

    def _blocks(self) -> Iterator[re.Match[str]]:
        return _BLOCK.finditer(self._text)

    def _behind_dashes(self) -> Iterator[Speech]:
        """Replies behind a dash, up to «siger hun», or as long as somebody says «jeg»."""
        for match in _DASH.finditer(self._text):
            start, end = match.span("said")
            inquit = _INQUIT.search(self._text, start, end)
            until = inquit.start() if inquit else self._last_of_mine(start, end)
            if until > start:
                part = match.start() + len(match.group()) - len(match.group().lstrip()), until
                yield self._speech(part, self._text[start:until], is_plain=not inquit and not self._is_announced(start))

    def _behind_colons(self) -> Iterator[Speech]:
        for match in _COLON.finditer(self._text):
            before = self._text[max(match.start() - _NEAR, 0) : match.start()]
            cue = _SENTENCE_END.split(before)[-1].strip(" -")
            is_cue = _CUE.search(cue) or _LABEL.fullmatch(cue) or self._own_label.fullmatch(cue)
            if not is_cue or self._is_list(match.end()):
                continue
            line_end = self._text.find("\n", match.end())
            end = min(line_end if line_end >= 0 else len(self._text), match.end() + _FAR)
            until = self._last_of_mine(match.end(), end)
            if until > match.end():
                yield self._speech((match.end(), until), self._text[match.end() : until])

    def _is_list(self, at: int) -> bool:
        """True for what is listed behind a colon, in small letters and by nobody: «en liste over fag: søm, metal.»."""
        stop = _SENTENCE_END.search(self._text, at)
        first = self._text[at : stop.end() if stop else len(self._text)]
        return first[:1].islower() and not FIRST_PERSON.search(first)

    def _before_inquits(self) -> Iterator[Speech]:
        """Speech with no sign of it but «siger hun» behind it, and nobody but the speaker in it."""
        for match in _UNMARKED.finditer(self._text):
            if not (_IS_CITIZEN.fullmatch(match["who"]) or re.fullmatch(self._own, match["who"], re.IGNORECASE)):
                continue
            ends = list(_SENTENCE_END.finditer(self._text, max(match.start() - _FAR, 0), match.start()))
            start = ends[-1].end() if ends else max(match.start() - _FAR, 0)
            start += len(self._text[start : match.start()]) - len(self._text[start : match.start()].lstrip(" -"))
            wording = self._text[start : match.start()]
            others = _OTHERS.search(wording) or self._own_name.search(wording)
            if FIRST_PERSON.search(wording) and not others:
                yield Speech(start, match.start(), wording, Speaker.CITIZEN, is_plain=False)

    def _last_of_mine(self, start: int, end: int) -> int:
        """The end of the last sentence in which somebody says «jeg», of those that follow on each other."""
        at, last = start, start
        while at < end:
            stop = _SENTENCE_END.search(self._text, at, end)
            until = stop.end() if stop else end
            if FIRST_PERSON.search(self._text, at, until):
                last = until
            elif last > start:
                break
            at = until
        return last

    def _is_announced(self, start: int) -> bool:
        """True if a line before a list says that it is what somebody has said."""
        before = self._text[max(start - _FAR, 0) : start].split("\n")[:-1]
        heading = next((line for line in reversed(before) if line.strip() and not line.lstrip().startswith("-")), "")
        return bool(heading.rstrip().endswith(":") and _CUE.search(heading))

    def _speech(self, part: Part, wording: str, *, is_plain: bool = False) -> Speech:
        return Speech(*part, wording, self._speaker(*part), is_plain)

    def _speaker(self, start: int, end: int) -> Speaker:
        """The one that a verb behind the speech names, or else the sentence before it."""
        behind = _AFTER.match(self._text, end)
        if behind and (speaker := self._named(behind["who"])):
            return speaker
        before = _SENTENCE_END.split(self._text[max(start - _NEAR, 0) : start])[-1]
        speaker = self._named(before) if before.rstrip(" -").endswith((":", ",")) else None
        return speaker or Speaker.UNKNOWN

    def _named(self, text: str) -> Speaker | None:
        """The speaker whom a text names first."""
        people, own = _PEOPLE.search(text), self._own_name.search(text)
        if own and (people is None or own.start() <= people.start()):
            return Speaker.CITIZEN
        if people is None:
            return None
        return Speaker.CITIZEN if people["citizen"] else Speaker.STAFF
