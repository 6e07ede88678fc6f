"""Readable text of an HTML tree, every character mapped onto the source."""

from __future__ import annotations

import html
import re

from luoshi.formats.html_measure import CLOSE, OPEN, TEXT, walk
from luoshi.formats.html_table import cells_of, is_data, rows_of, span_of
from luoshi.formats.html_tree import BLOCK, Node, Text
from luoshi.formats.original import Cell, Table
from luoshi.formats.view_builder import ViewBuilder

# A run of blanks, or a character reference; “&amp;ldquo;” is a reference escaped twice.
_SPECIAL = re.compile(
    r"[\s\xa0\u3000]+|&(?:amp;(?:nbsp|[lr][ds]quo|middot|hellip|mdash|lt|gt|quot);|#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?"
    r"|[A-Za-z][A-Za-z0-9]{1,31};?)"
)
_MOST_TAKEN = 100_000  # grid places under row spans; hostile spans would claim billions
_TRIMMED = " \xa0\u3000\u2002\u2003\u2009\ufeff\u200b"


class HtmlView:
    """Writes blocks as lines and data tables as rows."""

    def __init__(self, source: str, skipped: set[Node]) -> None:
        self.source, self.skipped = source, skipped
        self.builder = ViewBuilder()
        self.blank: tuple[str, int, int] | None = (
            None  # blanks seen but not yet written: those at block edges never are
        )
        self.fresh = True  # nothing of the present block is written yet
        self.broken = False  # a line end is owed before the next text
        self.flat = False  # inside a table cell: no line ends

    def run(self, root: Node) -> None:
        """Write the whole tree."""
        inside: list[Node] = []
        tables = set[Node]()
        for kind, item in walk(root, self.skipped):
            if inside:
                if item is inside[0] and kind == CLOSE:
                    inside.clear()
                continue
            if isinstance(item, Text):
                self._text(item)
            elif kind == OPEN and item.tag == "table" and item not in tables and is_data(item):
                tables.add(item)
                self._table(item)
                inside.append(item)
            elif item.tag in BLOCK or item.tag == "br":
                self._break()

    def _break(self) -> None:
        if self.flat:
            if not self.fresh and self.blank is None:
                self.blank = (" ", self.builder.origin, self.builder.origin)
            return
        self.broken = self.builder.length > 0
        self.fresh, self.blank = True, None

    def _text(self, text: Text) -> None:
        at = text.start
        for match in _SPECIAL.finditer(self.source, text.start, text.end):
            self._write(self.source[at : match.start()], at, match.start())
            at = match.end()
            if match[0][0] != "&":
                self._space("\xa0" if "\xa0" in match[0] else "\u3000" if "\u3000" in match[0] else " ", *match.span())
                continue
            value = html.unescape(match[0])
            value = html.unescape(value) if value[0] == "&" and len(value) > 1 else value
            if value.strip(_TRIMMED + "\n\t\r") == "":
                self._space(value[:1] or " ", *match.span())
            else:
                self._write(value, *match.span())
        self._write(self.source[at : text.end], at, text.end)

    def _space(self, shown: str, start: int, end: int) -> None:
        """Blanks collapse into one; at the edges of a block they vanish."""
        if self.fresh:
            return
        first = self.blank[1] if self.blank else start
        self.blank = (" " if shown in "\n\t\r\ufeff\u200b" else shown, first, end)

    def _write(self, value: str, start: int, end: int) -> None:
        if not value:
            return
        if self.broken:
            self.builder.glue("\n")
            self.broken = False
        if self.blank:
            self.builder.add(*self.blank)
            self.blank = None
        self.builder.add(value, start, end)
        self.fresh = False

    def _table(self, table: Node) -> None:
        self._break()
        cells, taken = list[Cell](), dict[tuple[int, int], bool]()
        begin, heads = -1, 0
        rows = rows_of(table)
        for number, row in enumerate(rows):
            filled = 0
            column = 0
            for cell in cells_of(row):
                while (number, column) in taken:
                    column += 1
                spans = span_of(cell, "rowspan"), span_of(cell, "colspan")
                self._take(taken, number, column, spans)
                placed = self._cell(cell, first=filled == 0)
                if placed:
                    filled += 1
                    begin = placed[0] if begin < 0 else begin
                    cells.append(
                        Cell(
                            row=number,
                            column=column,
                            start=placed[0],
                            end=placed[1],
                            row_span=spans[0],
                            column_span=spans[1],
                        )
                    )
                column += spans[1]
            if heads == number and cells_of(row) and all(cell.tag == "th" for cell in cells_of(row)):
                heads += 1
            self._break()
        if cells:
            self.builder.tables.append(Table(start=begin, end=self.builder.length, cells=tuple(cells), head_rows=heads))

    @staticmethod
    def _take(taken: dict[tuple[int, int], bool], row: int, column: int, spans: tuple[int, int]) -> None:
        if spans[0] == 1 or len(taken) > _MOST_TAKEN:
            return
        for down in range(1, min(spans[0], 500)):
            for right in range(min(spans[1], 100)):
                taken[row + down, column + right] = True

    def _cell(self, cell: Node, *, first: bool) -> tuple[int, int] | None:
        """Write a cell on the present line; ``None`` when nothing visible is in it."""
        if not self._visible(cell):
            return None
        if first:
            if self.broken:
                self.builder.glue("\n")
        else:
            self.builder.glue("\t")
        self.broken, self.fresh, self.blank, self.flat = False, True, None, True
        start = self.builder.length
        for kind, item in walk(cell, self.skipped):
            if isinstance(item, Text):
                self._text(item)
            elif kind in (OPEN, CLOSE) and (item.tag in BLOCK or item.tag == "br"):
                self._break()
        self.flat, self.blank = False, None
        return start, self.builder.length

    def _visible(self, cell: Node) -> bool:
        for kind, item in walk(cell, self.skipped):
            if kind == TEXT and isinstance(item, Text):
                value = html.unescape(self.source[item.start : item.end])
                if value.strip(_TRIMMED + "\n\t\r"):
                    return True
        return False
