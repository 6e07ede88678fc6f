from __future__ import annotations

from datetime import date

import pytest

from luoshi.comparison.compare import compare, year_of
from luoshi.comparison.verdict import Outcome, Verdict
from luoshi.pipeline import read

PAST = "各位代表：\n一、2024年工作回顾\n过去一年，全市上下团结奋斗，{past}。\n二、2025年工作安排\n今年工作的主要目标是：{plan}。\n"


def outcomes(plan: str, past: str) -> list[Outcome]:
    first = PAST.format(past="城镇新增就业2.1万人，粮食总产量88万吨，民生支出占比78%，新建公园3个", plan=plan)
    second = (
        PAST.format(past=past, plan="地区生产总值增长5%，城镇新增就业2万人，粮食总产量90万吨")
        .replace("2025年", "2026年")
        .replace("2024年", "2025年")
    )
    one = read(first.encode(), name="甲市2025年.txt", date=date(2025, 1, 10))
    other = read(second.encode(), name="甲市2026年.txt", date=date(2026, 1, 10))
    return list(compare(one, other).outcomes)


@pytest.mark.parametrize(
    ("plan", "past", "verdict"),
    [
        ("地区生产总值增长6%以上", "地区生产总值增长6.1%", Verdict.REACHED),
        ("地区生产总值增长6%以上", "地区生产总值增长5.8%", Verdict.MISSED),
        ("地区生产总值增长6%左右", "国内生产总值增长5.9%", Verdict.REACHED),
        ("地区生产总值增长8%", "地区生产总值增长9.5%", Verdict.EXCEEDED),
        ("城镇登记失业率控制在4%以内", "城镇登记失业率3.2%", Verdict.REACHED),
        ("城镇登记失业率控制在4%以内", "城镇登记失业率4.3%", Verdict.MISSED),
        ("固定资产投资增长6.5%以上", "固定资产投资下降3.3%", Verdict.MISSED),
        ("旅游总收入达到120亿元", "旅游总收入突破100亿元", Verdict.ANSWERED_WITHOUT_VALUE),
        ("地区生产总值增长6%", "地区生产总值达到500亿元", Verdict.SILENT),
        ("地区生产总值增长6%", "五年来，地区生产总值年均增长7%", Verdict.SILENT),
        ("新增国家级创新平台5家", "新增省级创新平台6家", Verdict.SILENT),
        ("新增规模以上工业企业20家", "规模以上工业企业达到35家", Verdict.SILENT),
    ],
)
def test_verdicts_of_amounts(plan: str, past: str, verdict: Verdict) -> None:
    (outcome,) = [one for one in outcomes(plan, past) if one.promise.quantity]
    assert outcome.verdict is verdict, (outcome.reason, outcome.answer)
    assert (outcome.answer is not None) is verdict.is_answered


def test_amounts_of_a_list_are_told_apart() -> None:
    plan = "一产、二产、三产增加值分别增长4%、6%、5%"
    past = "一产、二产、三产增加值分别增长5%、4%、6%"
    pairs = {
        one.promise.quantity.text: one.answer.quantity.text
        for one in outcomes(plan, past)
        if one.promise.quantity and one.answer and one.answer.quantity
    }
    assert pairs == {"4%": "5%", "6%": "4%", "5%": "6%"}


@pytest.mark.parametrize(
    ("plan", "past", "verdict"),
    [
        ("云杉湖大桥6月底前建成通车", "云杉湖大桥5月建成通车", Verdict.REACHED),
        ("云杉湖大桥6月底前建成通车", "云杉湖大桥9月建成通车", Verdict.MISSED),
        ("云杉湖大桥年底前建成通车", "云杉湖大桥未能按期通车", Verdict.MISSED),
        ("云杉湖大桥二期年底前建成通车", "云杉湖大桥一期建成通车", Verdict.SILENT),
        ("云杉湖大桥年底前建成通车", "城镇新增就业2.2万人", Verdict.SILENT),
    ],
)
def test_verdicts_of_projects(plan: str, past: str, verdict: Verdict) -> None:
    found = [one for one in outcomes(plan, past) if "云杉湖大桥" in one.promise.subject]
    assert [one.verdict for one in found] == [verdict]


def test_a_report_of_december_plans_the_coming_year() -> None:
    text = PAST.format(past="粮食总产量88万吨", plan="地区生产总值增长5%").encode()
    assert year_of(read(text, name="甲.txt", date=date(2024, 12, 20))) == 2025
    assert year_of(read(text, name="甲.txt", date=date(2025, 1, 20))) == 2025
