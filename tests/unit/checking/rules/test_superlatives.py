from __future__ import annotations

from luoshi.checking.remark import Severity
from luoshi.checking.rules import superlatives
from tests.unit.checking.builders import manuscript

REVIEW = "一、2025年工作回顾\n产业升级步伐加快，规上工业增加值增长8.1%。{}"


def test_claims_without_evidence_are_told_together() -> None:
    text = REVIEW.format("新能源产业规模居全国领先地位。云江港建成投用全省首个智慧码头。")
    (remark,) = superlatives.find(manuscript(text))
    assert (remark.severity, remark.key) == (Severity.HINT, "bare_superlative")
    assert remark.message.startswith("2处") == (len(remark.places) == 2)


def test_a_figure_or_a_source_is_evidence() -> None:
    text = REVIEW.format("新能源产业营业收入735亿元，规模居全省第一。云江港被交通运输部评为全国首个智慧码头。")
    assert list(superlatives.find(manuscript(text))) == []


def test_what_is_striven_for_needs_none() -> None:
    assert list(superlatives.find(manuscript("加快打造全国领先的新能源产业基地。"))) == []
