"""Counts behind a figure: how many were right, how many were read, how many were expected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One figure with the counts behind it."""

    name: str
    right: int
    read: int
    expected: int

    @property
    def precision(self) -> float:
        """Share of what was read that is right; 0 where nothing was read."""
        return self.right / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        """Share of what was expected that was read; 0 where nothing was expected."""
        return self.right / self.expected if self.expected else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.read + self.expected
        return 2 * self.right / total if self.right else 0.0


class Tally:
    """Counts by the name of the figure, in the order they were first added."""

    def __init__(self, parts: Iterable[Tally] = ()) -> None:
        self._counts: dict[str, list[int]] = {}
        for part in parts:
            for name, (right, read, expected) in part._counts.items():
                self.add(name, right, read, expected)

    def add(self, name: str, right: int, read: int, expected: int) -> None:
        """Add to the counts of one figure."""
        counts = self._counts.setdefault(name, [0, 0, 0])
        counts[0] += right
        counts[1] += read
        counts[2] += expected

    def scores(self) -> Iterator[Score]:
        """All figures."""
        for name in self._counts:
            yield self.score(name)

    def score(self, name: str) -> Score:
        """One figure; nothing counted is all zero."""
        right, read, expected = self._counts.get(name, (0, 0, 0))
        return Score(name=name, right=right, read=read, expected=expected)
