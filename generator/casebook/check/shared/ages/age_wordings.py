"""Replacements for an exact age, where the words around it leave no doubt that they are right."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import Hit, Replacement
from casebook.check.shared.ages.bands import about_band, in_band
from casebook.check.shared.words.numbers import NUMBER, value

_YEARS = pattern(NUMBER, re.IGNORECASE)
_NEAR = 60  # characters before and after an age that are looked at
_DEFINITE = {
    "mand": "manden", "kvinde": "kvinden", "borger": "borgeren", "person": "personen", "dreng": "drengen",
    "pige": "pigen", "fyr": "fyren", "herre": "herren", "dame": "damen", "medarbejder": "medarbejderen",
    "deltager": "deltageren", "menneske": "mennesket", "far": "faren", "mor": "moren", "søn": "sønnen",
    "datter": "datteren",
}  # fmt: skip
_PERSON = "|".join(_DEFINITE)
_EXACTLY = r"(?:(?:nu|kun|blot|bare|i dag|allerede|vist|endnu|også) )?"
_ONLY = frozenset({"kun", "blot", "bare"})
_WITH_ARTICLE = pattern(r"\b(?P<article>[Ee]n|[Dd]en|[Ee]t|[Dd]et) $")
_A_PERSON = pattern(rf" (?P<noun>{_PERSON})(?![\w-])")
_A_NAME = pattern(r" (?P<name>[A-ZÆØÅ][a-zæøåéüö]{1,20}(?<!s))(?=[,.;:!?)]| [a-zæøå])")
_AS = pattern(r"(?:^|(?<= ))(?P<as>[Ss]om) $")
_AS_WHOLE = pattern(r" [a-zæøå]+ (?:han|hun|jeg)\b|$|[.,;)]")  # no noun behind it: not «som 45-årig tømrer»
_AGE_OF = pattern(rf"\b[Aa]lder(?:en)?(?: er| på|:)(?P<gap> {_EXACTLY})$")
_AT_AN_AGE = pattern(rf"\b[Aa]lder(?P<gap> af {_EXACTLY})$")
_IS = pattern(rf"\b(?:er|var|været|være)(?: (?:han|hun|jeg))? (?:jo )?(?P<exactly>{_EXACTLY})$")
_AGED = pattern(rf"\b(?P<on>på {_EXACTLY})$")
_NAMED = pattern(r"\b[A-ZÆØÅ][a-zæøå]{1,20}(?:,| \() ?$")
_NOT_MORE = r"(?! (?:[0-9]|halv|et? halv|(?:en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve) (?:måned|uge|dag)))"
_NO_OTHER = rf"(?!(?:,| og| eller|/) ?{NUMBER}(?: år\b|[.,;:!?)]|$| og | eller ))"  # «7, 9 og 14 år»: ages of several
_ENDS = pattern(rf"{_NO_OTHER}(?:$|[.,;:!?)»]|\n| (?:og|men|eller|da|når|mens|fordi|i dag|nu|der|som)\b{_NOT_MORE})")
_ENDS_AGED = pattern(rf"{_NO_OTHER}(?:$|[.,;:!?)»]| (?!(?:ældre|yngre|år|gammel|ad|måned|uge|dag)\w*)[a-zæøå])")
_ENDS_IN_A_NAME = pattern(r"$|[.,;)]")
_PLAIN = pattern(r"[0-9a-zæøåé]+(?: år(?: gammel| gamle| gammelt| ung)?)?", re.IGNORECASE)
_AS_ADJECTIVE = pattern(r".*årige?t?|.* år (?:gammel|gamle|gammelt|ung)", re.IGNORECASE)


class _Around(NamedTuple):
    """An age in its surroundings: `before` and `after` are what stands near it, `start` where `before` begins."""

    passage: Passage
    hit: Hit
    start: int
    before: str
    after: str
    wording: str
    in_band: str
    about: str

    def whole(self, text: str) -> Replacement:
        """The text in the place of the age itself."""
        return Replacement(self.hit.start, self.hit.end, text)


def worded(passage: Passage, hit: Hit, context: CheckContext) -> Replacement | None:
    """The age as a band («i fyrrerne»); None where the grammar around it is not known."""
    policy = context.registers.policy
    number = _YEARS.match(passage.text, hit.start)  # a year of birth does not begin with one
    years = value(number.group()) if number else None
    in_words, about = (in_band(years, policy), about_band(years, policy)) if policy and years else (None, None)
    if not in_words or not about:
        return None
    start, text = max(0, hit.start - _NEAR), passage.text
    around = _Around(
        passage=passage,
        hit=hit,
        start=start,
        before=text[start : hit.start],
        after=text[hit.end : hit.end + _NEAR],
        wording=text[hit.start : hit.end],
        in_band=in_words,
        about=about,
    )
    return next(filter(None, (wording(around) for wording in _WORDINGS)), None)


def _of_a_person(around: _Around) -> Replacement | None:
    """«en 45-årig mand» -> «en mand i fyrrerne», «den 45-årige mand» -> «manden i fyrrerne»."""
    article, noun = _WITH_ARTICLE.search(around.before), _A_PERSON.match(around.after)
    if not article or not noun or not _AS_ADJECTIVE.fullmatch(around.wording):
        return None
    band = around.in_band if around.in_band.startswith("i ") else f"på {around.in_band}"
    word, end = noun["noun"], around.hit.end + noun.end()
    if article["article"].lower() in {"en", "et"}:
        return Replacement(around.hit.start, end, f"{word} {band}")
    definite = _cased(_DEFINITE[word], article["article"])
    return Replacement(around.start + article.start(), end, f"{definite} {band}")


def _of_a_name(around: _Around) -> Replacement | None:
    """«45-årige Morten møder» -> «Morten, der er i fyrrerne, møder», «den 45-årige Morten.» without a comma behind."""
    name = _A_NAME.match(around.after)
    if not name or not _AS_ADJECTIVE.fullmatch(around.wording):
        return None
    article = _WITH_ARTICLE.search(around.before)
    if article and article["article"].lower() != "den":
        return None
    start = around.start + article.start() if article else around.hit.start
    comma = "," if around.after.startswith(" ", name.end()) else ""
    return Replacement(start, around.hit.end + name.end(), f"{name['name']}, der er {around.in_band}{comma}")


def _as_one(around: _Around) -> Replacement | None:
    """«Som 45-årig stod han alene» -> «I en alder mellem 40 og 49 år stod han alene»."""
    match = _AS.search(around.before)
    if not match or not _AS_WHOLE.match(around.after) or not _AS_ADJECTIVE.fullmatch(around.wording):
        return None
    text = _cased(f"i en alder {_after_age(around.about)}", match["as"])
    return Replacement(around.start + match.start("as"), around.hit.end, text)


def _age_of(around: _Around) -> Replacement | None:
    """«hans alder er 45» -> «hans alder er mellem 40 og 49 år»."""
    is_one = _AGE_OF.search(around.before) and _PLAIN.fullmatch(around.wording) and _ENDS.match(around.after)
    return around.whole(around.about) if is_one else None


def _at_an_age(around: _Around) -> Replacement | None:
    """«i en alder af blot 45» -> «i en alder mellem 40 og 49 år»."""
    match = _AT_AN_AGE.search(around.before)
    if not match or not _PLAIN.fullmatch(around.wording):
        return None
    return Replacement(around.start + match.start("gap"), around.hit.end, f" {_after_age(around.about)}")


def _is(around: _Around) -> Replacement | None:
    """«han er kun 45 år gammel» -> «han er kun i fyrrerne», «hun var kun tolv» -> «hun var mellem 10 og 19 år»."""
    match = _IS.search(around.before)
    is_adjective = around.wording.lower().endswith("årig")
    if not match or not (is_adjective or _PLAIN.fullmatch(around.wording)) or not _ENDS.match(around.after):
        return None
    if match["exactly"].strip() in _ONLY and not around.in_band.startswith("i "):
        return Replacement(around.start + match.start("exactly"), around.hit.end, around.in_band)
    return around.whole(around.in_band)


def _aged(around: _Around) -> Replacement | None:
    """«en mand på 45 år» -> «en mand i fyrrerne»."""
    match = _AGED.search(around.before)
    if not match or not _PLAIN.fullmatch(around.wording) or not _ENDS_AGED.match(around.after):
        return None
    text = around.in_band if around.in_band.startswith("i ") else f"på {around.in_band}"
    return Replacement(around.start + match.start("on"), around.hit.end, text)


def _named(around: _Around) -> Replacement | None:
    """«Morten, 45 år,» -> «Morten, i fyrrerne,»."""
    fits = _NAMED.search(around.before) and _PLAIN.fullmatch(around.wording) and _ENDS_IN_A_NAME.match(around.after)
    return around.whole(around.in_band) if fits else None


_WORDINGS: tuple[Callable[[_Around], Replacement | None], ...] = (
    _of_a_person,
    _of_a_name,
    _as_one,
    _age_of,
    _at_an_age,
    _is,
    _aged,
    _named,
)


def _after_age(about: str) -> str:
    """The words after «i en alder»: «mellem 40 og 49 år», «af mindst 60 år»."""
    return f"af {about}" if about.startswith("mindst") else about


def _cased(text: str, like: str) -> str:
    """The text with a capital where `like` has one."""
    return text[0].upper() + text[1:] if like[:1].isupper() else text
