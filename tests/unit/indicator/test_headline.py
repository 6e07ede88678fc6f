"""Figures of invented reports: what is told apart."""

from __future__ import annotations

from datetime import date

import pytest

import luoshi
from luoshi.indicator import Figure, Standing, headline, targets
from luoshi.indicator.catalogue import catalogue
from luoshi.indicator.mention import find_mentions
from luoshi.period import calendar
from luoshi.quantity.value import Measure

HEAD = "政府工作报告\n——2024年1月16日在青溪市第八届人民代表大会第四次会议上\n青溪市人民政府市长 某某\n各位代表：\n"
REVIEW, PLAN = "一、2023年工作回顾\n", "二、2024年工作安排\n"


def figures(review: str = "", plan: str = "") -> tuple[Figure, ...]:
    text = f"{HEAD}{REVIEW}{review}\n{PLAN}{plan}\n"
    return headline(luoshi.read(text.encode(), name="报告.txt", date=date(2024, 1, 16)))


def gdp_targets(plan: str) -> list[tuple[str, str, str, bool]]:
    found = targets(figures(plan=plan), "gdp", 2024)
    return [
        (str(one.quantity.low), str(one.quantity.high), one.quantity.comparator.value, one.stretch)
        for one in found
        if one.quantity
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("地区生产总值增长6.5%—7%", [("6.5", "7", "=", False)]),
        ("全市生产总值增长8%左右", [("8", "8", "~", False)]),
        ("GDP增长不低于6%", [("6", "6", ">=", False)]),
        ("国内生产总值增长7%，力争8%", [("7", "7", "=", False), ("8", "8", "=", True)]),
        ("青溪市生产总值增长9%以上", [("9", "9", ">=", False)]),
        ("地区生产总值、固定资产投资均增长6%左右", [("6", "6", "~", False)]),
        ("研发投入占地区生产总值比重达到3%", []),
        ("单位地区生产总值能耗下降3%", []),
        ("数字经济总量增长15%", []),
    ],
)
def test_wordings_of_the_target(words: str, expected: list[tuple[str, str, str, bool]]) -> None:
    assert gdp_targets(f"今年经济社会发展的主要预期目标是：{words}；城镇新增就业3万人。") == expected


def test_a_relation_is_a_target_without_a_number() -> None:
    (one,) = targets(figures(plan="今年的主要预期目标是：地区生产总值增速高于全省平均水平。"), "gdp", 2024)
    assert one.quantity is None
    assert one.relation == "高于全省平均水平"


def test_an_amount_above_another_area_is_a_gap() -> None:
    (one,) = targets(figures(plan="今年的主要预期目标是：地区生产总值增速高于全省0.5个百分点。"), "gdp", 2024)
    assert one.quantity is not None
    assert one.quantity.measure is Measure.GAP


def test_a_total_that_is_to_be_passed() -> None:
    found = targets(figures(plan="今年的主要预期目标是：地区生产总值突破1000亿元，增长7%。"), "gdp", 2024)
    assert {one.quantity.measure for one in found if one.quantity} == {Measure.LEVEL, Measure.GROWTH}


def test_the_result_is_no_target_and_the_target_no_result() -> None:
    found = [
        one
        for one in figures("全年地区生产总值增长5.1%。", "今年的预期目标是：地区生产总值增长6%。")
        if one.indicator == "gdp"
    ]
    assert [(one.standing, one.period) for one in found] == [
        (Standing.RESULT, calendar.years(2023, 2023)),
        (Standing.TARGET, calendar.years(2024, 2024)),
    ]


def test_a_goal_that_was_missed_is_no_figure() -> None:
    found = figures("受多种因素影响，地区生产总值增速未达到8%的预期目标。")
    assert [one for one in found if one.indicator == "gdp"] == []


def test_a_yearly_average_belongs_to_its_plan() -> None:
    plan = "“十四五”时期的主要目标是：地区生产总值年均增长7%左右。今年的主要预期目标是：地区生产总值增长6%。"
    assert gdp_targets(plan) == [("6", "6", "=", False)]


def test_other_areas_carry_their_scope() -> None:
    found = figures("全国生产总值增长5.2%，全市生产总值增长6.1%，其中柳河县生产总值增长7.4%。")
    assert [(one.scope, str(one.quantity.low)) for one in found if one.quantity] == [
        ("全国", "5.2"),
        (None, "6.1"),
        ("柳河县", "7.4"),
    ]


def test_a_list_is_dealt_out() -> None:
    found = figures("城镇居民人均可支配收入36700元，农村居民人均可支配收入18000元，分别增长5%和6.4%。")
    growth = {one.indicator: str(one.quantity.low) for one in found if one.quantity and one.quantity.unit == "%"}
    assert growth == {"urban_income": "5", "rural_income": "6.4"}
    joint = figures(plan="今年的主要预期目标是：城乡居民人均可支配收入分别增长7%、8%。")
    assert [(one.indicator, str(one.quantity.low)) for one in joint if one.quantity] == [
        ("urban_income", "7"),
        ("rural_income", "8"),
    ]


def test_starting_values_and_shares_of_others_are_left_out() -> None:
    found = figures("五年来，地区生产总值由600亿元增加到900亿元；税收收入占一般公共预算收入比重达到77%。")
    assert [(one.indicator, one.quantity.low) for one in found if one.quantity] == [("gdp", 900 * 10**8)]


def test_names_through_the_decades() -> None:
    names = ["国民生产总值", "地方财政预算内收入", "社会商品零售额", "农民人均纯收入", "城镇居民人均生活费收入", "CPI"]
    found = [find_mentions(name)[0].keys for name in names]
    assert found == [("gdp",), ("budget_revenue",), ("retail_sales",), ("rural_income",), ("urban_income",), ("cpi",)]


def test_every_name_of_the_catalogue_is_found_as_itself() -> None:
    known = catalogue()
    assert len(known.indicators) > 30
    assert {key for entry in known.entries.values() for key in entry.keys} == set(known.indicators)
