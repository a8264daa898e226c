"""Attribute lists and Markdown in any text of the casebook are shown and never obeyed."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from casebook.mkdocs_plugin import build_site
from casebook.site import build
from tests.few_rules import few_rules
from tests.unchecked import unchecked

ROOT = Path(__file__).parents[2]
PAYLOAD = "{: style='position:fixed;inset:0' #indhold .cb-notice onclick=alert(1) } [x](javascript:alert(1)) **b**"
QUOTED = PAYLOAD.replace("'", "''")
# What is replaced in which file of the small casebook, and by what: the payload stands at the end of every text.
PLANTED = {
    "cases/broen.yml": [
        ("titel: Vejen over broen", f"titel: 'Vejen {QUOTED}'"),
        ("resumé: En opdigtet historie.", f"resumé: 'En historie. {QUOTED}'"),
        ("tekst: De bygger en bro.", f"tekst: 'De bygger. {QUOTED}'"),
        (
            "rettigheder:",
            f"stemmer:\n  - pseudonym: Bo\n    tema: relation\n    gengivelse: 'Den holder. {QUOTED}'\nrettigheder:",
        ),
    ],
    "methods/brobygning.yml": [("titel: Brobygning", f"titel: 'Bro {QUOTED}'")],
    "site_config/vocabulary/temaer.yml": [
        ("navn: Relation", f"navn: 'Relation {QUOTED}'\n  forklaring: 'Rebet. {QUOTED}'")
    ],
    "site_config/vocabulary/maalgrupper.yml": [("navn: Vandrere", f"navn: 'Vandrere {QUOTED}'")],
    "site_config/sources.yml": [("titel: Broposten", f"titel: 'Broposten {QUOTED}'\n  omtale: 'En avis. {QUOTED}'")],
    "site_config/municipalities.yml": [("navn: Stevns", f"navn: 'Stevns {QUOTED}'")],
}


OUR_BOXES = (
    {
        f"site/{page}/index.html": 1
        for page in (
            "passer",
            "sammenlign",
            "bidrag/samtykke",
            "kurser/byg",
            "om/databeskyttelse",
            "overblik/beregner",
            "cases/broen",
            "metoder/brobygning",
        )
    }
    | {f"site/bidrag/{page}/index.html": 3 for page in ("ny-case", "ny-metode", "ret")}
    | {"site/bidrag/tjek/index.html": 2}
)
# The form and the page on data say that no publisher is known, the last two that nobody has reviewed them; the pages
# for writers say what works without a script, and what the check of a text does.


class Page(HTMLParser):
    """The attributes of a page's elements, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the attributes."""
        del tag
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.text += data


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    """The pages of the small casebook with the payload in its texts and in every label of `texts.yml`."""
    from tests.conftest import SOUND  # noqa: PLC0415 - the fixture is made anew for each test

    root = tmp_path_factory.mktemp("planted")
    for name, sound in SOUND.items():
        text = sound
        for calm, hostile in PLANTED.get(name, []):
            assert calm in text
            text = text.replace(calm, hostile)
        if name == "site_config/texts.yml":
            words, labels = text.split("betegnelser:")
            labels = re.sub(r"(?m)^(    [^:\n]+): ([^\n'\"]+)$", lambda one: f"{one[1]}: '{one[2]} {QUOTED}'", labels)
            text = f"{words}betegnelser:{labels}"
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    (root / "mkdocs.yml").write_text(
        re.sub(r"(?m)^nav:\n(?:  .*\n)+", "", (ROOT / "mkdocs.yml").read_text("utf-8")), "utf-8"
    )
    (root / "content").mkdir()
    with unchecked(), few_rules():
        made = build(root, "2026-11")
    assert made.pages, [(problem.rule, problem.place) for problem in made.blocking]
    build_site(root, made, root / "site")
    return {p.relative_to(root).as_posix(): Page(p.read_text("utf-8")) for p in sorted(root.rglob("site/**/*.html"))}


def test_the_payload_is_shown_in_many_places(pages: dict[str, Page]) -> None:
    shown = Counter(name for name, page in pages.items() for _ in range(page.text.count(PAYLOAD)))
    for name in ("cases/broen", "metoder/brobygning", "temaer/relation", "kilder/broposten-2014", "kommuner/stevns"):
        assert shown[f"site/{name}/index.html"] > 0, name


def test_no_attribute_comes_of_it(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        ids = Counter(value for attribute, value in page.attributes if attribute == "id")
        assert [one for one, number in ids.items() if number > 1] == [], name
        assert not [pair for pair in page.attributes if pair[0].startswith("on")], name
        assert not [value for attribute, value in page.attributes if attribute == "style" and "position" in value], name
        boxes = [value for attribute, value in page.attributes if attribute == "class" and "cb-notice" in value]
        assert len(boxes) == OUR_BOXES.get(name, 0), name
        addresses = [value for attribute, value in page.attributes if attribute in {"href", "src"}]
        assert not [value for value in addresses if value.lower().startswith("javascript")], name
