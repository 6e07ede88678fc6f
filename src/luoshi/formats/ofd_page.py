"""The lines of one OFD page."""

from __future__ import annotations

import math
from dataclasses import dataclass

from luoshi.formats.lines import Line
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


def page_lines(page: Element, number: int, at: int) -> list[Line]:
    """Lines from top to bottom; ``at`` is the offset of the first in the reader's text."""
    lines = list[Line]()
    for row in _rows([fragment for text in _objects(page) for fragment in _fragments(text)]):
        text, left = "", row[0].left
        for before, fragment in zip([None, *row], row, strict=False):
            if before is not None and fragment.left - before.right > _WIDE_GAP * fragment.size:
                text += " "
            text += fragment.text
        body = text.strip()
        if body:
            size = max(fragment.size for fragment in row)
            lines.append(
                Line(
                    page=number,
                    text=body,
                    start=at,
                    end=at + len(body),
                    left=left * _POINTS,
                    right=row[-1].right * _POINTS,
                    top=(row[0].baseline - size) * _POINTS,
                    height=size * _POINTS,
                )
            )
            at += len(body) + 1
    return lines


def _objects(page: Element) -> list[Element]:
    """Text objects of the page's own layers, background marks left out; page blocks may nest."""
    found, pending = list[Element](), [page]
    while pending:
        element = pending.pop()
        if local(element) == "TextObject":
            found.append(element)
        elif not (local(element) == "Layer" and attribute(element, "Type") == "Background"):
            pending += reversed(element)
    return found


def _fragments(text: Element) -> list[Fragment]:
    boundary = _numbers(attribute(text, "Boundary"))
    x, y = (boundary[0], boundary[1]) if len(boundary) >= 2 else (0.0, 0.0)
    matrix = _numbers(attribute(text, "CTM"))
    matrix = matrix if len(matrix) == 6 else [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
    size = (_numbers(attribute(text, "Size")) or [3.5])[0]
    fragments, last = list[Fragment](), (0.0, 0.0)
    for code in children(text, "TextCode"):
        content = (code.text or "").strip("\n\r\t")
        across, down = _numbers(attribute(code, "X")), _numbers(attribute(code, "Y"))
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
            count, step = _numbers(tokens[at + 1]), _numbers(tokens[at + 2])
            steps += step[:1] * min(int(count[0]) if count else 0, 10_000)
            at += 3
        else:
            steps += _numbers(tokens[at])
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


def _numbers(text: str | None) -> list[float]:
    numbers = []
    for token in (text or "").split():
        try:
            number = float(token)
        except ValueError:
            return []
        numbers.append(min(max(number, -1e6), 1e6) if math.isfinite(number) else 0.0)
    return numbers
