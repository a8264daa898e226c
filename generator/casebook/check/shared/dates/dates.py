"""Whole dates as people write them, for the rules that look for a day."""

from __future__ import annotations

import re

from casebook.check.patterns import pattern
from casebook.language.number_words import NUMBER_WORDS, number_pattern

MONTHS = (
    r"(?:(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)"
    r"(?![a-zæøå])(?:\.(?= ?[0-9]))?"
    r"|(?:jan|feb|febr|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)(?![a-zæøå])\.?)"
)
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12][0-9]|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:18|19|20)[0-9]{2}"
_UNITS = "første|anden|tredje|fjerde|femte|sjette|syvende|ottende|niende"
_TEENS = "tiende|ellevte|tolvte|trettende|fjortende|femtende|sekstende|syttende|attende|nittende"
_TENS = r"(?:(?:en|et|to|tre|fire|fem|seks|syv|otte|ni) ?og ?)?(?:tyvende|tredivte)"
ORDINAL = rf"(?:{_UNITS}|{_TEENS}|{_TENS})"
WITH_YEAR = (
    rf"(?:{_DAY}\.? ?{MONTHS},? ?{_YEAR}|{MONTHS} {_DAY}\.?,? {_YEAR}"
    rf"|{_DAY}[./ -]{{1,2}}{_MONTH}[./ -]{{1,2}}{_YEAR}|{_YEAR}[./ -]{_MONTH}[./ -]{_DAY})(?![0-9])"
)
WITHOUT_CENTURY = (
    rf"(?:{_DAY}\.? ?{MONTHS}(?: ?['’]?[0-9]{{2}}(?![0-9]))?"
    rf"|{_DAY}[./ -]{{1,2}}{_MONTH}(?:[./ -]{{1,2}}['’]?[0-9]{{2}})?|[0-9]{{8}}|[0-9]{{6}})(?![0-9])"
)
_SHORTEST = 3  # letters; «to», «en» and «et» are words of their own
_TENS_ALONE = "|".join(word for word, digits in NUMBER_WORDS.items() if digits[1:] == "0" and digits != "10")
_ANY_NUMBER = number_pattern()
_LONG_NUMBER = (
    rf"(?:{number_pattern(lambda word: len(word) >= _SHORTEST)}"
    rf"|(?:en|et|to|tre|fire|fem|seks|syv|otte|ni) og (?:{_TENS_ALONE}))"
)
_YEAR_IN_WORDS = (
    rf"(?:,? (?:(?:nitten|to|tyve) ?(?:hundrede|tusinde?)(?: ?og {_ANY_NUMBER}| {_LONG_NUMBER})?"
    rf"|(?:nitten |tyve )?{_LONG_NUMBER}))"
)
IN_WORDS = rf"(?:{ORDINAL}(?: i)? (?:{MONTHS}|{ORDINAL})(?:,? {_YEAR}|{_YEAR_IN_WORDS})?)(?![0-9a-zæøå])"
MONTH_AND_YEAR = rf"(?:{MONTHS}(?: i)?,? ?{_YEAR}(?![0-9]))"
ANY = pattern(rf"(?<![0-9A-Za-z])(?:{WITH_YEAR}|{WITHOUT_CENTURY}|{IN_WORDS}|{MONTH_AND_YEAR})", re.IGNORECASE)
