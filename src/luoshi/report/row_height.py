"""How high a row of wrapped cells must be. Programs differ in whether they adjust rows by themselves, so we say it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from unicodedata import east_asian_width

LINE, PADDING, MIN_HEIGHT, MAX_HEIGHT = 13.5, 6.0, 21.0, 409.0  # points; 409 is the most that a row can have
MARGIN = 0.8  # part of a column's width that the cell keeps for itself


def row_height(cells: Sequence[object], widths: Sequence[float]) -> float:
    """Height in points for 10.5 pt text."""
    lines = max((_lines(cell, width - MARGIN) for cell, width in zip(cells, widths, strict=True)), default=1)
    return min(MAX_HEIGHT, max(MIN_HEIGHT, lines * LINE + PADDING))


def display_width(text: str) -> int:
    """Columns that the text takes: two for a Han character."""
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


def _lines(cell: object, width: float) -> int:
    if not isinstance(cell, str):  # dates and numbers do not wrap
        return 1
    per_line = max(2, math.floor(width / 2) * 2)  # a Han character is never cut
    return sum(max(1, math.ceil(display_width(line) / per_line)) for line in cell.split("\n"))
