"""Tests of :mod:`luoshi.text.noise.control`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.control import find
from tests.unit.text.noise.applied import applied


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("一\r\r\n二\r三\r\n四", "一\n二\n三\n四"),
        ("<U+00A0>一、工作", " 一、工作"),
        ("项\u200b目\ufeff", "项目"),
        ("上\u2028下\x0c末", "上\n下\n末"),
    ],
)
def test_repairs(dirty: str, clean: str) -> None:
    assert applied(find, dirty) == clean


@pytest.mark.parametrize(
    "text",
    [
        "第一行\n第二行\t格",
        "小于<5%",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert find(text) == []
