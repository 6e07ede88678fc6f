"""Tests of :mod:`luoshi.text.noise.address`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.address import find
from tests.unit.text.noise.applied import applied


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("请发至 a.b1@example.com 举报", "请发至  举报"),
        ("注明出处：https://www.example.com/80682.html。", "注明。"),
        ("登录www.example.gov.cn查询", "登录查询"),
    ],
)
def test_repairs(dirty: str, clean: str) -> None:
    assert applied(find, dirty) == clean


@pytest.mark.parametrize(
    "text",
    [
        "R&D@5%",
        "微信www服务",
        "人均3.5万",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert find(text) == []
