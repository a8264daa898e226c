"""The report on risk as text for a terminal, as JSON and as one page that needs nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, replace

from casebook.check.shared.lives.insiders import InsiderRisk
from casebook.danish import counted, listing, sentence, whole_number
from casebook.problem import Level
from casebook.render.html.environment import environment
from casebook.render.risk.report_view import PersonRow, Report
from casebook.risk.doubt import BoundedNumber
from casebook.risk.words import about, between
from casebook.source.sentences import PACKAGE

VERSION = 2
_say = PACKAGE.say  # the report is no page of a site
_WIDTH = 32
LEAST_DOUBT = 0.1  # a smaller part in the width of an interval is not worth naming
_LEVELS = {
    Level.ERROR: "for få",
    Level.WARNING: "for få til at udgive",
    Level.ADVICE: "nok, men måske for få",
    None: "nok",
}


def as_text(report: Report, *, detailed: bool) -> str:
    """The report for a person at a terminal; each person in full where `detailed`, else all of them together."""
    lines = [line for row in report.rows for line in _person(row)] if detailed else list(_overall(report))
    return "\n".join(lines).rstrip() + "\n"


def as_json(report: Report) -> str:
    """One object: version, thresholds, people, distribution, drivers. Expected numbers have one decimal."""
    tree = {
        "version": VERSION,
        "thresholds": {"fejl": report.error, "advarsel": report.warning},
        "people": [_plain(row) for row in report.rows],
        "riskiest": [{"record": row.record, "who": row.who} for row in report.riskiest],
        "distribution": [{"from": low, "below": high, "people": count} for low, high, count in report.spans],
        "drivers": [{"attribute": name, "people": n, "divides_by": round(by, 1)} for name, n, by in report.drivers],
    }
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


def as_page(report: Report) -> str:
    """One page in HTML, with its style inside: it loads nothing and has no script."""
    template = environment(PACKAGE).get_template("risk.html.j2")
    most = max((count for _, _, count in report.spans), default=0)
    return template.render(
        report=report,
        about=about,
        between=between,
        doubts=doubts_in_words,
        insider=insider_in_words,
        level=_LEVELS,
        span=span_in_words,
        most=most or 1,
        times=_times,
    )


def span_in_words(low: int, high: int | None) -> str:
    """«11-19», «1.000 og flere»."""
    return f"{whole_number(low)}-{whole_number(high - 1)}" if high else f"{whole_number(low)} og flere"


def _plain(row: PersonRow) -> dict[str, object]:
    tree = asdict(replace(row, insider=None))
    tree["insider"] = _insider(row.insider) if row.insider else None
    tree["interval"], tree["alone"] = _bounds(row.interval), _bounds(row.alone)
    tree["doubts"] = [{"attribute": name, "part": round(part, 2)} for name, part in row.doubts]
    tree["level"] = row.level.value if row.level else None
    for attribute in tree["attributes"]:
        attribute["without"] = round(attribute["without"], 1)
    return tree


def _insider(risk: InsiderRisk) -> dict[str, object]:
    project, source = risk.project and _bounds(risk.project), risk.source and _bounds(risk.source)
    return {"project": project, "source": source, "source_tells": list(risk.kinds)}


def _bounds(interval: BoundedNumber) -> dict[str, float]:
    return {name: round(number, 1) for name, number in asdict(interval).items()}


def _person(row: PersonRow) -> Iterator[str]:
    yield f"{row.record}, {row.who}: det, der fortælles, passer på {between(row.interval)} ({_LEVELS[row.level]})"
    if row.together_with:
        yield f"  {_say('risk.together')}: {'; '.join(row.together_with)}. {_say('risk.alone')} {between(row.alone)}."
    if row.resembles:
        yield f"  {_say('risk.alike')}: {'; '.join(row.resembles)}."
    yield "  Det fortælles, og så mange ville det passe på uden:"
    in_text = f" {_say('risk.in_text')}"
    for attribute in row.attributes:
        yield f"    {attribute.name + ' (' + attribute.value + ')':<{_WIDTH}} {about(attribute.without)}"
        for piece in attribute.pieces:
            yield f"      {piece.file}:{piece.line}:{piece.column}{in_text if piece.in_text else ''}"
    yield from doubts_in_words(row)
    yield from insider_in_words(row)
    yield from _details(row)
    yield from _what_to_do(row)
    yield ""


def doubts_in_words(row: PersonRow) -> Iterator[str]:
    """The attributes that make the interval wide, with their parts in per cent, those below a tenth left out."""
    parts = [
        f"{name[:1].lower()}{name[1:]} ({round(100 * part)} %)" for name, part in row.doubts if part >= LEAST_DOUBT
    ]
    if parts:
        yield f"  {_say('risk.doubt')} {listing(parts)}."


def insider_in_words(row: PersonRow) -> Iterator[str]:
    """The numbers for who knows the project and for who reads the source, a line each; none where there are none."""
    risk = row.insider
    if risk and risk.project:
        yield f"  {_say('risk.in_project')} {between(risk.project)} ({_few(is_few=risk.is_few_in_project)})."
    if risk and risk.source:
        kinds = listing(risk.kinds)
        number = f"{_say('risk.with_source', kinds=kinds)} {between(risk.source)}"
        yield f"  {number} ({_few(is_few=risk.is_few_with_source)})."


def _few(*, is_few: bool) -> str:
    return _say("risk.ask") if is_few else _LEVELS[None]


def _details(row: PersonRow) -> Iterator[str]:
    """The details that no number counts, where they stand, and what roles have answered about them."""
    if row.details:
        yield f"  {_say('risk.details')}"
    for detail in row.details:
        yield f"    {detail.kind:<{_WIDTH}} {detail.place.file}:{detail.place.line}:{detail.place.column}"
    if row.fits is not None:
        yield f"  {_say('risk.answer', number=row.fits)}"
    if row.asks:
        yield f"  {_say('risk.asks', field=row.asks)}"


def _what_to_do(row: PersonRow) -> Iterator[str]:
    if row.advice:
        yield f"  Det mindste, der er nok (tab {row.cost}): {row.advice}"
    for piece in row.follow:
        yield f"    skal følge med: {piece.file}:{piece.line}:{piece.column}"
    for way in row.apart:
        yield f"  {_say('risk.apart')}: {way}"


def _overall(report: Report) -> Iterator[str]:
    yield f"{counted(len(report.rows), 'person', 'personer')} i alt. Så mange passer det, der fortælles, på:"
    for low, high, count in report.spans:
        yield f"  {span_in_words(low, high):>14}: {count}"
    yield ""
    yield f"{_say('risk.fewest')}:" if len(report.rows) > len(report.riskiest) else "Alle:"
    for row in report.riskiest:
        yield f"  {row.record}, {row.who}: {between(row.interval)} ({_LEVELS[row.level]})"
        if row.advice:
            yield f"    {row.advice}"
    yield ""
    yield "Det, der gør tallene små (median af, hvor mange gange færre det passer på):"
    for name, people, by in report.drivers:
        yield f"  {sentence(name):<{_WIDTH}} {_times(by):>7}  ({counted(people, 'person', 'personer')})"


def _times(by: float) -> str:
    return f"{by:.1f}".replace(".", ",")
