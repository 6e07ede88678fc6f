"""The two sample reports give exactly the figures of the world they were made from."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import luoshi
from luoshi.indicator import Figure, Standing, headline, targets
from luoshi.period import calendar
from luoshi.quantity.value import Comparator, Measure

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
WORLD: dict[str, Any] = yaml.safe_load((SAMPLES / "yunjiang.yaml").read_text(encoding="utf-8"))
REPORTS = {2025: "01-政府工作报告-2025年1月.txt", 2026: "02-政府工作报告-2026年1月.docx"}
BOUNDS = {"左右": Comparator.ABOUT, "以上": Comparator.AT_LEAST, "以内": Comparator.AT_MOST, "": Comparator.EQUAL}
YI, WAN, ONE = Decimal(10**8), Decimal(10**4), Decimal(1)

# indicator, measure, scale, name in the world's series
RESULTS = [
    ("gdp", Measure.LEVEL, YI, "地区生产总值_亿元"),
    ("gdp", Measure.GROWTH, ONE, "地区生产总值增速"),
    ("large_industry", Measure.GROWTH, ONE, "规上工业增加值增速"),
    ("fixed_investment", Measure.GROWTH, ONE, "固定资产投资增速"),
    ("industrial_investment", Measure.GROWTH, ONE, "工业投资增速"),
    ("retail_sales", Measure.LEVEL, YI, "社会消费品零售总额_亿元"),
    ("retail_sales", Measure.GROWTH, ONE, "社会消费品零售总额增速"),
    ("budget_revenue", Measure.LEVEL, YI, "一般公共预算收入_亿元"),
    ("budget_revenue", Measure.GROWTH, ONE, "一般公共预算收入增速"),
    ("trade", Measure.LEVEL, YI, "进出口总额_亿元"),
    ("trade", Measure.GROWTH, ONE, "进出口总额增速"),
    ("resident_income", Measure.LEVEL, ONE, "全体居民人均可支配收入_元"),
    ("urban_income", Measure.LEVEL, ONE, "城镇居民人均可支配收入_元"),
    ("rural_income", Measure.LEVEL, ONE, "农村居民人均可支配收入_元"),
    ("new_jobs", Measure.LEVEL, WAN, "城镇新增就业_万人"),
    ("surveyed_unemployment", Measure.LEVEL, ONE, "城镇调查失业率"),
    ("rd_spending", Measure.LEVEL, YI, "研发经费_亿元"),
    ("rd_intensity", Measure.LEVEL, ONE, "研发投入强度"),
    ("urbanisation", Measure.LEVEL, ONE, "城镇化率"),
    ("loans", Measure.LEVEL, YI, "本外币贷款余额_亿元"),
    ("domestic_capital", Measure.LEVEL, YI, "到位内资_亿元"),
    ("tourists", Measure.LEVEL, WAN, "接待游客_万人次"),
    ("tourism_revenue", Measure.LEVEL, YI, "旅游总花费_亿元"),
    ("hightech_firms", Measure.LEVEL, ONE, "高新技术企业_家"),
    ("energy_per_gdp", Measure.GROWTH, ONE, "单位生产总值能耗下降"),
    ("air_quality", Measure.LEVEL, ONE, "空气优良天数比例"),
    ("forest_cover", Measure.LEVEL, ONE, "森林覆盖率"),
]
TARGETS = [
    ("gdp", ONE, "地区生产总值增速"),
    ("large_industry", ONE, "规上工业增加值增速"),
    ("fixed_investment", ONE, "固定资产投资增速"),
    ("retail_sales", ONE, "社会消费品零售总额增速"),
    ("budget_revenue", ONE, "一般公共预算收入增速"),
    ("trade", ONE, "进出口总额增速"),
    ("new_jobs", WAN, "城镇新增就业_万人"),
    ("surveyed_unemployment", ONE, "城镇调查失业率"),
    ("cpi", ONE, "居民消费价格涨幅"),
    ("rd_intensity", ONE, "研发投入强度"),
    ("air_quality", ONE, "空气优良天数比例"),
]


@cache
def figures(year: int) -> tuple[Figure, ...]:
    return headline(luoshi.read(SAMPLES / "documents" / REPORTS[year]))


@pytest.mark.parametrize("year", REPORTS)
@pytest.mark.parametrize(("indicator", "measure", "scale", "series"), RESULTS)
def test_results_of_the_year_before(year: int, indicator: str, measure: Measure, scale: Decimal, series: str) -> None:
    period = calendar.years(year - 1, year - 1)
    found = {
        (one.quantity.low, one.quantity.high)
        for one in figures(year)
        if one.indicator == indicator
        and one.standing is Standing.RESULT
        and one.is_own
        and one.period == period
        and one.quantity is not None
        and one.quantity.measure is measure
    }
    amount = Decimal(str(WORLD["prefecture_series"][series][year - 1])) * scale
    assert found == {(amount, amount)}


@pytest.mark.parametrize("year", REPORTS)
@pytest.mark.parametrize(("indicator", "scale", "name"), TARGETS)
def test_targets_of_the_year(year: int, indicator: str, scale: Decimal, name: str) -> None:
    told = re.fullmatch(r"([\d.]+)%?(左右|以上|以内|)", str(WORLD["indicators"][name][f"target{year}"]))
    assert told is not None
    (figure,) = targets(figures(year), indicator, year)
    assert figure.quantity is not None
    assert (figure.quantity.low, figure.quantity.comparator) == (Decimal(told[1]) * scale, BOUNDS[told[2]])


@pytest.mark.parametrize("year", REPORTS)
def test_a_target_without_a_number_keeps_its_words(year: int) -> None:
    (figure,) = targets(figures(year), "resident_income", year)
    assert figure.relation == WORLD["indicators"]["居民人均可支配收入增速"][f"target{year}"]


def test_quarters_counties_and_plans_are_told_apart() -> None:
    gdp = [one for one in figures(2026) if one.indicator == "gdp" and one.quantity is not None]
    half = calendar.months(2025, 1, 6)
    assert [one.quantity.low for one in gdp if one.period == half and one.quantity] == [Decimal("6.2")]
    assert [one.quantity.low for one in gdp if one.period == calendar.years(2030, 2030) and one.quantity] == [3600 * YI]
    plan = [one for one in gdp if one.average and one.standing is Standing.TARGET]
    assert [(one.period, one.quantity.low) for one in plan if one.quantity] == [(calendar.years(2026, 2030), 6)]
    assert {one.scope for one in gdp if one.scope} >= {"南浦区", "清河县"}


@pytest.mark.parametrize("year", REPORTS)
def test_every_figure_is_proven(year: int) -> None:
    reading = luoshi.read(SAMPLES / "documents" / REPORTS[year])
    for one in headline(reading):
        for place in (one.evidence, one.sentence):
            assert reading.original.characters[place.start : place.end] == place.quote
        assert one.sentence.start <= one.evidence.start < one.evidence.end <= one.sentence.end
