"""Printed lines to paragraphs: for PDF, OFD and OCR, where only places on the page tell what belongs together."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from luoshi.formats.original import Cell, Table
from luoshi.formats.view_builder import GridCell, ViewBuilder
from luoshi.text.mapped import MappedText

_PAGE_NUMBER = re.compile(
    r"[-—–－·•\s]{0,6}\d{1,4}[-—–－·•\s]{0,6}|第\s?\d{1,4}\s?页(?:\s?[,，/、]?\s?共\s?\d{1,4}\s?页)?|\d{1,4}\s?/\s?\d{1,4}|[ivxlc]{1,6}"
)
_HEADING = re.compile(
    r"(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十百]{1,4}[）)]|第[一二三四五六七八九十百零\d]{1,5}[章节条编篇]|"
    r"\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]|附件[\d一二三四五六七八九十]{0,2}[:：])"
)
_DIGITS = re.compile(r"\d+")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]")
_STOP = "。！？；：…!?"
_EDGE_LINES = 2  # running heads and feet are among the first or last so many lines of a page
_SHARE = 0.4  # and return on this share of the pages


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row of a ruled table: the columns' places tell whether the table goes on over the page."""

    number: int
    columns: tuple[float, ...]
    cells: tuple[GridCell, ...]

    def goes_on_with(self, other: TableRow) -> bool:
        """Whether ``other``, the next line, belongs to the same table."""
        same = len(self.columns) == len(other.columns)
        return same and all(abs(a - b) < 4.0 for a, b in zip(self.columns, other.columns, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One printed line; ``start`` and ``end`` are offsets of the reader's text; lengths are in points, ``top`` grows downwards."""

    page: int
    text: str
    start: int
    end: int
    left: float
    right: float
    top: float
    height: float
    row: TableRow | None = None  # set when the line is a row of a ruled table


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """Where the lines of a page begin and end."""

    left: float
    right: float


def paragraphs(lines: list[Line]) -> MappedText:
    """The view of lines without tables."""
    return paragraphs_and_tables(lines)[0]


def paragraphs_and_tables(lines: list[Line]) -> tuple[MappedText, tuple[Table, ...]]:
    """The view: page furniture left out, lines joined into paragraphs, one paragraph or table row a line."""
    kept = _without_repeated_heads(_without_furniture(lines))
    margins = {page: _margins(those) for page, those in _by_page(kept).items()}
    builder, tables = ViewBuilder(), _Tables()
    for before, line in zip([None, *kept], kept, strict=False):
        if before is not None:
            if _continues(before, line, margins):
                if not (_WIDE.match(before.text[-1]) or _WIDE.match(line.text[0])):
                    builder.glue(" ")
            else:
                builder.glue("\n")
        if line.row:
            tables.add(line.row, builder.length, starts=before is None or _starts_table(before, line))
        builder.add(line.text, line.start, line.end)
    return builder.finish(), tables.finish()


def _starts_table(before: Line, line: Line) -> bool:
    """A table goes on over the page when its columns stay; on one page two tables never have adjacent lines numbered on."""
    if before.row is None or line.row is None or not before.row.goes_on_with(line.row):
        return True
    return line.page == before.page and line.row.number <= before.row.number


class _Tables:
    """Collects rows; a table that goes on over the page counts its rows on."""

    def __init__(self) -> None:
        self.groups: list[list[tuple[int, TableRow]]] = []

    def add(self, row: TableRow, at: int, *, starts: bool) -> None:
        if starts:
            self.groups.append([])
        self.groups[-1].append((at, row))

    def finish(self) -> tuple[Table, ...]:
        return tuple(self._table(group) for group in self.groups)

    @staticmethod
    def _table(group: list[tuple[int, TableRow]]) -> Table:
        cells, shift, last = list[Cell](), 0, -1
        for at, row in group:
            if row.number <= last:  # numbers begin anew on the next page
                shift += last + 1
            last = row.number
            for cell in row.cells:
                cells.append(cell.placed(row.number + shift, at))
                at += len(cell.text) + 1
        return Table(start=cells[0].start, end=cells[-1].end, cells=tuple(cells))


def _by_page(lines: list[Line]) -> dict[int, list[Line]]:
    pages = dict[int, list[Line]]()
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    return pages


def _without_furniture(lines: list[Line]) -> list[Line]:
    loose = [line for line in lines if line.row is None]
    pages = {page: sorted(those, key=lambda line: line.top) for page, those in _by_page(loose).items()}
    edges = {page: _edges(those) for page, those in pages.items()}
    seen = Counter(key for those in edges.values() for key in {_key(line) for line in those})
    many = max(3, int(len(pages) * _SHARE))
    dropped = {line.start for those in edges.values() for line in those if seen[_key(line)] >= many}
    for page, those in pages.items():
        ends = [*edges[page], those[0], those[-1]]
        dropped |= {line.start for line in ends if len(lines) > 1 and _PAGE_NUMBER.fullmatch(line.text.strip())}
    return [line for line in lines if line.start not in dropped]


def _without_repeated_heads(lines: list[Line]) -> list[Line]:
    """A table that goes on over the page often repeats its first row; it stands once."""
    kept, head = list[Line](), ""
    for line in lines:
        before = kept[-1] if kept else None
        if line.row is None:
            head = ""
        elif before is None or _starts_table(before, line):
            head = line.text
        elif line.page != before.page and line.text == head:
            continue
        kept.append(line)
    return kept


def _edges(lines: list[Line]) -> list[Line]:
    """Lines at the head and foot of a page that a gap wider than the usual pitch parts from the body."""
    gaps = [after.top - before.top for before, after in pairwise(lines)]
    if len(gaps) < 2:
        return []
    wide = 1.25 * sorted(gaps)[len(gaps) // 2]
    head = next((n + 1 for n, gap in enumerate(gaps[:_EDGE_LINES]) if gap > wide), 0)
    foot = next((n + 1 for n, gap in enumerate(gaps[: -_EDGE_LINES - 1 : -1]) if gap > wide), 0)
    return lines[:head] + lines[len(lines) - foot :]


def _key(line: Line) -> str:
    return _DIGITS.sub("#", "".join(line.text.split()))


def _margins(lines: list[Line]) -> Margins:
    """The left edge that most lines share, and the farthest right edge that several reach."""
    lines = [line for line in lines if not line.row] or lines
    lefts = Counter(round(line.left / 4) for line in lines)
    often = max(lefts.values())
    left = min(place for place, count in lefts.items() if count * 3 >= often) * 4.0
    rights = sorted(line.right for line in lines)
    return Margins(left=left, right=rights[max(0, len(rights) - 1 - len(rights) // 20)])


def _continues(before: Line, line: Line, margins: dict[int, Margins]) -> bool:
    """Whether ``line`` goes on with the sentence of ``before``."""
    if before.row or line.row:
        return False
    here, there = margins[before.page], margins[line.page]
    size = max(before.height, 6.0)
    if line.page - before.page > 1 or abs(line.height - before.height) > 0.35 * size:
        return False
    same_row = line.page == before.page and abs(line.top - before.top) < size * 0.4 and line.left >= before.right - size
    if same_row:
        return True
    full = before.right >= here.right - 1.6 * size
    indented = line.left > there.left + 1.2 * size
    gap = line.page == before.page and line.top - before.top > 2.6 * size + 6
    if not full or gap or indented:
        return _hanging(before, line, full=full and not gap)
    return not (_HEADING.match(line.text) and before.text.rstrip()[-1:] in _STOP)


def _hanging(before: Line, line: Line, *, full: bool) -> bool:
    """Centred titles and hanging indents: an indented line goes on a full one of the same indent."""
    return (
        full and abs(line.left - before.left) < 3.0 and not _HEADING.match(line.text) and before.text[-1:] not in _STOP
    )
