"""The lines of one OFD page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from luoshi.formats.lines import Line, TableRow
from luoshi.formats.ofd_rulings import numbers, rulings
from luoshi.formats.ruled_grid import RuledCell, RuledTable, ruled_tables
from luoshi.formats.table_lines import insert_table, table_rows
from luoshi.formats.xml_tree import Element, attribute, children, local

_POINTS = 72 / 25.4  # OFD measures in millimetres
_WIDE_GAP = 1.0  # of the type size: two text objects farther apart are two columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """One text code with its place on the page in millimetres."""

    text: str
    left: float
    right: float
    baseline: float
    size: float

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the first character, in points with y upwards, as rulings have it."""
        return (self.left + min(self.size, self.right - self.left) / 2) * _POINTS, (
            self.size / 3 - self.baseline
        ) * _POINTS


def page_lines(page: Element, number: int) -> list[Line]:
    """Lines from top to bottom, ruled tables row by row."""
    fragments = [fragment for text in _objects(page, "TextObject") for fragment in _fragments(text)]
    lines = list[Line]()
    tables = list[tuple[RuledTable, list[TableRow]]]()
    for table in ruled_tables(rulings(_objects(page, "PathObject"))):
        inside = [one for one in fragments if table.holds(*one.middle)]
        rows = table_rows(table, partial(_text, inside))
        if rows:
            tables.append((table, rows))
            fragments = [one for one in fragments if not table.holds(*one.middle)]
    for row in _rows(fragments):
        text = _joined(row)
        if text:
            lines.append(_line(number, text, row))
    for table, rows in tables:
        insert_table(lines, table, rows, page=number, height=0.0)
    return lines


def _text(fragments: list[Fragment], cell: RuledCell) -> str:
    inside = [
        one for one in fragments if cell.left <= one.middle[0] < cell.right and cell.bottom <= one.middle[1] < cell.top
    ]
    return "\n".join(_joined(row) for row in _rows(inside))


def _joined(row: list[Fragment]) -> str:
    text = row[0].text
    for before, fragment in pairwise(row):
        text += " " * (fragment.left - before.right > _WIDE_GAP * fragment.size) + fragment.text
    return text.strip()


def _line(page: int, text: str, row: list[Fragment]) -> Line:
    size = max(fragment.size for fragment in row)
    return Line(
        page=page,
        text=text,
        start=0,
        end=len(text),
        left=row[0].left * _POINTS,
        right=row[-1].right * _POINTS,
        top=(row[0].baseline - size) * _POINTS,
        height=size * _POINTS,
    )


def _objects(page: Element, name: str) -> list[Element]:
    """Objects of that kind in the page's own layers, background marks left out; page blocks may nest."""
    found, pending = list[Element](), [page]
    while pending:
        element = pending.pop()
        if local(element) == name:
            found.append(element)
        elif not (local(element) == "Layer" and attribute(element, "Type") == "Background"):
            pending += reversed(element)
    return found


def _fragments(text: Element) -> list[Fragment]:
    boundary = numbers(attribute(text, "Boundary"))
    x, y = (boundary[0], boundary[1]) if len(boundary) >= 2 else (0.0, 0.0)
    matrix = numbers(attribute(text, "CTM"))
    matrix = matrix if len(matrix) == 6 else [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
    size = (numbers(attribute(text, "Size")) or [3.5])[0]
    fragments, last = list[Fragment](), (0.0, 0.0)
    for code in children(text, "TextCode"):
        content = (code.text or "").strip("\n\r\t")
        across, down = numbers(attribute(code, "X")), numbers(attribute(code, "Y"))
        last = (across[0] if across else last[0], down[0] if down else last[1])
        if not content.strip():
            continue
        width = _width(code, content, size)
        left = x + matrix[0] * last[0] + matrix[2] * last[1] + matrix[4]
        baseline = y + matrix[1] * last[0] + matrix[3] * last[1] + matrix[5]
        scale = abs(matrix[0]) or 1.0
        fragments.append(
            Fragment(
                text=content,
                left=left,
                right=left + width * scale,
                baseline=baseline,
                size=max(size * (abs(matrix[3]) or scale), 0.1),
            )
        )
    return fragments


def _width(code: Element, content: str, size: float) -> float:
    """The steps from character to character, and one type size for the last; without steps a guess."""
    steps = _deltas(attribute(code, "DeltaX"))
    if steps:
        return sum(steps[: len(content) - 1]) + size
    return sum(size if character > "\u2000" else size / 2 for character in content)


def _deltas(text: str | None) -> list[float]:
    """``g 3 5.2`` stands for three steps of 5.2."""
    tokens, steps, at = (text or "").split(), list[float](), 0
    while at < len(tokens):
        if tokens[at].lower() == "g" and at + 2 < len(tokens):
            count, step = numbers(tokens[at + 1]), numbers(tokens[at + 2])
            steps += step[:1] * min(int(count[0]) if count else 0, 10_000)
            at += 3
        else:
            steps += numbers(tokens[at])
            at += 1
    return steps


def _rows(fragments: list[Fragment]) -> list[list[Fragment]]:
    """Fragments on (nearly) one baseline form a row, from left to right."""
    rows = list[list[Fragment]]()
    for fragment in sorted(fragments, key=lambda one: one.baseline):
        if rows and fragment.baseline - rows[-1][0].baseline < 0.45 * min(fragment.size, rows[-1][0].size):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return [sorted(row, key=lambda one: one.left) for row in rows]
