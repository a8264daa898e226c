"""An empty form as a file of Word on A4, the long side down."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from casebook.intake.template import fixed_package
from casebook.render.figures.blank import BlankForm

if TYPE_CHECKING:
    from docx.document import Document as WordFile

# Of the library's own template: some 800 kB of styles that nobody here uses, and that the scan would read each time.
_STYLES = frozenset(
    {"Normal", "Heading1", "Heading1Char", "TableGrid", "TableNormal", "DefaultParagraphFont", "NoList"}
)
_DROPPED = ("stylesWithEffects", "thumbnail", "customXml", "numbering")
_STYLE_ID = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}styleId"
_LONG, _SHORT, _EDGE, _ROW = 297, 210, 18, 13  # millimetres


def document(form: BlankForm) -> bytes:
    """The file: a title, the help, and a table whose first row is its head."""
    import docx  # noqa: PLC0415 - heavy
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.shared import Mm  # noqa: PLC0415

    file = docx.Document()
    _slim(file)
    about = file.core_properties
    about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.title, about.language, about.revision = form.title, "da-DK", 1
    page = file.sections[0]
    page.orientation, page.page_width, page.page_height = WD_ORIENT.LANDSCAPE, Mm(_LONG), Mm(_SHORT)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(_EDGE)
    file.add_heading(form.title, level=1)
    file.add_paragraph(form.help)
    table = file.add_table(rows=1 + len(form.rows), cols=len(form.columns), style="Table Grid")
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - the library has no way
    for cell, name in zip(table.rows[0].cells, form.columns, strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    for row, name in zip(list(table.rows)[1:], form.rows, strict=True):
        row.height = Mm(_ROW)
        row.cells[0].text = name
    held = io.BytesIO()
    file.save(held)
    return fixed_package(held.getvalue())


def _slim(file: WordFile) -> None:
    """Leave out the styles and parts of the library's template that the form has no use for."""
    styles = file.styles.element
    for element in list(styles):
        style_id = element.get(_STYLE_ID)
        if element.tag.endswith("latentStyles") or (style_id and style_id not in _STYLES):
            styles.remove(element)
    for relations in (file.part.rels, file.part.package.rels):
        for name in [name for name, to in relations.items() if to.reltype.endswith(_DROPPED)]:
            relations.pop(name)
