"""What a reader of one kind of time word hands back to the search."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from luoshi.period.value import Period


class Grain(Enum):
    """How fine an expression is; it decides how 前, 后, 起 are read."""

    YEARS = auto()
    PART = auto()  # half, quarter, month, ten days
    DAY = auto()
    EDGE = auto()  # 年底, 月末: a day that is also a limit
    FESTIVAL = auto()


@dataclass(frozen=True, slots=True)
class Found:
    """A time word at ``[start, end)``, before 前, 起, 到 and the like have been looked at."""

    start: int
    end: int
    period: Period | None
    grain: Grain
    year: int | None = None
    month: int | None = None
    names_year: bool = False


@dataclass(frozen=True, slots=True)
class Bounded:
    """A period with its boundary words: the span they cover and how late the writer allows."""

    start: int
    end: int
    period: Period | None
    deadline: date | None
    other_deadline: date | None = None
