from __future__ import annotations

import pytest

from luoshi.checking.rules import impossible_dates
from tests.unit.checking.builders import codes, messages


@pytest.mark.parametrize("date", ["2月30日", "9月31日", "13月5日", "2026年2月29日", "5月0日"])
def test_a_day_that_no_calendar_has(date: str) -> None:
    assert codes(impossible_dates.find, f"确保{date}前完成征地拆迁。") == ["impossible_date"]


@pytest.mark.parametrize("words", ["2月28日前", "2028年2月29日前", "2月29日前", "12月31日前", "近13月份", "用了18个月"])
def test_a_day_that_may_be(words: str) -> None:
    assert codes(impossible_dates.find, f"{words}完成征地拆迁。") == []


def test_a_month_too_many() -> None:
    assert "一年没有这个月" in messages(impossible_dates.find, "市住建局13月底前完成验收。")[0]


def test_a_weekday_that_is_not_the_days() -> None:
    assert "星期二" in messages(impossible_dates.find, "定于2026年4月21日（星期一）召开会议。")[0]
    assert codes(impossible_dates.find, "定于2026年4月21日（星期二）召开会议。") == []
