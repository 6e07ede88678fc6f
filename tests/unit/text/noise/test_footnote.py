"""Tests of :mod:`luoshi.text.noise.footnote`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.footnote import find
from tests.unit.text.noise.applied import applied


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("“一老三新”[1]强中心，“四上”企业[2]。", "“一老三新”强中心，“四上”企业。"),
        ("目标［3］和任务［12］。", "目标和任务。"),
        ("“三步走”[^1]目标", "“三步走”目标"),
    ],
)
def test_repairs(dirty: str, clean: str) -> None:
    assert applied(find, dirty) == clean


@pytest.mark.parametrize(
    "text",
    [
        "国发〔2018〕39号、穗府〔2019〕5号",
        "[1]服务企业：指走访。",
        "只有一处[1]而已",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert find(text) == []
