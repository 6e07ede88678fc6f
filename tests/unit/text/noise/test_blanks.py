"""Tests of :mod:`luoshi.text.noise.blanks`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.blanks import find
from tests.unit.text.noise.applied import applied


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("\n\n  标题  \n\n\u0020 正文", "标题\n正文"),
        ("2017 年 最 新 公 文", "2017年最新公文"),
        ("全省 20 强，增长 5 %", "全省20强，增长5%"),
        ("罗 强作报告， 好", "罗强作报告，好"),
        ("甲\t乙 \t 丙\n\t丁", "甲\t乙\t丙\n\t丁"),
        ("标题\n\t首行缩进的一段\n\t\t又一段", "标题\n首行缩进的一段\n又一段"),
        ("2 0 1 7 年 工 作 报 告 增 长 9 . 5 %", "2017年工作报告增长9.5%"),
        ("名次 1 2 3 总分 7 8", "名次1 2 3总分7 8"),
        ("100 200  IPv6 network", "100 200 IPv6 network"),
        ("责任单位：市教育局 市财政局", "责任单位：市教育局、市财政局"),
        ("指标  去年  增长", "指标\t去年\t增长"),
    ],
)
def test_repairs(dirty: str, clean: str) -> None:
    assert applied(find, dirty) == clean


@pytest.mark.parametrize(
    "text",
    [
        "一\n二",
        "甲\t乙",
        "R&D center",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert find(text) == []
