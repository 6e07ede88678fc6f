"""Tests of :mod:`luoshi.text.noise.pinyin`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.pinyin import find
from tests.unit.text.noise.applied import applied


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("會(huì)議，發(fā)展，經(jīng)濟(jì)", "會議，發展，經濟"),
        ("政府(fu)工作（zuo）报告", "政府工作报告"),
        ("会(huì议", "会议"),
        ("议lǜ程", "议程"),
        ("战略(lüè)", "战略"),
    ],
)
def test_repairs(dirty: str, clean: str) -> None:
    assert applied(find, dirty) == clean


@pytest.mark.parametrize(
    "text",
    [
        "清单(a)和(b)两类",
        "面积(km)、投资(PPP)、R&D",
        "指标(GDP)增长，车联网(V2X)",
        "I am (fu) here",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert find(text) == []
