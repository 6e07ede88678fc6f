"""Tests of :mod:`luoshi.text.noise.thousands`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.thousands import find
from tests.unit.text.noise.applied import applied


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("收入1,234亿元、12,345,678人", "收入1234亿元、12345678人"),
    ],
)
def test_repairs(dirty: str, clean: str) -> None:
    assert applied(find, dirty) == clean


@pytest.mark.parametrize(
    "text",
    [
        "1,2和3",
        "2018,300个",
        "0,123",
        "1,2345",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert find(text) == []
