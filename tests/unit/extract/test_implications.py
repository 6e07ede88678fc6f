"""Implied values: the numeric fixtures of the specification (Part 3, items 1 to 3) and the rules around them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from luoshi.extract.implications import find_implied
from luoshi.quantity.find import find_quantities
from luoshi.quantity.implied import Implied

# The phrases that Part 1C of the specification quotes, joined to sentences.
ZONES = (
    "上半年，18家产业集聚区完成固定资产投资904.6亿元，占全市的47%；前5个月，完成规模以上工业主营业务收入1762.7亿元，占全市的64.1%，同比增长6.4%；"
    "利润总额增长26.5%，高于全市工业11.4个百分点，同比提高16.2个百分点。"
    "今年上半年，全市产业集聚区固定资产投资仅增长13.2%，较去年同期下降8.2个百分点，低于全市固定资产投资增速2.4个百分点。"
)
YI = Decimal(10**8)


def read(text: str) -> list[Implied]:
    return find_implied(text, find_quantities(text))


def named(text: str, name: str) -> Implied:
    (found,) = [one for one in read(text) if one.name == name]
    return found


@pytest.mark.parametrize(
    ("name", "value", "unit"),
    [
        ("全市固定资产投资", "192470000000", "元"),
        ("全市规模以上工业主营业务收入", "274990000000", "元"),
        ("上年同期规模以上工业主营业务收入", "165670000000", "元"),
        ("全市工业利润总额增速", "15.1", "%"),
        ("上年同期利润总额增速", "10.3", "%"),
        ("上年同期产业集聚区固定资产投资增速", "21.4", "%"),
        ("全市固定资产投资增速", "15.6", "%"),
        ("上年同期固定资产投资占全市比重", "48.0", "%"),
    ],
)
def test_zone_fixture(name: str, value: str, unit: str) -> None:
    found = named(ZONES, name)
    step = YI / 10 if unit == "元" else Decimal("0.1")
    assert (found.value / step).quantize(Decimal(1)) * step == Decimal(value)
    assert found.unit == unit
    assert found.low <= found.value <= found.high


def test_interval_comes_from_the_written_figures() -> None:
    found = named(ZONES, "全市固定资产投资")
    assert [(end / YI).quantize(Decimal("0.1")) for end in (found.low, found.high)] == [
        Decimal("1904.4"),
        Decimal("1945.4"),
    ]
    exact = named("完成投资904.6亿元，占全市的47.00%。", "全市投资")
    assert exact.high - exact.low < (found.high - found.low) / 50


def test_inputs_point_at_the_mentions() -> None:
    mentions = find_quantities(ZONES)
    found = named(ZONES, "全市固定资产投资")
    assert [ZONES[mentions[index].start : mentions[index].end] for index in found.inputs] == ["904.6亿元", "47%"]


def test_scenario_sum_and_what_doubling_lacks() -> None:
    text = "规上工业产值是228亿元，新项目产能充分释放后，年产值就有200亿元，加上配套产业，工业完全可以翻倍。"
    assert named(text, "合计").value == 428 * YI
    assert named(text, "新增后增幅").value.quantize(Decimal("0.1")) == Decimal("87.7")
    assert named(text, "达到倍数尚差").value == 28 * YI


def test_elasticity_keeps_its_range() -> None:
    found = named("城镇化率每提高1个百分点，可以拉动GDP增长1.5-2个百分点。", "城镇化率每提高1个百分点的拉动")
    assert (found.low, found.high, found.unit) == (Decimal("1.5"), Decimal(2), "pp")


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("用5年时间，战略性新兴产业增加值突破千亿元（2021年300亿元）。", "27.2"),
        ("实施农产品加工业三年倍增计划。", "26.0"),
        ("力争总产值2012年比2007年翻一番。", "14.9"),
        ("5年翻两番。", "32.0"),
    ],
)
def test_required_yearly_growth(text: str, rate: str) -> None:
    (found,) = read(text)
    assert found.value.quantize(Decimal("0.1")) == Decimal(rate)
    assert found.name.endswith("所需年均增速")


def test_a_fall_raises_the_base() -> None:
    assert named("进出口总额90亿元，同比下降10%。", "上年同期进出口总额").value == 100 * YI


@pytest.mark.parametrize(
    "text",
    [
        "投资90亿元，年均增长10%。",
        "投资X亿元，占全市的47%。",
        "增长6%。",
        "投资90亿元，占全市的**%。",
        "五年来投资90亿元，比2016年增长10%。",
    ],
)
def test_nothing_follows_from_averages_blanks_and_rates_alone(text: str) -> None:
    assert read(text) == []


def test_a_required_growth_is_no_growth_of_a_whole() -> None:
    names = {one.name for one in read("完成投资904.6亿元，占全市的47%。实施三年倍增计划。")}
    assert names == {"所需年均增速", "全市投资"}


def test_listed_growths_go_to_their_own_levels() -> None:
    found = read("城乡居民收入分别为42000元和21000元，分别增长5%和10%。")
    assert [round(one.value) for one in found] == [40000, 19091]


@pytest.mark.parametrize(
    "text",
    [
        "三个主导产业增加值占规模以上工业的53%。",
        "5家企业被列为示范，占总数的20%。",
        "新增院士12名、总量增长41%。",
        "税收增长20.1%、占比较上年提高3.2个百分点。",
        "完成投资1280亿元，比计划增加23.6%。",
    ],
)
def test_a_change_of_another_thing_implies_nothing(text: str) -> None:
    assert read(text) == []


def test_an_indicator_as_reference_names_itself() -> None:
    assert named("制造业税收81.7亿元，占全市税收的35.5%。", "全市税收").unit == "元"
