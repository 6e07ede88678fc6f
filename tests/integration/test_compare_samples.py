"""The promises of the sample report of 2025 and what the report of 2026 says of them (samples/yunjiang.yaml)."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest
import yaml

from luoshi.comparison.compare import compare
from luoshi.comparison.verdict import Comparison, Outcome, Verdict
from luoshi.pipeline import read

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
PROMISES = yaml.safe_load((SAMPLES / "yunjiang.yaml").read_text(encoding="utf-8"))["promises"]
WANTED = {
    "kept": {Verdict.REACHED, Verdict.EXCEEDED},
    "missed": {Verdict.MISSED},
    "changed": {Verdict.CHANGED},
    "silent": {Verdict.SILENT},
}
# Words by which a promise of the list is found in the report, where its amount alone does not tell it.
WORDS = {
    "K01": "南浦作业区二期", "K02": "云江大道快速化", "K03": "恒曜年产", "K04": "锐晶光电", "K05": "映月水库", "K06": "第一中学南浦校区",
    "K07": "老旧小区136个", "K08": "规模以上工业企业120家", "K09": "龙渚渔光", "K10": "研发投入强度", "K11": "空气质量优良天数",
    "K12": "粮食总产量", "M01": "固定资产投资增长", "M02": "工业增加值增长", "M03": "S217", "M04": "澜峰重装智能工厂", "M05": "1000P",
    "M06": "保税物流中心", "M07": "高新技术企业达到", "M08": "到位内资", "M09": "雨污管网", "M10": "一般公共预算收入", "M11": "社会消费品零售总额",
    "C01": "磷源新材", "S01": "临澜通用机场", "S02": "市妇女儿童医院",
}  # fmt: skip


@lru_cache(maxsize=1)
def _comparison() -> Comparison:
    (first,) = SAMPLES.glob("documents/01-*.txt")
    (following,) = SAMPLES.glob("documents/02-*.docx")
    return compare(read(first, date=date(2025, 1, 8)), read(following, date=date(2026, 1, 8)))


def _outcomes(identifier: str, promise: str) -> list[Outcome]:
    """Those about the listed promise; of several amounts in one clause the one that the list names."""
    found = [one for one in _comparison().outcomes if WORDS[identifier] in one.promise.evidence.quote]
    amounts = re.findall(r"\d[\d.]*", promise)
    exact = [
        one
        for one in found
        if one.promise.quantity and re.findall(r"\d[\d.]*", one.promise.quantity.text)[:1] == amounts[-1:]
    ]
    return exact or [one for one in found if one.promise.stage]


@pytest.mark.parametrize(
    ("group", "identifier", "promise"),
    [(group, one["id"], one["promise"]) for group in WANTED for one in PROMISES[group]],
)
def test_verdict(group: str, identifier: str, promise: str) -> None:
    outcomes = _outcomes(identifier, promise)
    assert outcomes, promise
    assert {one.verdict for one in outcomes} <= WANTED[group], [(one.verdict, one.reason) for one in outcomes]


def test_unmet_counts_that_the_next_report_does_not_admit() -> None:
    missed = {
        one.promise.quantity.text
        for one in _comparison().outcomes
        if one.verdict is Verdict.MISSED and one.promise.quantity
    }
    assert {"98个", "85个", "148亿元"} <= missed


def test_both_sentences_are_proved() -> None:
    for one in _comparison().outcomes:
        assert one.promise.evidence.quote in one.promise.sentence.quote
        for passage in filter(None, (one.answer, one.candidate)):
            assert passage.evidence.quote in passage.sentence.quote
