from __future__ import annotations

import dataclasses

import pytest

from luoshi.plan.reading import Reading
from luoshi.report.breakdown import Level, bare_heading, breakdown_of, chinese_number
from luoshi.report.ledger import ledger_of


def test_headings_are_counted_anew_and_items_through(reading: Reading) -> None:
    paragraphs = breakdown_of(ledger_of(reading)).paragraphs
    texts = [(paragraph.level, paragraph.text) for paragraph in paragraphs[1:-1]]
    assert texts[:3] == [
        (Level.FIRST, "一、狠抓项目建设"),
        (Level.SECOND, "（一）加快平台建设"),
        (Level.ITEM, "1.循环园6月前要完成环评。"),
    ]
    assert [text.split(".")[0] for level, text in texts if level is Level.ITEM] == ["1", "2", "3", "4", "5"]


def test_the_duty_says_what_is_known_and_the_annex_what_is_not(reading: Reading) -> None:
    plan = breakdown_of(ledger_of(reading))
    duties = [paragraph.duty for paragraph in plan.paragraphs if paragraph.level is Level.ITEM]
    assert duties[2] == "（牵头单位：市发改委；配合单位：市财政局；完成时限：2026年12月31日前）"
    assert duties[1] == "（完成时限：2020年6月30日前）"
    assert duties[3] == ""
    assert "未明确" in plan.table[3]


def test_introduction_and_closing_count_truly(reading: Reading) -> None:
    plan = breakdown_of(ledger_of(reading))
    assert "《在云江市重点工作推进会上的讲话》（2020年3月10日）" in plan.paragraphs[0].text
    assert "重点任务5项（目标1项、任务1项、节点1项、制度2项）" in plan.paragraphs[0].text
    assert "原文有3项没有写明牵头单位，附表中均标注" in plan.paragraphs[-1].text


def test_vague_calls_only_on_request(reading: Reading) -> None:
    assert len(breakdown_of(ledger_of(reading)).table) == 5
    assert len(breakdown_of(ledger_of(reading), with_vague=True).table) == 6


def test_nothing_found_is_said(reading: Reading) -> None:
    plan = breakdown_of(ledger_of(dataclasses.replace(reading, statements=())))
    assert "没有读到可核查" in plan.paragraphs[0].text
    assert plan.table == ()


@pytest.mark.parametrize(
    ("heading", "bare"),
    [
        ("一、狠抓项目建设", "狠抓项目建设"),
        ("（十二）强化保障。", "强化保障"),
        ("3.推进改革", "推进改革"),
        ("第一部分 总体要求", "总体要求"),
        ("一是加快建设", "加快建设"),
        ("2026年工作目标", "2026年工作目标"),
        ("十五五规划", "十五五规划"),
        ("一要务", "一要务"),
        ("三大攻坚战", "三大攻坚战"),
    ],
)
def test_markers_go_and_words_stay(heading: str, bare: str) -> None:
    assert bare_heading(heading) == bare


@pytest.mark.parametrize(
    ("value", "text"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (35, "三十五"), (99, "九十九")]
)
def test_chinese_numbers(value: int, text: str) -> None:
    assert chinese_number(value) == text


def test_no_title_begins_with_about_about(reading: Reading) -> None:
    ledger = ledger_of(reading)

    def title(text: str | None) -> str:
        return breakdown_of(dataclasses.replace(ledger, card=dataclasses.replace(ledger.card, title=text))).title

    assert title("政府工作报告") == "关于“政府工作报告”重点任务分解方案"
    assert title("关于抓落实的通知") == "“关于抓落实的通知”重点任务分解方案"
    assert title(None) == "重点任务分解方案"
