from __future__ import annotations

from luoshi.checking.rules import contradicting_figures
from tests.unit.checking.builders import codes, messages

REVIEW = "2025年，全市固定资产投资完成904.6亿元。"


def test_one_indicator_two_values() -> None:
    (message,) = messages(contradicting_figures.find, f"{REVIEW}\n后面又说，2025年，全市固定资产投资完成940.6亿元。")
    assert "“904.6亿元”和“940.6亿元”" in message


def test_the_same_value_rounded_is_no_contradiction() -> None:
    assert codes(contradicting_figures.find, f"{REVIEW}\n2025年，全市固定资产投资完成905亿元。") == []


def test_another_year_and_another_place_are_other_things() -> None:
    text = f"{REVIEW}\n2024年，全市固定资产投资完成860.2亿元。\n2025年，南浦区固定资产投资完成94.1亿元。"
    assert codes(contradicting_figures.find, text) == []


def test_two_targets_for_one_year() -> None:
    text = "力争到2027年全市旅游总收入达到300亿元。\n二、抓文旅\n确保到2027年全市旅游总收入达到350亿元。"
    assert codes(contradicting_figures.find, text) == ["double_target"]
