"""The copy of a site that is in place: a folder beside it, and the same in a zip."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from casebook.problem import CasebookError
from casebook.publish.build import publish, site_folder
from casebook.publish.exports import is_fetched
from casebook.publish.exports.engine import BUILT, NOT_BUILT
from casebook.publish.exports.engine import FOLDER as ENGINE
from casebook.publish.headers import FILE as HEADERS
from casebook.publish.offline.pages import LOADER, page_in_copy
from casebook.publish.offline.scripts import as_script, as_twin
from casebook.publish.scratch import MARK

_OF_HOSTS = frozenset({"404.html", HEADERS, f"{MARK}.gz"})  # files that a web server reads or sends by itself
_NEVER = (1980, 1, 1, 0, 0, 0)  # the first time that a zip can hold
_FOREIGN = "Der ligger noget andet, hvor kopien til brug uden net skal være: {file}."
_ELSEWHERE = "Flyt det, eller vælg en anden mappe med --site-dir. Intet er ændret."


def make_copy(root: Path, site: Path, note: str) -> tuple[Path, Path]:
    """Make the copy of a built site anew; its folder and its zip. `note` says on each page that it is one.

    The same site gives the same bytes.
    """
    folder, archive = _places(site)
    publish(root, folder, lambda made: write_copy(made, site_folder(site), note), lambda _: ())
    _pack(folder, archive)
    return folder, archive


def take_away_copy(site: Path) -> bool:
    """Remove an earlier copy, which may show what must go; True if there was one."""
    folder, archive = _places(site)
    there = [path for path in (folder, archive) if path.exists()]
    if folder in there and (folder / MARK).is_file():
        shutil.rmtree(folder)
    if archive in there and _is_ours(archive):
        archive.unlink()
    return any(not path.exists() for path in there)


def refuse_foreign_copy(site: Path) -> None:
    """Refuse to make a copy where something else lies; CasebookError."""
    folder, archive = _places(site)
    foreign_folder = folder.exists() and not (folder / MARK).is_file()
    foreign = folder if foreign_folder else archive if archive.exists() and not _is_ours(archive) else None
    if foreign:
        raise CasebookError(_FOREIGN.format(file=foreign.name), _ELSEWHERE)


def _places(site: Path) -> tuple[Path, Path]:
    """The folder and the zip of a site's copy."""
    place = site_folder(site)
    return place.with_name(f"{place.name}-offline"), place.with_name(f"{place.name}-offline.zip")


def _is_ours(archive: Path) -> bool:
    try:
        with ZipFile(archive) as opened:
            return f"{archive.stem}/{MARK}" in opened.namelist()
    except (BadZipFile, OSError):
        return False


def write_copy(made: Path, site: Path, note: str) -> None:
    """Write the files of a copy into a new folder."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    for name, content in _contents(site, names, note):
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _contents(site: Path, names: list[str], note: str) -> Iterator[tuple[str, bytes]]:
    """Every file of the copy: the pages first, since they say which scripts are no modules."""
    classic: set[str] = set()
    kept = [name for name in names if name not in _OF_HOSTS and not name.startswith(ENGINE)]
    for name in kept:
        if name.endswith(".html"):
            html = (site / name).read_text("utf-8")
            yield name, page_in_copy(html, name, note, classic.add).encode()
    for name in kept:
        if name.endswith(".js") and name not in classic:
            module = NOT_BUILT if name == BUILT else (site / name).read_text("utf-8")
            yield name, as_script(module, name).encode()
        elif is_fetched(name):
            yield f"{name}.js", as_twin(name, (site / name).read_bytes()).encode()
        elif not name.endswith(".html"):
            yield name, (site / name).read_bytes()
    yield LOADER, (files("casebook.publish.offline") / "loader.js").read_bytes()


def _pack(folder: Path, archive: Path) -> None:
    """The folder in a zip, without times, and then in place of an earlier one."""
    made = archive.with_name(f".casebook-{archive.name}")
    with ZipFile(made, "w", ZIP_DEFLATED) as opened:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            about = ZipInfo(f"{folder.name}/{path.relative_to(folder).as_posix()}", _NEVER)
            about.create_system, about.external_attr, about.compress_type = 3, 0o644 << 16, ZIP_DEFLATED
            opened.writestr(about, path.read_bytes())
    made.replace(archive)
