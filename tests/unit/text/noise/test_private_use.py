"""Tests of :mod:`luoshi.text.noise.private_use`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.private_use import find
from tests.unit.text.noise.applied import applied, reported


def test_icons_go() -> None:
    assert applied(find, "\ue7e3 无障碍\n") == " 无障碍\n"


@pytest.mark.parametrize(
    ("text", "slice_"), [("不懈努\ue0dc。今年", "\ue0dc"), ("我们去ド深入", "ド"), ("市\ufffd长", "\ufffd")]
)
def test_damage_in_a_sentence_is_told_and_stays(text: str, slice_: str) -> None:
    assert reported(find, text) == [(slice_, "N18")]
    assert applied(find, text) == text
