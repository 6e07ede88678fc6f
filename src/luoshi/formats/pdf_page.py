"""The lines of one PDF page, rows of ruled tables among them."""

from __future__ import annotations

import re
from functools import partial

import pypdfium2

from luoshi.formats.lines import Line
from luoshi.formats.pdf_rulings import rulings
from luoshi.formats.ruled_grid import RuledCell, RuledTable, ruled_tables
from luoshi.formats.table_lines import insert_table, table_rows

_LINE_END = re.compile(r"\r\n|\r|\n")


def page_lines(page: pypdfium2.PdfPage, number: int) -> list[Line]:
    """Lines in the order of the content stream, with the box of their first and last character; tables row by row."""
    textpage = page.get_textpage()
    try:
        if not textpage.count_chars():
            return []
        tables = [
            (one, rows) for one in ruled_tables(rulings(page)) if (rows := table_rows(one, partial(_text, textpage)))
        ]
        _, height = page.get_size()
        lines = _lines(textpage, number, height, [table for table, _ in tables])
        for table, rows in tables:
            insert_table(lines, table, rows, page=number, height=height)
        return lines
    finally:
        textpage.close()


def _text(textpage: pypdfium2.PdfTextPage, cell: RuledCell) -> str:
    text: str = textpage.get_text_bounded(left=cell.left, bottom=cell.bottom, right=cell.right, top=cell.top)
    return text


def _lines(textpage: pypdfium2.PdfTextPage, number: int, height: float, tables: list[RuledTable]) -> list[Line]:
    lines, at, count = list[Line](), 0, textpage.count_chars()
    for raw in _LINE_END.split(textpage.get_text_range()):
        body = raw.strip()
        if body:
            first = at + raw.index(body)
            left, bottom, _, top = _box(textpage, first, count)
            _, _, right, _ = _box(textpage, first + len(body) - 1, count)
            if not any(table.holds(left, (bottom + top) / 2) for table in tables):
                lines.append(
                    Line(
                        page=number,
                        text=body,
                        start=0,
                        end=len(body),
                        left=left,
                        right=right,
                        top=height - top,
                        height=top - bottom,
                    )
                )
        at += len(raw) + 2  # PDFium ends its lines with two characters
    return lines


def _box(textpage: pypdfium2.PdfTextPage, index: int, count: int) -> tuple[float, float, float, float]:
    left, bottom, right, top = textpage.get_charbox(min(index, count - 1), loose=True)
    return left, bottom, right, top
