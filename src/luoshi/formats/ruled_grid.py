"""Tables drawn with ruling lines: from line segments of a page to merged cells."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

_NEAR = 3.0  # points; rulings closer than this are one
_MOST = 20_000  # segments of one page; a drawing, not a table, has more
_MOST_JOINED = 400  # rulings after joining: finding what touches takes quadratic time


@dataclass(frozen=True, slots=True)
class Segment:
    """A ruling, horizontal (``top == bottom``) or vertical (``left == right``), in page points with y upwards."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def is_vertical(self) -> bool:
        return self.right - self.left < self.top - self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledCell:
    """A cell of one or more grid squares and its rectangle on the page."""

    row: int
    column: int
    row_span: int
    column_span: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledTable:
    """A ruled table: the places of its columns, its rectangle, its cells in reading order."""

    columns: tuple[float, ...]
    bottom: float
    top: float
    cells: tuple[RuledCell, ...]

    def holds(self, x: float, y: float) -> bool:
        """Whether a point of the page lies inside."""
        return self.columns[0] - _NEAR <= x <= self.columns[-1] + _NEAR and self.bottom - _NEAR <= y <= self.top + _NEAR


def ruled_tables(segments: list[Segment]) -> list[RuledTable]:
    """The tables of a page, from top to bottom."""
    if not 5 <= len(segments) <= _MOST:
        return []
    rulings = _joined([one for one in segments if one.is_vertical]) + _joined(
        [Segment(one.bottom, one.left, one.top, one.right) for one in segments if not one.is_vertical], swapped=True
    )
    if len(rulings) > _MOST_JOINED:
        return []
    tables = [table for group in _connected(rulings) if (table := _table(group))]
    return sorted(tables, key=lambda table: -table.top)


def _joined(verticals: list[Segment], *, swapped: bool = False) -> list[Segment]:
    """Pieces of one ruling, cell by cell, become one; horizontal ones come with their axes swapped."""
    joined = list[Segment]()
    places = _places([one.left for one in verticals])
    lines: dict[int, list[Segment]] = {}
    for one in verticals:
        lines.setdefault(bisect_right(places, one.left + 0.1) - 1, []).append(one)
    for number, pieces in lines.items():
        x, start = places[number], len(joined)
        for one in sorted(pieces, key=lambda piece: piece.bottom):
            last = joined[-1] if len(joined) > start else None
            if last and one.bottom <= last.top + _NEAR:
                joined[-1] = Segment(x, last.bottom, x, max(last.top, one.top))
            else:
                joined.append(Segment(x, one.bottom, x, one.top))
    return [Segment(one.bottom, one.left, one.top, one.right) for one in joined] if swapped else joined


def _connected(segments: list[Segment]) -> list[list[Segment]]:
    """Groups of segments that touch, found by a sweep from left to right."""
    groups: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda one: one.left):
        touching = [group for group in groups if any(_touch(segment, other) for other in group)]
        merged = [segment]
        for group in touching:
            merged += group
        groups = [group for group in groups if all(group is not one for one in touching)]
        groups.append(merged)
    return groups


def _touch(one: Segment, other: Segment) -> bool:
    return (
        one.left <= other.right + _NEAR
        and other.left <= one.right + _NEAR
        and one.bottom <= other.top + _NEAR
        and other.bottom <= one.top + _NEAR
    )


def _table(segments: list[Segment]) -> RuledTable | None:
    verticals = [one for one in segments if one.is_vertical]
    horizontals = [one for one in segments if not one.is_vertical]
    xs = _places([one.left for one in verticals])
    ys = _places([one.bottom for one in horizontals])[::-1]
    if len(xs) < 3 or len(ys) < 3:
        return None
    cells = _cells(xs, ys, verticals, horizontals)
    return RuledTable(columns=tuple(xs), bottom=ys[-1], top=ys[0], cells=tuple(cells)) if len(cells) > 1 else None


def _places(values: list[float]) -> list[float]:
    places = list[float]()
    for value in sorted(values):
        if not places or value - places[-1] > _NEAR:
            places.append(value)
    return places


def _cells(xs: list[float], ys: list[float], verticals: list[Segment], horizontals: list[Segment]) -> list[RuledCell]:
    """Grow each cell to the right and then downwards until a ruling stops it."""
    walls, floors = _walls(xs, ys, verticals), _floors(xs, ys, horizontals)
    taken, cells = set[tuple[int, int]](), list[RuledCell]()
    rows, columns = len(ys) - 1, len(xs) - 1
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            last, low = column, row
            while last + 1 < columns and (row, last + 1) not in walls and (row, last + 1) not in taken:
                last += 1
            while low + 1 < rows and all((low + 1, one) not in floors for one in range(column, last + 1)):
                low += 1
            taken |= {(down, across) for down in range(row, low + 1) for across in range(column, last + 1)}
            cells.append(
                RuledCell(
                    row=row,
                    column=column,
                    row_span=low - row + 1,
                    column_span=last - column + 1,
                    left=xs[column],
                    bottom=ys[low + 1],
                    right=xs[last + 1],
                    top=ys[row],
                )
            )
    return cells


def _walls(xs: list[float], ys: list[float], verticals: list[Segment]) -> set[tuple[int, int]]:
    """(row, column) whose left side is ruled."""
    walls = set[tuple[int, int]]()
    for one in verticals:
        column = bisect_right(xs, one.left + 0.1) - 1
        for row in range(len(ys) - 1):
            if one.bottom <= (ys[row] + ys[row + 1]) / 2 <= one.top:
                walls.add((row, column))
    return walls


def _floors(xs: list[float], ys: list[float], horizontals: list[Segment]) -> set[tuple[int, int]]:
    """(row, column) whose upper side is ruled."""
    floors = set[tuple[int, int]]()
    upwards = ys[::-1]
    for one in horizontals:
        row = len(ys) - bisect_right(upwards, one.bottom + 0.1)
        for column in range(len(xs) - 1):
            if one.left <= (xs[column] + xs[column + 1]) / 2 <= one.right:
                floors.add((row, column))
    return floors
