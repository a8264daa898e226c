"""Print is sound PDF in the house's own fonts, the same every time, of what is published alone."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
import pytest

from casebook.model.base import Part
from casebook.model.figures import Box
from casebook.problem import CasebookError
from casebook.publish.inside_pdf import blocks, inside_pdf
from casebook.publish.output import PRINTED
from casebook.publish.paper import typesetting
from casebook.publish.paper.book import as_of, book, chosen, everything, of_course
from casebook.publish.paper.figures import figure_values
from casebook.publish.paper.printing import to_print
from casebook.publish.paper.rich import nodes, rich
from casebook.publish.paper.sheets import Sheet, sheet, values_of
from casebook.publish.paper.words import common_values
from casebook.published.frozen import frozen
from casebook.render.figures import examples
from casebook.render.view.site import SiteView
from casebook.source.sentences import PACKAGE
from tests.render.small_site import article, case, method, view, write

PAPER = Path(typesetting.__file__).parent
MOMENT = "2026-11-28T09:30:00Z"
HOUSE = {"Newsreader-Regular", "Newsreader-Italic", "InstrumentSans-Regular"}
NUMBER = "010203-0000"
TYPST = 'Skriv #import "hemmelig.typ" $x^2$ @henvisning *ingen fed* \\#slut'
FIGURES = [figure for figure in examples() if isinstance(figure, Part)]
STORY = {
    "borger": {"pseudonym": "Kvintilla", "alder": "40-49"},
    "indledning": "Hun stod ved bredden.",
    "tekst": f"#### Dybt nede\n\nHun gik **over** broen.\n\n### Højere oppe\n\n{TYPST}\n\n- ét\n- to",
    "livslinje": [
        {"hændelse": "Ser broen", "retning": "lige", "efter": "0 mdr"},
        {"hændelse": "Går over", "retning": "op", "efter": "2 mdr"},
    ],
}


@pytest.fixture
def small(casebook: Path) -> SiteView:
    """A casebook with a case in which everything is told, a draft, and a method with every figure."""
    whole = case(
        historier=[STORY],
        stemmer=[{"pseudonym": "Kvintilla", "tema": "relation", "gengivelse": "Broen holdt, siger hun."}],
        læring=[{"type": "virkede", "til": "mentor", "tekst": "At gå med."}],
        undervisning={"minutter": 45, "spørgsmål": [{"hvornår": "før", "tekst": "Hvad er en bro?"}]},
    )
    write(casebook, "cases/broen.yml", whole)
    write(casebook, "cases/kladden.yml", case(id="kladden", titel="Den hemmelige kladde", status="kladde"))
    write(casebook, "methods/brobygning.yml", method(trin=[{"navn": "Mål", "tekst": "привет ☃ → over"}]))
    return view(casebook)


def text_of(pdf: bytes) -> str:
    """All texts of a PDF, page after page, as the scan reads them."""
    texts = ((kind, content.decode()) for _, kind, content in inside_pdf(pdf))
    return "\n".join("\n".join(blocks(text)) if kind == PRINTED else text for kind, text in texts)


def fonts_of(pdf: bytes) -> Iterator[tuple[str, bool]]:
    """The name of every font in which a text of a PDF is set, and whether it is in the file."""
    document = pypdfium2.PdfDocument(pdf)
    for number in range(len(document)):
        for piece in document[number].get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=9):
            font = pdfium.FPDFTextObj_GetFont(piece.raw)
            name = ctypes.create_string_buffer(200)
            pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
            yield name.value.decode().rpartition("+")[2], bool(pdfium.FPDFFont_GetIsEmbedded(font))
    document.close()


def test_a_book_is_the_same_every_time_and_readable_for_all(small: SiteView) -> None:
    first, second = (book(small, everything(small), MOMENT) for _ in range(2))
    assert first == second
    assert b"pdfuaid:part" in first


def test_the_number_that_a_file_gets_of_its_contents_is_no_text(small: SiteView) -> None:
    """It is made of letters by chance, which now and then look like a name."""
    pdf = book(small, everything(small), MOMENT)
    assert re.search(rb"[A-Za-z0-9+/]{22}==", pdf)
    assert not re.search(r"[A-Za-z0-9+/]{22}==", text_of(pdf))


def test_a_book_is_set_in_the_fonts_of_the_house_which_lie_in_it(small: SiteView) -> None:
    """Typst takes another font without a word where it cannot read one."""
    assert set(fonts_of(book(small, everything(small), MOMENT))) == {(name, True) for name in HOUSE}


def test_a_book_tells_what_is_published_and_no_more(small: SiteView) -> None:
    told = text_of(book(small, everything(small), MOMENT))
    for text in ("Vejen over broen", "Broen holdt, siger hun.", "At gå med.", "Brobygning", "Broposten", "Vandrere"):
        assert text in told, text
    assert "hemmelige kladde" not in told


def test_what_looks_like_markup_is_set_as_it_stands(small: SiteView) -> None:
    told = "".join(text_of(book(small, everything(small), MOMENT)).split())
    assert '#import"hemmelig.typ"$x^2$@henvisningingenfed#slut' in told  # as Markdown has it


def test_the_contents_name_the_page_on_which_a_record_begins(small: SiteView) -> None:
    document = pypdfium2.PdfDocument(book(small, everything(small), MOMENT))
    pages = [page.get_textpage().get_text_bounded() for page in document]
    contents = next(page for page in pages if "\nIndhold" in page.replace("\r", ""))
    said = re.search(r"Vejen over broen\s+(\d+)", contents)
    assert said
    assert "De bygger en bro." in pages[int(said[1]) - 1] or "Hun stod ved bredden." in pages[int(said[1]) - 1]
    assert pages[int(said[1]) - 1].startswith(said[1])  # a word that is divided at its end does not go on in its foot
    document.close()


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: f"{figure.type}: {figure.title}")
def test_every_figure_is_drawn(casebook: Path, figure: Any) -> None:
    write(casebook, "methods/brobygning.yml", method(figurer=[figure.model_dump(by_alias=True, exclude_none=True)]))
    site = view(casebook)
    told = " ".join(text_of(book(site, chosen(site, ["brobygning"]), MOMENT)).split())
    assert figure.title in told
    values = figure_values(figure, PACKAGE)
    assert values.keys() > {"kind", "title", "sentence", "note"}
    assert isinstance(figure, Box) or str(values["sentence"]).split(",", maxsplit=1)[0] in told


def test_headings_leave_out_no_step_whatever_was_written() -> None:
    told = nodes("<h4>a</h4><h3>b</h3><h4>c</h4><h2>d</h2><h4>e</h4>")
    assert [node["depth"] for node in told if isinstance(node, dict)] == [0, 0, 1, 0, 1]


def test_a_link_leads_where_paper_can_lead() -> None:
    [paragraph] = rich("[her](/metoder/gps/) og [der](https://casebook.example/)", "")
    assert isinstance(paragraph, dict)
    links = [node["href"] for node in paragraph["in"] if isinstance(node, dict)]
    assert links == ["", "https://casebook.example/"]


def test_a_book_of_a_choice_has_the_methods_of_its_cases(small: SiteView) -> None:
    contents = chosen(small, ["broen"])
    assert [record.id for record in (*contents.cases, *contents.methods)] == ["broen", "brobygning"]
    for wrong in ("findes-ikke", "kladden"):
        with pytest.raises(CasebookError):
            chosen(small, [wrong])


def test_a_book_of_a_course_has_what_its_page_leads_to(small: SiteView) -> None:
    page = article("kurser/over.md", "## Programmet {: #p }\n\n[Casen](../cases/broen.md)\n", title="Over vandet")
    site = SiteView(small.published, {"kurser/over/": page})
    contents = of_course(site, "over")
    assert [record.id for record in contents.cases] == ["broen"]
    told = text_of(book(site, contents, MOMENT))
    assert "Programmet" in told
    assert "Vejen over broen" in told
    with pytest.raises(CasebookError):
        of_course(site, "ned")


def test_a_book_of_an_edition_holds_what_was_published_then(casebook: Path) -> None:
    then = frozen(view(casebook).published, "2027-1", "2027-01-31")
    write(casebook, "cases/broen.yml", case(titel="Broen i dag"))
    now = replace(view(casebook), editions=(then,))
    site, moment = as_of(now, "2027-1")
    text = text_of(book(site, everything(site), moment))
    assert "Vejen over broen" in text
    assert "Broen i dag" not in text
    assert "31. januar 2027" in text
    with pytest.raises(CasebookError):
        as_of(now, "2027-2")


def test_what_points_at_somebody_is_found_in_print(casebook: Path) -> None:
    """As on the site: whatever the book was made of, what goes out is read."""
    printed = to_print(casebook, "2026-11")
    sound = book(printed.view, everything(printed.view), MOMENT)
    told = printed.view.texts.model_copy(update={"tagline": f"Skriv om {NUMBER}"})
    planted = book(SiteView(replace(printed.view.published, texts=told)), everything(printed.view), MOMENT)
    assert not printed.findings({"bog.pdf": sound})
    assert [problem.rule for problem in printed.findings({"bog.pdf": planted})] == ["direkte/cpr-nummer"]


def test_every_word_of_the_templates_is_printed(small: SiteView) -> None:
    templates = "".join(path.read_text("utf-8") for path in PAPER.rglob("*.typ"))
    assert common_values(small)["words"].keys() == set(re.findall(r"\bwords\.(\w+)", templates))


def test_no_character_that_the_fonts_lack_stops_a_book() -> None:
    known = (PAPER / "fonts/characters.txt").read_text("utf-8")
    assert not set("æøåÆØÅéü«»–—…½•%&@") - set(known)
    assert not set("привет") & set(known)


@pytest.mark.parametrize("form", Sheet)
@pytest.mark.parametrize("name", ["broen", "brobygning"])
def test_a_record_is_printed_in_every_form(small: SiteView, form: Sheet, name: str) -> None:
    record = small.published.cases.get(name) or small.published.methods[name]
    values = values_of(small, record)
    pdf = sheet(values, form, MOMENT)
    assert pdf == sheet(values, form, MOMENT)
    assert {font for font, is_embedded in fonts_of(pdf) if is_embedded} <= HOUSE
    told = text_of(pdf)
    assert record.title in told
    assert "Ikke gennemgået" in told


def test_cards_are_four_on_a_sheet_and_lose_no_word(casebook: Path) -> None:
    long = " ".join(f"ord{number}" for number in range(400))
    steps = [{"navn": f"Trin {number}", "tekst": long if number == 3 else "Kort."} for number in range(5)]
    write(casebook, "methods/brobygning.yml", method(trin=steps))
    site = view(casebook)
    pdf = sheet(values_of(site, site.methods[0]), Sheet.CARDS, MOMENT)
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    assert [page.count("Trin ") // 2 for page in pages] == [4, 1]
    assert "ord399" in pages[0]
