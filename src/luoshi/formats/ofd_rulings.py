"""Ruling lines of an OFD page: straight parts of its path objects, in points with y upwards from the page's upper edge."""

from __future__ import annotations

import math

from luoshi.formats.ruled_grid import Segment
from luoshi.formats.xml_tree import Element, attribute, child

_POINTS = 72 / 25.4  # OFD measures in millimetres
_STRAIGHT = 1.0
_SHORT = 8.0
_MOST = 5_000
_STEPS = {"M": 2, "S": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}  # operands of each operator
Point = tuple[float, float]


def rulings(paths: list[Element]) -> list[Segment]:
    """Horizontal and vertical segments; empty when the page is a drawing."""
    if len(paths) > _MOST:
        return []
    return [segment for path in paths for segment in _segments(path)]


def numbers(text: str | None) -> list[float]:
    """Numbers parted by blanks; none when any is senseless."""
    found = []
    for token in (text or "").split():
        try:
            number = float(token)
        except ValueError:
            return []
        found.append(min(max(number, -1e6), 1e6) if math.isfinite(number) else 0.0)
    return found


def _segments(path: Element) -> list[Segment]:
    data = child(path, "AbbreviatedData")
    tokens = (data.text or "").split() if data is not None else []
    boundary = numbers(attribute(path, "Boundary"))
    matrix = numbers(attribute(path, "CTM"))
    matrix = matrix if len(matrix) == 6 else [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
    if len(tokens) > _MOST or len(boundary) < 2:
        return []
    found, here, first, at = list[Segment](), (0.0, 0.0), (0.0, 0.0), 0
    while at < len(tokens):
        operator = tokens[at].upper()
        count = _STEPS.get(operator)
        operands = numbers(" ".join(tokens[at + 1 : at + 1 + (count or 0)]))
        if count is None or len(operands) < count:
            break
        point = first if operator == "C" else _placed(operands[-2:], boundary, matrix)
        if operator in ("L", "C"):
            found += _between(here, point)
        elif operator in ("M", "S"):
            first = point
        here, at = point, at + 1 + count
    return found


def _placed(point: list[float], boundary: list[float], matrix: list[float]) -> Point:
    x = boundary[0] + matrix[0] * point[0] + matrix[2] * point[1] + matrix[4]
    y = boundary[1] + matrix[1] * point[0] + matrix[3] * point[1] + matrix[5]
    return x * _POINTS, -y * _POINTS


def _between(one: Point, other: Point) -> list[Segment]:
    left, right = sorted((one[0], other[0]))
    bottom, top = sorted((one[1], other[1]))
    if min(right - left, top - bottom) > _STRAIGHT or max(right - left, top - bottom) < _SHORT:
        return []
    if right - left < top - bottom:
        return [Segment(left, bottom, left, top)]
    return [Segment(left, bottom, right, bottom)]
