"""No format of any command prints what a rule marks, or a key that the casebook did not choose."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, product
from pathlib import Path

import pytest
import yaml

from casebook.cli import main
from casebook.cli.commands import check as command
from casebook.cli.findings import Findings, findings_in
from casebook.cli.parser import build_parser
from casebook.report import FORMATS

ROOT = Path(__file__).parents[1]
NAMES = ("bente-knudsen", "Bente Knudsen", "BenteKnudsen", "010203-0000")
KEYS = ("Bente Knudsen", "0102030000", "titel.bente")
LEAK = re.compile(r"bente|knudsen|zebulona|010203|0102030000", re.IGNORECASE)
FIRST = 30  # lines of each list of words
COMMANDS = (
    *(("check", "--format", form) for form in FORMATS),
    *(("status", "--format", form) for form in ("text", "json")),
    *(("terms", "--changed-on", "2014-01-01", "--format", form) for form in ("text", "json")),
    ("build",),
)
FULL = """\
  - borger:
      pseudonym: Morten
      alder: 40-49
    livslinje:
      - hændelse: De mødes.
        retning: op
    tekst: Morten gik over broen.
"""


@pytest.fixture
def with_lists(casebook: Path) -> Path:
    """The small casebook with the beginnings of the real lists of names and what they hold of ours; a term ends.

    Everyday words name nobody, and to read whole lists takes four times as long as all else.
    """
    for file in (ROOT / "site_config/wordlists").iterdir():
        if file.name != "hverdagsord.txt":
            lines = file.read_text("utf-8").splitlines(keepends=True)
            kept = [line for i, line in enumerate(lines) if i < FIRST or LEAK.search(line)]
            (casebook / "site_config/wordlists" / file.name).write_text("".join(kept), "utf-8")
    terms = casebook / "site_config/vocabulary/maalgrupper.yml"
    terms.write_text(terms.read_text("utf-8") + "  gælder_til: 2014\n  afløst_af: ingen\n", "utf-8")
    return casebook


@pytest.fixture
def with_policy(with_lists: Path) -> Path:
    """The same with the real policy, without its remarks: to read it is half the time of every check."""
    policy = yaml.safe_load((ROOT / "site_config/policy.yml").read_text("utf-8"))
    (with_lists / "site_config/policy.yml").write_text(yaml.safe_dump(policy, allow_unicode=True), "utf-8")
    return with_lists


Asked = tuple[tuple[str, ...], str]  # a command with its format, and what CI says of the log
Printed = Callable[..., list[str]]
# Those that follow each other are asked in the same log: what a check finds there is then found once.
ALL: tuple[Asked, ...] = tuple((asked, public) for public, asked in product(("", "true"), COMMANDS))
TELLING: tuple[Asked, ...] = (
    (("check", "--format", "json"), ""),
    (("check", "--format", "text"), "true"),
    (("build",), ""),
)


def _today(name: str) -> tuple[str, ...]:
    return () if name in {"status", "terms"} else ("--today", "2026-11")


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Printed:
    """A function that asks commands about a casebook, and gives those that print something planted.

    The formats of a check tell the findings of one and the same: what is found does not depend on how it is written.
    """

    def ask(root: Path, asked: Sequence[Asked] = ALL) -> list[str]:
        leaking = []
        found: dict[str | None, Findings] = {}

        def once(root: Path, today: str, wanted: Callable[[str], bool], **_: object) -> Findings:
            public = os.environ.get("CI")
            if public not in found:
                found[public] = findings_in(root, today, wanted)
            return found[public]

        monkeypatch.setattr(command, "findings_in", once)
        for (name, *rest), public in asked:
            monkeypatch.setenv("CI", public)
            main([name, "--root", str(root), *_today(name), *rest])
            shown = capsys.readouterr()
            if match := LEAK.search(shown.out + shown.err):
                leaking.append(f"{name} {' '.join(rest)} {public}: {match[0]}")
        return leaking

    return ask


@pytest.mark.parametrize("asked", COMMANDS, ids=" ".join)
def test_what_is_asked_of_a_command_is_what_it_takes(asked: tuple[str, ...]) -> None:
    """Else it ends before it prints anything, and can give nothing away."""
    assert build_parser().parse_args([asked[0], "--root", ".", *_today(asked[0]), *asked[1:]]).run


def positions(text: str) -> Iterator[str]:
    """The text with a line for another key before each of its keys, one at a time."""
    lines = text.splitlines(keepends=True)
    for i, line in enumerate(lines):
        if match := re.match(r"( *)(?:- )?[^\s:-][^:]*:", line):
            indent = match[1] + ("  " if line.lstrip().startswith("- ") else "")
            yield "".join([*lines[: i + 1], f"{indent}{{key}}: {{key}}\n", *lines[i + 1 :]])


def planted(root: Path, file: str, key: str) -> Iterator[str]:
    """The file with the key planted everywhere it can stand, twice over (a key may not stand twice)."""
    text = (root / file).read_text("utf-8")
    if file == "cases/broen.yml":
        text = text.replace("kilder:\n", f"historier:\n{FULL}kilder:\n", 1)
    for one in positions(text):
        yield one.replace("{key}", key)


KEYED = (
    "cases/broen.yml",
    "methods/brobygning.yml",
    "site_config/sources.yml",
    "site_config/vocabulary/temaer.yml",
    "site_config/municipalities.yml",
)


@pytest.mark.parametrize(
    ("file", "key"),
    [
        pytest.param(file, key, marks=[] if i % len(KEYS) == j else [pytest.mark.soak])
        for i, file in enumerate(KEYED)
        for j, key in enumerate(KEYS)
    ],
)
def test_a_key_that_is_not_ours_is_printed_nowhere(
    file: str, key: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts, forms = list(planted(casebook, file, key)), cycle(("json", *FORMATS))
    assert len(texts) > 1
    for text in texts:
        (casebook / file).write_text(text, "utf-8")
        form = next(forms)
        assert main(["check", "--root", str(casebook), "--today", "2026-11", "--format", form]) == 1
        shown = capsys.readouterr()
        assert not LEAK.search(shown.out + shown.err), (form, text)


# A day asks all commands about a name, and those that tell most about a number; the soak asks all about both.
@pytest.mark.parametrize(
    ("key", "asked"),
    [
        ("Bente Knudsen", ALL),
        ("0102030000", TELLING),
        pytest.param("0102030000", ALL, marks=pytest.mark.soak),
    ],
    ids=["a name", "a number", "a number and every command"],
)
def test_a_key_of_ones_own_is_printed_by_no_command(
    key: str, asked: Sequence[Asked], with_policy: Path, printed: Printed
) -> None:
    for file in ("cases/broen.yml", "site_config/texts.yml", "site_config/policy.yml"):
        path = with_policy / file
        path.write_text(path.read_text("utf-8") + f"{key}:\n  {key}: {key}\n", "utf-8")
    policy = with_policy / "site_config/policy.yml"
    policy.write_text(policy.read_text("utf-8") + f"niveauer:\n  {key}: fejl\n", "utf-8")
    page = with_policy / "content/index.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text(f"---\ntitle: Forside\n{key}: {key}\n{key}: {key}\n---\n# Forside\n", "utf-8")
    assert printed(with_policy, asked) == []


@pytest.mark.parametrize("narrowed", [(), ("cases/broen.yml",)])
def test_what_is_proposed_is_no_name_of_anothers_file(
    narrowed: tuple[str, ...], with_lists: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    method = (with_lists / "methods/brobygning.yml").read_text("utf-8")
    (with_lists / "methods/bente-knudsen.yml").write_text(
        method.replace("id: brobygning", "id: bente-knudsen"), "utf-8"
    )
    case = with_lists / "cases/broen.yml"
    case.write_text(case.read_text("utf-8").replace("metode: brobygning", "metode: bente-knudsem"), "utf-8")
    paths = [str(with_lists / one) for one in narrowed]
    assert main(["check", *paths, "--root", str(with_lists), "--today", "2026-11"]) == 1
    shown = capsys.readouterr().out
    assert "Mente du «xxxxx-xxxxxxx»?" in shown
    assert "knudsen" not in shown.lower()


PLACES = {
    "a case": "cases/{}.yml",
    "a case without an ending": "cases/{}",
    "a case with another ending": "cases/broen.{}",
    "a folder among the cases": "cases/{}/broen.yml",
    "a method": "methods/{}.yml",
    "a method without an ending": "methods/{}",
    "a page": "content/{}.md",
    "a folder of pages": "content/{}/side.md",
    "a folder within a folder": "content/om/{}/side.md",
    "a picture": "content/billeder/{}.png",
    "a folder of pictures": "content/billeder/{}/uge.png",
}


# The soak asks every command in every format of each name at each place. A day asks one name a place: what tells most,
# and two others in turn, so that every command is asked somewhere every day.
OTHERS = cycle(asked for asked in ALL if asked != TELLING[0])
TODAYS = [(TELLING[0], next(OTHERS), next(OTHERS)) for _ in PLACES]
NAMED = [pytest.param(place, name, id=f"{where}-{name}") for where, place in PLACES.items() for name in NAMES]
DAILY = [
    pytest.param(place, name, asked, id=f"{where}-{name}")
    for (where, place), name, asked in zip(PLACES.items(), cycle(NAMES), TODAYS)
]
DAILY.append(pytest.param(PLACES["a case without an ending"], NAMES[-1], TELLING, id="what only a rule knows"))


def test_every_command_is_asked_of_some_name_every_day() -> None:
    assert {one for asked in TODAYS for one in asked} == set(ALL)


@pytest.mark.parametrize(("place", "name", "asked"), DAILY)
def test_a_name_of_a_file_or_folder_is_printed_by_no_command(
    place: str, name: str, asked: Sequence[Asked], with_lists: Path, printed: Printed
) -> None:
    named(with_lists, place, name)
    assert printed(with_lists, asked) == []


@pytest.mark.soak
@pytest.mark.parametrize(("place", "name"), NAMED)
def test_no_name_of_any_file_or_folder_is_printed_by_any_command(
    place: str, name: str, with_lists: Path, printed: Printed
) -> None:
    named(with_lists, place, name)
    assert printed(with_lists) == []


def named(root: Path, place: str, name: str) -> None:
    """Put a file with a fault at a place with a name that no command may print."""
    path = root / place.format(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    kind = place.partition("/")[0]
    body = {"cases": "cases/broen.yml", "methods": "methods/brobygning.yml"}.get(kind)
    text = (root / body).read_text("utf-8") if body else "---\ntitle: Side\n---\nUdpluk: 010203-0000\n"
    path.write_text(re.sub("^id: .*", f"id: {name}", text), "utf-8")


def test_a_name_that_is_declared_is_printed_by_no_command(
    with_policy: Path, printed: Printed, capsys: pytest.CaptureFixture[str]
) -> None:
    case = with_policy / "cases/broen.yml"
    story = FULL.replace("Morten", "Bente Knudsen")
    text = case.read_text("utf-8").replace("kilder:\n", f"historier:\n{story}kilder:\n", 1)
    case.write_text(text.replace("grundlag: konstrueret", "grundlag: allerede-publiceret"), "utf-8")
    for file, before in (
        ("cases/broen.yml", "titel: Vejen over broen"),
        ("methods/brobygning.yml", "titel: Brobygning"),
        ("site_config/vocabulary/maalgrupper.yml", "navn: Vandrere"),
    ):
        path, field = with_policy / file, before.partition(":")[0]
        assert before in path.read_text("utf-8")
        path.write_text(path.read_text("utf-8").replace(before, f"{field}: Bente Knudsen"), "utf-8")
    assert printed(with_policy) == []
    shutil.copytree(ROOT / "site_config/population", with_policy / "site_config/population")
    for form in ("text", "json"):
        main(["risk", "--root", str(with_policy), "--format", form])
        shown = capsys.readouterr()
        assert "broen" in shown.out
        assert not LEAK.search(shown.out + shown.err)


@pytest.mark.parametrize("place", ["{}/index.html", "om/{}/index.html", "cases/{}/index.html", "{}.pdf", "{}", "x.{}"])
def test_a_name_in_a_built_site_is_printed_by_no_format(
    place: str, with_lists: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in NAMES:
        if place.startswith("cases/"):
            text = (with_lists / "cases/broen.yml").read_text("utf-8")
            (with_lists / f"cases/{name}.yml").write_text(re.sub("^id: .*", f"id: {name}", text), "utf-8")
        path = with_lists / "site" / place.format(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<p>Ring på 010203-0000</p>", "utf-8")
    for form in FORMATS:
        main(["scan", str(with_lists / "site"), "--root", str(with_lists), "--today", "2026-11", "--format", form])
        shown = capsys.readouterr()
        assert not LEAK.search(shown.out + shown.err), form
