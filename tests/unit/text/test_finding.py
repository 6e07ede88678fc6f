"""Tests of :mod:`luoshi.text.finding`."""

from __future__ import annotations

import pytest

from luoshi.text.finding import rewritten


@pytest.mark.parametrize(
    ("before", "after", "start", "hits"), [("甲,乙", "甲，乙", 1, 1), ("會議", "会议", 0, 2), ("甲乙,", "甲乙，", 2, 1)]
)
def test_one_finding_from_the_first_difference(before: str, after: str, start: int, hits: int) -> None:
    (finding,) = rewritten(before, after, "N19", "改。")
    assert (finding.start, finding.end, finding.hits) == (start, len(before), hits)
    assert before[:start] + str(finding.replacement) == after


def test_nothing_for_equal_texts() -> None:
    assert rewritten("甲", "甲", "N19", "改。") == []
