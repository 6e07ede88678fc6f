"""Grids from rulings, whatever their order and their gaps."""

from __future__ import annotations

import random

from luoshi.formats.ruled_grid import Segment, ruled_tables


def across(y: float, left: float = 0, right: float = 300) -> Segment:
    return Segment(left, y, right, y)


def down(x: float, bottom: float = 0, top: float = 90) -> Segment:
    return Segment(x, bottom, x, top)


FULL = [across(y) for y in (0, 30, 60, 90)] + [down(x) for x in (0, 100, 200, 300)]


def places(segments: list[Segment]) -> list[tuple[int, int, int, int]]:
    (table,) = ruled_tables(segments)
    return [(cell.row, cell.column, cell.row_span, cell.column_span) for cell in table.cells]


def test_full_grid() -> None:
    assert places(FULL) == [(row, column, 1, 1) for row in range(3) for column in range(3)]


def test_order_and_doubled_rulings_do_not_matter() -> None:
    shuffled = [*FULL, across(30.8), down(100.9)]
    random.Random(1).shuffle(shuffled)
    assert places(shuffled) == places(FULL)


def test_missing_rulings_merge_cells() -> None:
    segments = [across(0), across(90), across(30, 100), across(60, 100)]
    segments += [down(0), down(300), down(100), down(200, 0, 60)]
    assert places(segments) == [(0, 0, 3, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1), (2, 1, 1, 1), (2, 2, 1, 1)]


def test_rulings_drawn_cell_by_cell_are_joined() -> None:
    pieces = [across(y, x, x + 100) for y in (0, 30, 60, 90) for x in (0, 100, 200)]
    pieces += [down(x, y, y + 30) for x in (0, 100, 200, 300) for y in (0, 30, 60)]
    assert places(pieces) == places(FULL)


def test_two_tables_are_parted_and_sorted_from_the_top() -> None:
    upper = [Segment(s.left, s.bottom + 500, s.right, s.top + 500) for s in FULL]
    tables = ruled_tables(FULL + upper)
    assert [table.top for table in tables] == [590, 90]
    assert tables[0].holds(10, 510)
    assert not tables[0].holds(10, 10)


def test_frames_and_underlines_are_no_tables() -> None:
    assert ruled_tables([across(0), across(90), down(0), down(300)]) == []
    assert ruled_tables([across(y) for y in range(0, 300, 20)]) == []
    assert ruled_tables([across(0), across(90), down(0), down(150), down(300)]) == []


def test_drawings_are_skipped() -> None:
    assert ruled_tables([across(float(n)) for n in range(5000)]) == []
