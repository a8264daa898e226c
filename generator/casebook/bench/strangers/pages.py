"""Hand-written pages, settings and labels of a synthetic casebook."""

from __future__ import annotations

from collections.abc import Mapping

from casebook.bench.strangers.prose import METHOD
from casebook.bench.strangers.registers import ReferenceTargets
from casebook.bench.strangers.seeded_random import SeededRandom
from casebook.bench.strangers.text_generator import TextGenerator
from casebook.bench.strangers.yaml_writer import Value

NAME = "Vejviseren"
SETTINGS = f"""\
site_name: {NAME}
site_description: Hvad der blev prøvet, og hvad der kom ud af det.
site_url: https://vejviseren.example/
repo_url: https://git.example/vejviseren/vejviseren
edit_uri: edit/main/
docs_dir: content
site_dir: site
strict: true
theme:
  name: material
  language: da
  font: false
  favicon: assets/casebook/images/favicon.svg
plugins:
  - casebook
markdown_extensions:
  - attr_list
  - md_in_html
  - tables
  - casebook.render.html.wide_tables
  - toc:
      permalink: false
      toc_depth: 2-3
nav:
  - Forside: index.md
  - Forløb: cases/index.md
  - Metoder: metoder/index.md
  - Temaer: temaer/index.md
  - Find: find/index.md
"""


ENTRANCES: Value = [
    {"titel": "Jeg leder", "tekst": "Se, hvad der kræves.", "til": "/metoder/"},
    {"titel": "Jeg møder borgere", "tekst": "Læs forløb, der ligner.", "til": "/cases/"},
]


def words(labels: Mapping[str, Mapping[str, str]]) -> Value:
    """The site's own words; what the closed values are called is the same in every casebook."""
    return {"navn": NAME, "undertitel": "Hvad der blev prøvet", "indgange": ENTRANCES, "betegnelser": labels}


def pages(targets: ReferenceTargets, chance: SeededRandom) -> dict[str, str]:
    """The files below `content/`: a front page, and introductions to some of the themes."""
    files = {"index.md": f"---\ntitle: {NAME}\n---\n\nHer står, hvad kommuner og foreninger har prøvet.\n"}
    for theme in chance.some(targets.themes, 0, 3):
        text = TextGenerator(chance, {"metode": "Metoden"}).prose(METHOD, chance.number(1, 4))
        files[f"temaer/{theme}.md"] = f"---\ntitle: {theme.replace('-', ' ').capitalize()}\n---\n\n{text}"
    return files
