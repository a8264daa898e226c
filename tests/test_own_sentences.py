"""A casebook says in its own words what it wants to (`site_config/sentences.yml`), and is told what does not fit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import yaml

from casebook.check.wordings import of_rules
from casebook.cli import main
from casebook.cli.own_words import sentences_below
from casebook.cli.template import unmentioned
from casebook.corpus import Kind
from casebook.corpus.sentences import sentences_of
from casebook.corpus.withdrawn import Tombstone
from casebook.danish import listing, when
from casebook.model import Case
from casebook.model.reference import FieldInfo, describe_fields
from casebook.model.sentences import RULE_GROUPS, all_groups
from casebook.model.walk import fields_of
from casebook.model.wordings import KINDS, declared
from casebook.packed import pack, unpack
from casebook.publish.edition import Edition
from casebook.publish.exports.sentences import outputs
from casebook.publish.pruning import prune
from casebook.publish.scratch import MARK
from casebook.publish.search.concepts import mentions
from casebook.render.elements.citations import page_numbers
from casebook.render.plan import plan
from casebook.render.view.task import render
from casebook.site import Site, build
from casebook.source import Settings, compose
from casebook.source.sentences import PACKAGE, Sentences, groups
from tests.conftest import sound_casebook

pytestmark = pytest.mark.usefixtures("few_rules")

FILE = "site_config/sentences.yml"
TODAY = "2026-11"


def built(casebook: Path, text: str) -> Site:
    (casebook / FILE).write_text(text, "utf-8")
    site = build(casebook, TODAY)
    assert site.blocking == ()
    return site


def bodies(site: Site) -> dict[str, str]:
    return {page.address: page.body for page in site.pages}


def test_without_the_file_the_package_speaks() -> None:
    """That its site does so too is held by `test_one_site_does_not_speak_for_another`."""
    assert sentences_of(None) == (PACKAGE, ())


FILLED_IN = ("metoder/brobygning/", "Én. Den vides ikke!")
SAID = [
    ("sections:\n  effort: Det, de gjorde\n", "cases/broen/", "Det, de gjorde"),  # a template says it
    ("cards:\n  used_in: Brugt af dem i {cases}\n", "metoder/", "Brugt af dem i"),  # Python
    ("comparison:\n  choice: Hvad skal med\n", "sammenlign/", "Hvad skal med"),  # a table of keys
    ("nouns:\n  case: forløbsbog\n", "cases/", "forløbsbog"),  # behind a number
    ("fit_questions:\n  need_count: Hvor mange er de\n", "passer/", "Hvor mange er de"),
    ("facets:\n  maalgruppe: Deltagere\n", "find/", "<summary>Deltagere</summary>"),
    ("facets:\n  maalgruppe: Deltagere\n", "cases/broen/", "<dt>Deltagere</dt>"),
    ("facets:\n  maalgruppe: Deltagere\n", "cases/", ">deltagere</a>"),
    ("facets:\n  slags: Art\n", "find/slags/", "<h1>Art</h1>"),
    ("facets:\n  viden: Bevis\n", "overblik/huller/", "Bevis: "),
    (
        "parts:\n  kildehenvisning: Kildens sider\n",
        "bidrag/felter/",
        '<h3 id="del-kildehenvisning">Kildens sider</h3>',
    ),
    ("field_help:\n  varighed: Hvor længe det tog.\n", "bidrag/felter/", "<p>Hvor længe det tog.</p>"),
    ("field_help:\n  borger.alder: Alderen, bredt.\n", "bidrag/felter/", "<p>Alderen, bredt.</p>"),
    ("field_kinds:\n  id: kendenavn\n", "bidrag/felter/", "liste, hvert punkt: kendenavn"),
    ("criteria:\n  varighed: forløbets længde\n", "bidrag/status/", "Forløbets længde"),
    ("asked:\n  with_story: dem med en fortælling\n", "bidrag/status/", "dem med en fortælling"),
    ("rule_titles:\n  direkte/cpr-nummer: Personnumre\n", "bidrag/regler/", ">Personnumre</a>"),
    ("rule_says:\n  direkte/cpr-nummer: Her er et CPR.\n", "bidrag/regler/cpr-nummer/", "Her er et CPR."),
    ("rule_why:\n  direkte/cpr-nummer: Det er forbudt.\n", "bidrag/regler/cpr-nummer/", "Det er forbudt."),
    ("rule_hints:\n  direkte/cpr-nummer: Stryg det.\n", "bidrag/regler/cpr-nummer/", "Stryg det."),
    ("rule_says:\n  felter/mangler: 'Skriv {name}.'\n", "bidrag/regler/mangler/", "<p>Skriv …</p>"),
    # A word in braces is filled in.
    ("outcomes:\n  unstated: vides ikke\nexperience:\n  in_one: 'Én. Den {outcome}!'\n", *FILLED_IN),
    # What is written is text and no markup.
    ('sections:\n  sources_and_protection: 5 < 6 & "7"\n', "cases/broen/", "5 &lt; 6 &amp; &#34;7&#34;"),
]
OF_SEARCH = "search:\n  nothing: Tomt for «{q}».\nfound_by:\n  maalgruppe: gælder {name}\n  place: ligger i {name}\n"


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small casebook with all of that in its own words, at once."""
    own: dict[str, dict[str, str]] = {}
    for text in (OF_SEARCH, *(text for text, _, _ in SAID)):
        for group, texts in yaml.safe_load(text).items():
            own.setdefault(group, {}).update(texts)
    return built(sound_casebook(tmp_path_factory.mktemp("casebook")), yaml.safe_dump(own, allow_unicode=True))


@pytest.mark.parametrize(("own", "address", "shown"), SAID)
def test_a_page_says_it_in_the_casebooks_words(said: Site, own: str, address: str, shown: str) -> None:
    assert own
    assert shown in bodies(said)[address]


def test_what_is_not_said_otherwise_the_package_says(said: Site) -> None:
    assert said.sentences.say("compare.unstated") == PACKAGE.say("compare.unstated")


def test_months_lists_and_pages_are_said_in_the_casebooks_words() -> None:
    own = (
        ("months.of_11", "nov."),
        ("dates.day", "{month} {day}, {year}"),
        ("page.and", "samt"),
        ("citations.pages", "side {pages}"),
    )
    sentences = Sentences(own)
    assert sentences.when("2014-11-03") == "nov. 3, 2014"
    assert (sentences.when("2014-11"), sentences.when("2014")) == ("nov. 2014", "2014")
    assert sentences.listing(["angst", "uro", "gæld"]) == "angst, uro samt gæld"
    assert (page_numbers("4-5", sentences), page_numbers("4-5", PACKAGE)) == ("side 4–5", "s.\N{NO-BREAK SPACE}4–5")
    assert PACKAGE.when("2014-11-03") == when("2014-11-03")
    assert PACKAGE.listing(["angst", "gæld"]) == listing(["angst", "gæld"])


def test_the_search_says_why_in_the_casebooks_words(said: Site) -> None:
    assert said.view
    reasons = {mention.reason for of_page in mentions(said.view).values() for mention in of_page}
    assert reasons >= {"gælder vandrere", "ligger i Stevns"}
    assert "handler om vandrere" not in reasons


def test_every_text_that_is_declared_has_one_place() -> None:
    told_apart = [name for kind in KINDS for name in {at.name for at in fields_of(kind) if at.facts.criterion}]
    assert declared()["criteria"].keys() == set(told_apart)
    fields = [info for kind in KINDS for info in described(describe_fields(kind))]
    texts = {info.key: info.description for info in fields}
    assert [info.key for info in fields if texts[info.key] != info.description] == []
    parts = [part for info in fields for part in info.parts]
    assert len({part.id for part in parts}) == len({part.title for part in parts})
    assert of_rules().keys() == set(RULE_GROUPS)
    assert not all_groups().keys() & of_rules().keys()
    assert not groups().keys() & declared().keys()


def described(fields: Iterable[FieldInfo]) -> Iterator[FieldInfo]:
    for info in fields:
        yield info
        for part in info.parts:
            yield from described(part.fields)


def test_a_finding_speaks_in_the_casebooks_words(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = {
        "rule_says": {"direkte/cpr-nummer": "Et personnummer!", "felter/mangler": "Husk {name}."},
        "rule_hints": {"felter/mangler": "Sådan: {description}"},
        "field_help": {"titel": "Et navn, der siger noget."},
    }
    (casebook / FILE).write_text(json.dumps(own), "utf-8")
    case = casebook / "cases/broen.yml"
    case.write_text(
        re.sub(r"^titel: .*$", "udfald_begrundelse: 010190-1234", case.read_text("utf-8"), flags=re.MULTILINE), "utf-8"
    )
    assert main(["check", "--root", str(casebook)]) == 1
    out = capsys.readouterr().out
    assert "fejl [direkte/cpr-nummer] Et personnummer!" in out
    assert "[felter/mangler] Husk titel." in out
    assert "Sådan: Et navn, der siger noget." in out
    assert "010190" not in out


def test_what_is_found_on_the_built_site_is_told_in_the_casebooks_words(
    themed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (themed / FILE).write_text("rule_says:\n  direkte/telefonnummer: Et nummer!\n", "utf-8")
    page = themed / "site/cases/broen/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("<p>Ring til 12 34 56 78.</p>", "utf-8")
    assert main(["scan", str(themed / "site"), "--root", str(themed)]) == 1
    assert "[direkte/telefonnummer] Et nummer!" in capsys.readouterr().out


def test_a_finding_never_says_what_a_rule_finds_in_the_casebooks_words(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (casebook / FILE).write_text("rule_says:\n  direkte/telefonnummer: Ring til 12 34 56 78\n", "utf-8")
    assert main(["check", "--root", str(casebook)]) == 1
    out = capsys.readouterr().out
    assert f"{FILE}:2:" in out
    assert "12 34 56 78" not in out


def test_a_finding_that_cannot_be_filled_in_so_says_what_the_rule_says(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (casebook / FILE).write_text("rule_says:\n  felter/ukendt-felt: 'Væk med {det}.'\n", "utf-8")
    with (casebook / "cases/broen.yml").open("a", encoding="utf-8") as case:
        case.write("varihed: kort\n")
    assert main(["check", "--root", str(casebook)]) == 1
    out = capsys.readouterr().out
    assert "Feltet findes ikke her. Mente du «varighed»?" in out
    assert f"{FILE}:2:" in out


def test_words_on_several_lines_are_one_line_of_a_finding(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (casebook / FILE).write_text("rule_says:\n  felter/ukendt-felt: |\n    Væk{suggestion}\n    med det.\n", "utf-8")
    with (casebook / "cases/broen.yml").open("a", encoding="utf-8") as case:
        case.write("varihed: kort\n")
    assert main(["check", "--root", str(casebook)]) == 1
    assert "Væk Mente du «varighed»? med det." in capsys.readouterr().out


def test_no_word_makes_a_rule_weigh_less(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (casebook / FILE).write_text("rule_levels:\n  direkte/cpr-nummer: råd\n", "utf-8")
    assert main(["check", "--root", str(casebook)]) == 1
    assert f"{FILE}:1:1: fejl [felter/ukendt-felt]" in capsys.readouterr().out


def test_commands_say_it_too(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = {
        "rule_titles": {"direkte/cpr-nummer": "Personnumre"},
        "criteria": {"varighed": "forløbets længde"},
        "field_help": {"eftersyn": "Hvornår vi kigger igen."},
    }
    (casebook / FILE).write_text(json.dumps(own), "utf-8")
    root = ["--root", str(casebook)]
    assert main(["rule", "cpr-nummer", *root]) == 0
    assert main(["status", *root]) == 0
    out = capsys.readouterr().out
    assert "direkte/cpr-nummer: Personnumre" in out
    assert "forløbets længde" in out
    assert "hvor længe forløbet varede" not in out
    lines = "".join(unmentioned("", Case, sentences_below(casebook)))
    assert "eftersyn:  # Hvornår vi kigger igen.\n" in lines


def test_a_page_that_is_cut_out_says_it_too(tmp_path: Path) -> None:
    page = tmp_path / "site/cases/broen/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("x", "utf-8")
    (tmp_path / "site" / MARK).write_text("", "utf-8")
    down = Tombstone(Kind.CASE, "broen", ())
    prune(tmp_path / "site", (down,), sentences=Sentences((("notes.taken_down", "Her var <noget>"),)))
    assert "<h1>Her var &lt;noget&gt;</h1>" in page.read_text("utf-8")


def test_scripts_say_it_too(said: Site) -> None:
    assert said.view
    module = next(one for one in outputs(Edition(said.view)) if one.address == "assets/casebook/js/sentences/search.js")
    assert "`Tomt for «${q}».`" in module.text
    assert "Luk" in module.text  # all else as the package says it


def test_one_site_does_not_speak_for_another(said: Site, casebook: Path) -> None:
    assert said.view
    package = build(casebook, TODAY)
    assert package.sentences is PACKAGE
    assert package.view
    assert list(outputs(Edition(package.view))) == []
    again = {task.address: render(task).body for task in plan(said.view) if task.address == "cases/broen/"}
    assert "Det, de gjorde" in again["cases/broen/"]
    assert "Det, de gjorde" not in bodies(package)["cases/broen/"]


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("sectons:\n  effort: X\n", "1:1", "Mente du «sections»?"),
        ("sections:\n  efort: X\n", "2:3", "Mente du «effort»?"),
        ("outcomes:\n  source: Fra kilden\n", "2:11", "krøllede parenteser"),
        ("outcomes:\n  source: '{source} {kilde}'\n", "2:11", "krøllede parenteser"),
        ("sections:\n  effort:\n", "2:3", "Her står ingen tekst."),
        ("sections:\n  effort: ''\n", "2:11", "mindst 1 tegn"),
        ("sections:\n  effort: [a]\n", "2:11", "en tekst"),
        ("sections: Overskrifter\n", "1:11", "felter med navne"),
        ("- sections\n", "1:1", "felter, men noget andet"),
        ("sections:\n  effort: <script>x</script>\n", "2:11", "program"),
        ("facets:\n  malgruppe: X\n", "2:3", "Mente du «maalgruppe»?"),
        ("field_help:\n  borger.aldre: X\n", "2:3", "Mente du «borger.alder»?"),
        ("criteria:\n  varighet: X\n", "2:3", "Mente du «varighed»?"),
        ("rule_why:\n  direkte/cpr-numer: X\n", "2:3", "Mente du «direkte/cpr-nummer»?"),
        ("rule_says:\n  felter/mangler: X\n", "2:19", "Skriv {name} der"),
    ],
)
def test_a_fault_is_found_where_it_stands(
    casebook: Path, text: str, place: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (casebook / FILE).write_text(text, "utf-8")
    assert main(["check", "--root", str(casebook)]) == 1
    out = capsys.readouterr().out
    assert f"{FILE}:{place}: fejl" in out
    assert hint in out


def test_people_are_found_in_it_as_in_every_file(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (casebook / FILE).write_text("sections:\n  effort: Ring til 12 34 56 78\n", "utf-8")
    assert main(["check", "--root", str(casebook)]) == 1
    assert f"{FILE}:2:" in capsys.readouterr().out


def test_a_packed_casebook_keeps_its_words(said: Site) -> None:
    assert said.view
    packed = pack(said.view.published, said.corpus.registers, settings=Settings(), pages=(), addresses=())
    folder, _ = unpack(packed)
    assert sentences_of(compose(folder.registers[FILE])) == (said.sentences, ())


@pytest.mark.usefixtures("unscanned")
def test_the_frame_around_every_page_and_the_page_that_is_not_there_say_it_too(themed: Path) -> None:
    own = "frame:\n  to_content: Spring hen\n  more_under: 'Også {title}'\n  not_there: Væk\nsearch:\n  close: Færdig\n"
    (themed / FILE).write_text(own, "utf-8")
    assert main(["build", "--root", str(themed), "--site-dir", str(themed / "site")]) == 0
    front, lost = ((themed / "site" / name).read_text("utf-8") for name in ("index.html", "404.html"))
    assert ">Spring hen</a>" in front
    assert "Også Find" in front
    assert "<h1>Væk</h1>" in lost
    assert '"Færdig"' in (themed / "site/assets/casebook/js/sentences/search.js").read_text("utf-8")
