"""Texts on which a pattern once tried every way to cut them: they are read, or this never ends. Nothing is timed."""

from __future__ import annotations

import pytest

from luoshi.extract.judge.organ_list import is_organ_list
from luoshi.formats.markup import looks_like_html
from luoshi.organ.canonical import _may_precede
from luoshi.pipeline import read
from luoshi.text.noise.breadcrumb import find as find_breadcrumbs
from luoshi.text.noise.navigation import find as find_navigation

UNITS = (
    "1",
    "1.",
    "一",
    "和和局",
    "市县",
    "等级",
    "“",
    "（",
    "（一）",
    "一、",
    "2025年",
    "5%、",
    "到",
    " ",
    "　",
    "-",
    "/a",
    "X",
    "：“",
    "<!---->",
    "**a",
    "第一，",
    "》",
    "月底前",
    "“a”、",
    "\t",
    "加快建设",
)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("around", [("", ""), ("市局", "的"), ("首页", "。"), ("一、", "下一页"), ("今年", "亿元")])
def test_a_piece_again_and_again(unit: str, around: tuple[str, str]) -> None:
    text = f"市发改委要加快建设。\n{around[0]}{unit * (1_500 // len(unit))}{around[1]}\n要完成环评。"
    reading = read(text.encode(), name="乱.txt")
    assert reading.original.characters == text


def test_patterns_that_once_took_for_ever() -> None:
    assert not is_organ_list("市局" + "和和局" * 40 + "1")
    assert not looks_like_html("<!-- a -->\n" * 40 + "x")
    assert looks_like_html("<!-- a -->\n" * 15 + "<p>x</p>")
    assert not _may_precede("市县" * 60 + "的", "局")
    assert not find_breadcrumbs("首页" + "-" * 150 + "。")
    assert find_breadcrumbs("首页 > 政务公开 > 政府工作报告 - 市级 /")
    assert not find_navigation("1" * 150)
    assert find_navigation("上一页 1 2 3 12 下一页")
