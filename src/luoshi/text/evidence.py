"""Where a thing was said: the proof that everything else leans on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A slice of an original document.

    ``document`` names the original; ``start`` and ``end`` are character offsets (half-open) of its decoded text;
    ``quote`` equals ``original[start:end]``, noise included, so that anybody can check it.
    """

    document: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end or self.end - self.start != len(self.quote):
            raise ValueError(f"evidence {self.start}–{self.end} does not fit its quote of {len(self.quote)} characters")
