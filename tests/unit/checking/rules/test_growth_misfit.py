from __future__ import annotations

import pytest

from luoshi.checking.rules import growth_misfit
from tests.unit.checking.builders import codes, messages


def test_two_levels_and_a_rate() -> None:
    (message,) = messages(growth_misfit.find, "新能源电池链营业额由735.2亿元增加到860亿元，增长15%。")
    assert "应约为17.0%" in message


def test_a_level_its_increase_and_a_rate() -> None:
    text = "全年进出口总额860亿元，比上年增加124.8亿元，增长{}%。"
    assert codes(growth_misfit.find, text.format(15)) == ["growth_misfit"]
    assert codes(growth_misfit.find, text.format(17)) == []


def test_a_fall_is_positive() -> None:
    assert codes(growth_misfit.find, "挂账问题由98个减少到49个，下降50%。") == []
    assert codes(growth_misfit.find, "挂账问题由98个减少到49个，下降60%。") == ["growth_misfit"]


@pytest.mark.parametrize("name", ["地区生产总值", "规上工业增加值"])
def test_rates_in_comparable_prices_need_not_fit(name: str) -> None:
    assert codes(growth_misfit.find, f"{name}由735.2亿元增加到860亿元，增长15%。") == []
