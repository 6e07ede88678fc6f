"""Tests of :mod:`luoshi.text.words`."""

from __future__ import annotations

from luoshi.text.words import OFFICIAL_WORDS


def test_all_are_pairs_of_simplified_characters() -> None:
    assert "我市" in OFFICIAL_WORDS
    assert all(len(word) == 2 and len(word.encode("gb2312")) == 4 for word in OFFICIAL_WORDS)
