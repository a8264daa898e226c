"""A case and a method can be cited: by people in three styles, and by programs that nobody here has written."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
import rispy  # type: ignore[import-untyped]
import yaml
from bibtexparser.entrypoint import parse_string
from citeproc import (  # type: ignore[import-untyped]
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]
from jsonschema import Draft202012Validator

from casebook.publish.edition import Edition
from casebook.publish.exports.citation_file import outputs as whole
from casebook.publish.exports.cite import outputs
from casebook.render.citing.files import bibtex, csl, ris
from casebook.render.citing.styles import styled
from casebook.render.citing.work import Work, work_of
from casebook.render.pages import case as case_page
from casebook.render.pages import method as method_page
from casebook.render.view.site import SiteView
from tests.render.small_site import case, html, rendered, view, write
from tests.reviewing import reviewed

ADDRESS = "https://casebook.example/metoder/brobygning/"
PUBLISHER = "udgiver:\n  navn: Foreningen Broen\n"
WORK = Work("metoder/bro", "Broen?", "Foreningen Broen", "Bogen", "2026-11", ADDRESS, "En bro.")
HOSTILE = "50 % {af_dem} & #1 $x \\end ~ ^"


def site_of(root: Path) -> SiteView:
    """The casebook in its month, at an address."""
    return replace(view(root, month="2026-11"), site_url="https://casebook.example/")


def files_of(root: Path) -> dict[str, str]:
    """The files for reference managers, by address."""
    return {one.address: one.text for one in outputs(Edition(site_of(root)))}


def texts(work: Work, root: Path) -> list[str]:
    """The work in each style."""
    return [one.text for one in styled(work, view(root).sentences)]


def test_a_work_is_written_as_the_styles_for_web_pages_ask(casebook: Path) -> None:
    """As `tests/foreign` holds them against citeproc-js and the styles' own files."""
    assert texts(WORK, casebook) == [
        f"Foreningen Broen. (2026, november). Broen? Bogen. {ADDRESS}",
        f"Foreningen Broen. “Broen?” Bogen, november 2026. {ADDRESS}.",
        f"Foreningen Broen. Bogen [Internet]. 2026. Broen? Tilgængelig hos: {ADDRESS}",
    ]


def test_who_is_author_and_site_at_once_is_named_once(casebook: Path) -> None:
    assert texts(replace(WORK, author="Bogen"), casebook) == [
        f"Bogen. (2026, november). Broen? {ADDRESS}",
        f"Bogen. “Broen?” November 2026. {ADDRESS}.",
        f"Bogen. Broen? [Internet]. 2026. Tilgængelig hos: {ADDRESS}",
    ]


def test_what_nobody_knows_is_said_or_left_out(casebook: Path) -> None:
    assert texts(replace(WORK, month="", address=""), casebook) == [
        "Foreningen Broen. (u.å.). Broen? Bogen.",
        "Foreningen Broen. “Broen?” Bogen, u.å.",
        "Foreningen Broen. Bogen. Broen?",
    ]


def test_the_author_is_the_publisher_and_else_the_site(casebook: Path) -> None:
    site = site_of(casebook)
    assert work_of(site, site.methods[0]).author == site.texts.name
    (casebook / "site_config/redaktion.yml").write_text(PUBLISHER, "utf-8")
    site = site_of(casebook)
    work = work_of(site, site.methods[0])
    assert (work.author, work.container) == ("Foreningen Broen", site.texts.name)


def test_a_review_dates_the_text_that_it_holds_of(casebook: Path) -> None:
    reviewed(casebook, "broen", today="2026-03")
    text = (casebook / "cases/broen.yml").read_text("utf-8")
    (casebook / "cases/broen.yml").write_text(text.replace("status: ikke-gennemgået", "status: publiceret"), "utf-8")
    site = site_of(casebook)
    assert work_of(site, site.cases[0]).month == "2026-03"
    assert work_of(site, site.methods[0]).month == "2026-11"


def test_bibtexparser_reads_every_entry_with_a_whole_author(casebook: Path) -> None:
    library = parse_string(files_of(casebook)["citer/alle.bib"])
    assert library.failed_blocks == []
    (of_case, of_method) = library.entries
    assert (of_case.key, of_method.key) == ("cases/broen", "metoder/brobygning")
    fields = {field.key: field.value for field in of_method.fields}
    assert fields == {
        "author": "{Casebogen}",
        "title": "{Brobygning}",
        "year": "2026",
        "month": "nov",
        "url": ADDRESS,
        "langid": "danish",
    }


def test_what_tex_reads_as_a_command_is_a_sign_in_bibtex() -> None:
    (entry,) = parse_string(bibtex(replace(WORK, title=HOSTILE))).entries
    assert entry["title"] == (
        r"{50 \% \{af\_dem\} \& \#1 \$x \textbackslash{}end \textasciitilde{} \textasciicircum{}}"
    )


def test_rispy_reads_every_entry_as_a_web_page(casebook: Path) -> None:
    of_case, of_method = rispy.load(io.StringIO(files_of(casebook)["citer/alle.ris"]))
    assert of_case["title"] == "Vejen over broen"
    assert of_method == {
        "type_of_reference": "ELEC",
        "id": "metoder/brobygning",
        "authors": ["Casebogen"],
        "title": "Brobygning",
        "year": "2026",
        "date": "2026/11//",
        "abstract": "En opdigtet metode.",
        "language": "da",
        "urls": [ADDRESS],
    }
    assert rispy.loads(ris(replace(WORK, month="", address="")))[0]["authors"] == ["Foreningen Broen"]


def test_citeproc_reads_every_item_and_writes_it_in_danish(casebook: Path) -> None:
    items = json.loads(files_of(casebook)["citer/alle.json"])
    style = CitationStylesStyle("harvard-cite-them-right", locale="da-DK", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    bibliography.register(Citation([CitationItem("metoder/brobygning")]))
    assert list(map(str, bibliography.bibliography())) == [f"Casebogen (2026) Brobygning. Tilgængelig hos: {ADDRESS}."]


# The fields that csl-data.json has (citation-style-language/schema, 1.0.2) and a page needs, with their types there.
CSL_DATA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "additionalProperties": False,
        "properties": {
            "type": {"enum": ["webpage"]},
            **{name: {"type": "string"} for name in ("id", "title", "container-title", "abstract", "language", "URL")},
            "author": {"type": "array", "items": {"properties": {"literal": {"type": "string"}}, "minProperties": 1}},
            "issued": {
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "items": {"type": "array", "items": {"type": "number"}, "minItems": 1, "maxItems": 3},
                        "minItems": 1,
                        "maxItems": 2,
                    }
                },
                "additionalProperties": False,
            },
        },
    },
}


def test_items_hold_what_the_format_has_and_no_more(casebook: Path) -> None:
    items = [*json.loads(files_of(casebook)["citer/alle.json"]), csl(WORK), csl(replace(WORK, month="", address=""))]
    Draft202012Validator(CSL_DATA).validate(items)


def test_each_record_has_files_of_its_own_beside_those_of_all(casebook: Path) -> None:
    made = {one.address: one.record for one in outputs(Edition(site_of(casebook)))}
    own = {f"citer/metoder/brobygning.{kind}": "methods/brobygning.yml" for kind in ("bib", "ris", "json")}
    assert own.items() <= made.items()
    assert {f"citer/alle.{kind}": None for kind in ("bib", "ris", "json")}.items() <= made.items()
    assert len(made) == 9


def test_a_draft_can_be_cited_nowhere(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(status="kladde"))
    assert "broen" not in " ".join(files_of(casebook))
    assert "Vejen over broen" not in "".join(files_of(casebook).values())


@pytest.mark.parametrize("kind", [case_page, method_page])
def test_the_page_of_a_record_folds_out_every_style_and_leads_to_the_files(casebook: Path, kind: object) -> None:
    _, page = rendered(kind, site_of(casebook))  # type: ignore[arg-type]
    assert f"Casebogen. (2026, november). <i>{page.title}</i>. https://casebook.example/{page.address}<" in html(page)
    assert [f"<dt>{name}</dt>" in html(page) for name in ("APA", "Chicago", "Vancouver")] == [True] * 3
    assert f'href="../../citer/{page.address.strip("/")}.bib" download' in html(page)
    assert page.meta["work"] == {
        "author": "Casebogen",
        "month": "2026-11",
        "card": f"{page.address}delebillede.png",
    }


def test_the_whole_site_is_a_work_of_an_organisation(casebook: Path) -> None:
    (file,) = whole(Edition(site_of(casebook), moment="2026-11-30T08:15:00Z"))
    assert file.address == "CITATION.cff"
    told = yaml.safe_load(file.text)
    assert told["cff-version"] == "1.2.0"
    assert told["authors"] == [{"name": "Casebogen"}]
    assert (told["type"], str(told["date-released"])) == ("dataset", "2026-11-30")
    assert (told["title"], told["url"]) == ("Casebogen", "https://casebook.example/")
