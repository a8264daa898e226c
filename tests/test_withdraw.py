"""A withdrawn record goes: its page and every byte about it, whatever else is wrong."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml

from casebook.cli import building, main, withdrawing
from casebook.cli.commands import withdraw as withdraw_command
from casebook.corpus import load
from casebook.corpus.review import digest
from casebook.publish.commit import EPOCH
from casebook.publish.exports.engine import BUILT, NOT_BUILT
from casebook.publish.exports.engine import FOLDER as ENGINE
from casebook.publish.scratch import MARK
from casebook.publish.search.fragments import unpacked
from casebook.published import published
from casebook.published.frozen import frozen
from casebook.site import build as make
from casebook.source import read
from tests.conftest import SOUND
from tests.few_rules import few_rules
from tests.render.small_site import case, write
from tests.unchecked import unscanned

pytestmark = pytest.mark.usefixtures("few_rules")

SCHEMA = "# yaml-language-server: $schema=../site_config/schema/case.json\n"
EDITION = "Udgave 2026-1 fra den 31. oktober 2026"
NOTE, PEOPLE = "Casen er trukket tilbage", ("Thyra", "Valborg")
MKDOCS = (
    "site_name: En lille casebog\nsite_url: https://casebook.example/\ndocs_dir: content\nstrict: true\n"
    "theme:\n  name: material\n  language: da\nplugins: [casebook]\n"
    "markdown_extensions: [attr_list, md_in_html]\n"
)
MAIN = (
    '<!doctype html><html lang=da>{% include "partials/meta.html" %}<title>{{ page.title | e if page }}</title>'
    "<article>{{ page.content if page }}</article>"
)
WORDLISTS = {"site_config/wordlists/fornavne-haandlavet.txt"}  # the names of anybody
THEME = Path(__file__).parents[1] / "generator/casebook/theme"
BASIS = {"grundlag": "konstrueret"}
ANSWERS: tuple[dict[str, Any], ...] = (  # two roles on how many all that is told of somebody fits
    {"passer_på": 731_842, "rolle": "fagredaktør", "aftryk": "kjihgfedcbaponml"},
    {"passer_på": 731_843, "rolle": "jurist", "aftryk": "lmnopabcdefghijk"},
)
LINKED_TO = (
    "bidrag/index",
    "bidrag/redaktionel-vejledning",
    *(f"for/{name}" for name in ("bidragydere", "borgere", "ledere", "medarbejdere", "undervisere")),
)
NUMBER = iter(range(10_000))


def marker() -> str:
    """A word that stands nowhere else, and that no rule takes for anything: without vowels it is no name either."""
    letters = "".join("bcdfghjklm"[int(digit)] for digit in f"{next(NUMBER):04}")
    return f"qvrx{letters}zmt"


def story(name: str) -> dict[str, Any]:
    """A story in which every text is marked."""
    return {
        "borger": {"pseudonym": name, "alder": "40-49"},
        "portræt": marker(),
        "i_dag": marker(),
        "indledning": marker(),
        "tekst": marker(),
        "livslinje": [{"efter": "3 mdr", "hændelse": marker(), "retning": "op"}],
        "hvad_ellers": marker(),
    }


def told() -> dict[str, Any]:
    """A case in which every text is marked, the names included."""
    return case(
        id="faergen",
        titel=f"Vejen {marker()}",
        resumé=marker(),
        udfald="lykkedes",
        aktør={"type": "kommune", "navn": marker()},
        varighed=marker(),
        udfordringer=["modvind"],
        temaer=["relation"],
        metoder=[{"metode": "brobygning", "rolle": "bærende", "tilpasning": marker()}],
        historier=[story("Thyra"), story("Valborg")],
        indsats={"indledning": marker(), "mål": [marker()], "tekst": marker(), "virker_fordi": marker()},
        læring=[{"type": "råd", "til": "leder", "tekst": marker()}],
        stemmer=[
            {"pseudonym": "Thyra", "alder": "40-49", "tema": "relation", "gengivelse": marker()},
            {"pseudonym": "Valborg", "alder": "40-49", "tema": "relation", "gengivelse": marker()},
        ],
        undervisning={"læringsmål": [marker()], "minutter": 30, "spørgsmål": [{"hvornår": "før", "tekst": marker()}]},
        figurer=[{"type": "boks", "titel": marker(), "tekst": marker()}],
        anonymisering=BASIS,
    )


def markers(tree: object) -> Iterator[str]:
    """Every marked text of a record."""
    yield from re.findall(r"qvrx[b-m]+zmt", yaml.safe_dump(tree, allow_unicode=True), re.IGNORECASE)


def bytes_of(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a site, those of the search unpacked; its name is a text too."""
    for path in sorted(site.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            is_packed = data[:2] == b"\x1f\x8b"
            yield path.relative_to(site).as_posix(), unpacked(data) if is_packed else data


def holding(site: Path, words: Iterator[str] | list[str]) -> set[str]:
    """The files that hold any of some words, in any capitals."""
    wanted = [word.casefold().encode() for word in words]
    return {name for name, data in bytes_of(site) if any(one in data.lower() or one in name.encode() for one in wanted)}


def put_together(root: Path) -> Path:
    """The small casebook with a second case in which all is marked, and some hand-written pages."""
    for name, text in {
        **SOUND,
        "mkdocs.yml": MKDOCS,
        "site_config/theme/main.html": MAIN,
        "site_config/theme/partials/meta.html": (THEME / "partials/meta.html").read_text("utf-8"),
        "site_config/theme/omdirigering.html": "<title>Flyttet</title>",
        "site_config/theme/assets/casebook/images/metode-forloeb.svg": "<svg/>",
        "site_config/wordlists/fornavne-haandlavet.txt": "# Opdigtet.\nThyra\nValborg\n",
        "content/index.md": "# Forside\n",
        **{f"content/{name}.md": "---\ntitle: En side\n---\n\n# Side\n" for name in LINKED_TO},
        "content/om/index.md": "# Om\n\nSe [vejen](../cases/faergen.md#metoden-bag), [ark](../cases/faergen/ark.md).\n",
    }.items():
        (root / name).parent.mkdir(exist_ok=True, parents=True)
        (root / name).write_text(text, "utf-8")
    write(root, "cases/faergen.yml", told())
    path = root / "cases/faergen.yml"
    path.write_text(f"{SCHEMA}{path.read_text('utf-8')}", "utf-8")
    return root


def freeze(root: Path) -> Path:
    """Store an edition of the casebook."""
    corpus = load(root)
    assert corpus.registers.texts
    edition = frozen(published(corpus, corpus.registers.texts), "2026-1", "2026-10-31")
    (root / edition.file).parent.mkdir()
    (root / edition.file).write_bytes(edition.stored())
    return root


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The casebook with an edition and its site, built once."""
    root = freeze(put_together(tmp_path_factory.mktemp("casebook")))
    with few_rules(), unscanned():
        assert build(root) == 0
    return root


@pytest.fixture
def book(built: Path, tmp_path: Path) -> Path:
    """A casebook of its own with its site."""
    return Path(shutil.copytree(built, tmp_path / "casebook"))


@pytest.fixture
def with_few_pages(built: Path, tmp_path: Path) -> Path:
    """The same, and of its site only some files: for what goes before anything is cut out of the site."""
    root = tmp_path / "casebook"
    shutil.copytree(built, root, ignore=lambda folder, names: {*names} if Path(folder) == built / "site" else ())
    for name in (MARK, "om/index.html", "cases/faergen/index.html", "cases/index.html", "api/v1/cases.json"):
        (root / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(built / "site" / name, root / "site" / name)
    return root


def build(root: Path, *arguments: str, today: str = "2026-11") -> int:
    return main(["build", "--root", str(root), "--today", today, *arguments])


def withdraw(root: Path, *arguments: str) -> int:
    return main(["withdraw", "--root", str(root), "--today", "2026-11", *arguments])


def record(root: Path) -> Path:
    return root / "cases/faergen.yml"


def tree_of(root: Path) -> Any:
    return yaml.safe_load(record(root).read_text("utf-8"))


def page_of(root: Path, address: str = "cases/faergen/") -> str:
    return (root / "site" / address / "index.html").read_text("utf-8")


def assert_gone(root: Path, words: list[str]) -> None:
    """Nothing of the case is left on the site but a note that search engines are told to forget.

    Its edition, and what stores that, is of the site.
    """
    assert EDITION in page_of(root, "udgaver/2026-1/cases/broen/")
    assert "noindex" in page_of(root, "udgaver/2026-1/cases/faergen/")
    assert holding(root / "site", [*words, *PEOPLE]) == set()
    assert NOTE in page_of(root)
    assert "noindex" in page_of(root)
    assert "/cases/faergen/" not in (root / "site" / MARK).read_text("utf-8")
    assert "Vejen over broen" in page_of(root, "cases/broen/")


def test_every_text_of_a_case_is_on_the_site_and_in_the_edition(built: Path) -> None:
    words = list(markers(tree_of(built)))
    assert len(words) > 20
    assert [word for word in (*words, *PEOPLE) if not holding(built / "site", [word])] == []
    assert [word for word in (*words, *PEOPLE) if not holding(built / "editions", [word])] == []
    shown = page_of(built, "udgaver/2026-1/cases/faergen/")
    assert [word for word in PEOPLE if word not in shown] == []
    assert EDITION in shown


def test_when_it_is_withdrawn_nothing_of_it_is_left(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = list(markers(tree_of(book)))
    assert withdraw(book, "faergen") == 0
    assert_gone(book, words)
    assert holding(book, [*words, *PEOPLE]) == WORDLISTS  # also in what is packed
    assert record(book).read_text("utf-8") == f"{SCHEMA}id: faergen\nstatus: tilbagetrukket\n"
    said = capsys.readouterr()
    assert "content/om/index.md:3:15  side /om/ fører dertil." in said.out
    assert not any(word in said.out + said.err for word in words)
    assert main(["check", "--root", str(book), "--today", "2026-11"]) == 0


@pytest.mark.usefixtures("unscanned")
def test_reviewers_answers_go_with_the_record_and_stand_nowhere_else(
    book: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A site without the record is built above: here the one that was built with it stays."""
    answers = [{"felt": "historier.0", "detaljer": ["familie"], "måned": "2026-10", **answer} for answer in ANSWERS]
    answered = {**tree_of(book), "anonymisering": {**BASIS, "vurdering": answers}}
    record(book).write_text(yaml.safe_dump(answered, allow_unicode=True), "utf-8")
    assert build(book) == 0
    told = [mark for answer in ANSWERS for mark in (answer["aftryk"], str(answer["passer_på"]))]
    assert holding(book / "site", told) == set()  # an answer is no part of what is published
    assert holding(book, told) == {"cases/faergen.yml"}
    capsys.readouterr()
    monkeypatch.setattr(withdrawing, "build_site_folder", lambda *_arguments, **_named: 0)
    assert withdraw(book, "faergen") == 0
    assert holding(book, told) == set()
    said = capsys.readouterr()
    assert not any(word in said.out + said.err for word in told)
    assert main(["decisions", "--root", str(book)]) == 0
    said = capsys.readouterr()
    assert "faergen" not in said.out
    assert not any(word in said.out + said.err for word in told)


@pytest.mark.usefixtures("unscanned")
def test_the_steps_of_the_guide_are_enough_whatever_is_at_fault_elsewhere(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = list(markers(tree_of(book)))
    record(book).write_text("id: faergen\nstatus: tilbagetrukket\n", "utf-8")
    (book / "content/om/index.md").write_text("# Om\n\nThyra gik i gang. Se [vejen](../cases/faergen.md#x).\n", "utf-8")
    (book / "cases/gaaet-itu.yml").write_text("titel: [\n", "utf-8")
    assert build(book) == 1
    assert_gone(book, words)
    assert "mens noget på den bliver rettet" in page_of(book, "om/")
    said = capsys.readouterr().err
    assert "Holdt tilbage: content/om/index.md" in said
    assert "ligger stadig i filen editions/2026-1.json.gz" in said  # it was done by hand
    assert "Holdt tilbage: cases/gaaet-itu.yml" in said
    before = page_of(book, "om/")
    (book / "content/om/index.md").write_text("# Om\n\n[væk](findes-ikke.md)\n", "utf-8")
    assert build(book) == 1  # all is down by now: a fault stops everything, as it always did
    assert page_of(book, "om/") == before


@pytest.mark.parametrize(
    ("file", "text", "code"),
    [
        ("site_config/texts.yml", "navn: [\n", 1),
        ("site_config/theme/main.html", "{% if %}", 2),
    ],
)
def test_where_no_site_can_be_built_it_is_cut_out_of_the_one_that_is_there(
    book: Path, capsys: pytest.CaptureFixture[str], file: str, text: str, code: int
) -> None:
    words = list(markers(tree_of(book)))
    (book / file).write_text(text, "utf-8")
    packed = book / "site" / ENGINE / "records-1.json.gz"  # nobody can say which bytes of it are whose
    packed.parent.mkdir(parents=True)
    packed.write_bytes(b"")
    assert withdraw(book, "faergen") == code
    assert not packed.parent.exists()
    assert (book / "site" / BUILT).read_text("utf-8") == NOT_BUILT
    assert holding(book / "site", [*words, *PEOPLE]) == set()
    assert "Siden er taget ned" in page_of(book)
    assert "cases/faergen" not in (book / "site" / MARK).read_text("utf-8")
    assert (book / "site/om/index.html").is_file()
    assert "taget ud af den side, der lå der" in capsys.readouterr().err


@pytest.mark.parametrize("settings", [None, b"", b"site_name: [\n", b"\xff\xfe\x00", "folder"])
def test_without_settings_it_is_cut_out_too_and_why_no_site_is_built_is_said(
    with_few_pages: Path, capsys: pytest.CaptureFixture[str], settings: bytes | str | None
) -> None:
    """A whole site is cut above, whatever keeps a new one from being built."""
    book = with_few_pages
    words, file = list(markers(tree_of(book))), book / "mkdocs.yml"
    assert holding(book / "site", [*words, *PEOPLE])
    file.unlink()
    if settings == "folder":
        file.mkdir()
    elif isinstance(settings, bytes):
        file.write_bytes(settings)
    assert withdraw(book, "faergen") in {1, 2}
    assert record(book).read_text("utf-8") == f"{SCHEMA}id: faergen\nstatus: tilbagetrukket\n"
    assert holding(book / "site", [*words, *PEOPLE]) == set()
    assert "Siden er taget ned" in page_of(book)
    said = capsys.readouterr().err
    assert "mkdocs.yml" in said
    assert "taget ud af den side, der lå der" in said
    if settings is None:
        assert "kan ikke bygges, før mkdocs.yml er tilbage" in said


def test_without_settings_a_casebook_is_found_from_a_folder_in_it(
    with_few_pages: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    book = with_few_pages
    (book / "mkdocs.yml").unlink()
    monkeypatch.chdir(book / "cases")
    assert main(["withdraw", "faergen", "--today", "2026-11"]) == 1
    assert "Siden er taget ned" in page_of(book)
    assert main(["build"]) == 2
    assert "Her er ingen casebog." in capsys.readouterr().err


@pytest.mark.usefixtures("unscanned")
def test_a_case_whose_consent_has_run_out_is_taken_down_by_the_next_build(
    book: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build for an earlier month says whose consent has run out since.

    Without --today it is the month of the commit, and a build every night may have the same one for years.
    """
    words = list(markers(tree_of(book)))
    consent = {
        **BASIS,
        "grundlag": "samtykke",
        "samtykke": {"reference": "S-17", "givet": "2026-05", "udløber": "2026-11"},
    }
    write(book, "cases/faergen.yml", tree_of(book) | {"anonymisering": consent})
    said = []
    for now in ("2026-11", "2026-12"):
        monkeypatch.setattr(building, "this_month", partial(str, now))
        assert build(book) == 0
        said.append(capsys.readouterr().err)
    assert holding(book / "site", words)
    assert "samtykket" not in said[0]
    assert (
        "er samtykket udløbet til cases/faergen.yml, som stadig ligger fremme. Byg igen med «--today 2026-12»."
        in (said[1])
    )
    assert build(book, today="2026-12") == 1
    assert_gone(book, words)
    assert "Taget ned, fordi samtykket er udløbet: cases/faergen.yml" in capsys.readouterr().err
    assert build(book, today="2026-12") == 1
    assert_gone(book, words)


@pytest.mark.usefixtures("unscanned")
def test_a_case_whose_consent_has_run_out_is_not_put_back_when_another_is_withdrawn(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build counts by the month of its commit, which may be long ago."""
    words = list(markers(tree_of(book)))
    consent = {
        **BASIS,
        "grundlag": "samtykke",
        "samtykke": {"reference": "S-17", "givet": "2026-05", "udløber": "2026-10"},
    }
    write(book, "cases/faergen.yml", tree_of(book) | {"anonymisering": consent})
    monkeypatch.setenv(EPOCH, "1788220800")  # September 2026
    monkeypatch.setattr(withdraw_command, "this_month", partial(str, "2026-11"))
    assert main(["withdraw", "broen", "--root", str(book), "--site-dir", str(book / "site")]) == 1
    assert holding(book / "site", [*words, *PEOPLE]) == set()


@pytest.mark.usefixtures("unscanned")
def test_one_person_is_taken_out_of_a_case_of_two(book: Path) -> None:
    tree = tree_of(book)
    gone = [*markers(tree["historier"][0]), *markers(tree["stemmer"][0])]
    kept = [word for word in markers(tree) if word not in gone]
    assert withdraw(book, "faergen", "--person", "Thyra") == 0
    assert holding(book / "site", [*gone, "Thyra"]) == set()
    assert holding(book / "editions", [*markers(tree), *PEOPLE]) == set()  # nobody reads an edition through
    assert "Taget ud af udgaven" in page_of(book, "udgaver/2026-1/cases/faergen/")
    assert [word for word in (*kept, "Valborg") if not holding(book / "site", [word])] == []


@pytest.mark.usefixtures("unscanned")
def test_an_edition_that_cannot_be_read_keeps_nobody_online(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, words = book / "editions/2026-1.json.gz", list(markers(tree_of(book)))
    broken = file.read_bytes()[:-9]
    file.write_bytes(broken)
    assert withdraw(book, "faergen") == 1
    assert holding(book / "site", [*words, *PEOPLE]) == set()
    assert file.read_bytes() == broken
    assert "editions/2026-1.json.gz" in capsys.readouterr().err


@pytest.fixture
def unbuilt(casebook: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small casebook with the marked case, whose site nobody builds."""
    monkeypatch.setattr(withdrawing, "build_site_folder", lambda *_arguments, **_named: 0)
    write(casebook, "cases/faergen.yml", told())
    return casebook


@pytest.mark.parametrize(
    ("arguments", "left"),
    [
        (("--story", "1"), (1, 2)),
        (("--story", "2"), (1, 2)),
        (("--voice", "2"), (2, 1)),
        (("--person", "Valborg"), (1, 1)),
        (("--person", "Thyra"), (1, 1)),
    ],
)
def test_a_story_and_a_voice_can_go_alone(unbuilt: Path, arguments: tuple[str, str], left: tuple[int, int]) -> None:
    before = tree_of(unbuilt)
    assert withdraw(unbuilt, "faergen", *arguments) == 0
    after = tree_of(unbuilt)
    assert (len(after["historier"]), len(after["stemmer"])) == left
    assert all(one in before["historier"] for one in after["historier"])
    assert {name: one for name, one in after.items() if name not in {"historier", "stemmer"}} == {
        name: one for name, one in before.items() if name not in {"historier", "stemmer"}
    }


@pytest.mark.parametrize("arguments", [("--story", "2"), ("--voice", "1"), ("--person", "Valborg")])
def test_what_is_left_of_a_reviewed_record_is_reviewed(
    unbuilt: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, str]
) -> None:
    review(unbuilt)
    assert withdraw(unbuilt, "faergen", *arguments) == 0
    assert "Gennemgangen gælder stadig" in capsys.readouterr().out
    reviews = tree_of(unbuilt)["gennemgang"]
    assert [one["rolle"] for one in reviews] == ["fagredaktør", "jurist"]
    assert {one["aftryk"] for one in reviews} == {digest(read(unbuilt, "cases/faergen.yml"))}


def test_a_review_that_did_not_hold_is_not_made_to_hold(unbuilt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    review(unbuilt)
    path = record(unbuilt)
    path.write_text(path.read_text("utf-8").replace("år: 2014", "år: 2015"), "utf-8")
    before = tree_of(unbuilt)["gennemgang"]
    assert withdraw(unbuilt, "faergen", "--voice", "1") == 0
    assert "Gennemgangen" not in capsys.readouterr().out
    assert tree_of(unbuilt)["gennemgang"] == before


def review(root: Path) -> None:
    """Two roles have read the marked case."""
    roles = "roller:\n  - {rolle: fagredaktør, besat: true}\n  - {rolle: jurist, besat: true}\n"
    (root / "site_config/redaktion.yml").write_text(roles, "utf-8")
    for role in ("fagredaktør", "jurist"):
        assert main(["review", "faergen", "--role", role, "--root", str(root), "--today", "2026-11"]) == 0


def test_what_is_left_is_named_since_no_name_tells_whom_it_is_about(
    unbuilt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(
        unbuilt, "cases/faergen.yml", told() | {"udfald_begrundelse": "Hun fik et job som bager.", "varighed": "Et år"}
    )
    assert withdraw(unbuilt, "faergen", "--voice", "2") == 0
    lines = record(unbuilt).read_text("utf-8").splitlines()
    number = next(i for i, line in enumerate(lines, 1) if line.startswith("udfald_begrundelse:"))
    out = capsys.readouterr().out
    assert f"  cases/faergen.yml:{number}  udfald_begrundelse\n" in out
    assert "varighed\n" not in out
    assert "ingen historie mere" not in out


@pytest.mark.parametrize(("arguments", "is_told"), [(("--story", "2"), True), (("--person", "Valborg"), False)])
def test_a_voice_that_stays_when_its_story_goes_is_told_of(
    unbuilt: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, str], *, is_told: bool
) -> None:
    assert withdraw(unbuilt, "faergen", *arguments) == 0
    assert ("stadig en stemme med samme navn" in capsys.readouterr().out) is is_told


LAST = {"historier": [story("Thyra")], "resumé": f"En tømrer blev vejleder {marker()}"}


@pytest.mark.usefixtures("unscanned")
def test_with_its_last_story_a_case_goes_whole(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its summary and its outcome are of the one who is gone, and name nobody."""
    write(book, "cases/faergen.yml", told() | LAST)
    words = list(markers(tree_of(book)))
    review(book)
    assert withdraw(book, "faergen", "--story", "1") == 0
    assert "så den bliver taget ned helt" in capsys.readouterr().out
    assert holding(book / "site", [*words, *PEOPLE]) == set()
    assert "tømrer" not in record(book).read_text("utf-8")
    assert NOTE in (book / "site/cases/faergen/index.html").read_text("utf-8")


@pytest.mark.parametrize("is_reviewed", [True, False])
@pytest.mark.parametrize("arguments", [("--story", "1"), ("--person", "Thyra")])
def test_with_its_last_story_all_of_a_record_goes(
    unbuilt: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, str], *, is_reviewed: bool
) -> None:
    """By whichever name the last one goes; what is left is what the site above is built of."""
    write(unbuilt, "cases/faergen.yml", told() | LAST)
    if is_reviewed:
        review(unbuilt)
    assert withdraw(unbuilt, "faergen", *arguments) == 0
    assert "så den bliver taget ned helt" in capsys.readouterr().out
    assert record(unbuilt).read_text("utf-8") == "id: faergen\nstatus: tilbagetrukket\n"


@pytest.mark.usefixtures("unscanned")
def test_a_case_that_still_tells_of_somebody_who_was_taken_out_is_held_back(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tree = tree_of(book)
    write(book, "cases/faergen.yml", tree | {"resumé": "Thyra og Valborg fandt hver sin vej."})
    assert main(["check", "--root", str(book), "--today", "2026-11"]) == 0
    assert withdraw(book, "faergen", "--person", "Thyra") == 1
    assert holding(book / "site", [*markers(tree), *PEOPLE]) == set()
    said = capsys.readouterr()
    assert re.search(r"cases/faergen.yml:\d+:\d+  den samme post /cases/faergen/ nævner et navn derfra", said.out)
    assert "Holdt tilbage: cases/faergen.yml" in said.err


def test_of_a_file_that_cannot_be_read_the_former_addresses_are_kept(unbuilt: Path) -> None:
    record(unbuilt).write_text("id: faergen\ntidligere_id: [sejlads, roning]\ntitel: [\n", "utf-8")
    assert withdraw(unbuilt, "faergen") == 0
    left = "id: faergen\ntidligere_id:\n  - sejlads\n  - roning\nstatus: tilbagetrukket\n"
    assert record(unbuilt).read_text("utf-8") == left


@pytest.mark.parametrize("text", ["titel: [\n", "status: ikke-gennemgået\n\x07", "", "id: noget-andet\ntitel: Æ\n"])
def test_a_file_that_cannot_be_read_is_withdrawn_too(unbuilt: Path, text: str) -> None:
    record(unbuilt).write_text(text, "utf-8")
    assert withdraw(unbuilt, "cases/faergen.yml") == 0
    assert record(unbuilt).read_text("utf-8") == "id: faergen\nstatus: tilbagetrukket\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("findes-ikke",), "Der er ingen post med det id."),
        (("faergen", "--story", "3"), "Det er der ikke i posten. Intet er ændret."),
        (("faergen", "--voice", "0"), "Nummeret skal være 1 eller mere."),
        (("faergen", "--person", "Niels"), "Det er der ikke i posten. Intet er ændret."),
        (("../mkdocs",), "Der er ingen post med det id."),
        (("Faergen",), "Mente du «faergen»?"),
    ],
)
def test_what_is_not_there_is_refused_and_nothing_changes(
    unbuilt: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    before = record(unbuilt).read_bytes()
    assert withdraw(unbuilt, *arguments) == 2
    assert message in capsys.readouterr().err
    assert record(unbuilt).read_bytes() == before


@pytest.mark.parametrize("given", ["010203-0001", "overfarten"])
def test_what_is_proposed_instead_is_no_name_of_a_file(
    unbuilt: Path, capsys: pytest.CaptureFixture[str], given: str
) -> None:
    text = record(unbuilt).read_text("utf-8").replace("id: faergen", "id: 010203-0000")
    (unbuilt / "cases/010203-0000.yml").write_text(f"{text}tidligere_id: [overfarten]\n", "utf-8")
    assert withdraw(unbuilt, given) == 2
    said = capsys.readouterr().err
    assert "010203" not in said
    assert "000000-0000" in said


@pytest.mark.parametrize("given", ["overfarten", "https://casebook.example/cases/overfarten/"])
def test_by_the_address_that_it_had_before_it_is_told_by_which_name_it_goes(
    unbuilt: Path, capsys: pytest.CaptureFixture[str], given: str
) -> None:
    path = record(unbuilt)
    path.write_text(f"{path.read_text('utf-8')}tidligere_id: [overfarten]\n", "utf-8")
    before = path.read_bytes()
    assert withdraw(unbuilt, given) == 2
    assert "Posten har skiftet navn" in (said := capsys.readouterr().err)
    assert "«cases/faergen.yml»" in said
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "text",
    [
        "id: faergen\nstatus: tilbagetrukket\n",
        "id: faergen\nstatus: tilbagetrukket\nhistorier:\nstemmer: []\nmålgrupper:\n",
        "id: faergen\nstatus: 'tilbagetrukket' # i dag\ntitel: [\n",
    ],
)
def test_a_withdrawn_record_needs_its_status_and_stops_nothing(casebook: Path, text: str) -> None:
    record(casebook).write_text(text, "utf-8")
    site = make(casebook, "2026-11")
    assert {"cases/faergen/", "cases/broen/"} <= {page.address for page in site.pages}
    assert [one.file for one in site.taken_down] == ["cases/faergen.yml"]


def test_a_withdrawn_method_is_named_to_nobody_and_listed_where_it_is_referred_to(casebook: Path) -> None:
    (casebook / "methods/brobygning.yml").write_text("id: brobygning\nstatus: tilbagetrukket\n", "utf-8")
    site = make(casebook, "2026-11")
    assert site.blocking == ()
    assert not [page.address for page in site.pages if "Brobygning" in page.text]
    found = [(problem.rule, problem.place.file) for problem in site.corpus.problems]
    assert found == [("henvisninger/trukket-tilbage", "cases/broen.yml")]


def test_text_that_was_left_in_a_withdrawn_file_is_found(casebook: Path) -> None:
    record(casebook).write_text("id: faergen\nstatus: tilbagetrukket\nresumé: Noget står her.\n", "utf-8")
    site = make(casebook, "2026-11")
    assert [problem.rule for problem in site.corpus.problems] == ["felter/tilbage-i-tilbagetrukket"]
    assert site.pages


def test_a_former_address_shows_the_same_note_and_is_taken_by_nobody_else(casebook: Path) -> None:
    record(casebook).write_text("id: faergen\ntidligere_id: [sejlads]\nstatus: tilbagetrukket\n", "utf-8")
    site = make(casebook, "2026-11")
    assert "trukket tilbage" in next(page.text for page in site.pages if page.address == "cases/sejlads/")
    broen = casebook / "cases/broen.yml"
    broen.write_text(f"{broen.read_text('utf-8')}tidligere_id: [sejlads]\n", "utf-8")
    assert [problem.rule for problem in make(casebook, "2026-11").blocking] == ["henvisninger/id-i-brug"]
