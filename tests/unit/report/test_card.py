from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest

from luoshi.plan.reading import Reading
from luoshi.report.card import card_of, number_text, shortened, told_once


def test_unknown_facts_are_shown_as_unknown(reading: Reading) -> None:
    facts = {line.label: line for line in card_of(reading).facts}
    assert facts["讲话人"].value == "未说明"
    assert facts["标题"].reason == "正文写明：首行"
    assert facts["完整程度"].value == "约43%"


def test_doubts_repairs_codes_and_implied_values_are_told(reading: Reading) -> None:
    card = card_of(reading)
    assert card.doubts == ("正文在句中中断。",)
    assert [(group.count, group.sample) for group in card.repairs] == [(1, "“收藏本页”")]
    assert card.codes[0].reason == "缺4项"
    assert card.implied[0].value == "192,468,085,106元（190,000,000,000—195,000,000,000）"


@pytest.mark.parametrize(
    ("value", "text"), [("1E+3", "1,000"), ("11.40", "11.4"), ("0", "0"), ("100", "100"), ("-2.50", "-2.5")]
)
def test_numbers_are_written_plainly(value: str, text: str) -> None:
    assert number_text(Decimal(value)) == text


def test_long_samples_are_cut_visibly() -> None:
    assert shortened("一" * 60) == "一" * 39 + "…"
    assert shortened("一\n二") == "一 二"
    assert shortened("\u3000\t") == "\\u3000\\t"


def test_a_title_loses_the_bracket_at_its_end_but_never_itself(reading: Reading) -> None:
    card = card_of(reading)
    assert dataclasses.replace(card, title="云江市政府工作报告（2026年1月12日）").short_title == "云江市政府工作报告"
    assert dataclasses.replace(card, title="（摘要）").short_title == "（摘要）"
    assert dataclasses.replace(card, title=None).short_title is None


@pytest.mark.parametrize(
    ("reason", "bare", "count"),
    [
        ("去掉空行。", "去掉空行。", 1),
        ("去掉空行，共93处。", "去掉空行。", 93),
        ("还原本字（同类另有9处，不逐一列出）。", "还原本字。", 10),
    ],
)
def test_an_entry_that_speaks_for_many_counts_as_many(reason: str, bare: str, count: int) -> None:
    assert told_once(reason) == (bare, count)


def test_the_cleaner_speaks_so() -> None:
    """The two forms are those of the cleaner itself."""
    from luoshi.text.clean import clean
    from luoshi.text.mapped import MappedText

    text = "会(huì)议" * 60 + "。"
    repairs = clean(MappedText.of(text), document="a", characters=text).repairs
    assert sum(told_once(repair.reason)[1] for repair in repairs if repair.pattern == "N16") == 60
