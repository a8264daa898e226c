"""Words taken from a source one by one, where the rights do not allow it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.words.people_words import FUNCTION
from casebook.model.values import RightsBasis
from casebook.problem import Level
from casebook.source.fingerprints import WORDS, places, shingle, shingles, words

LONGEST = 7  # words in a row that may be a source's own: a title, a fixed expression
SURE = 11  # words in a row that may be protected whatever they say (C-5/08)
FEWEST_TELLING = 3  # words of a shorter run that tell something: a turn of phrase is nobody's
STRIDE = LONGEST + 2 - WORDS  # a longer run holds a shingle at one of every so many places
HINT = "Skriv det med egne ord, eller slet det. Har I lov til at trykke teksten, så skriv det under «rettigheder»."

# An invented text that counts as a source, for the examples below.
_SAMPLE = (
    "Den gamle mølle ved åen maler stadig mel til hele egnen, og hver lørdag står børnene i kø for at se vandet drive "
    "det store hjul langsomt rundt. Det er ikke for alle, der ikke selv er med på det."
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Runs of more than `LONGEST` words that stand in the same order in one source, but for turns of phrase."""
    record = context.record
    if record and record.rights and record.rights.basis is not RightsBasis.OWN_WORDS:
        return
    level = Level.ERROR if record is None or record.is_public else Level.WARNING
    read = words(passage.text)
    all_hashes = context.for_run(_known)
    hashed = ((i, shingle(read[i : i + WORDS])) for i in range(0, len(read) - WORDS + 1, STRIDE))
    sampled = [(i, hashed_words) for i, hashed_words in hashed if hashed_words in all_hashes]
    copied = [
        (source, first, last)
        for source, hashes in (_sources(context).items() if sampled else ())
        for first, last in _runs(read, [i for i, hashed_words in sampled if hashed_words in hashes], hashes)
    ]
    stands = places(passage.text) if copied else []
    for source, first, last in copied:
        yield Hit(stands[first][0], stands[last][1], f"{HINT} Kildens id er «{source}».", level=level)


def _known(context: CheckContext) -> frozenset[str]:
    """The hashes of all sources together."""
    return frozenset().union(*_sources(context).values())


def _sources(context: CheckContext) -> Mapping[str, frozenset[str]]:
    return {**context.registers.fingerprints, "eksempel": _EXAMPLE}


def _runs(read: list[str], places: list[int], hashes: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The first and last word of each run, given places where it may be."""
    done = -1
    for place in places:
        if place > done:
            first, done = _widened(read, place, hashes)
            run = read[first : done + WORDS]
            if len(run) > LONGEST and (len(run) >= SURE or _tell(run) >= FEWEST_TELLING):
                yield first, done + WORDS - 1


def _tell(run: list[str]) -> int:
    """The number of words that are no function words."""
    return sum(word not in FUNCTION for word in run)


def _widened(read: list[str], at: int, hashes: frozenset[str]) -> tuple[int, int]:
    """The first and last shingle of the run around one."""
    first = last = at
    while first > 0 and _stands(read, first - 1, hashes):
        first -= 1
    while _stands(read, last + 1, hashes):
        last += 1
    return first, last


def _stands(read: list[str], i: int, hashes: frozenset[str]) -> bool:
    return i + WORDS <= len(read) and shingle(read[i : i + WORDS]) in hashes


_EXAMPLE = frozenset(shingles(_SAMPLE))

RULE = TextRule(
    family="proces",
    name="ordret-kilde",
    title="Ordret efter en kilde",
    message="Her står en sætning ord for ord, som den står i en kilde, som vi ikke har lov til at trykke.",
    why=(
        "Oplysninger er frie, formuleringer er ikke: Nogle få ord i træk kan være beskyttet. Og en ordret sætning kan "
        "søges frem, så den, der kender kilden, også finder det, som vi har udeladt. Kildernes tekst ligger ikke her, "
        "kun et aftryk af den."
    ),
    source="Ophavsretsloven § 2 og § 22; EU-Domstolens dom C-5/08 (Infopaq) om uddrag på elleve ord",
    hint=HINT,
    level=Level.ERROR,
    reads=Reads.RECORDS,
    find=find,
    bad=(
        "⟦Den gamle mølle ved åen maler stadig mel til hele egnen⟧.",
        "Morten fortæller, at ⟦den gamle mølle ved åen maler stadig mel⟧ hver dag.",
        "Og så: «⟦hver lørdag står børnene i kø for at se vandet⟧».",
        "Det er her, ⟦børnene i **kø** for at se vandet drive det store hjul⟧.",
        "⟦HVER LØRDAG STÅR BØRNENE I KØ, FOR AT SE⟧ på.",
        "Man kan ⟦se vandet drive det store hjul\nlangsomt rundt⟧, siger han.",
    ),
    good=(
        "Møllen maler endnu, og om lørdagen kigger børnene på hjulet.",
        "Den gamle mølle ved åen maler stadig.",
        "Ved åen står en gammel mølle, og den maler mel til alle.",
        "Hver lørdag står børnene i kø ved døren.",
        "Mel til hele egnen maler den gamle mølle stadig ved åen.",
        "Det er ikke for alle, der ikke selv er i gang.",
    ),
)
