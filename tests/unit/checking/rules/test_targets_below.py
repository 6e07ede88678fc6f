from __future__ import annotations

from luoshi.checking.remark import Severity
from luoshi.checking.rules import targets_below
from tests.unit.checking.builders import codes, manuscript

TEXT = (
    "一、2025年工作回顾\n经济运行稳中向好，2025年全市社会消费品零售总额达到800亿元，增长6.1%。\n"
    "二、2026年工作安排\n2026年，全市社会消费品零售总额要达到{}亿元以上。"
)


def test_a_target_below_what_was_reached_is_asked() -> None:
    (remark,) = targets_below.find(manuscript(TEXT.format(780)))
    assert remark.severity is Severity.ORDINARY
    assert remark.message.endswith("是否有意下调？请核对。")
    assert ["780" in remark.places[0].quote, "800" in remark.places[1].quote] == [True, True]


def test_a_higher_target_is_not() -> None:
    assert codes(targets_below.find, TEXT.format(850)) == []
