"""The rows of a ruled table as lines of a page."""

from __future__ import annotations

import re
from collections.abc import Callable

from luoshi.formats.lines import Line, TableRow
from luoshi.formats.ruled_grid import RuledCell, RuledTable
from luoshi.formats.view_builder import GridCell

_WIDE = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]"
_BREAK = re.compile(
    rf"(?<={_WIDE})\s+(?={_WIDE})|(?<={_WIDE})[ \t]*[\r\n]\s*|\s*[\r\n]\s*(?={_WIDE})"
)  # also justified blanks
_LONG_CELL = 600  # characters; a ruled box with more is a frame around text


def table_rows(table: RuledTable, text_of: Callable[[RuledCell], str]) -> list[TableRow]:
    """Rows with any text; none when the rulings are a frame around text and not a table of two columns."""
    rows = dict[int, list[GridCell]]()
    for cell in table.cells:
        text = text_of(cell).strip()
        if len(text) > _LONG_CELL:
            return []
        joined = GridCell(_BREAK.sub("", text), cell.column, row_span=cell.row_span, column_span=cell.column_span)
        if joined.text:
            rows.setdefault(cell.row, []).append(joined)
    if max((len(row) for row in rows.values()), default=0) < 2:
        return []
    return [TableRow(number=number, columns=table.columns, cells=tuple(row)) for number, row in rows.items()]


def insert_table(lines: list[Line], table: RuledTable, rows: list[TableRow], *, page: int, height: float) -> None:
    """Put the rows before the first line below the table's upper edge; ``height`` turns the page's y downwards."""
    top = height - table.top
    at = next((n for n, line in enumerate(lines) if line.row is None and line.top >= top), len(lines))
    lines[at:at] = [_line(row, table, page, height) for row in rows]


def _line(row: TableRow, table: RuledTable, page: int, height: float) -> Line:
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
