"""The year that a stretch of a report is about."""

from __future__ import annotations

from datetime import date

from luoshi.period.find import find_times
from luoshi.period.frame import report_year, year_frames

_REPORT = """2021年云江市政府工作报告
各位代表：
一、2020年和“十三五”工作回顾
全年增长8%。
二、“十四五”时期主要目标任务
年内编制完成。
三、2021年重点工作
上半年开工。
"""


def _year_at(text: str, words: str, today: date | None) -> int | None:
    at = text.index(words)
    return next((year for start, end, year in year_frames(text, today) if start <= at < end), None)


def test_the_review_speaks_of_the_year_before_and_the_plan_of_its_own() -> None:
    today = date(2021, 1, 15)
    assert _year_at(_REPORT, "全年", today) == 2020
    assert _year_at(_REPORT, "年内", today) is None
    assert _year_at(_REPORT, "上半年", today) == 2021


def test_headings_tell_the_year_without_a_date_too() -> None:
    mentions = {_REPORT[m.start : m.end]: m.period for m in find_times(_REPORT, today=None)}
    assert mentions["全年"] is not None
    assert str(mentions["全年"].start) == "2020-01-01"


def test_a_report_of_december_plans_for_the_next_year() -> None:
    text = "各位代表：\n一、四年来的主要工作\n今年完成通车。\n三、2017年主要工作\n今年增长8%。\n"
    today = date(2016, 12, 28)
    assert report_year(text, today) == 2017
    years = [m.period.start.year for m in find_times(text, today=today) if m.period and m.period.start]
    assert years == [2013, 2016, 2017, 2017]


def test_a_heading_within_a_line_counts() -> None:
    text = (
        "各位代表：请予审议。 **一、2018年工作回顾** 2018年很不平凡。全年增长9%。 **二、2019年工作安排** 全年增长7%。"
    )
    assert [year for _, _, year in year_frames(text, date(2019, 2, 24))] == [2018, 2019]


def test_a_bulletin_is_about_the_year_of_its_title() -> None:
    text = "云江市2003年国民经济和社会发展统计公报\n\n年末人口230万人，比上年增长1%。\n"
    mentions = find_times(text, today=date(2004, 2, 26))
    assert [str(m.period and m.period.start) for m in mentions] == ["2003-01-01", "2003-12-31", "2002-01-01"]


def test_a_half_year_review_stays_in_its_year() -> None:
    text = "同志们：\n一、上半年工作回顾\n1—6月增长9%。\n二、下半年工作安排\n年底前完成。\n"
    assert {year for _, _, year in year_frames(text, date(2022, 7, 20))} == {2022}


def test_opening_words_tell_the_year_where_no_heading_does() -> None:
    text = (
        "政府工作报告\n一、牢记嘱托建新城\n2024年是极不平凡的一年。\n全年增长6%。\n二、奋力开新局\n今年，要稳住增长。\n"
    )
    assert _year_at(text, "全年", date(2025, 1, 13)) == 2024
    assert _year_at(text, "要稳住", date(2025, 1, 13)) == 2025


def test_in_a_speech_the_year_of_a_paragraph_is_its_own() -> None:
    text = "同志们：\n2019年，我们打了漂亮仗。\n6月底前要完成拆迁。\n"
    assert str(find_times(text, today=date(2020, 3, 10))[1].deadline) == "2020-06-30"
