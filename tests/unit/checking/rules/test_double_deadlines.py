from __future__ import annotations

from luoshi.checking.rules import double_deadlines
from tests.unit.checking.builders import codes, messages

TEXT = "一、抓项目\n要压实责任。市发改委要在{}完成全市综合交通规划编制。\n二、抓规划\n市发改委要在{}完成全市综合交通规划编制。"


def test_one_task_two_days() -> None:
    (message,) = messages(double_deadlines.find, TEXT.format("3月底前", "5月底前"))
    assert "2026-03-31、2026-05-31" in message


def test_the_same_day_twice() -> None:
    assert codes(double_deadlines.find, TEXT.format("3月底前", "3月底前")) == []


def test_another_task_may_have_another_day() -> None:
    text = "一、抓项目\n市发改委要在3月底前完成交通规划编制。市住建局要在5月底前完成排水规划编制。"
    assert codes(double_deadlines.find, text) == []
