"""The lines of one PDF page, rows of ruled tables among them."""

from __future__ import annotations

import re

import pypdfium2

from luoshi.formats.lines import Line, TableRow
from luoshi.formats.pdf_rulings import rulings
from luoshi.formats.ruled_grid import RuledTable, ruled_tables
from luoshi.formats.view_builder import GridCell

_LINE_END = re.compile(r"\r\n|\r|\n")
_WIDE = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]"
_BREAK = re.compile(
    rf"(?<={_WIDE})\s+(?={_WIDE})|(?<={_WIDE})[ \t]*[\r\n]\s*|\s*[\r\n]\s*(?={_WIDE})"
)  # also justified blanks
_LONG_CELL = 600  # characters; a ruled box with more is a frame around text


def page_lines(page: pypdfium2.PdfPage, number: int) -> list[Line]:
    """Lines in the order of the content stream, with the box of their first and last character; tables row by row."""
    textpage = page.get_textpage()
    try:
        if not textpage.count_chars():
            return []
        tables = [(table, rows) for table in ruled_tables(rulings(page)) if (rows := _rows(textpage, table))]
        _, height = page.get_size()
        lines = _lines(textpage, number, height, [table for table, _ in tables])
        for table, rows in tables:
            top = height - table.top
            at = next((n for n, line in enumerate(lines) if line.row is None and line.top >= top), len(lines))
            lines[at:at] = [_table_line(number, row, table, height) for row in rows]
        return lines
    finally:
        textpage.close()


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


def _rows(textpage: pypdfium2.PdfTextPage, table: RuledTable) -> list[TableRow]:
    """The text of each cell by its rectangle; empty when it is a frame or a form and not a table of two columns."""
    rows = dict[int, list[GridCell]]()
    for cell in table.cells:
        text = textpage.get_text_bounded(left=cell.left, bottom=cell.bottom, right=cell.right, top=cell.top)
        if len(text) > _LONG_CELL:
            return []
        joined = GridCell(
            _BREAK.sub("", text.strip()), cell.column, row_span=cell.row_span, column_span=cell.column_span
        )
        if joined.text:
            rows.setdefault(cell.row, []).append(joined)
    if max((len(row) for row in rows.values()), default=0) < 2:
        return []
    return [TableRow(number=number, columns=table.columns, cells=tuple(row)) for number, row in rows.items()]


def _table_line(page: int, row: TableRow, table: RuledTable, height: float) -> Line:
    text = "\t".join(cell.text for cell in row.cells)
    first = next(cell for cell in table.cells if cell.row == row.number)
    return Line(
        page=page,
        text=text,
        start=0,
        end=len(text),
        left=table.columns[0],
        right=table.columns[-1],
        top=height - first.top,
        height=first.top - first.bottom,
        row=row,
    )
