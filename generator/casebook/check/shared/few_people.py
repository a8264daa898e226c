"""Few people whom a text counts without the size of their group: «alle på nær to», «kun én af kvinderne»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.shared.count_mentions import NumberMention, Tokens
from casebook.check.shared.people_words import Counted, counted
from casebook.check.spans import Part
from casebook.risk.cells import Limits

_ALL = frozenset({"alle", "samtlige", "hele", "allesammen", "ingen"})
_BUT = (
    ("på", "nær"), ("pånær",), ("undtagen",), ("undtaget",), ("bortset", "fra"), ("med", "undtagelse", "af"),
    ("fraregnet",), ("minus",), ("foruden",),
)  # fmt: skip
_BUT_ENDS = frozenset(phrase[-1] for phrase in _BUT)
_BEFORE_BUT = 6  # tokens from «alle» to «på nær»
_ONLY = frozenset({"kun", "blot", "bare", "alene", "sølle"})
_PLACED_WORDS = "kommunen kommunens målgruppen gruppen holdet projektet ordningen forløbet indsatsen byen tilbage"
_PLACED = frozenset(_PLACED_WORDS.split())
_SEVERAL = 2
_POSSESSIVES = frozenset({"sine", "mine", "dine", "hendes", "hans"})
_WHO = frozenset({"der", "som"})
_IS_ONE = frozenset({"var", "er", "blev", "bliver"})
_CLAUSE = 8  # tokens in which a group is named
_DEFINITE = pattern(r"[a-zæøå-]+(?:ne|nes|ede|ende|igede)")
_PERSONS_OF_NOTE = pattern(r"(?:borger|deltager|kursist|person|m[aæ]nd|kvinde|ung|kandidat|elev|ledig|medlem)[a-zæøå]*")
_ONE_OF = frozenset({("blandt", "de"), ("af", "de"), ("en", "af"), ("én", "af")})
_CHANGES = pattern(
    r"(?:faldt|falder|faldet|gik|gået|halveret|reduceret|skrumpe[a-zæøå]*|svind[a-zæøå]*|svundet|ned|op)"
)
_LARGEST_CHANGE = 30


def few_without_group(tokens: Tokens, limits: Limits, *, is_told: bool) -> Iterator[Part]:
    """The tokens of each such statement, from the first to the one behind the last."""
    for mention in tokens.mentions:
        if mention.share is None and 0 < mention.value < limits.smallest:
            spans = (_all_but(tokens, mention), _of_people(tokens, mention), _only(tokens, mention, is_told=is_told))
            yield from filter(None, spans)
            yield from filter(None, (_one_of_few(tokens, mention), _few_of_group(tokens, mention)) if is_told else ())
    yield from _changes(tokens, limits)


def _all_but(tokens: Tokens, few: NumberMention) -> Part | None:
    """«Alle på nær to», «samtlige undtagen én», «på én undtagelse nær er hele holdet …»."""
    if tokens.word(few.at - 1) == "på" and "nær" in tokens.lower[few.behind : few.behind + 2]:
        around = tokens.lower[max(few.at - _BEFORE_BUT, 0) : few.behind + 2 * _BEFORE_BUT]
        return (few.at - 1, few.behind + 2) if not _ALL.isdisjoint(around) else None
    for phrase in _BUT if tokens.word(few.at - 1) in _BUT_ENDS else ():
        at = few.at - len(phrase)
        if at < 0 or tokens.lower[at : few.at] != phrase:
            continue
        first = next((i for i in range(at - 1, max(at - _BEFORE_BUT, -1), -1) if tokens.word(i) in _ALL), None)
        if first is None and not _ALL.isdisjoint(tokens.lower[few.behind : few.behind + _BEFORE_BUT]):
            return at, few.behind
        if first is None or few.what is Counted.THINGS:
            return None
        speaks = counted(tokens.words_behind(first + 1))[0] if first + 1 < at else Counted.UNSAID
        return (first, few.behind) if speaks in {Counted.PEOPLE, Counted.UNSAID} else None
    return None


def _of_people(tokens: Tokens, few: NumberMention) -> Part | None:
    """«To af deltagerne», «et par af borgerne», «kun én af kvinderne», but not «en af deltagerne sagde»."""
    of = next((i for i in (few.behind, few.behind + 1) if tokens.word(i) == "af"), None)
    if of is None or few.what not in {Counted.UNSAID, Counted.PEOPLE}:
        return None
    is_only = tokens.word(few.at - 1) in _ONLY or tokens.word(few.at + 1) == "enkelt"
    is_about = few.is_vague and tokens.word(few.at + 1) not in {"par", "håndfuld"}
    if is_about or (few.value == 1 and not is_only):
        return None
    determined = tokens.word(of + 1) in {"de", "vores"}
    noun = tokens.word(of + 1 + determined)
    what, _ = counted(tokens.words_behind(of + 1 + determined))
    is_group = noun in {"holdet", "gruppen", "holdets", "os", "jer"} and not determined
    is_definite = determined or (_DEFINITE.fullmatch(noun) and noun not in _POSSESSIVES)
    if not (is_group or (what is Counted.PEOPLE and is_definite)):
        return None
    return few.at - (tokens.word(few.at - 1) in _ONLY), of + 2 + determined


def _only(tokens: Tokens, few: NumberMention, *, is_told: bool) -> Part | None:
    """«En enkelt deltager», «kun to borgere i kommunen», «en håndfuld borgere i målgruppen», «kun tre tilbage»."""
    is_single = tokens.word(few.at + 1) == "enkelt"
    if not is_single and few.what not in {Counted.PEOPLE, Counted.UNSAID}:
        return None
    is_only = tokens.word(few.at - 1) in _ONLY
    following = tokens.lower[few.behind : few.behind + _CLAUSE]
    is_placed = not _PLACED.isdisjoint(following)
    noun = few.noun or tokens.word(few.behind)  # «deltager» is a verb too
    is_note = bool(_PERSONS_OF_NOTE.fullmatch(noun)) and (is_single or few.what is Counted.PEOPLE)
    if is_note and ((is_single and is_told) or (is_placed and (is_only or few.is_vague))):
        return few.at - is_only, few.behind + 1
    is_left = few.what is Counted.UNSAID and "tilbage" in following[:3] and (is_only or tokens.word(few.at - 1) == "vi")
    return (few.at - is_only, few.behind) if is_left and is_told else None


def _one_of_few(tokens: Tokens, few: NumberMention) -> Part | None:
    """«Asta var blandt de tre, der fik job», «hun var den ene af de to, der gennemførte»."""
    if few.value < _SEVERAL or few.what not in {Counted.UNSAID, Counted.PEOPLE}:
        return None
    if tokens.lower[max(few.at - 2, 0) : few.at] not in _ONE_OF or _WHO.isdisjoint(
        tokens.lower[few.behind : few.behind + 3]
    ):
        return None
    before = tokens.lower[max(few.at - _BEFORE_BUT, 0) : few.at - 2]
    return (few.at - 2, few.behind) if not _IS_ONE.isdisjoint(before) else None


def _few_of_group(tokens: Tokens, few: NumberMention) -> Part | None:
    """«De to yngste på holdet», «de tre mænd i gruppen»."""
    is_other = tokens.word(few.behind) == "andre"
    if (tokens.word(few.at - 1) != "de" and not is_other) or few.what is Counted.THINGS or few.value < _SEVERAL:
        return None
    at = next((i for i in range(few.behind, few.behind + 3) if tokens.word(i) in {"på", "i"}), None)
    is_group = at is not None and tokens.word(at + 1) in {"holdet", "gruppen", "forløbet", "klassen"}
    return (few.at - (not is_other), few.behind + is_other) if is_group else None


def _changes(tokens: Tokens, limits: Limits) -> Iterator[Part]:
    """«Holdet blev halveret fra otte til fire», «antallet af deltagere gik fra 12 til 10»."""
    for i, mention in enumerate(tokens.mentions[:-1]):
        later = tokens.mentions[i + 1]
        is_range = tokens.word(mention.at - 1) == "fra" and tokens.lower[mention.behind : later.at] == ("til",)
        if not is_range or later.what not in {Counted.UNSAID, Counted.PEOPLE} or mention.share or later.share:
            continue
        before = tokens.lower[max(mention.at - _CLAUSE, 0) : mention.at]
        is_of_some = "antallet" in before and before[before.index("antallet") + 1 :][:1] == ("med",)
        speaks = (
            is_of_some
            or later.what is Counted.PEOPLE
            or any(
                word in {"holdet", "gruppen", "flokken", "deltagertallet", "fremmødet"}
                or counted((word,))[0] is Counted.PEOPLE
                for word in before
            )
        )
        fewer = mention.value - later.value
        is_few = 0 < later.value < limits.smallest or 0 < fewer < limits.smallest
        if speaks and any(map(_CHANGES.fullmatch, before)) and is_few and mention.value <= _LARGEST_CHANGE:
            yield mention.at - 1, later.behind
