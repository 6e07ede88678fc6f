"""Time words read one by one, by the document's date of 10 March 2020 (the fixtures of the specification) or another."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from luoshi.period.find import find_times
from luoshi.period.value import TimeMention

TODAY = date(2020, 3, 10)


def _only(text: str, today: date | None = TODAY) -> TimeMention:
    (mention,) = find_times(text, today=today)
    return mention


def _days(mention: TimeMention) -> tuple[str | None, str | None]:
    period = mention.period
    assert period is not None
    return (str(period.start) if period.start else None, str(period.last_day) if period.last_day else None)


@pytest.mark.parametrize(
    ("words", "deadline"),
    [
        ("本月要挂网招标", "2020-03-31"),
        ("力争5月底全面完成任务", "2020-05-31"),
        ("6月底前要形成纲要框架", "2020-06-30"),
        ("明年国庆前建成通车", "2021-09-30"),
        ("11月份完成咨询论证", "2020-11-30"),
        ("年内要实现投产", "2020-12-31"),
        ("上半年要竣工投产", "2020-06-30"),
        ("确保今年完成土路基工程", "2020-12-31"),
        ("力争到2026年", "2026-12-31"),
        ("力争用3到5年时间", "2025-03-10"),
        ("确保三季度有一批新的项目开工", "2020-09-30"),
        ("预计明年一季度正式投产", "2021-03-31"),
        ("明年春节前完成", "2021-02-11"),
        ("入冬前全部搬入新居", "2020-11-30"),
        ("本周五前报送", "2020-03-13"),
        ("半年内见效", "2020-09-10"),
    ],
)
def test_a_deadline_allows_its_last_day(words: str, deadline: str) -> None:
    assert str(_only(words).deadline) == deadline


@pytest.mark.parametrize(
    ("words", "later", "stricter"),
    [
        ("6月前要完成环评", "2020-06-30", "2020-05-31"),
        ("7月前要启动建设", "2020-07-31", "2020-06-30"),
        ("9月前必须完全建成", "2020-09-30", "2020-08-31"),
        ("必须在2022年6月前与本部脱钩", "2022-06-30", "2022-05-31"),
        ("2021年一季度前", "2021-03-31", "2020-12-31"),
    ],
)
def test_before_a_month_has_two_readings(words: str, later: str, stricter: str) -> None:
    mention = _only(words)
    assert (str(mention.deadline), str(mention.other_deadline)) == (later, stricter)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("一九九八年", "1998-01-01", "1998-12-31"),
        ("二○二六年", "2026-01-01", "2026-12-31"),
        ("二零二一年三月十日", "2021-03-10", "2021-03-10"),
        ("1-9月", "2020-01-01", "2020-09-30"),
        ("2011—2015年", "2011-01-01", "2015-12-31"),
        ("2023年1—11月", "2023-01-01", "2023-11-30"),
        ("2019年1月1日至2020年12月31日", "2019-01-01", "2020-12-31"),
        ("5月16日至18日", "2020-05-16", "2020-05-18"),
        ("6月2日9:00至6月5日15:00", "2020-06-02", "2020-06-05"),
        ("2023年10月至次年3月", "2023-10-01", "2024-03-31"),
        ("6、7月份", "2020-06-01", "2020-07-31"),
        ("2012、2013两年", "2012-01-01", "2013-12-31"),
        ("前5个月", "2020-01-01", "2020-05-31"),
        ("前三季度", "2020-01-01", "2020-09-30"),
        ("下半年", "2020-07-01", "2020-12-31"),
        ("年初", "2020-01-01", "2020-01-31"),
        ("3月中旬", "2020-03-11", "2020-03-20"),
        ("2月下旬", "2020-02-21", "2020-02-29"),
        ("去年底", "2019-12-31", "2019-12-31"),
        ("上年", "2019-01-01", "2019-12-31"),
        ("去年同期", "2019-01-01", "2019-12-31"),
        ("今明两年", "2020-01-01", "2021-12-31"),
        ("上月", "2020-02-01", "2020-02-29"),
        ("本季度", "2020-01-01", "2020-03-31"),
        ("下周", "2020-03-16", "2020-03-22"),
        ("昨天", "2020-03-09", "2020-03-09"),
        ("2019年2月5日", "2019-02-05", "2019-02-05"),
        ("19年2月24日", "2019-02-24", "2019-02-24"),
        ("2023/9/2 8:01:28", "2023-09-02", "2023-09-02"),
        ("2018.12.31", "2018-12-31", "2018-12-31"),
        ("2019中国民营企业500强", "2019-01-01", "2019-12-31"),
        ("“中国制造2025”", "2025-01-01", "2025-12-31"),
        ("获评2017美丽山水城市", "2017-01-01", "2017-12-31"),
        ("发展规划（2010-2020）", "2010-01-01", "2020-12-31"),
        ("过去五年", "2015-01-01", "2019-12-31"),
        ("五年来", "2015-01-01", "2019-12-31"),
        ("一年来", "2019-01-01", "2019-12-31"),
        ("今后五年", "2020-01-01", "2024-12-31"),
        ("近三年", "2017-03-10", "2020-03-10"),
        ("十年前", "2010-01-01", "2010-12-31"),
        ("两年平均增速", "2018-01-01", "2019-12-31"),
        ("去年以来", "2019-01-01", "2020-03-10"),
        ("20世纪90年代", "1990-01-01", "1999-12-31"),
        ("“十四五”", "2021-01-01", "2025-12-31"),
        ("“十二五”期间", "2011-01-01", "2015-12-31"),
        ("“十二五”末", "2015-12-31", "2015-12-31"),
        ("“十四五”前三年", "2021-01-01", "2023-12-31"),
        ("“九五”时期", "1996-01-01", "2000-12-31"),
        ("第十三个五年规划", "2016-01-01", "2020-12-31"),
        ("“八五”普法", "2021-01-01", "2025-12-31"),
        ("今年春节前后", "2020-01-24", "2020-01-30"),
        ("国庆70周年", "2019-10-01", "2019-10-01"),
        ("2025年春节", "2025-01-29", "2025-01-29"),
    ],
)
def test_a_period_has_its_first_and_last_day(words: str, first: str, last: str) -> None:
    assert _days(_only(words)) == (first, last)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("到2025年", None, "2025-12-31"),
        ("截至11月底", None, "2020-11-30"),
        ("2020年以前", None, "2020-12-31"),
        ("到“十一五”期末", None, "2010-12-31"),
        ("到本世纪中叶", None, "2050-12-31"),
        ("国庆前", None, "2020-09-30"),
        ("从2019年起，", "2019-01-01", None),
        ("自2023年9月8日起施行", "2023-09-08", None),
        ("2020年以后", "2021-01-01", None),
        ("从2019年5月底开始", "2019-05-31", None),
    ],
)
def test_a_limit_is_open_on_one_side(words: str, first: str | None, last: str | None) -> None:
    assert _days(_only(words)) == (first, last)


@pytest.mark.parametrize(
    ("words", "duration"),
    [
        ("国企改革三年行动", "P3Y"),
        ("3到5年", "P3Y/P5Y"),
        ("3—12个月", "P3M/P12M"),
        ("90个工作日", "P90D"),
        ("一年半", "P18M"),
        ("半年", "P6M"),
        ("5个半小时", "PT330M"),
        ("一刻钟便民生活圈", "PT15M"),
        ("144小时免签", "PT144H"),
        ("成立75周年", "P75Y"),
        ("连续三年", "P3Y"),
        ("连续三个季度", "P9M"),
        ("经营满1年", "P1Y"),
    ],
)
def test_a_length_has_no_place_in_the_calendar(words: str, duration: str) -> None:
    mention = _only(words)
    assert (mention.duration, mention.period) == (duration, None)


@pytest.mark.parametrize(
    "words",
    [
        "投资1762.7亿元", "三次产业比3.5:2.1:4.4", "升级到V2.3.1", "谈三点感受", "走访两天两地", "逐一分类", "人民路128号",
        "电话0730-8612345", "国办发〔2018〕118号", "80后干部", "三年级学生", "一年一度", "是关键一年", "每年新增", "年均增长5%",
        "年度目标", "每月5日前", "周通报、月调度、季讲评", "今后年均增长8%", "以上年均", "空气优良天数233天", "50年一遇的洪水",
        "近年来", "当前", "目前", "现在", "多年来", "www.a.cn/2023/9/2/a.html", "十五个项目", "第三年", "三月三", "蓝天保卫战",
        "2月30日", "2012蒸吨锅炉", "水资源2048立方米", "高企2011家", "标准GB/T4754-2011", "13月",
    ],
)  # fmt: skip
def test_what_is_no_time_is_left_alone(words: str) -> None:
    assert find_times(words, today=TODAY) == []


def test_a_year_named_in_the_sentence_governs_the_months_that_follow() -> None:
    text = "2023年实现3000亿元，6月开工，年底前投产。9月验收"
    assert [_days(m) for m in find_times(text, today=TODAY)] == [
        ("2023-01-01", "2023-12-31"),
        ("2023-06-01", "2023-06-30"),
        (None, "2023-12-31"),
        ("2020-09-01", "2020-09-30"),
    ]


def test_a_year_that_is_only_compared_with_does_not_carry_on() -> None:
    assert _days(find_times("较2016年增长5倍，上半年再增一成", today=TODAY)[1]) == ("2020-01-01", "2020-06-30")


def test_the_same_time_of_last_year_takes_the_months_just_named() -> None:
    assert _days(find_times("今年上半年增长13.2%，较去年同期下降8.2个百分点", today=TODAY)[1]) == (
        "2019-01-01",
        "2019-06-30",
    )


def test_a_verb_that_ends_in_to_does_not_make_a_limit() -> None:
    assert _days(find_times("提高到2020年的200亿元", today=TODAY)[0]) == ("2020-01-01", "2020-12-31")


def test_a_term_of_validity_counts_from_coming_into_force() -> None:
    mentions = find_times("本办法自2023年9月8日起施行，有效期3年。", today=TODAY)
    assert _days(mentions[1]) == ("2023-09-08", "2026-09-07")


def test_a_yearly_date_is_recurring_and_keeps_its_words() -> None:
    mention = _only("各部门每年2月底前报送")
    assert (mention.recurring, mention.start, str(mention.deadline)) == (True, 3, "2020-02-29")


def test_the_years_of_the_former_term_lie_before_the_term_under_review() -> None:
    mentions = find_times("过去五年，投入翻番，比前五年增加百亿元", today=date(2012, 1, 8))
    assert [_days(m) for m in mentions] == [("2007-01-01", "2011-12-31"), ("2002-01-01", "2006-12-31")]


def test_five_years_taken_up_again_are_the_years_under_review() -> None:
    mentions = find_times("过去五年成绩显著。总结五年奋斗历程，启动五年规划", today=date(2013, 1, 15))
    assert _days(mentions[1]) == ("2008-01-01", "2012-12-31")
    assert mentions[2].period is None


def test_without_a_date_relative_words_are_found_but_unresolved() -> None:
    mentions = find_times("今年6月底前，近三年，本月，2021年9月1日", today=None)
    assert [m.period is None for m in mentions] == [True, True, True, False]
    assert mentions[0].deadline is None


def test_a_section_tells_the_year_of_its_bare_words() -> None:
    text = "全年增长8%，比上年提高"
    mentions = find_times(text, today=date(2021, 1, 15), sections=[(0, len(text), 2020)])
    assert [_days(m)[0] for m in mentions] == ["2020-01-01", "2019-01-01"]


def test_mentions_stand_in_order_and_do_not_overlap() -> None:
    text = "“十三五”末到2025年，2019年1月1日至12月31日，力争3到5年，国庆前、年底前完成，自2020年起"
    spans = [(m.start, m.end) for m in find_times(text, today=TODAY)]
    assert spans == sorted(spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
