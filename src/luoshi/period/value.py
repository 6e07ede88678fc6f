"""Periods of time, half-open: ``start`` belongs to the period, ``end`` does not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """``[start, end)``; ``None`` on a side means open (6月底前 has no start)."""

    start: date | None
    end: date | None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"period ends ({self.end}) before it starts ({self.start})")

    @property
    def last_day(self) -> date | None:
        """The last day inside the period, or ``None`` when open at the end."""
        return None if self.end is None else self.end - timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A calendar expression at ``[start, end)`` of the text that was searched (view offsets).

    ``period`` is ``None`` when it cannot be resolved (年内 without a document date) or when the expression is a bare
    duration, which ``duration`` then holds (ISO 8601, ``P5Y``). ``deadline`` is the last day allowed if the expression
    is read as a deadline; ``other_deadline`` the second reading where both are in use (6月前: 30 June or 31 May).
    """

    start: int
    end: int
    period: Period | None = None
    duration: str | None = None
    deadline: date | None = None
    other_deadline: date | None = None
    recurring: bool = False
