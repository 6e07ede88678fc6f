from __future__ import annotations

from luoshi.checking.rules import share_misfit
from tests.unit.checking.builders import codes, messages

WHOLE = "2025年，全市实现规上工业营业收入2749.9亿元。"


def test_a_share_that_does_not_fit() -> None:
    (message,) = messages(
        share_misfit.find, f"{WHOLE}产业集聚区实现规上工业营业收入1762.7亿元，同比增长6.4%，占全市的74.1%。"
    )
    assert "约为64.1%" in message


def test_a_share_that_fits_within_rounding() -> None:
    assert codes(share_misfit.find, f"{WHOLE}产业集聚区实现规上工业营业收入1762.7亿元，占全市的64.1%。") == []


def test_the_whole_of_another_year_does_not_count() -> None:
    text = f"{WHOLE}2024年，产业集聚区实现规上工业营业收入1762.7亿元，占全市的74.1%。"
    assert codes(share_misfit.find, text) == []
