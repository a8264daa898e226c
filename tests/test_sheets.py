"""The style sheets of the built site become one file."""

from __future__ import annotations

import re
from pathlib import Path

from casebook.publish.edition import Edition, write_outputs
from casebook.publish.exports.sheets import outputs
from tests.render.small_site import view

ROOT = Path(__file__).parents[1]


def joined(casebook: Path, **texts: str) -> dict[str, str]:
    """Bundle these as the style sheets of a site and return the files that are left, by name."""
    folder = casebook / "site"
    folder.mkdir()
    for name, text in texts.items():
        (folder / f"{name}.css").write_text(text, "utf-8")
    write_outputs(folder, outputs(Edition(view(casebook), folder=folder)))
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def test_a_sheet_takes_in_what_it_imports_in_order(casebook: Path) -> None:
    whole = '/* all */\n@import "tokens.css";\n@import "base.css";\n'
    made = joined(casebook, whole=whole, tokens=":root { color: red; }\n", base="/* b */\np { margin: 0; }\n")
    assert made == {"whole.css": ":root { color: red; }\n\np { margin: 0; }\n\n"}


def test_a_sheet_for_paper_stays_for_paper(casebook: Path) -> None:
    made = joined(casebook, whole='@import "paper.css" print;\n', paper="p { margin: 0; }\n")
    assert made["whole.css"] == "@media print {\np { margin: 0; }\n}\n\n"


def test_what_was_taken_in_is_not_sent_twice(casebook: Path) -> None:
    made = joined(casebook, whole='@import "part.css";\n', part="p { margin: 0; }\n", other="b { color: red; }\n")
    assert made.keys() == {"whole.css", "other.css"}


def test_no_sheet_of_the_theme_is_forgotten() -> None:
    folder = ROOT / "generator/casebook/theme/assets/casebook/css"
    text = "".join(path.read_text("utf-8") for path in folder.rglob("*.css"))
    named = set(re.findall(r'@import "([^"]+)\.css"', text))
    pages = "".join(path.read_text("utf-8") for path in (ROOT / "generator/casebook/render").rglob("*.py"))
    sheets = {path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.css")}
    forgotten = sheets - named - {"casebook"} - set(re.findall(r'"([\w/-]+)"', pages))
    assert not forgotten, "name them in casebook.css, or in the `styles` of the page that needs them"
