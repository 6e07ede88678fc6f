"""The Word document in the layout of GB/T 9704-2012: 22 lines of 28 characters, fonts by name, page numbers outside.

Measures: 天头 37 mm, 订口 28 mm, text block 156 × 225 mm. A grid of 28.95 pt gives 22 lines (29 pt would not fit), and
0.25 pt less between characters gives 28 in a line of 442 pt; a grid of characters is set differently by other programs.
"""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from luoshi.extract.judge.specificity import common_pairs
from luoshi.report import labels
from luoshi.report.breakdown import TABLE_HEAD, Breakdown, Level, Paragraph
from luoshi.report.writable import writable

SONG_TITLE, FANG, KAI, HEI, SONG = "方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"
TITLE_SIZE, BODY_SIZE, NUMBER_SIZE, TABLE_SIZE = Pt(22), Pt(16), Pt(14), Pt(12)
LINE_PITCH = 579  # twentieths of a point
SQUEEZE = -5  # twentieths of a point between characters
INDENT_TWIPS, INDENT_CHARS = 630, 200  # two characters of 15.75 pt
TABLE_WIDTHS = (9, 55, 27, 21, 20, 24)  # mm, 156 in all
# The schema fixes the order of children; these may follow.
AFTER_AUTO_SPACE = ("w:bidi", "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr")
AFTER_SQUEEZE = ("w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:u", "w:vertAlign", "w:lang", "w:eastAsianLayout")
LONG_COLUMNS = (1, 2)
FONTS = {Level.FIRST: HEI, Level.SECOND: KAI, Level.ITEM: FANG, Level.BODY: FANG}


def as_docx(breakdown: Breakdown, *, made: datetime) -> bytes:
    """The document; ``made`` is written into its properties."""
    document = Document()
    _properties(document, breakdown.title, made)
    _normal_style(document)
    _page(document.sections[0])
    document.settings.odd_and_even_pages_header_footer = True
    _title(document.add_paragraph(), breakdown.title)
    document.add_paragraph()
    for paragraph in breakdown.paragraphs:
        _paragraph(document.add_paragraph(), paragraph)
    if breakdown.table:
        _annex_note(document, breakdown.annex_title)
        _page(document.add_section(WD_SECTION.NEW_PAGE))
        _annex(document, breakdown)
    _page_numbers(document.sections[0])
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _properties(document: WordDocument, title: str, made: datetime) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = writable(title)[:250], "落实", "落实"
    properties.comments, properties.language = "", "zh-CN"
    properties.created = properties.modified = made


def _normal_style(document: WordDocument) -> None:
    style: Any = document.styles["Normal"]
    style.font.size = BODY_SIZE
    _fonts(style.element.get_or_add_rPr(), FANG)
    layout = style.paragraph_format
    layout.space_before = layout.space_after = Pt(0)
    layout.line_spacing_rule = WD_LINE_SPACING.SINGLE
    layout.widow_control = False  # the standard counts lines, so a page is always full
    properties = style.element.get_or_add_pPr()
    for name in ("w:autoSpaceDE", "w:autoSpaceDN"):  # no extra gap between digits and characters
        properties.insert_element_before(_element(name, val="0"), *AFTER_AUTO_SPACE)


def _page(section: Any) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance = Mm(15)
    section.footer_distance = Mm(23)  # the number's upper edge lies 7 mm below the text block
    for grid in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(grid)
    section._sectPr.append(_element("w:docGrid", type="lines", linePitch=str(LINE_PITCH)))


def _title(paragraph: WordParagraph, text: str) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    paragraph.paragraph_format.line_spacing = Pt(33)
    for number, line in enumerate(title_lines(text)):
        if number:
            paragraph.add_run().add_break()
        _run(paragraph, line, SONG_TITLE, size=TITLE_SIZE, squeeze=0)


def title_lines(text: str, longest: int = 19) -> tuple[str, ...]:
    """Break a long title into lines of nearly equal length: the standard wants a ladder or a lozenge, not a stub.

    20 characters of 22 pt fit into the text block. A line does not end inside a word where a place nearby will do: a pair
    of characters that documents often share is taken for the inside of a word.
    """
    count = -(-len(text) // longest)
    lines, start = list[str](), 0
    for remaining in range(count, 1, -1):
        ideal = start + -(-(len(text) - start) // remaining)
        near = sorted(
            range(ideal - 3, min(ideal + 3, start + longest) + 1),
            key=lambda at: (_splits_word(text, at), abs(at - ideal)),
        )
        lines.append(text[start : near[0]])
        start = near[0]
    lines.append(text[start:])
    for index in range(1, len(lines)):  # closing marks never begin a line
        while len(lines[index]) > 1 and lines[index][0] in "”》）、，。：；":
            lines[index - 1] += lines[index][0]
            lines[index] = lines[index][1:]
    return tuple(lines)


def _splits_word(text: str, at: int) -> int:
    """How likely a break at ``at`` falls inside a word: 0 hardly, 1 perhaps, 2 surely."""
    if text[at - 1].isdigit() and (text[at].isdigit() or text[at] in "年月日"):
        return 2
    known, common = common_pairs()
    pair = text[at - 1 : at + 1]
    return (pair in known) + (pair in common)


def _paragraph(target: WordParagraph, paragraph: Paragraph) -> None:
    _indent(target)
    _run(target, paragraph.text, FONTS[paragraph.level])
    if paragraph.duty:
        _run(target, paragraph.duty, KAI)
    if paragraph.level in (Level.FIRST, Level.SECOND):
        target.paragraph_format.keep_with_next = True


def _annex_note(document: WordDocument, title: str) -> None:
    document.add_paragraph()
    note = document.add_paragraph()
    _indent(note)
    _run(note, f"附件：{title}", FANG)


def _annex(document: WordDocument, breakdown: Breakdown) -> None:
    _run(document.add_paragraph(), "附件", HEI)
    _title(document.add_paragraph(), breakdown.annex_title)
    document.add_paragraph()
    table: Any = document.add_table(rows=1, cols=len(TABLE_HEAD))
    table.style, table.autofit = "Table Grid", False
    table._tbl.tblPr.append(_cell_margins())
    for cell, text in zip(table.rows[0].cells, TABLE_HEAD, strict=True):
        _cell(cell, text, HEI, centred=True)
    head = table.rows[0]._tr.get_or_add_trPr()
    head.append(_element("w:cantSplit"))
    head.append(_element("w:tblHeader"))
    for cells in breakdown.table:
        row = table.add_row()
        row._tr.get_or_add_trPr().append(_element("w:cantSplit"))
        for index, (cell, text) in enumerate(zip(row.cells, cells, strict=True)):
            _cell(cell, text, FANG, centred=index not in LONG_COLUMNS or text == labels.NONE)
    for index, width in enumerate(TABLE_WIDTHS):
        table.columns[index].width = Mm(width)
        for cell in table.columns[index].cells:
            cell.width = Mm(width)


def _cell_margins() -> Any:
    margins = _element("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(_element(f"w:{side}", w="57", type="dxa"))  # 1 mm
    return margins


def _cell(cell: Any, text: str, font: str, *, centred: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.LEFT
    paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    paragraph.paragraph_format.line_spacing = Pt(17)
    properties: Any = paragraph._p.get_or_add_pPr()  # the grid is for body text; a table keeps its own lines
    properties.insert_element_before(_element("w:snapToGrid", val="0"), "w:spacing", "w:ind", "w:jc", "w:rPr")
    _run(paragraph, text, font, size=TABLE_SIZE, squeeze=0)
    cell._tc.get_or_add_tcPr().append(_element("w:vAlign", val="center"))


def _page_numbers(section: Any) -> None:
    for footer, right in ((section.footer, True), (section.even_page_footer, False)):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        layout = paragraph.paragraph_format
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if right else WD_ALIGN_PARAGRAPH.LEFT
        layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, NUMBER_SIZE
        layout.right_indent, layout.left_indent = (NUMBER_SIZE, Pt(0)) if right else (Pt(0), NUMBER_SIZE)
        _run(paragraph, "— ", SONG, size=NUMBER_SIZE, squeeze=0)
        run = _run(paragraph, "", SONG, size=NUMBER_SIZE, squeeze=0)
        for kind, code in (("begin", None), (None, "PAGE"), ("end", None)):
            if code:
                instruction = _element("w:instrText")
                instruction.text = code
                run._r.append(instruction)
            else:
                run._r.append(_element("w:fldChar", fldCharType=str(kind)))
        _run(paragraph, " —", SONG, size=NUMBER_SIZE, squeeze=0)


def _run(paragraph: WordParagraph, text: str, font: str, *, size: Pt = BODY_SIZE, squeeze: int = SQUEEZE) -> Run:
    run = paragraph.add_run(writable(text))
    run.font.size = size
    properties = run._r.get_or_add_rPr()
    _fonts(properties, font)
    if squeeze:
        properties.insert_element_before(_element("w:spacing", val=str(squeeze)), *AFTER_SQUEEZE)
    return run


def _fonts(properties: Any, font: str) -> None:
    fonts = properties.get_or_add_rFonts()
    for name in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(name), font)
    fonts.set(qn("w:hint"), "eastAsia")
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(theme), None)


def _indent(paragraph: WordParagraph) -> None:
    """Two characters, said twice: some programs read only the one, some only the other."""
    properties: Any = paragraph._p.get_or_add_pPr()
    indent = _element("w:ind", firstLineChars=str(INDENT_CHARS), firstLine=str(INDENT_TWIPS))
    properties.insert_element_before(indent, "w:jc", "w:rPr", "w:sectPr")


def _element(name: str, **attributes: str) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element
