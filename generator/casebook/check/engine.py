"""Every rule over every passage: hits become problems at the place where they stand; exceptions are taken off."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from casebook.check.asked_once import asked_once
from casebook.check.catalogue import all_rules
from casebook.check.context import CheckContext, context_of
from casebook.check.exemptions import Ledger, approving_roles_at_fault
from casebook.check.gathered import gathered
from casebook.check.held_back import Unreadable
from casebook.check.levels import levelled, levels_at_fault
from casebook.check.pages import as_advice, is_page, may_hit
from casebook.check.passage import Passage, PassagePart
from casebook.check.patterns import pattern
from casebook.check.readings import DocumentReading, readings
from casebook.check.rule import (
    CorpusRule,
    EitherRule,
    PictureRule,
    Reads,
    RecordHit,
    RecordRule,
    Rule,
    TextRule,
    kept_hits,
)
from casebook.check.saying import Saying
from casebook.check.shares import shares_at_fault
from casebook.check.shown import shown, shown_file
from casebook.check.side_by_side import read_alone
from casebook.check.wordings import Wordings, wordings_at_fault
from casebook.corpus import Corpus
from casebook.corpus.kinds import RECORDS
from casebook.model import Case, Method
from casebook.problem import DIRECT, Problem, in_order
from casebook.source import Document, Picture

_QUOTED = pattern(r"«([a-z0-9-]+)»")


@dataclass(frozen=True, slots=True)
class Checked:
    """Findings of the rules in a corpus, sorted, and how many an exception with a reason has taken off.

    `held_back` are findings left out because they may only follow from a file that cannot be read.
    `shown` are the files whose names hold a hit, and how findings may show them, `wordings` what findings say.
    """

    problems: tuple[Problem, ...]
    exemptions: int = 0
    held_back: int = 0
    shown: Mapping[str, str] = field(default_factory=dict)
    wordings: Wordings = field(default_factory=Wordings)

    def told(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """These problems in the casebook's words, and as any format may show them."""
        return (shown(self.wordings.of(problem), self.shown) for problem in problems)

    def beside(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """These problems, and those that others found of the same files, their names masked where they must be."""
        return in_order((*self.problems, *self.told(problems)))


def check(corpus: Corpus, today: str, wanted: Callable[[str], bool] = lambda _: True) -> Checked:
    """All rules over the documents of the corpus whose file is wanted.

    `today` is the month («2026-11») that consents and reviews are held against.
    """
    rules = tuple(all_rules().values())
    context = context_of(corpus, today)
    ledger = Ledger(context)
    problems_found: list[Problem] = []
    names: dict[str, str] = {}
    read = tuple(readings(corpus, wanted))
    alone = read_alone(lambda reading: _read(reading, context, rules), read, context)  # before they are compared
    for reading, by_itself in zip(read, alone, strict=True):
        document, record = reading.document, reading.record
        problems = [*by_itself, *_beside_others(document, record, context, rules)]
        name = shown_file(document, problems)
        if name != document.file or DIRECT not in reading.without:  # else no direct rule has read what it is called
            names[document.file] = name
        problems_found += ledger.settle(problems, document, record)
    for picture in corpus.pictures:
        if wanted(picture.document.file):
            problems_found += check_picture(picture, context, rules)
    of_registers = (
        *levels_at_fault(corpus.registers),
        *shares_at_fault(corpus.registers),
        *approving_roles_at_fault(corpus.registers),
        *wordings_at_fault(corpus.registers),
    )
    problems_found += (problem for problem in of_registers if wanted(problem.place.file))
    saying = Saying(context)
    related = {other.place.file for problem in problems_found for other in problem.related}
    others = (*related, *_suggested(corpus), *(reading.document.file for reading in read))
    names |= {file: saying.file(file) for file in others if file not in names}
    masked = {file: name for file, name in names.items() if file != name}
    unread = Unreadable(corpus)
    certain = (problem for problem in problems_found if not unread.explains(problem))
    documents = {reading.document.file: reading.document for reading in read}
    held_back = sum(map(unread.explains, problems_found))
    checked = Checked((), ledger.used, held_back, masked, wordings_in(context))
    return replace(checked, problems=in_order(checked.told(gathered(certain, documents))))


def wordings_in(context: CheckContext) -> Wordings:
    """The casebook's words for findings; the rules' own, where anything is found in the casebook's."""
    registers = context.registers
    if registers.sentences_document is None or not registers.sentences.own:
        return Wordings()
    at_fault = any(True for _ in wordings_at_fault(registers))
    rules, reads = (
        tuple(all_rules().values()),
        frozenset({Reads.ALL}),
    )  # as of every register: what is found is told too
    is_sound = not at_fault and not _alone(registers.sentences_document, None, reads, context, rules)
    return Wordings(registers.sentences) if is_sound else Wordings()


def _suggested(corpus: Corpus) -> Iterator[str]:
    """The files of the records that a message proposes («Mente du …»): one may be called by somebody's name."""
    quoted = {name for problem in corpus.problems for name in _QUOTED.findall(problem.message)}
    yield from (record.file for kind in RECORDS for record in corpus.documents[kind] if record.name in quoted)


def check_document(
    document: Document, record: Case | Method | None, context: CheckContext, rules: Iterable[Rule]
) -> list[Problem]:
    """The findings of some rules in one document, before exceptions."""
    return _as_shown(document, _found(document, record, context, tuple(rules)))


def check_picture(picture: Picture, context: CheckContext, rules: Iterable[Rule]) -> list[Problem]:
    """The findings of some rules in one picture: in its name, and in what it holds beside the picture."""
    chosen = tuple(rules)
    in_text = _alone(picture.document, None, frozenset({Reads.ALL}), context, chosen)
    here = context.of(picture.document, None)
    holds = (
        levelled(rule.problem(picture.document.place(), hit), context)
        for rule in chosen
        if isinstance(rule, PictureRule)
        for hit in rule.find(picture, here)
    )
    return _as_shown(picture.document, [*in_text, *holds])


def _found(
    document: Document, record: Case | Method | None, context: CheckContext, rules: tuple[Rule, ...]
) -> list[Problem]:
    return [
        *_alone(document, record, frozenset(Reads), context, rules),
        *_beside_others(document, record, context, rules),
    ]


def _read(reading: DocumentReading, context: CheckContext, rules: tuple[Rule, ...]) -> list[Problem]:
    problems = _alone(reading.document, reading.record, reading.reads, context, reading.chosen(rules))
    return [as_advice(problem, context) for problem in problems] if is_page(reading.document) else problems


def _alone(
    document: Document,
    record: Case | Method | None,
    reads: frozenset[Reads],
    context: CheckContext,
    rules: tuple[Rule, ...],
) -> list[Problem]:
    """Findings of the rules for single documents; also precomputes what the corpus rules need."""
    here = context.of(document, record)
    problems = list(_in_text(here, reads, rules))
    problems += [_placed(rule, hit, document) for rule in rules for hit in _in_record(rule, record, here)]
    for rule in rules:
        if isinstance(rule, CorpusRule) and isinstance(record, Case):
            rule.prepare(record, here)
    return [levelled(problem, context) for problem in asked_once(problems)]


def _beside_others(
    document: Document, record: Case | Method | None, context: CheckContext, rules: tuple[Rule, ...]
) -> list[Problem]:
    """Findings of the corpus rules in a document, which hold all records against each other."""
    here = context.of(document, record)
    problems = (
        _placed(rule, hit, document)
        for rule in rules
        if isinstance(rule, CorpusRule) and isinstance(record, Case)
        for hit in rule.find(record, here)
    )
    return [levelled(problem, context) for problem in problems]


def _in_text(here: CheckContext, reads: frozenset[Reads], rules: tuple[Rule, ...]) -> Iterator[Problem]:
    heard: dict[PassagePart, list[tuple[Passage, int]]] = {part: [] for part in PassagePart}
    for passage in here.passages:
        heard[passage.part].append((passage, here.mask(passage)))
    texts = (rule for rule in rules if isinstance(rule, TextRule) and rule.reads in reads)
    for rule, wanted in ((rule, rule.mask) for rule in texts):  # one rule at a time: its patterns stay at hand
        for passage in (text for part in rule.parts for text, mask in heard[part] if not wanted or wanted & mask):
            text_hits = kept_hits(rule, passage, here) if rule.reads is Reads.CASES else rule.find(passage, here)
            for hit in text_hits:  # not `yield from`: most have none, and this is done for each rule and passage
                if may_hit(rule.family, passage, hit.start, here):
                    yield rule.problem(passage.place(hit.start, hit.end), hit)


def _in_record(rule: Rule, record: Case | Method | None, context: CheckContext) -> Iterable[RecordHit]:
    if isinstance(rule, EitherRule) and record is not None:
        return rule.find(record, context)
    if isinstance(rule, RecordRule) and not isinstance(rule, CorpusRule) and isinstance(record, Case):
        return rule.find(record, context)
    return ()


def _placed(rule: Rule, hit: RecordHit, document: Document) -> Problem:
    place = document.key(hit.path) if hit.at_key else document.place(hit.path)
    return rule.problem(place, hit)


def _as_shown(document: Document, problems: Sequence[Problem]) -> list[Problem]:
    """The findings in one document; where its own name holds a hit it is masked in all of them."""
    names = {document.file: shown_file(document, problems)}
    return [shown(problem, names) for problem in problems]
