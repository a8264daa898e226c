"""The answer to a proposal, in plain Danish, as text for a terminal and as Markdown for one comment that is kept.

What a proposal names it names by ids of a fixed form; every sentence is ours. Who points at a place in public shows
the way to it, so where a direct identifier is found nothing is said but that it must go.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from casebook.check.explained import Explained
from casebook.corpus.kinds import RECORDS
from casebook.danish import counted, listing, sentence, whole_number
from casebook.model.proposal import ChangedField, ChangedRecord, Fault, Matching, Proposal, State
from casebook.problem import Level
from casebook.proposal.changes import titles

MARK = "<!-- casebook:forslag -->"  # by which the one comment is found again
_ICONS = {State.NEW: "🆕", State.CHANGED: "✏️", State.GONE: "🗑️"}
_KINDS = {"cases": "case", "methods": "metode"}
_STATES = {State.NEW: "Ny {}", State.CHANGED: "Ændret {}", State.GONE: "Fjernet {}"}
_FIRST = 12  # findings, fields or missing things that one reads; of the rest the number is told
_THIN = "Værktøjet kender ord og mønstre, ikke jeres by. Skriv ikke her, hvem det handler om: Alt her er offentligt."
_TOOL = (
    "Forslaget ændrer også værktøjet eller dets indstillinger. Så kan det, der står her, være skrevet af forslaget "
    "selv: Læs ændringerne, før noget bliver taget med."
)
_URGENT = (
    "### Noget i forslaget skal væk med det samme",
    "Luk ikke siden. Der står noget, som peger direkte på et menneske, og alt her er offentligt.",
    (
        "1. Sæt filens tekst ind i {}, eller kør «casebook check» på den. Så ser du stedet, og kun du.\n"
        "2. Ret filen her, eller luk forslaget.\n"
        "3. Skriv til redaktionen, at det er sket, så den gamle udgave også kan blive fjernet."
    ),
    "Skriv ikke her, hvad det var, eller hvor: Så viser du vej til det.",
)


_CHECK, _PAGE = "bidrag/tjek/", "Anonymiseringstjek på siden"  # it runs in the browser: an editor has no command line


@dataclass(frozen=True, slots=True)
class Answering:
    """The needs of an answer beside the proposal: rules by name, the policy's limit, roles, and addresses or nothing.

    `files` is the address that a file of the proposal lies below, `site` that of the published site, both with a slash.
    """

    rules: dict[str, Explained]
    enough: int
    roles: tuple[str, ...] = ()
    files: str = ""
    site: str = ""
    preview: str = ""


def _urgent(page: str) -> Iterator[str]:
    """The paragraphs on what must go at once; `page` names the page that shows the place to the writer alone."""
    return (part.format(page) for part in _URGENT)


def in_markdown(proposal: Proposal, by: Answering) -> str:
    """The whole comment, with the mark by which it is found again."""
    if proposal.urgent:
        return _paragraphs((MARK, *_urgent(f"[Anonymiseringstjek]({by.site}{_CHECK})" if by.site else _PAGE)))
    return _paragraphs(
        (
            MARK,
            f"### {_heading(proposal)}",
            _TOOL if proposal.tool else "",
            _table(proposal),
            *(part for record in proposal.records for part in _about(record, by)),
            *_elsewhere(proposal, by),
            f"[Se det som side]({by.preview})." if by.preview else "",
            _next(proposal, by),
            f"<sub>{_THIN}</sub>",
        )
    )


def in_text(proposal: Proposal, by: Answering) -> str:
    """The same for a terminal, on lines."""
    if proposal.urgent:
        return "\n\n".join(part.removeprefix("### ") for part in _urgent(_PAGE)) + "\n"
    lines = [_heading(proposal), *([_TOOL] if proposal.tool else [])]
    for record in proposal.records:
        lines.append(f"{_what(record)} {record.kind}/{record.id}.yml")
        lines += [f"  {change}" for change in _first(map(_changed(record), record.fields))]
        lines += [f"  {fault}" for fault in _first(_said(record.faults, by, "", linked=False))]
        lines += [f"  {_people(record.people, by.enough)}"] if record.people else []
    return "\n".join(lines) + "\n"


def _heading(proposal: Proposal) -> str:
    number = sum(len(record.faults) for record in proposal.records) + len(proposal.faults)
    stops = any(fault.level is not Level.ADVICE for fault in _all_faults(proposal))
    if not proposal.records and not proposal.others:
        return "Der er ingen forskel"
    if not number:
        return "Tak for forslaget – ingen fund"
    things = counted(number, "ting", "ting")
    return f"Tak for forslaget – {things} at {'rette' if stops else 'se på'}"


def _all_faults(proposal: Proposal) -> Iterator[Fault]:
    yield from proposal.faults
    for record in proposal.records:
        yield from record.faults


def _table(proposal: Proposal) -> str:
    if not proposal.records:
        return ""
    rows = (
        f"| {_ICONS[record.state]} {_what(record)} | `{record.id}` | {_left(record)} |" for record in proposal.records
    )
    return "\n".join(("| Hvad | Hvilken | Hvad der mangler |", "|---|---|---|", *rows))


def _what(record: ChangedRecord) -> str:
    return _STATES[record.state].format(_KINDS[record.kind])


def _left(record: ChangedRecord) -> str:
    return counted(len(record.faults), "ting at se på", "ting at se på") if record.faults else "intet"


def _about(record: ChangedRecord, by: Answering) -> Iterator[str]:
    parts = list(_parts(record, by))
    if parts:
        yield f"#### {_what(record)}: `{record.id}`"
        yield from parts


def _parts(record: ChangedRecord, by: Answering) -> Iterator[str]:
    if record.fields:
        yield "**Det er ændret:**\n" + _list(_first(map(_changed(record), record.fields)))
    if record.faults:
        file = f"{by.files}{record.kind}/{record.id}.yml" if by.files else ""
        yield "**Ret:**\n" + _list(_first(_said(record.faults, by, file)))
    if record.people:
        yield _people(record.people, by.enough)
    if record.missing:
        named = [_title(record.kind, name) for name in record.missing[:_FIRST]]
        yield f"**Mangler, før den er fyldig (må vente):** {listing(named)}."


def _changed(record: ChangedRecord) -> Callable[[ChangedField], str]:
    def in_words(field: ChangedField) -> str:
        name = _title(record.kind, field.name)
        if field.before and field.after:
            return f"{name}: {field.before} → {field.after}"
        return f"{name}: {field.after} (ny)" if field.after else name

    return in_words


def _title(kind: str, name: str) -> str:
    """A field as editors know it; one that the model does not have is called a field, for its name is not believed."""
    of = next(of for of in RECORDS if of.file == kind)
    return " – ".join(f"«{title}»" for title in titles(of, name)[-2:]) or "et felt"


def _fault(fault: Fault, by: Answering, file: str, *, linked: bool = True) -> str:
    rule = by.rules.get(fault.rule or "")
    if rule is None:
        return sentence(f"{fault.level.value}: noget, som ikke kan siges her. Kør «casebook check».")
    line = f"linje {fault.line}" if fault.line else ""
    where = f"[{line}]({file}#L{fault.line})" if file and line else line
    why = f" [Hvorfor?]({by.site}{rule.address})" if by.site and linked else ""
    return sentence(f"{fault.level.value}{', ' if where else ''}{where}: {rule.title}.") + f" {rule.advice}{why}"


def _people(people: Iterable[Matching], enough: int) -> str:
    least = min(people, key=lambda number: number.middle)
    between = f"mellem {whole_number(least.low)} og {whole_number(least.high)}, regnet {whole_number(least.middle)}"
    return f"Det, der står om en person, passer på {between} mennesker (grænsen er {enough})."


def _elsewhere(proposal: Proposal, by: Answering) -> Iterator[str]:
    if proposal.faults:
        without_lines = (fault.model_copy(update={"line": None}) for fault in proposal.faults)
        yield "**I andre filer:**\n" + _list(_first(_said(without_lines, by, "")))
    if proposal.others:
        yield f"Desuden er {counted(proposal.others, 'anden fil', 'andre filer')} ændret."


def _next(proposal: Proposal, by: Answering) -> str:
    if any(fault.level is not Level.ADVICE for fault in _all_faults(proposal)):
        return (
            "Ret filen under *Files changed*: de tre prikker, *Edit file*, *Commit changes*. Så bliver den læst igen."
        )
    if not any(record.state is not State.GONE for record in proposal.records):
        return ""
    roles = f" De besatte roller er {listing(by.roles)}." if by.roles else " Ingen roller er besat endnu."
    return f"**Derefter:** To mennesker med hver sin rolle skal læse den.{roles}"


def _said(faults: Iterable[Fault], by: Answering, file: str, *, linked: bool = True) -> Iterator[str]:
    """Each finding once; how often where it is more."""
    for line, times in Counter(_fault(fault, by, file, linked=linked) for fault in faults).items():
        yield f"{line} ({times} steder)" if times > 1 else line


def _first(things: Iterable[str]) -> list[str]:
    every = list(things)
    rest = [f"og {len(every) - _FIRST} til"] if len(every) > _FIRST else []
    return every[:_FIRST] + rest


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _paragraphs(parts: Iterable[str]) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"
