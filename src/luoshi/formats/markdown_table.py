"""Tables written with bars, as in Markdown: ``| a | b |``."""

from __future__ import annotations

import re
from itertools import pairwise

from luoshi.formats.original import Cell, Table

_ROW = re.compile(r"^[ \t]*\|.*\|[ \t]*$", re.MULTILINE)
_RULE = re.compile(r"[ \t|:\-]+")
_BAR = re.compile(r"(?<!\\)\|")


def markdown_tables(text: str) -> tuple[Table, ...]:
    """Every run of two or more adjacent bar rows with at least two columns; offsets are those of ``text``."""
    if "|" not in text:
        return ()
    tables, run = list[Table](), list[re.Match[str]]()
    for match in _ROW.finditer(text):
        if run and match.start() != run[-1].end() + 1:
            tables += _table(text, run)
            run = []
        run.append(match)
    return (*tables, *_table(text, run))


def _table(text: str, run: list[re.Match[str]]) -> list[Table]:
    rows = [row for row in run if not _is_rule(row.group())]
    if len(run) < 2 or not rows:
        return []
    grid = [_cells(text, number, row) for number, row in enumerate(rows)]
    if max(cells[-1].column if cells else 0 for cells in grid) < 1:
        return []
    ruled = len(run) > 1 and _is_rule(run[1].group())
    cells = tuple(cell for row in grid for cell in row)
    return [Table(start=run[0].start(), end=run[-1].end(), cells=cells, head_rows=1 if ruled else 0)]


def _is_rule(row: str) -> bool:
    return "-" in row and _RULE.fullmatch(row) is not None


def _cells(text: str, number: int, row: re.Match[str]) -> list[Cell]:
    bars = [row.start() + bar.start() for bar in _BAR.finditer(row.group())]
    cells = []
    for column, (left, right) in enumerate(pairwise(bars)):
        inner = text[left + 1 : right]
        body = inner.strip()
        if body:
            start = left + 1 + inner.index(body)
            cells.append(Cell(row=number, column=column, start=start, end=start + len(body)))
    return cells
