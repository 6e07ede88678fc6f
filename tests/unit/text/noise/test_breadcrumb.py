"""Tests of :mod:`luoshi.text.noise.breadcrumb`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.breadcrumb import find
from tests.unit.text.noise.applied import applied


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("您的位置：某某网>>会议致辞/发言/>>正文\n标题", "\n标题"),
        ("您当前所在的位置：首页 > 动态 > 聚焦", ""),
        ("首页 > 政务公开 > 民政\n正文", "\n正文"),
    ],
)
def test_repairs(dirty: str, clean: str) -> None:
    assert applied(find, dirty) == clean


@pytest.mark.parametrize(
    "text",
    [
        "区位优势明显，地理位置：位于城南。发展空间大",
        "首页改版工作完成",
        "摆在突出位置，抓好落实",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert find(text) == []
