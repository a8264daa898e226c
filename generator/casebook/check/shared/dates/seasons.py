"""The season that can stand in the place of an exact date, where the words around it leave no doubt."""

from __future__ import annotations

import re

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import Hit, Replacement

SPRING, SUMMER, AUTUMN, WINTER = "foråret", "sommeren", "efteråret", "vinteren"
_OF_MONTHS = (WINTER, WINTER, SPRING, SPRING, SPRING, SUMMER, SUMMER, SUMMER, AUTUMN, AUTUMN, AUTUMN, WINTER)
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
# Weeks that lie in one season whatever the year; those between two are not mended.
_OF_WEEKS = {
    **dict.fromkeys((*range(1, 9), *range(49, 54)), WINTER),
    **dict.fromkeys(range(10, 22), SPRING),
    **dict.fromkeys(range(23, 35), SUMMER),
    **dict.fromkeys(range(36, 48), AUTUMN),
}
_OF_HOLIDAYS = {
    "jule": WINTER, "nytår": WINTER, "sankthans": SUMMER, "grundlov": SUMMER, "langfredag": SPRING,
    "skærtorsdag": SPRING, "påske": SPRING, "mortens": AUTUMN,
}  # fmt: skip

_NEAR = 60  # characters before and after a date that are looked at
_HOLIDAY = pattern("|".join(f"(?:{name})" for name in _OF_HOLIDAYS))
_WEEK = pattern(r"uge (?P<week>[0-9]{1,2})\b")
_MONTH = pattern(rf"(?<![a-zæøå])(?P<month>{'|'.join(_MONTHS)})")
_YEAR_FIRST = pattern(r"(?:19|20)[0-9]{2}-(?P<number>[0-9]{1,2})-[0-9]{1,2}")
_DAY_FIRST = pattern(
    r"(?:den |d\. )?[0-9]{1,2}(?:/(?P<slash>[0-9]{1,2})|[. -]{1,2}(?P<number>[0-9]{1,2})[. -].*[0-9]{4})"
)
_WITHOUT_DAY = pattern(rf"(?!(?:{_HOLIDAY.pattern}))(?:uge|{'|'.join(_MONTHS)})")

_ARTICLE = pattern(r"\b(?P<article>[Dd]en|[Dd]\.) $")
_IN = pattern(r"\b(?P<in>[Ii]) $")
_IN_THE_MIDST = pattern(r"\b(?:midt|først|sidst|ind|langt|helt|hen|begyndelsen|slutningen|starten|løbet) [Ii] $")
_WORD = pattern(r"(?P<word>[\w.]+) $")
_WITH_NOUN = frozenset({"fra", "siden", "indtil"})  # not «før» nor «efter»: before 3 May is not before spring
# Words before a date that leave no room for «om foråret», or after which it would say something else.
_UNSURE = frozenset({
    "på", "pr.", "pr", "af", "om", "ved", "med", "i", "mellem", "omkring", "over", "under", "hver", "hvert",
    "for", "mod", "ultimo", "medio", "primo", "start", "slut", "sent", "tidligt", "en", "et", "den", "det", "de",
    "d.", "før", "efter", "inden", "til", "senest", "dato", "datoen", "dateret", "hans", "hendes", "min", "sin",
    "deres", "som", "dag", "cirka", "ca.", "husker", "huskede", "glemmer", "glemte", "fejrer", "fejrede",
    "nævner", "nævnte", "mindes", "frygter", "frygtede", "hader", "elsker", "vælger", "valgte", "foreslår",
    "foreslog", "aftaler", "aftalte", "hedder", "hed", "kalder", "kaldte",
})  # fmt: skip
_BETWEEN = pattern(
    r"\bdag, $|\b(?:mellem|imellem)\b[^.!?]*$|[0-9]\.? ?(?:og|eller|til|-|/|,)? ?(?:den )?$|[\w/.,-]$", re.IGNORECASE
)
_YEAR_AFTER = pattern(r"[- /.]{1,2}(?:19|20)[0-9]{2}(?![0-9-])")
_GOES_ON = pattern(r" ?[-–/]| (?:til|og|eller|samt)\b(?: den)? ?[0-9]| til\b| ?,? ?(?:kl\b|klokken\b)| ?[0-9]|[\w]")
_OF_A_YEAR = pattern(r",? (?:i (?:år|fjor)|(?:sidste|forrige|næste|samme|det(?:te)?) år|året (?:efter|før|der))\b")
_IS_A_DAY = pattern(r" (?:er|var|blev|bliver) (?!(?:han|hun|jeg|de|vi|der|det)\b|[A-ZÆØÅ])")
_BEGINS = pattern(r"(?:^|[^\W\d_]{4}[.!?] ?|[!?] ?| {2,})$")
_STOPS = pattern(r"[.] ?$")


def seasoned(passage: Passage, hit: Hit, context: CheckContext) -> Replacement | None:  # noqa: ARG001 - the shape of a mend
    """«den 14. maj 2021» -> «om foråret», «fra 3. maj» -> «fra foråret»; None where the grammar is not known."""
    end = _with_year(passage.text, hit.end)
    words = passage.text[hit.start : end].lower()
    season = season_of(words)
    start, before = _with_article(hit.start, passage.text[max(0, hit.start - _NEAR) : hit.start])
    after = passage.text[end : end + _NEAR]
    if not season or _BETWEEN.search(before) or _GOES_ON.match(after) or _OF_A_YEAR.match(after):
        return None
    word = _WORD.search(before)
    if word and word["word"].lower() in _WITH_NOUN:
        return Replacement(start, end, season)
    within = _IN.search(before)
    if within and _WITHOUT_DAY.match(words) and not _IN_THE_MIDST.search(before):
        return Replacement(start - 2, end, _cased(f"om {season}", is_first=within["in"] == "I"))
    if _WITHOUT_DAY.match(words) or (word and word["word"].lower() in _UNSURE):
        return None
    is_first = _is_first(passage.text[start], before)
    if is_first is None or (is_first and _IS_A_DAY.match(after)):
        return None
    return Replacement(start, end, _cased(f"om {season}", is_first=is_first))


def season_of(date: str) -> str | None:
    """The season of a date in small letters; None where the date does not say, or could be read in two ways."""
    if holiday := _HOLIDAY.match(date):
        return _OF_HOLIDAYS[holiday.group()]
    if week := _WEEK.match(date):
        return _OF_WEEKS.get(int(week["week"]))
    if month := _MONTH.search(date):
        return _OF_MONTHS[_MONTHS.index(month["month"])]
    if match := _YEAR_FIRST.fullmatch(date) or _DAY_FIRST.match(date):
        number = int(match.groupdict().get("slash") or match["number"])
        return _OF_MONTHS[number - 1] if 1 <= number <= len(_OF_MONTHS) else None
    return None


def _with_year(text: str, end: int) -> int:
    """The end of a date with the year behind it: of «den 3/5-2012» the rule has found «den 3/5»."""
    year = _YEAR_AFTER.match(text, end)
    return year.end() if year else end


def _with_article(start: int, before: str) -> tuple[int, str]:
    """The start of a date with «den» or «d.» before it, and the text before that."""
    article = _ARTICLE.search(before)
    return (start - len(article.group()), before[: article.start()]) if article else (start, before)


def _cased(text: str, *, is_first: bool) -> str:
    return text[0].upper() + text[1:] if is_first else text


def _is_first(letter: str, before: str) -> bool | None:
    """True if a date begins its sentence; None where a full stop before it may be that of an abbreviation."""
    if not letter.isdigit():
        return letter.isupper()
    if _BEGINS.search(before):
        return True
    return None if _STOPS.search(before) else False
