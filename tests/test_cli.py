"""The command line keeps its contract: its answers, its Danish, and its silence about what it was given."""

from __future__ import annotations

import gc
import json
import os
import re
import shutil
import signal
import sys
import time
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
import yaml

from casebook.check.explained import all_explained
from casebook.cli import main
from casebook.cli.commands import check
from casebook.cli.generated import generated_files
from casebook.cli.parser import command_modules
from casebook.cli.template import template, unmentioned
from casebook.corpus import load
from casebook.model import Case, Method
from tests.processes import run, started

NAMES = [module.NAME for module in command_modules()]
HIDDEN = "kvabbelskrald"
ENGLISH = re.compile(
    r"\b(usage|options?|positional|arguments|show|this|help message|exit|error|unrecognized|required|expected|invalid|"
    r"choice|choose)\b",
    re.IGNORECASE,
)


def answered(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """The exit code, stdout and stderr of a command."""
    try:
        code = main([str(one) for one in arguments])
    except SystemExit as ended:  # --help and --version
        code = int(ended.code or 0)
    out, err = capsys.readouterr()
    return code, out, err


def started_anew(*arguments: str | Path, environment: dict[str, str] | None = None) -> CompletedProcess[str]:
    """A command in a process of its own."""
    return run([sys.executable, "-m", "casebook", *arguments], env=environment)


def break_case(root: Path, name: str = "broen") -> Path:
    """Make a case's year a text."""
    path = root / f"cases/{name}.yml"
    path.write_text(path.read_text("utf-8").replace("år: 2014", f"år: {HIDDEN}"), encoding="utf-8")
    return path


# --- exit codes


def test_nothing_wrong_is_0(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = answered(capsys, "check", "--root", casebook)
    assert (code, err) == (0, "")
    assert out == "1 case og 1 metode læst: ingen fejl, ingen advarsler, ingen råd, ingen undtagelser.\n"


def test_an_error_is_1(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_case(casebook)
    code, out, err = answered(capsys, "check", "--root", casebook)
    assert (code, err) == (1, "")
    assert "cases/broen.yml:7:5: fejl [felter/forkert-type]" in out


@pytest.mark.parametrize(("status", "code"), [("kladde", 0), ("ikke-gennemgået", 1)])
def test_a_warning_blocks_only_what_is_published(
    status: str, code: int, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = casebook / "cases/broen.yml"
    story = (
        "historier:\n  - borger: {pseudonym: Asta, alder: 40-49, køn: kvinde}\n    tekst: Hun gik.\n    livslinje:\n"
        "      - {efter: 6 mdr, hændelse: Starter, retning: op}\n      - {efter: 1 uge, hændelse: Går, retning: op}\n"
    )
    text = path.read_text("utf-8").replace("status: ikke-gennemgået", f"status: {status}") + story
    path.write_text(text, encoding="utf-8")
    found, out, _ = answered(capsys, "check", "--root", casebook)
    assert "advarsel [felter/tidens-gang]" in out
    assert out.endswith("1 case og 1 metode læst: ingen fejl, 1 advarsel, ingen råd, ingen undtagelser.\n")
    assert found == code


def test_no_casebook_is_2(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments in (["check"], ["check", "--root", str(tmp_path)], ["new", "case", "x"], ["schema"], ["build"]):
        code, out, err = answered(capsys, *arguments)
        assert (code, out) == (2, "")
        assert "casebog" in err
        assert "gør:" in err


def test_an_interrupt_is_130(
    casebook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: Any) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "run", interrupted)
    code, _, err = answered(capsys, "check", "--root", casebook)
    assert (code, err) == (130, "\nAfbrudt.\n")


def test_a_real_ctrl_c_leaves_no_traceback(casebook: Path) -> None:
    os.mkfifo(casebook / "ventesal")
    waiting = (
        "import sys, casebook.cli.commands.rule as rule\n"
        "from casebook.cli import main\n"
        f"rule.run = lambda _: open({str(casebook / 'ventesal')!r}).read()\n"
        "print('klar', flush=True)\n"
        "sys.exit(main(['rule']))\n"
    )
    with started([sys.executable, "-c", waiting]) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err == "\nAfbrudt.\n"


def test_a_reader_that_leaves_is_no_traceback_and_no_ok(casebook: Path) -> None:
    break_case(casebook)
    reading, writing = os.pipe()
    os.close(reading)
    for arguments in (["rule"], ["check", "--root", str(casebook)]):  # what is much and what is little to write
        command = [sys.executable, "-m", "casebook", *arguments]
        ended = run(command, stdout=writing)
        assert ended.stderr == ""
        assert ended.returncode == 2, "0 would say that nothing blocks"
    os.close(writing)


@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
def test_a_full_disk_is_2_without_traceback(casebook: Path, unbuffered: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "casebook", "check", "--root", str(casebook)]
        environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
        ended = run(command, stdout=full, env=environment)
    assert ended.returncode == 2
    assert ended.stderr.startswith("casebook: ")
    assert len(ended.stderr.splitlines()) == 2


def test_a_check_leaves_the_collector_of_whoever_calls_it_alone(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    frozen = gc.get_freeze_count()  # what a run of the tests has frozen may go, and nothing more may come
    answered(capsys, "check", "--root", casebook)
    assert gc.isenabled()
    assert gc.get_freeze_count() <= frozen


def test_a_check_loads_nothing_that_only_mends_publishes_or_draws(casebook: Path) -> None:
    loaded = (
        "import sys\n"
        "from casebook.cli import main\n"
        f"main(['check', '--root', {str(casebook)!r}, '--format', 'json', {str(casebook / 'cases/broen.yml')!r}])\n"
        "print(*sorted({'.'.join(name.split('.')[:2]) for name in sys.modules if name.startswith('casebook.')}))\n"
    )
    ended = run([sys.executable, "-c", loaded])
    rooms = set(ended.stdout.splitlines()[-1].split())
    assert {"casebook.check", "casebook.door"} <= rooms
    assert not rooms & {f"casebook.{room}" for room in ("autofix", "published", "render", "site", "publish", "browser")}


# --- check PATH and the root


def test_only_the_findings_of_the_path_are_shown_though_all_is_read(
    casebook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(casebook)
    shutil.copy("cases/broen.yml", "cases/anden.yml")
    text = (casebook / "methods/brobygning.yml").read_text("utf-8")
    (casebook / "methods/brobygning.yml").write_text(text.replace("titel:", "titl:"), encoding="utf-8")
    for paths, expected in (
        (["cases/anden.yml"], {"cases/anden.yml"}),
        (["cases"], {"cases/anden.yml"}),
        (["cases/"], {"cases/anden.yml"}),
        (["methods", "cases/broen.yml"], {"methods/brobygning.yml"}),
        (["cases/broen.yml"], set()),
        ([str(casebook / "cases")], {"cases/anden.yml"}),
        (["."], {"cases/anden.yml", "methods/brobygning.yml"}),
        ([], {"cases/anden.yml", "methods/brobygning.yml"}),
    ):
        code, out, _ = answered(capsys, "check", *paths, "--format", "json")
        said = json.loads(out)
        assert {one["file"] for one in said["findings"]} == expected
        assert said["records"] == {"cases": 2, "methods": 1}
        assert code == (1 if expected else 0)


def test_a_dead_reference_is_seen_in_the_one_file_that_is_asked_about(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (casebook / "methods/brobygning.yml").rename(casebook / "methods/stenbygning.yml")
    code, out, _ = answered(capsys, "check", "--root", casebook, casebook / "cases/broen.yml")
    assert code == 1
    assert "[henvisninger/ukendt-id]" in out
    assert "stenbygning.yml" not in out


def test_paths_through_a_link_to_the_casebook_are_inside_it(
    casebook: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    break_case(casebook)
    link = tmp_path_factory.mktemp("andetsteds") / "genvej"
    link.symlink_to(casebook)
    for path in (link, link / "cases", link / "cases/broen.yml"):
        code, out, _ = answered(capsys, "check", "--root", link, path)
        assert code == 1
        assert "cases/broen.yml:7:5" in out


@pytest.mark.parametrize("path", [f"cases/{HIDDEN}.yml", f"/{HIDDEN}", "/etc/hostname", "..", HIDDEN * 500, "a\0b"])
def test_a_path_that_is_not_there_or_outside_is_2_and_not_repeated(
    path: str, casebook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(casebook)
    code, out, err = answered(capsys, "check", path)
    assert (code, out) == (2, "")
    assert HIDDEN not in err
    assert "gør:" in err


def test_the_root_is_found_from_any_folder_inside(
    casebook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in (".", "cases", "site_config/vocabulary"):
        monkeypatch.chdir(casebook / folder)
        assert answered(capsys, "check")[0] == 0


def test_a_given_root_counts_before_the_folder_one_stands_in(
    casebook: Path,
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = tmp_path_factory.mktemp("anden") / "bog"
    shutil.copytree(casebook, other)
    break_case(other)
    monkeypatch.chdir(casebook)
    assert answered(capsys, "check")[0] == 0
    assert answered(capsys, "check", "--root", other)[0] == 1
    assert answered(capsys, "check", "--root", other / "cases")[0] == 2, (
        "a root that is given is not looked for upwards"
    )


@pytest.mark.parametrize(("on_github", "start"), [("true", "::error "), ("false", "cases/")])
def test_auto_is_github_under_github_actions(
    on_github: str, start: str, casebook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    break_case(casebook)
    monkeypatch.setenv("GITHUB_ACTIONS", on_github)
    assert answered(capsys, "check", "--root", casebook)[1].startswith(start)
    assert answered(capsys, "check", "--root", casebook, "--format", "text")[1].startswith("cases/")


# --- Danish


USAGE_ERRORS = [
    [],
    [HIDDEN],
    ["chek"],
    ["check", f"--{HIDDEN}"],
    ["check", f"-{HIDDEN}"],
    ["check", "--format", HIDDEN],
    ["check", "--format"],
    ["check", f"--format={HIDDEN}"],
    ["check", "--form", "text"],
    ["check", "--root"],
    ["check", f"--help={HIDDEN}"],
    ["new"],
    ["new", "case"],
    ["new", HIDDEN, "x"],
    ["new", "case", "x", HIDDEN],
    ["new", "case", "x", "the following arguments are required: " + HIDDEN],
    ["rule", "dobbelt-felt", HIDDEN],
    ["schema", f"--check={HIDDEN}"],
    ["build", "--quarantine=" + HIDDEN],
    ["pages"],
    ["pages", "--out"],
    ["serve", "--address"],
    [f"--version={HIDDEN}"],
    [f"--{HIDDEN}", "check"],
]


@pytest.mark.parametrize("arguments", USAGE_ERRORS, ids=" ".join)
def test_a_misspelled_command_is_2_in_danish_and_not_repeated(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = answered(capsys, *arguments)
    assert (code, out) == (2, "")
    assert HIDDEN not in err
    assert err.startswith("casebook: ")
    assert "gør: Kør «casebook" in err
    words = re.sub(r"--?[a-z-]+|'[^']*'|«[^»]*»", "", err)  # our own options and commands are English
    assert not ENGLISH.search(words), words


def test_the_help_of_each_command_is_danish(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--help"], ["-h"], *([name, "--help"] for name in NAMES)):
        code, out, err = answered(capsys, *arguments)
        assert (code, err) == (0, "")
        assert out.startswith("Brug: casebook")
        words = re.sub(r"(?<![\wæøå])--?[a-z-]+|\{[^}]*\}", "", out)
        assert not ENGLISH.search(words), ENGLISH.findall(words)
        assert "vis denne hjælp" in out


def test_the_help_names_each_command_with_a_word_about_it(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = answered(capsys, "--help")
    for module in command_modules():
        assert re.search(rf"^ +{module.NAME}\s+{re.escape(module.HELP[:20])}", out, re.MULTILINE)


def test_output_is_utf8_whatever_the_terminal_says(casebook: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "LANG"))}
    for locale in ({"LANG": "C"}, {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}):
        helped = started_anew("--help", environment=kept | locale)
        assert "vis denne hjælp" in helped.stdout
        unknown = started_anew(HIDDEN, environment=kept | locale)
        assert "gør:" in unknown.stderr
    break_case(casebook)
    ended = started_anew("check", "--root", casebook, environment=kept | locale)
    assert "undtagelser" in ended.stdout
    assert "råd" in ended.stdout


# --- new


@pytest.mark.parametrize(("kind", "folder"), [("case", "cases"), ("metode", "methods")])
def test_a_new_record_passes_as_a_draft(
    kind: str, folder: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = answered(capsys, "new", kind, "en-ny-sti", "--root", casebook)
    assert (code, err) == (0, "")
    assert f"{folder}/en-ny-sti.yml" in out
    assert answered(capsys, "check", "--root", casebook)[0] == 0
    assert "id: en-ny-sti\n" in (casebook / folder / "en-ny-sti.yml").read_text("utf-8")


@pytest.mark.parametrize(("kind", "file"), [("case", "cases/broen.yml"), ("metode", "methods/brobygning.yml")])
def test_what_is_there_is_never_overwritten(
    kind: str, file: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (casebook / file).read_bytes()
    code, out, err = answered(capsys, "new", kind, Path(file).stem, "--root", casebook)
    assert (code, out) == (2, "")
    assert "Der findes allerede en post med det id." in err
    assert (casebook / file).read_bytes() == before


def test_a_case_with_a_method_that_is_not_there_brings_a_draft_of_it(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = answered(capsys, "new", "case", "stien", "--new-method", "stibygning", "--root", casebook)
    assert (code, err) == (0, "")
    assert out.startswith("Skrev cases/stien.yml og methods/stibygning.yml.")
    _, report, _ = answered(capsys, "check", "--root", casebook, "--format", "json")
    assert json.loads(report)["findings"] == []
    corpus = load(casebook)
    assert [use.method for use in corpus.cases["stien"].methods] == ["stibygning"]
    method = corpus.methods["stibygning"]
    assert (method.is_public, method.is_own_experience) == (False, True)
    text = (casebook / "methods/stibygning.yml").read_text("utf-8")
    assert re.findall(r"^(\w+): [SF]kriv", text, re.MULTILINE) == ["titel", "resumé", "formål"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("case", "stien", "--new-method", "brobygning"),
        ("case", "broen", "--new-method", "stibygning"),
        ("case", "stien", "--new-method", "Sti bygning"),
        ("metode", "stien", "--new-method", "stibygning"),
    ],
    ids=("the method is there", "the case is there", "no id", "a method of a method"),
)
def test_of_a_case_and_its_method_both_are_written_or_none(
    arguments: tuple[str, ...], casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in casebook.rglob("*.yml")}
    code, out, _ = answered(capsys, "new", *arguments, "--root", casebook)
    assert (code, out) == (2, "")
    assert {path: path.read_bytes() for path in casebook.rglob("*.yml")} == before


def test_a_link_to_elsewhere_is_not_written_through(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (casebook / "cases/ny.yml").symlink_to(casebook / "udenfor.yml")
    assert answered(capsys, "new", "case", "ny", "--root", casebook)[0] == 2
    assert not (casebook / "udenfor.yml").exists()


@pytest.mark.parametrize(
    "bad",
    [
        f"{HIDDEN}.yml",
        f"../{HIDDEN}",
        f"{HIDDEN}/x",
        f"{HIDDEN} x",
        HIDDEN.upper(),
        f"{HIDDEN}-",
        "",
        "a" * 300,
        f"{HIDDEN}\n",
    ],
)
def test_an_id_that_cannot_be_an_address_is_refused_and_not_repeated(
    bad: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(casebook.rglob("*"))
    code, out, err = answered(capsys, "new", "case", bad, "--root", casebook)
    assert (code, out) == (2, "")
    assert HIDDEN not in err.casefold()
    assert sorted(casebook.rglob("*")) == before


@pytest.mark.parametrize(("kind", "model"), [("case", Case), ("metode", Method)])
def test_the_template_mentions_every_field_of_the_model(kind: str, model: type[Case | Method]) -> None:
    mentioned = set(re.findall(r"^(?:# )?([\wæøåé]+):", template(kind), re.MULTILINE))
    expected = {info.alias for info in model.model_fields.values()}
    assert expected - mentioned - {"tidligere_id"} == set(), "tidligere_id has no place in a new record"
    assert mentioned <= expected


def test_a_field_that_the_template_does_not_mention_stands_below_it_as_the_model_has_it() -> None:
    written = "titel: Skriv en titel\n# resumé: Skriv noget.\n"
    lines = list(unmentioned(written, Case))
    assert [line for line in lines if line.startswith("# udfald:  # lykkedes | delvist | lykkedes-ikke – ")]
    assert "år:  # Året, casen er fra.\n" in lines
    assert not [line for line in lines if re.match(r"(# )?(titel|resumé|tidligere_id):", line)]


# --- rule and schema


def test_every_rule_is_listed_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    _, listed, _ = answered(capsys, "rule")
    for name, rule in all_explained().items():
        assert f"{name} " in listed
        code, out, _ = answered(capsys, "rule", name)
        assert code == 0
        assert rule.title in " ".join(out.split())
        assert all(f"{heading}: " in out for heading in ("hvad", "hvorfor", "gør"))
        assert all(f"{heading}:\n" in out for heading in ("finder", "lader være")) is bool(rule.bad)
        told = out.partition("\nfinder:")[0]
        assert not re.search(r"\{\w", told), out
        assert answered(capsys, "rule", name.partition("/")[2])[1] == out


def test_a_rule_nearly_named_is_suggested(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = answered(capsys, "rule", "dobelt-felt")
    assert (code, out) == (2, "")
    assert "Mente du «dobbelt-felt»?" in err
    assert "dobelt" not in err


def test_a_rule_that_is_not_near_any_is_not_repeated(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = answered(capsys, "rule", HIDDEN)
    assert code == 2
    assert HIDDEN not in err
    assert "Kør «casebook rule»" in err


def test_the_short_names_of_rules_are_unique() -> None:
    short = [name.partition("/")[2] for name in all_explained()]
    assert sorted(set(short)) == sorted(short)


def test_schema_check_is_1_when_stale_and_0_when_fresh(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = answered(capsys, "schema", "--check", "--root", casebook)
    assert code == 1
    assert not (casebook / "site_config/schema").exists(), "--check writes nothing"
    assert "Forældet: site_config/schema/case.json" in out
    assert answered(capsys, "schema", "--root", casebook)[0] == 0
    assert answered(capsys, "schema", "--check", "--root", casebook) == (0, "", "")
    for name, text in generated_files().items():
        assert (casebook / name).read_text("utf-8") == text
    (casebook / "site_config/schema/case.json").write_text("{}", encoding="utf-8")
    code, out, _ = answered(capsys, "schema", "--check", "--root", casebook)
    assert (code, out.count("Forældet")) == (1, 1)


def test_every_new_record_names_a_schema_that_is_there() -> None:
    for kind in ("case", "metode"):
        named = re.match(r"# yaml-language-server: \$schema=\.\./(\S+)", template(kind))
        assert named
        assert named[1] in generated_files()


@pytest.mark.parametrize(("kind", "folder"), [("case", "cases"), ("metode", "methods")])
def test_the_fields_that_the_template_leaves_commented_out_fit_the_model_too(
    kind: str, folder: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answered(capsys, "new", kind, "udfyldt", "--root", casebook)
    path = casebook / folder / "udfyldt.yml"
    lines = path.read_text("utf-8").splitlines()
    opened = [
        re.sub(r"^( *)# (?=[ \w-])", r"\1", line) if re.match(r" *# +([\wæøå]+:|- )|# {5,}\S", line) else line
        for line in lines
    ]
    of_three = re.compile(r"  (kommune|region): ")  # the template has the third
    opened = [line for line in opened if not of_three.match(line)]
    path.write_text("\n".join(opened) + "\n", encoding="utf-8")
    _, out, _ = answered(capsys, "check", "--root", casebook, "--format", "json")
    found = [f"{one['rule']} {one['line']} {one['field']}" for one in json.loads(out)["findings"]]
    assert [one for one in found if not one.startswith("henvisninger/ukendt-id ")] == []


@pytest.mark.parametrize("kind", ["case", "metode"])
def test_the_terms_that_a_template_gives_as_examples_are_the_casebooks_own(
    casebook: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    assert answered(capsys, "new", kind, "den-nye", "--root", casebook)[0] == 0
    text = (casebook / ("cases" if kind == "case" else "methods") / "den-nye.yml").read_text("utf-8")
    assert "{{" not in text
    for field, file in (("målgrupper", "maalgrupper"), ("udfordringer", "udfordringer"), ("temaer", "temaer")):
        (example,) = re.findall(rf"^(?:# )?{field}:.*\n[ #]*- (\S+)$", text, re.MULTILINE)
        terms = yaml.safe_load((casebook / f"site_config/vocabulary/{file}.yml").read_text("utf-8"))
        assert example in {term["id"] for term in terms or ()} or (not terms and example == "ordets-id")


@pytest.mark.parametrize("kind", ["case", "metode"])
def test_a_template_invites_no_fault(kind: str) -> None:
    lines = template(kind).splitlines()
    assert not [line for line in lines if "[]" in line], "a list is begun by taking the sign off its first line"
    assert not [line for line in lines if re.match(r"[^#]*: [^#]*#.*eller «\w+:", line)], "two fields on one line"
    empty = [line for line in lines if re.match(r" *\w+: *(#.*)?$", line)]
    followed = [lines[lines.index(line) + 1] for line in empty]
    assert [line for line in followed if not re.match(r" +(# )?[\w-]", line)] == []


@pytest.mark.parametrize("name", ["grundlag", "til", "fra"])
def test_a_word_that_means_several_things_is_explained_wherever_it_stands(name: str) -> None:
    lines = template("case").splitlines()
    places = [i for i, line in enumerate(lines) if re.match(rf"[# ]*{name}: ", line)]
    assert len(places) > 1
    explained = [lines[i].rpartition("  # ")[2] + lines[i - 2] for i in places]
    assert len({words for words in explained if words}) == len(places)


@pytest.mark.parametrize("held", [(), ("fornavne-nordiske",), ("efternavne",)])
def test_a_casebook_without_lists_of_names_is_told_that_names_slip_through(
    held: tuple[str, ...], casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(casebook / "site_config/wordlists")
    (casebook / "site_config/wordlists").mkdir()
    for name in held:
        (casebook / f"site_config/wordlists/{name}.txt").write_text("valborg\n", "utf-8")
    assert main(["check", "--root", str(casebook)]) == 0
    assert "mangler lister over fornavne og efternavne" in capsys.readouterr().err


def test_a_casebook_with_lists_of_names_is_told_nothing_of_them(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--root", str(casebook)]) == 0
    assert capsys.readouterr().err == ""
