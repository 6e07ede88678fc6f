"""Tests of :mod:`luoshi.text.noise.width`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.width import find
from tests.unit.text.noise.applied import applied


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("２００８年增长９．５％", "2008年增长9.5%"),
        ("ＧＤＰ和Ｒ＆Ｄ", "GDP和R&D"),
        ("国务院总理\u3000\u3000李某\u00a0作", "国务院总理  李某 作"),
    ],
)
def test_repairs(dirty: str, clean: str) -> None:
    assert applied(find, dirty) == clean


@pytest.mark.parametrize(
    "text",
    [
        "2024年增长5%，GDP（现价）。",
        "注．释－义",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert find(text) == []
