"""Builds a view piece by piece in source order, with its tables."""

from __future__ import annotations

from luoshi.formats.original import Cell, Table
from luoshi.text.mapped import MappedText, Piece


class ViewBuilder:
    """Appends text that stands for a slice of the source, or glue that stands for nothing."""

    def __init__(self) -> None:
        self.length = 0
        self.tables: list[Table] = []
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self.origin = 0  # where in the source the last appended text ends

    def add(self, text: str, origin_start: int, origin_end: int) -> None:
        """``text`` stands for the source slice; equal lengths map character by character."""
        if not text:
            return
        start, end = self.length, self.length + len(text)
        last = self._pieces[-1] if self._pieces else None
        literal = len(text) == origin_end - origin_start
        if last and last.is_literal and literal and last.origin_end == origin_start:
            self._pieces[-1] = Piece(last.start, end, last.origin_start, origin_end)
        else:
            self._pieces.append(Piece(start, end, origin_start, origin_end))
        self._parts.append(text)
        self.length, self.origin = end, origin_end

    def glue(self, text: str) -> None:
        """Insert text that the source does not have (a newline between blocks)."""
        for character in text:  # one by one: a piece of equal lengths would claim source characters
            self.add(character, self.origin, self.origin)

    def finish(self) -> MappedText:
        return MappedText("".join(self._parts), tuple(self._pieces))


class TextBuilder:
    """Builds a reader's own text (no source characters exist) with tables and with slices kept out of the view."""

    def __init__(self) -> None:
        self.length = 0
        self._parts: list[str] = []
        self._tables: list[Table] = []
        self._hidden: list[tuple[int, int]] = []

    def line(self, text: str, *, hidden: bool = False) -> tuple[int, int]:
        """Append one line; a hidden one stays out of the view. Returns its slice of the text, newline left out."""
        start = self.length
        self._parts.append(text + "\n")
        self.length += len(text) + 1
        if hidden:
            self._hidden.append((start, self.length))
        return start, self.length - 1

    def table(self, rows: list[list[GridCell]], head_rows: int = 0) -> None:
        """Append a table: cells joined by a tab, rows by a newline; empty cells take no room."""
        start, cells = self.length, list[Cell]()
        for number, row in enumerate(rows):
            filled = [cell for cell in row if cell.text]
            if not filled:
                continue
            at, _ = self.line("\t".join(cell.text for cell in filled))
            for cell in filled:
                cells.append(cell.placed(number, at))
                at += len(cell.text) + 1
        if cells:
            self._tables.append(Table(start=start, end=self.length - 1, cells=tuple(cells), head_rows=head_rows))

    def finish(self) -> tuple[str, MappedText, tuple[Table, ...]]:
        """The text, its view without the hidden lines, and the tables at offsets of the view."""
        characters = "".join(self._parts).rstrip("\n")
        view, at = ViewBuilder(), 0
        for start, end in [*self._hidden, (len(characters), len(characters))]:
            view.add(characters[at:start], at, min(start, len(characters)))
            at = end
        mapped = view.finish()
        if not self._hidden:
            return characters, mapped, tuple(self._tables)
        return characters, mapped, tuple(self._moved(table, mapped) for table in self._tables)

    @staticmethod
    def _moved(table: Table, view: MappedText) -> Table:
        shift = table.start - view.locate(table.start)
        cells = tuple(
            Cell(
                row=cell.row,
                column=cell.column,
                start=cell.start - shift,
                end=cell.end - shift,
                row_span=cell.row_span,
                column_span=cell.column_span,
            )
            for cell in table.cells
        )
        return Table(start=table.start - shift, end=table.end - shift, cells=cells, head_rows=table.head_rows)


class GridCell:
    """A cell before its place in the text is known; its text is made one line."""

    __slots__ = ("column", "column_span", "row_span", "text")

    def __init__(self, text: str, column: int, *, row_span: int = 1, column_span: int = 1) -> None:
        self.text = " ".join(text.split())
        self.column, self.row_span, self.column_span = column, row_span, column_span

    def placed(self, row: int, start: int) -> Cell:
        return Cell(
            row=row,
            column=self.column,
            start=start,
            end=start + len(self.text),
            row_span=self.row_span,
            column_span=self.column_span,
        )
