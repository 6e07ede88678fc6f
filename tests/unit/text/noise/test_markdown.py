"""Tests of :mod:`luoshi.text.noise.markdown`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.markdown import find
from tests.unit.text.noise.applied import applied


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("## 一、目标\n**（一）工业。**加快发展。", "一、目标\n（一）工业。加快发展。"),
        ("> 引文\n- 条目\n* 另一条", "引文\n条目\n另一条"),
        ("见[附件](http://a.cn/b.doc)和![图](c.png)。", "见附件和。"),
        ("**标题**\n\n加快**重点**项目", "标题\n\n加快重点项目"),
        ("一段\n---\n二段", "一段\n\n二段"),
        ("**一、五年回顾**过去五年发展", "一、五年回顾\n过去五年发展"),
        ("**（二）任务。**抓好落实", "（二）任务。抓好落实"),
        ("**政**  **府**\n正文", "政  府\n正文"),
        ("***工作报告**", "工作报告"),
        (r"2.82（\*）", "2.82（*）"),
        (
            "一年来，**坚持工业当家，**投资增长。**扩大消费。**办好节会。",
            "一年来，坚持工业当家，投资增长。扩大消费。办好节会。",
        ),
    ],
)
def test_repairs(dirty: str, clean: str) -> None:
    assert applied(find, dirty) == clean


@pytest.mark.parametrize(
    "text",
    [
        "我和**市长、**主任各带一组，**等三位同志汇报。",
        "**目前的城镇化率是**%，**是**%，打造“四个**”战略。",
        "神**旅游度假区和**80%的县域",
        "- 5℃至-3.5%，1 - 2月",
    ],
)
def test_redactions_and_minus_signs_stay(text: str) -> None:
    assert applied(find, text) == text
