"""Tests of :mod:`luoshi.text.noise.stray`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.stray import find
from tests.unit.text.noise.applied import applied


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("正文。\n|", "正文。\n"),
        ("| \n正文。", " \n正文。"),
        ("正文。\n*\n", "正文。\n*\n"),
    ],
)
def test_repairs(dirty: str, clean: str) -> None:
    assert applied(find, dirty) == clean


@pytest.mark.parametrize(
    "text",
    [
        "正文。",
        "|",
        "一\n二",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert find(text) == []
