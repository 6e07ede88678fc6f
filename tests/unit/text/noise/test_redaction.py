"""Tests of :mod:`luoshi.text.noise.redaction`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.redaction import find
from tests.unit.text.noise.applied import applied, reported


def test_signs_stay_and_are_told_once_with_a_year_warning() -> None:
    text = "X市完成投资X亿元，居全省第X位。2021年，X书记强调"
    assert reported(find, text) == [("X", "N13"), ("2021年", "N26")]
    assert applied(find, text) == text


def test_stars() -> None:
    assert reported(find, "我和**市长、**主任到神**区") == [("**", "N14")]


@pytest.mark.parametrize("text", ["启动1+X证书、1+X试点、软X射线", "拆除XX路以东", "3×20万千瓦", "2021年增长5%"])
def test_few_signs_are_no_redaction(text: str) -> None:
    assert find(text) == []
