"""Tests of :mod:`luoshi.text.noise.inline_heading`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.inline_heading import find
from tests.unit.text.noise.applied import BODY, applied


def test_blanks_at_headings_are_line_breaks() -> None:
    text = f"下面，我谈几点意见。 一、肯定成绩，正视问题 总的来看，{BODY} 二、突出重点、持续推进 我们要{BODY}"
    assert applied(find, text).split("\n") == [
        "下面，我谈几点意见。",
        "一、肯定成绩，正视问题",
        f"总的来看，{BODY}",
        "二、突出重点、持续推进",
        f"我们要{BODY}",
    ]


def test_salutation_and_sentences_of_a_very_long_line() -> None:
    text = f"同志们： 从昨天起{BODY * 40} 这次观摩中"
    assert [len(line) > 10 for line in applied(find, text).split("\n")] == [False, True, False]


@pytest.mark.parametrize("text", ["市长 王某某", "第一章 总则", "增长。 又一句", "一、二、三等奖 各一名"])
def test_other_blanks_stay(text: str) -> None:
    assert find(text) == []
