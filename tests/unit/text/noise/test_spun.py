"""Tests of :mod:`luoshi.text.noise.spun`."""

from __future__ import annotations

import pytest

from luoshi.text.noise.spun import find
from tests.unit.text.noise.applied import applied, reported


def test_impossible_phrases_are_told_and_stay() -> None:
    text = "出台假设干政策，推动经济社会开展，实行20230分制"
    assert reported(find, text) == [("假设干", "N28"), ("经济社会开展", "N28"), ("20230分制", "N28")]
    assert applied(find, text) == text


@pytest.mark.parametrize("text", ["创新开展“百日攻坚”活动，高质量开展招商", "实行100分制，2023年考核"])
def test_ordinary_words_stay(text: str) -> None:
    assert find(text) == []
