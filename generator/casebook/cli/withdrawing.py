"""Withdraws a record or a person in it: first in its file, then on the site, then lists what still mentions it."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from casebook.autofix.signing import carried_over
from casebook.autofix.withdrawal import STORY, VOICE, emptied, has, names_of, parts_of, tells_of_nobody_else, without
from casebook.cli.building import Withdrawal, build_site_folder
from casebook.cli.freezing import clean, still_naming
from casebook.corpus import load
from casebook.corpus.kinds import RECORDS
from casebook.corpus.remains import LINK, NAME, REFERENCE, Remain, remains
from casebook.corpus.withdrawn import Tombstone, former_ids_in
from casebook.danish import counted
from casebook.problem import CasebookError
from casebook.source import Document, read, replace_texts, text_of
from casebook.source.replacing import write_anew
from casebook.source.settings import FILE as SETTINGS

_STILL_REVIEWED = "Gennemgangen gælder stadig: Det, der er tilbage, er læst, og intet er kommet til.\n"
_READ_THE_REST = (
    "Læs selv resten af filen: Værktøjet kender kun den, der er taget ud, på navnet, og det, der er tilbage, kan "
    "fortælle om den samme uden at nævne det:\n"
)
_VOICE_LEFT = (
    "\nDer er stadig en stemme med samme navn som historien. Skal den også væk, så kør «casebook withdraw {name} "
    "--person» med navnet, eller «--voice» med dens nummer.\n"
)
_WHOLE = (
    "Casen fortæller ikke om andre, så den bliver taget ned helt: Resuméet, udfaldet og resten handler om den samme, "
    "også uden navn. Skal det, der stod om metoden, frem igen, så skriv det som en ny case.\n"
)
_NO_SETTINGS = (
    "Mappen har ingen mkdocs.yml. En ny side kan ikke bygges, før mkdocs.yml er tilbage: Hent den igen med «git "
    "checkout HEAD -- mkdocs.yml», og byg med «casebook build».\n"
)

_SENTENCE = 3  # words: fewer are a name, a value or an id

Parts = tuple[tuple[str, int], ...]

_DO = {
    LINK: "fører dertil. Linket viser nu kun en besked: Slet det, og se efter, om sætningen stadig giver mening.",
    NAME: "nævner et navn derfra. Skriv stedet om, så ingen kan kendes, eller slet det.",
    REFERENCE: "henviser dertil. Slet henvisningen.",
}
_WHERE = {
    "content/kurser/": "kursus",
    "content/temaer/": "tema",
    "content/for/": "indgang",
    "content/": "side",
    "cases/": "case",
    "methods/": "metode",
    "site_config/": "register",
}
_AFTERWARDS = (
    "Filens ældre udgaver ligger stadig i historien, og søgemaskiner og andres kopier husker siden. Gem ændringen, læg "
    "siden frem, og følg «Hvis det er gået galt» i vejledningen (content/bidrag/hvis-det-er-gaaet-galt.md).\n"
)


def chosen_parts(document: Document, person: str | None, story: int | None, voice: int | None) -> Parts | None:
    """The stories and voices to withdraw; None for the whole record. CasebookError if it has no such part."""
    if person is None and story is None and voice is None:
        return None
    if document.problems:
        raise CasebookError(
            "Filen kan ikke læses, så en del af den kan ikke tages ud for sig. Intet er ændret.",
            "Træk hele posten tilbage uden --person, --story og --voice, eller ret filen først.",
        )
    if person is not None:
        parts = parts_of(document, person)
    else:
        name, number = (STORY, story) if story is not None else (VOICE, voice)
        parts = ((name, number - 1),) if number and has(document, name, number - 1) else ()
    if not parts:
        raise CasebookError(
            "Det er der ikke i posten. Intet er ændret.",
            "Se efter i filen. Historier og stemmer tælles hver for sig fra toppen; den første er 1.",
        )
    return parts


def withdraw(root: Path, document: Document, parts: Parts | None, *, destination: Path, today: str) -> int:
    """Withdraw the record or its parts, and build; the exit code is that of the build, or 1 for an unreadable edition.

    The file is emptied first: whatever fails later, the text is gone from it. From every stored edition the whole
    record goes, also where one person is to go: what is left there nobody can read through and mend.
    """
    if parts and tells_of_nobody_else(document, parts):
        parts = None
        sys.stdout.write(_WHOLE)
    names, record = names_of(document, parts), _tombstone(document)
    _change(root, document, parts)
    unread = clean(root, today, record)
    sys.stdout.flush()
    if not (root / SETTINGS).is_file():
        sys.stderr.write(_NO_SETTINGS)
    try:
        return build_site_folder(root, destination, today, withdrawal=Withdrawal(record, names)) or unread
    finally:
        sys.stdout.writelines(_report(root, document.file, None if parts else record, names))
        sys.stdout.writelines(still_naming(root, names))
        sys.stdout.writelines(_rest(document, read(root, document.file), parts) if parts else ())
        sys.stdout.write(f"\n{_AFTERWARDS}\n")


def _change(root: Path, document: Document, parts: Parts | None) -> None:
    if parts is None:
        write_anew(root / document.file, emptied(document))
        sys.stdout.write(f"Trukket tilbage: {document.file}. Filen rummer nu kun det, som adressen har brug for.\n")
        return
    result = without(document, parts)
    if result.refused:
        raise CasebookError(
            "Delen kunne ikke skilles ud fra resten af filen. Intet er ændret.",
            "Slet den i filen i hånden, og byg med «casebook build», eller træk hele posten tilbage.",
        )
    after = carried_over(document, result.document)
    replace_texts(root, [(document, after.text)])
    sys.stdout.write(f"Taget ud af {document.file}: {counted(len(parts), 'del', 'dele')}.\n")
    if after is not result.document:
        sys.stdout.write(_STILL_REVIEWED)


def _tombstone(document: Document) -> Tombstone:
    kind = next(kind for kind in RECORDS if document.file.startswith(f"{kind.file}/"))
    return Tombstone(kind, document.name, former_ids_in(document))


def _report(root: Path, file: str, gone: Tombstone | None, names: Collection[str]) -> Iterator[str]:
    """The places that still mention the record or link to it, with what to do."""
    remaining = remains(load(root), gone, names, _beside(root))
    if remaining:
        yield "\nHer fortælles der stadig om det:\n"
        yield from (f"{line}\n" for line in _lines(remaining, file))
    else:
        yield "Ingen andre filer nævner det eller fører dertil.\n"
    for former in gone.addresses[1:] if gone else ():
        yield (
            f"  {file}  viderestilling: Den tidligere adresse /{former} viser den samme besked. Siger adressen selv "
            "noget om nogen, så slet den under «tidligere_id».\n"
        )


def _rest(before: Document, after: Document, parts: Parts) -> Iterator[str]:
    """The fields of a record that still tell of something when a part has gone: only a reader knows of whom."""
    telling = (scalar for scalar in after.scalars if not scalar.is_key and len(scalar.value.split()) >= _SENTENCE)
    fields = {str(scalar.path[0]): scalar.path[:1] for scalar in telling if scalar.path}
    if fields:
        yield f"\n{_READ_THE_REST}"
    for field, path in fields.items():
        yield f"  {after.file}:{after.key(path).span.start.line}  {field}\n"
    of_stories = names_of(before, [part for part in parts if part[0] == STORY])
    if any(part == VOICE for name in of_stories for part, _ in parts_of(after, name)):
        yield _VOICE_LEFT.format(name=after.name)


def _lines(remaining: Iterable[Remain], file: str) -> Iterator[str]:
    for remain in remaining:
        start = remain.place.span.start
        what = next(word for folder, word in _WHERE.items() if remain.place.file.startswith(folder))
        what = "den samme post" if remain.place.file == file else what
        page = f" /{remain.page}" if remain.page or what == "side" else ""
        yield f"  {remain.place.file}:{start.line}:{start.column}  {what}{page} {_DO[remain.how]}"


def _beside(root: Path) -> Iterator[Document]:
    """Registers that the corpus does not hold as documents: searches, word lists, texts."""
    for pattern in ("*.yml", "wordlists/*.txt"):
        for path in sorted((root / "site_config").glob(pattern)):
            yield text_of(root, path.relative_to(root).as_posix())
