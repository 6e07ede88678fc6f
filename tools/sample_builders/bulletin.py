"""09: the supervision bulletin of the first quarter as a Word file: red head, headings by typeface only, one table."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt, RGBColor
from sample_builders.common import Sample, body_line, cells, lines, style_run, title_line, word_bytes, word_document

SIGNED = "云江市人民政府督查室"
WRITTEN = dt.datetime(2026, 4, 17, 9, 0, 0)  # noqa: DTZ001 - a naive time is what the office formats store
MAIN_HEADING = re.compile(r"[一二三四五六七八九十]+、")
SUB_HEADING = re.compile(r"（[一二三四五六七八九十]+）[^。，]{2,20}$")


def bulletin(path: Path) -> bytes:
    """Clerks set headings by typeface and not by style, so a reader finds no heading style in this file."""
    rows = lines(path)
    head, rows = rows[:4], rows[4:]
    document = word_document(head[3])
    properties = document.core_properties
    properties.author, properties.created = SIGNED, WRITTEN
    properties.modified = WRITTEN
    _red_head(document, "".join(head[:2]))
    title_line(document, head[2], size=16, font="仿宋")
    title_line(document, head[3])
    table: list[str] = []
    for row in rows:
        if row.startswith("|"):
            table.append(row)
            continue
        if table:
            _table(document, table)
            table = []
        _line(document, row)
    return word_bytes(document)


def _red_head(document: Any, text: str) -> None:
    title_line(document, text, size=26)
    document.paragraphs[-1].runs[0].font.color.rgb = RGBColor(0xE6, 0x00, 0x12)


def _line(document: Any, row: str) -> None:
    if row == SIGNED or re.fullmatch(r"2026年\d+月\d+日", row):
        document.add_paragraph(row).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    elif row.startswith("表1"):
        title_line(document, row, size=14, font="黑体")
    elif row.startswith("各县（市、区）人民政府"):
        document.add_paragraph(row)
    elif MAIN_HEADING.match(row) or SUB_HEADING.fullmatch(row):
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Pt(32)
        style_run(paragraph.add_run(row), "黑体" if MAIN_HEADING.match(row) else "楷体", 16)
    else:
        body_line(document, row)


def _table(document: Any, rows: list[str]) -> None:
    grid = [cells(row) for row in rows]
    table = document.add_table(rows=len(grid), cols=len(grid[0]), style="Table Grid")
    for line, values in zip(table.rows, grid, strict=True):
        for cell, value in zip(line.cells, values, strict=True):
            style_run(cell.paragraphs[0].add_run(value), "仿宋", 10.5)


SAMPLES = (
    Sample(
        name="09-市政府督查通报-2026年第一季度.docx",
        source="09-市政府督查通报-2026年第一季度.txt",
        build=bulletin,
    ),
)
