"""A period written in Chinese and read again is the same period; reading never fails and never leaves the text."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from luoshi.period.find import find_times
from luoshi.period.plan import plan_period
from luoshi.period.value import Period

_FIGURES = "〇一二三四五六七八九"
_TENS = ["", *"一二三四五六七八九十", *("十" + figure for figure in "一二三四五六七八九"), "二十"]
_TENS += ["二十" + figure for figure in "一二三四五六七八九"] + ["三十", "三十一"]
_WORDS = "今去明后前本上下年月日底末初季度半至到从起第十五一二三四“”0123456789.-—〇国庆春节近过去来世纪周天小时每个\n。，各位代表工作回顾 *"
_YEARS = st.integers(1950, 2050)


def _han_year(year: int) -> str:
    return "".join(_FIGURES[int(figure)] for figure in str(year))


def _month(year: int, first: int, last: int) -> Period:
    return Period(date(year, first, 1), date(year + last // 12, last % 12 + 1, 1))


def _read(words: str) -> list[Period | None]:
    return [mention.period for mention in find_times(f"计划于{words}，完成", today=date(2021, 3, 10))]


@given(st.dates(date(1950, 1, 1), date(2050, 12, 31)), st.booleans())
def test_a_day(day: date, han: bool) -> None:
    arabic = f"{day.year}年{day.month}月{day.day}日"
    words = f"{_han_year(day.year)}年{_TENS[day.month]}月{_TENS[day.day]}日" if han else arabic
    assert _read(words) == [Period(day, date.fromordinal(day.toordinal() + 1))]


@given(_YEARS, st.integers(1, 12), st.integers(1, 12), st.booleans())
def test_months_of_a_year(year: int, one: int, other: int, han: bool) -> None:
    first, last = sorted((one, other))
    names = (_TENS[first], _TENS[last]) if han else (str(first), str(last))
    words = f"{_han_year(year) if han else year}年{names[0]}" + (f"至{names[1]}月" if first < last else "月")
    assert _read(words) == [_month(year, first, last)]


@given(_YEARS, st.integers(1, 12))
def test_the_end_of_a_month_is_a_limit(year: int, month: int) -> None:
    (period,) = _read(f"{year}年{month}月底前")
    assert period is not None
    assert (period.start, period.last_day) == (None, date(year, month, monthrange(year, month)[1]))


@given(_YEARS, st.integers(0, 20))
def test_years(year: int, more: int) -> None:
    words = f"{year}—{year + more}年" if more else f"{year}年"
    assert _read(words) == [Period(date(year, 1, 1), date(year + more + 1, 1, 1))]


@given(st.integers(8, 16))
def test_a_plan(number: int) -> None:
    assert _read(f"“{_TENS[number]}五”期间") == [plan_period(number)]
    assert _read(f"第{_TENS[number]}个五年规划") == [plan_period(number)]


@given(st.text(alphabet=_WORDS, max_size=120), st.none() | st.dates())
def test_reading_never_fails_and_stays_inside(text: str, today: date | None) -> None:
    end = 0
    for mention in find_times(text, today=today):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end


@given(st.text(max_size=200), st.none() | st.dates())
def test_reading_survives_any_characters(text: str, today: date | None) -> None:
    assert all(text[mention.start : mention.end] for mention in find_times(text, today=today))
