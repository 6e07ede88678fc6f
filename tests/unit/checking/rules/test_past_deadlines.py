from __future__ import annotations

from datetime import date

import pytest

from luoshi.checking.rules import past_deadlines
from tests.unit.checking.builders import codes

TASK = "一、抓项目\n市住建局要在{}完成城北污水处理厂二期工程竣工验收。"


@pytest.mark.parametrize("words", ["2026年1月底前", "2月15日前"])
def test_a_limit_that_is_over(words: str) -> None:
    assert codes(past_deadlines.find, TASK.format(words)) == ["past_deadline"]


@pytest.mark.parametrize("words", ["6月底前", "年底前", "年内"])
def test_a_limit_to_come(words: str) -> None:
    assert codes(past_deadlines.find, TASK.format(words)) == []


def test_late_in_the_year_a_month_is_one_of_the_next_year() -> None:
    assert codes(past_deadlines.find, TASK.format("3月底前"), day=date(2026, 11, 12)) == []


def test_without_the_day_of_the_document_nothing_is_past() -> None:
    assert codes(past_deadlines.find, TASK.format("2026年1月底前"), day=None) == []
