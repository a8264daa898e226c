"""Danish numbers, in digits and in words, as far as ages and families need them."""

from __future__ import annotations

from casebook.language.number_words import NUMBER_WORDS, number_pattern, whole_of

_WORDS = {word: int(digits) for word, digits in NUMBER_WORDS.items()}

NUMBER = rf"(?:1?[0-9]{{1,2}}|{number_pattern()})"  # any age
SEVERAL = rf"(?:[2-9]|[1-9][0-9]|{number_pattern(lambda word: _WORDS[word] > 1)})"  # from two and up
ORDINAL = (
    "(?:første|anden|tredje|fjerde|femte|sjette|syvende|ottende|niende|tiende|ellevte|tolvte|trettende|fjortende|"
    "femtende|sekstende|syttende|attende|nittende|tyvende|[a-zæøå]{2,4}ogtyvende|tredivte|enogtredivte)"
)


# Words that say how many; «en» and «to» are too common to look closer for.
COUNTING = frozenset(word for word, number in _WORDS.items() if number > 1)


def value(text: str) -> int | None:
    """The number that digits or words say; None where they say none."""
    text = text.strip().casefold()
    return whole_of(text) if text.isdecimal() else _WORDS.get(text)
