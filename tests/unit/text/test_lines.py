"""Tests of :mod:`luoshi.text.lines`."""

from __future__ import annotations

import pytest

from luoshi.text.lines import head, margins, tail
from tests.unit.text.noise.applied import BODY


def test_head_and_tail_stop_at_the_body() -> None:
    text = f"标题\n\n  来源：某报\n{BODY}\n短行\n{BODY}\n页脚\n"
    assert [line.text for line in head(text)] == ["标题", "来源：某报"]
    assert [line.text for line in tail(text)] == ["页脚"]
    assert [text[line.start : line.end] for line in margins(text)] == ["标题", "来源：某报", "页脚"]


@pytest.mark.parametrize("salutation", ["各位代表：", "同志们:", "各位领导，同志们！"])
def test_a_salutation_begins_the_body(salutation: str) -> None:
    assert [line.text for line in head(f"标题\n{salutation}\n短句")] == ["标题"]


def test_without_body_each_line_counts_once() -> None:
    assert [line.text for line in margins("甲\n乙\n丙")] == ["甲", "乙", "丙"]


def test_words_of_the_site_about_itself_are_no_body() -> None:
    own = "本文内容由互联网用户自发贡献，该文观点仅代表作者本人。本站仅提供信息存储空间服务，不拥有所有权。"
    assert [line.text for line in tail(f"{BODY}\n{own}")] == [own]
