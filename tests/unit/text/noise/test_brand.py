"""Tests of :mod:`luoshi.text.noise.brand`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.brand import find
from tests.unit.text.noise.applied import applied


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("展示了我老秘网市产业", "展示了我市产业"),
        ("我某某帮网市要干，我某某帮网市要快，我某某帮网市要好", "我市要干，我市要快，我市要好"),
    ],
)
def test_repairs(dirty: str, clean: str) -> None:
    assert applied(find, dirty) == clean


@pytest.mark.parametrize(
    "text",
    [
        "全互联网市场规模，全省互联网市场，我互联网市，我互联网市，我互联网市",
        "加快农村电网建设，加快供水管网建设",
        "全省教育网市",
        "老秘网是一个网站，展示我老秘网市",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert find(text) == []
