"""Ruling lines of a PDF page, from thin rectangles and from strokes."""

from __future__ import annotations

import ctypes

import pypdfium2
from pypdfium2 import raw

from luoshi.formats.ruled_grid import Segment

_THIN = 3.0  # points
_SHORT = 8.0
_MOST_PATHS = 5_000  # a page of drawings has more; tables on it are read as lines
_MOST_POINTS = 5_000


def rulings(page: pypdfium2.PdfPage) -> list[Segment]:
    """Horizontal and vertical segments; empty when the page is a drawing."""
    found = list[Segment]()
    for count, item in enumerate(page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,), max_depth=1), start=1):
        if count > _MOST_PATHS:
            return []
        left, bottom, right, top = item.get_bounds()
        if right - left <= _THIN or top - bottom <= _THIN:
            found += _straight(left, bottom, right, top)
        elif _is_stroked(item):
            found += _strokes(item)
    return found


def _straight(left: float, bottom: float, right: float, top: float) -> list[Segment]:
    """The middle line of a thin rectangle; short ones are letters or dots."""
    if max(right - left, top - bottom) < _SHORT:
        return []
    if right - left < top - bottom:
        middle = (left + right) / 2
        return [Segment(middle, bottom, middle, top)]
    middle = (bottom + top) / 2
    return [Segment(left, middle, right, middle)]


def _is_stroked(item: pypdfium2.PdfObject) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(item.raw, fill, stroke)) and bool(stroke.value)


def _strokes(item: pypdfium2.PdfObject) -> list[Segment]:
    """The straight parts of a path of several points, such as a whole grid drawn at once."""
    count = raw.FPDFPath_CountSegments(item.raw)
    if not 1 < count <= _MOST_POINTS:
        return []
    matrix, found = item.get_matrix(), list[Segment]()
    x, y = ctypes.c_float(), ctypes.c_float()
    here = first = (0.0, 0.0)
    for number in range(count):
        part = raw.FPDFPath_GetPathSegment(item.raw, number)
        raw.FPDFPathSegment_GetPoint(part, x, y)
        point = matrix.on_point(x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(part)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            found += _between(here, point)
        if raw.FPDFPathSegment_GetClose(part):
            found += _between(point, first)
        here = point
    return found


def _between(one: tuple[float, float], other: tuple[float, float]) -> list[Segment]:
    left, right = sorted((one[0], other[0]))
    bottom, top = sorted((one[1], other[1]))
    return _straight(left, bottom, right, top) if min(right - left, top - bottom) <= 1.0 else []
