"""Tests of :mod:`luoshi.text.noise.punctuation`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.punctuation import find
from tests.unit.text.noise.applied import applied


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("从昨天起,我们开会:发展;稳定?好!", "从昨天起，我们开会：发展；稳定？好！"),
        ("(区)、PCB(印刷线路板)、(2020年3月)", "（区）、PCB（印刷线路板）、（2020年3月）"),
        ("城镇化率是**%,**是**%", "城镇化率是**%，**是**%"),
        ("增长5%,全省第3;GDP(现价)", "增长5%，全省第3；GDP（现价）"),
        ('安全"底线图"和"导航图"', "安全“底线图”和“导航图”"),
    ],
)
def test_repairs(dirty: str, clean: str) -> None:
    assert applied(find, dirty) == clean


@pytest.mark.parametrize(
    "text",
    [
        "比例3:1，时间8:01:28，1,234人，1.5-2个点",
        "R&D, PPP (BOT) and IPv6",
        "见https://a.cn/b?c=1",
        '只有一个"引号',
    ],
)
def test_leaves_alone(text: str) -> None:
    assert find(text) == []
