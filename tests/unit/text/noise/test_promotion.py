"""Tests of :mod:`luoshi.text.noise.promotion`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.promotion import find
from tests.unit.text.noise.applied import BODY, applied, reported


def test_widgets_and_the_number_before_them_go() -> None:
    text = f"{BODY}\n\n221381\n领取福利\n微信扫码领取福利\n评论 0人参与,0条评论\n还没有评论，快来抢沙发吧！\n最热评论"
    assert applied(find, text).strip() == BODY
    assert {pattern for _, pattern in reported(find, text)} == {"N4", "N5"}


@pytest.mark.parametrize("text", [f"{BODY}\n生产总值\n221381\n财政收入\n12345", f"评论一下\n{BODY}\n2012"])
def test_numbers_of_a_table_stay(text: str) -> None:
    assert all(pattern == "N5" for _, pattern in reported(find, text))


def test_body_stays() -> None:
    text = f"{BODY}\n推广扫码支付，客服电话：12345要畅通\n{BODY}"
    assert find(text) == []
