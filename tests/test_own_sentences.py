"""A casebook says in its own words what it wants to (`site_config/sentences.yml`), and is told what does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.cli import main
from casebook.corpus.sentences import sentences_of
from casebook.packed import pack, unpack
from casebook.publish.edition import Edition
from casebook.publish.exports.sentences import outputs
from casebook.render.plan import plan
from casebook.render.view.task import render
from casebook.site import Site, build
from casebook.source import Settings, compose
from casebook.source.sentences import PACKAGE

FILE = "site_config/sentences.yml"
TODAY = "2026-11"


def built(casebook: Path, text: str) -> Site:
    (casebook / FILE).write_text(text, "utf-8")
    site = build(casebook, TODAY)
    assert site.blocking == ()
    return site


def bodies(site: Site) -> dict[str, str]:
    return {page.address: page.body for page in site.pages}


def test_without_the_file_the_package_speaks(casebook: Path) -> None:
    assert sentences_of(None) == (PACKAGE, ())
    site = build(casebook, TODAY)
    assert site.sentences is PACKAGE
    assert site.view
    assert list(outputs(Edition(site.view))) == []


@pytest.mark.parametrize(
    ("own", "address"),
    [
        ("sections:\n  effort: Det, de gjorde\n", "cases/broen/"),  # a template says it
        ("cards:\n  used_in: Det, de gjorde i {cases}\n", "metoder/"),  # Python
        ("comparison:\n  choice: Det, de gjorde\n", "sammenlign/"),  # a table of keys
        ("nouns:\n  case: Det, de gjorde\n", "cases/"),  # behind a number
        ("fit_questions:\n  need_count: Det, de gjorde\n", "passer/"),
    ],
)
def test_a_page_says_it_in_the_casebooks_words(casebook: Path, own: str, address: str) -> None:
    site = built(casebook, own)
    assert "Det, de gjorde" in bodies(site)[address]
    assert site.sentences.say("compare.unstated") == PACKAGE.say("compare.unstated")


def test_a_word_in_braces_is_filled_in(casebook: Path) -> None:
    page = bodies(built(casebook, "outcomes:\n  unstated: vides ikke\nexperience:\n  in_one: 'Én. Den {outcome}!'\n"))
    assert "Én. Den vides ikke!" in page["metoder/brobygning/"]


def test_scripts_say_it_too(casebook: Path) -> None:
    site = built(casebook, "search:\n  nothing: Tomt for «{q}».\n")
    assert site.view
    (module,) = outputs(Edition(site.view))
    assert module.address == "assets/casebook/js/sentences/search.js"
    assert "`Tomt for «${q}».`" in module.text
    assert "Luk" in module.text  # all else as the package says it


def test_one_site_does_not_speak_for_another(casebook: Path) -> None:
    own = built(casebook, "sections:\n  effort: Det, de gjorde\n")
    assert own.view
    (casebook / FILE).unlink()
    package = build(casebook, TODAY)
    again = {task.address: render(task).body for task in plan(own.view)}
    assert "Det, de gjorde" in again["cases/broen/"]
    assert "Det, de gjorde" not in bodies(package)["cases/broen/"]


def test_what_is_written_is_text_and_no_markup(casebook: Path) -> None:
    page = bodies(built(casebook, 'sections:\n  effort: 5 < 6 & "7"\n'))["cases/broen/"]
    assert "5 &lt; 6 &amp; &#34;7&#34;" in page


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


def test_a_packed_casebook_keeps_its_words(casebook: Path) -> None:
    site = built(casebook, "sections:\n  effort: Det, de gjorde\n")
    assert site.view
    packed = pack(site.view.published, site.corpus.registers, settings=Settings(), pages=(), addresses=())
    folder, _ = unpack(packed)
    assert sentences_of(compose(folder.registers[FILE])) == (site.sentences, ())


def test_the_frame_around_every_page_and_the_page_that_is_not_there_say_it_too(themed: Path) -> None:
    own = "frame:\n  to_content: Spring hen\n  more_under: 'Også {title}'\n  not_there: Væk\nsearch:\n  close: Færdig\n"
    (themed / FILE).write_text(own, "utf-8")
    assert main(["build", "--root", str(themed), "--site-dir", str(themed / "site")]) == 0
    front, lost = ((themed / "site" / name).read_text("utf-8") for name in ("index.html", "404.html"))
    assert ">Spring hen</a>" in front
    assert "Også Find" in front
    assert "<h1>Væk</h1>" in lost
    assert '"Færdig"' in (themed / "site/assets/casebook/js/sentences/search.js").read_text("utf-8")
