"""Text that remembers where each of its characters came from.

A ``MappedText`` is a cleaned view of an original. It is cut into pieces; each piece says which slice of the original it
stands for. What no piece covers was removed. A piece whose two sides have the same length maps character by character
(``會`` → ``会``); any other piece is a repair and maps as a whole (``績?cè)从`` → ``源于``).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

_BULK = 8  # whole pieces in a row that are worth copying at once


class Piece(NamedTuple):
    """View slice ``[start, end)`` stands for original slice ``[origin_start, origin_end)``."""

    start: int
    end: int
    origin_start: int
    origin_end: int

    @property
    def is_literal(self) -> bool:
        """Whether the piece maps character by character."""
        return self.end - self.start == self.origin_end - self.origin_start


class Edit(NamedTuple):
    """Replace view slice ``[start, end)`` by ``replacement`` (empty: remove)."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class MappedText:
    """A view of an original; offsets of the view translate to offsets of the original."""

    text: str
    pieces: tuple[Piece, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(piece.start for piece in self.pieces))

    @classmethod
    def of(cls, text: str) -> MappedText:
        """The identity view: every character stands for itself."""
        return cls(text, (Piece(0, len(text), 0, len(text)),) if text else ())

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Original offsets of the non-empty view slice ``[start, end)``; an empty one maps to an empty original slice."""
        if start >= end:
            at = self._first(start) if start < len(self.text) else self._last(len(self.text) - 1) if self.text else 0
            return at, at
        low, high = self._first(start), self._last(end - 1)
        if low < high:
            return low, high
        first, last = self._piece(start), self._piece(end - 1)  # both cut from one repair: it maps as a whole
        return min(first.origin_start, last.origin_start), max(first.origin_end, last.origin_end)

    def _piece(self, index: int) -> Piece:
        return self.pieces[bisect_right(self._starts, index) - 1]

    def _first(self, index: int) -> int:
        piece = self._piece(index)
        return piece.origin_start + (index - piece.start if piece.is_literal else 0)

    def _last(self, index: int) -> int:
        piece = self._piece(index)
        return piece.origin_start + (index - piece.start) + 1 if piece.is_literal else piece.origin_end

    def locate(self, origin: int) -> int:
        """View offset of the first kept character at or after the original offset ``origin``."""
        index = bisect_right(self.pieces, origin, key=lambda piece: piece.origin_start) - 1
        if index < 0:
            return 0
        piece = self.pieces[index]
        if origin >= piece.origin_end:
            return piece.end
        return piece.start + (origin - piece.origin_start if piece.is_literal else 0)

    def edited(self, edits: Iterable[Edit]) -> MappedText:
        """A new view with ``edits`` applied; they must be sorted and must not overlap."""
        builder, at = _Builder(self), 0
        for edit in edits:
            if edit.start < at or edit.end < edit.start or edit.end > len(self.text):
                raise ValueError(f"edit {edit} is out of order or out of range (after offset {at})")
            builder.keep(at, edit.start)
            builder.replace(edit)
            at = edit.end
        builder.keep(at, len(self.text))
        return builder.finish()


class _Builder:
    """Collects the pieces of an edited view; walks the pieces of the base once, from left to right."""

    def __init__(self, base: MappedText) -> None:
        self.base, self.parts, self.pieces, self.length, self.cursor = base, list[str](), list[Piece](), 0, 0

    def keep(self, start: int, end: int) -> None:
        if start < end:
            self._walk(start, end, self.base.text[start:end])

    def replace(self, edit: Edit) -> None:
        if len(edit.replacement) == edit.end - edit.start:
            self._walk(edit.start, edit.end, edit.replacement)  # 1:1, so each character keeps its own place
        elif edit.replacement:
            self._add(edit.replacement, *self.base.span(edit.start, edit.end))

    def _walk(self, start: int, end: int, text: str) -> None:
        pieces, at = self.base.pieces, self.cursor
        while at < len(pieces) and pieces[at].end <= start:
            at += 1
        whole = bisect_left(self.base._starts, end, lo=at)  # the last of these may reach beyond ``end``
        while at < whole:
            piece = pieces[at]
            if whole - at > _BULK and piece.start > start:
                stop = whole - 1
                self._bulk(pieces[at:stop], text[piece.start - start : pieces[stop].start - start])
                at = stop
                continue
            low, high = max(start, piece.start), min(end, piece.end)
            part = text[low - start : high - start]
            if piece.is_literal:
                shift = piece.origin_start - piece.start
                self._add(part, low + shift, high + shift)
            else:
                self._add(part, piece.origin_start, piece.origin_end)
            if piece.end > end:
                break
            at += 1
        self.cursor = at

    def _bulk(self, pieces: tuple[Piece, ...], text: str) -> None:
        """Take over neighbouring pieces as they are; they do not merge with each other, being those of one view."""
        shift = self.length - pieces[0].start
        self.parts.append(text)
        self.length += len(text)
        moved = pieces if not shift else tuple(Piece(p[0] + shift, p[1] + shift, p[2], p[3]) for p in pieces)
        self.pieces.extend(moved)

    def _add(self, text: str, origin_start: int, origin_end: int) -> None:
        start, end = self.length, self.length + len(text)
        self.parts.append(text)
        self.length = end
        last = self.pieces[-1] if self.pieces else None
        literal = end - start == origin_end - origin_start
        if last and literal and last.origin_end == origin_start and last.is_literal:
            self.pieces[-1] = Piece(last.start, end, last.origin_start, origin_end)
        else:
            self.pieces.append(Piece(start, end, origin_start, origin_end))

    def finish(self) -> MappedText:
        return MappedText("".join(self.parts), tuple(self.pieces))
