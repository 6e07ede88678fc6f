"""What a relative word needs to know while a document is read from left to right: the document's date, the year that a
section is about, the year named just before in the same sentence, and the terms that have been reviewed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from luoshi.period.value import Period

_STOP = re.compile(r"[。！？；\n]")
_REACH = 240  # a year named further back than this no longer governs a bare month (and bounds the look back)


@dataclass(slots=True)
class Clock:
    """Mutable reading state; one for one text."""

    text: str
    today: date | None
    frames: Sequence[tuple[int, int, int]] = ()
    report_year: int | None = None  # the year for which the document plans; the one before is the year it reviews
    carry_year: int | None = None
    carry_at: int = 0
    last: Period | None = None
    last_at: int = 0
    reviewed: dict[int, Period] = field(default_factory=dict)  # 过去五年 named once is what 五年 means from then on
    reviewed_at: int = 0
    _starts: list[int] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self._starts = [start for start, _, _ in self.frames]

    def same_sentence(self, earlier: int, here: int) -> bool:
        """Whether no sentence ends between two places that lie near enough."""
        return here - earlier <= _REACH and _STOP.search(self.text, earlier, here) is None

    def same_paragraph(self, earlier: int, here: int) -> bool:
        """Whether no paragraph ends between two places that lie near enough."""
        return here - earlier <= _REACH and self.text.find("\n", earlier, here) < 0

    def frame_year(self, here: int) -> int | None:
        """The year that the section is about."""
        index = bisect_right(self._starts, here) - 1
        if index < 0 or here >= self.frames[index][1]:
            return None
        return self.frames[index][2]

    def this_year(self, here: int) -> int | None:
        """今年: the document's year; a plan for the next year, written in the last weeks of a year, means that next year."""
        if self.today is None:
            return None
        framed = self.frame_year(here)
        return framed if framed == self.today.year + 1 and self.today.month >= 11 else self.today.year

    def year_here(self, here: int) -> int | None:
        """The year of a bare month, 全年 or 上半年: named in the sentence, else the section's, else the document's."""
        if self.carry_year is not None and self.same_sentence(self.carry_at, here):
            return self.carry_year
        return self.frame_year(here) or (self.today.year if self.today else None)

    def reviewed_year(self, here: int) -> int | None:
        """The year a report looks back on (一年来, 过去一年)."""
        if self.report_year is not None:
            return self.report_year - 1
        return self.today.year - 1 if self.today else self.frame_year(here)

    def remember(self, period: Period, here: int) -> None:
        """Keep the period for a 同期 that follows."""
        self.last, self.last_at = period, here
