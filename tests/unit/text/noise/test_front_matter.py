"""Tests of :mod:`luoshi.text.noise.front_matter`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.front_matter import find
from tests.unit.text.noise.applied import applied, only


def test_title_stays_and_entries_become_facts() -> None:
    text = "---\nsource: https://example.cn/a1.html\ntitle: '某市政府工作报告（2024年）'\n---\n\n各位代表：\n"
    assert applied(find, text) == "某市政府工作报告（2024年）\n\n各位代表：\n"
    assert find(text)[0].facts == (("来源", "https://example.cn/a1.html"), ("标题", "某市政府工作报告（2024年）"))


def test_block_without_title_goes_altogether() -> None:
    text = "---\nsource: https://example.cn\n----\n正文"
    assert only(find, text).replacement == ""
    assert applied(find, text) == "正文"


@pytest.mark.parametrize("text", ["---\n一、总体要求\n---\n", "正文\n---\ntitle: 甲\n---\n", "---\ntitle: 甲\n"])
def test_rules_and_late_blocks_stay(text: str) -> None:
    assert find(text) == []
