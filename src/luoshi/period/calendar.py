"""Periods of the civil calendar: years, halves, quarters, months, days. All half-open; ``None`` outside the years we read."""

from __future__ import annotations

from datetime import date, timedelta

from luoshi.period.value import Period

FIRST_YEAR, LAST_YEAR = 1, 9998  # half-open periods need the first day of the year after


def years(first: int, last: int) -> Period | None:
    """From 1 January of ``first`` to 31 December of ``last``."""
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        return None
    return Period(date(first, 1, 1), date(last + 1, 1, 1))


def months(year: int, first: int, last: int) -> Period | None:
    """The months ``first`` to ``last`` of one year; ``None`` where there are no such months."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= first <= last <= 12):
        return None
    end = date(year + 1, 1, 1) if last == 12 else date(year, last + 1, 1)
    return Period(date(year, first, 1), end)


def days(first: date, last: date) -> Period | None:
    """The days ``first`` to ``last``, both included."""
    return Period(first, last + timedelta(days=1)) if first <= last < date.max else None


def day(year: int, month: int, number: int) -> Period | None:
    """One day; ``None`` for 30 February."""
    try:
        that = date(year, month, number)
    except ValueError:
        return None
    return days(that, that)


def shift_years(day_: date, count: int) -> date | None:
    """The same day ``count`` years on (29 February becomes the 28th)."""
    return shift_months(day_, 12 * count)


def shift_months(day_: date, count: int) -> date | None:
    """The same day ``count`` months on, or the last day of a shorter month."""
    year, month = divmod(day_.year * 12 + day_.month - 1 + count, 12)
    whole = months(year, month + 1, month + 1)
    if whole is None or whole.start is None or whole.last_day is None:
        return None
    return whole.start.replace(day=min(day_.day, whole.last_day.day))
