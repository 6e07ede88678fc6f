"""Days of the lunar festivals."""

from __future__ import annotations

from datetime import date

import pytest

from luoshi.period.lunar import lunar_day


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("春节", 1990, date(1990, 1, 27)),
        ("春节", 2020, date(2020, 1, 25)),
        ("春节", 2034, date(2034, 2, 19)),
        ("春节", 2050, date(2050, 1, 23)),
        ("除夕", 2025, date(2025, 1, 28)),
        ("元宵", 2024, date(2024, 2, 24)),
        ("清明", 2024, date(2024, 4, 4)),
        ("清明", 2023, date(2023, 4, 5)),
        ("端午", 2022, date(2022, 6, 3)),
        ("中秋", 2033, date(2033, 9, 8)),
        ("重阳", 2026, date(2026, 10, 18)),
    ],
)
def test_known_days(name: str, year: int, day: date) -> None:
    assert lunar_day(name, year) == day


@pytest.mark.parametrize("year", [1989, 2051])
def test_outside_the_table_nothing_is_guessed(year: int) -> None:
    assert lunar_day("春节", year) is None


def test_every_new_year_falls_between_late_january_and_late_february() -> None:
    days = [lunar_day("春节", year) for year in range(1990, 2051)]
    assert all(day is not None and (1, 20) < (day.month, day.day) < (2, 22) for day in days)
