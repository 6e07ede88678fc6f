"""Characters in pictures, by the optional extra ``ocr``; models lie inside the wheel, nothing is downloaded."""

from __future__ import annotations

import importlib
import importlib.util
from functools import lru_cache
from typing import Any

from luoshi.formats.errors import UnreadableDocument
from luoshi.formats.lines import Line

_SURE = 0.5  # a line recognised with less confidence is left out


def is_available() -> bool:
    """Whether the optional recogniser and its runtime are installed."""
    return all(importlib.util.find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))


def require(what: str) -> None:
    """Raise a clear sentence when the extra is absent."""
    if not is_available():
        raise UnreadableDocument("needs_ocr", f'{what}，需要文字识别组件，请先运行 pip install "luoshi[ocr]" 再打开。')


@lru_cache(maxsize=1)
def _engine() -> Any:
    """One recogniser per process: its models take 0.8 GB."""
    return importlib.import_module("rapidocr").RapidOCR()


def recognise(picture: Any) -> list[Line]:
    """Lines of a picture (encoded bytes or an array of pixels), from top to bottom, in pixels of the picture."""
    result = _engine()(picture)
    if result is None or result.txts is None or result.boxes is None:
        return []
    lines = []
    for text, box, score in zip(result.txts, result.boxes, result.scores, strict=True):
        if text.strip() and score >= _SURE:
            lines.append(_line(text.strip(), [(float(point[0]), float(point[1])) for point in box]))
    return _rows(lines)


def _line(text: str, corners: list[tuple[float, float]]) -> Line:
    across, down = [x for x, _ in corners], [y for _, y in corners]
    return Line(
        page=0,
        text=text,
        start=0,
        end=len(text),
        left=min(across),
        right=max(across),
        top=min(down),
        height=max(down) - min(down),
    )


def _rows(lines: list[Line]) -> list[Line]:
    """Reading order: boxes whose middles lie within half a height stand on one row, from left to right."""
    rows = list[list[Line]]()
    for line in sorted(lines, key=lambda one: one.top + one.height / 2):
        middle = line.top + line.height / 2
        last = rows[-1][0] if rows else None
        if last and middle - (last.top + last.height / 2) < last.height / 2:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda one: one.left)]
