"""Quantities as a clerk reads them: value, unit, comparator, measure, what is measured."""

from __future__ import annotations

from decimal import Decimal

import pytest

from luoshi.quantity.comparators import settle_comparator
from luoshi.quantity.find import find_quantities
from luoshi.quantity.value import Comparator, Measure, Quantity


def only(text: str) -> Quantity:
    mentions = find_quantities(text)
    assert len(mentions) == 1, [text[one.start : one.end] for one in mentions]
    return mentions[0].quantity


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("完成固定资产投资904.6亿元。", "90460000000", "90460000000", "元"),
        ("新建住房2.3万套。", "23000", "23000", "套"),
        ("实际利用外资13亿美元。", "1300000000", "1300000000", "USD"),
        ("提高1.5-2个百分点。", "1.5", "2", "pp"),
        ("培育3至5个园区。", "3", "5", "个"),
        ("增速在10%~12%之间。", "10", "12", "%"),
        ("为80岁至89岁老人服务。", "80", "89", "岁"),
        ("培育三十二个示范村。", "32", "32", "个"),
        ("打造两千亿级产业集群。", "200000000000", "200000000000", "元"),
        ("新签约亿元以上项目。", "100000000", "100000000", "元"),
        ("森林覆盖率达百分之八十点五。", "80.5", "80.5", "%"),
        ("精简三分之一。", "33.33", "33.33", "%"),
        ("收入翻两番。", "4", "4", "倍"),
        ("欠薪案件动态清零。", "0", "0", ""),
        ("我市没有一家，", "0", "0", "家"),
        ("改造220千伏线路。", "220", "220", "千伏"),
        ("装机3000万千瓦。", "30000000", "30000000", "千瓦"),
        ("全程缩短至5个半小时。", "5.5", "5.5", "小时"),
        ("单位产出4.82亿元/平方公里。", "482000000", "482000000", "元/平方公里"),
        ("累计培训1,234人。", "1234", "1234", "人"),
        ("居全省第3位。", "3", "3", "位"),
        ("投资60 亿元。", "6000000000", "6000000000", "元"),
    ],
)
def test_amount_and_unit(text: str, low: str, high: str, unit: str) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.high, quantity.unit) == (Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    "text", ["工业总产值突破X亿元。", "增长**%。", "建成泊位XX个。", "已有×家企业。", "引进若干家企业。"]
)
def test_redacted_amount_is_unknown_not_zero(text: str) -> None:
    assert only(text).redacted


@pytest.mark.parametrize(
    "text",
    [
        "建设X高速、G240和S203线。",
        "2021年3月5日，政发〔2021〕12号。",
        "落实“三个代表”，打造三大高地。",
        "实施一批项目，召开一个会议。",
        "第三批试点、第五次党代会、第二十条。",
        "电话010-63012345转8001。",
        "打造“54321”工作体系，形成“9+2”格局。",
        "万元地区生产总值能耗持续走低。",
        "落实中央八项规定，招募三支一扶人员，统筹五位一体布局。",
        "进一步完善第三方机制，把民生放在第一位。",
        "第二章 总则\n一、加快发展",
    ],
)
def test_names_dates_and_codes_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == []


def test_stars_of_a_place_name_do_not_blank_out_the_figure_after_them() -> None:
    quantity = only("**80%的县域面积是山地。")
    assert (quantity.low, quantity.of) == (Decimal(80), "县域面积")


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("新建500亩以上园区。", Comparator.AT_LEAST),
        ("不低于30%。", Comparator.AT_LEAST),
        ("控制在4%以内。", Comparator.AT_MOST),
        ("不超过5万元。", Comparator.AT_MOST),
        ("增长8%左右。", Comparator.ABOUT),
        ("投资近70亿元。", Comparator.ABOUT),
        ("签约30个。", Comparator.EQUAL),
        ("惠及2200余户。", Comparator.MORE),
        ("进入全省前十强。", Comparator.AT_MOST),
        ("力争产值突破1000亿元。", Comparator.AT_LEAST),
        ("去年，产值突破1000亿元。", Comparator.MORE),
    ],
)
def test_comparator(text: str, comparator: Comparator) -> None:
    assert only(text).comparator is comparator


def test_exceeding_follows_the_kind_of_statement() -> None:
    (mention,) = find_quantities("产值超过5亿元。")
    assert settle_comparator(mention, True).quantity.comparator is Comparator.AT_LEAST
    assert settle_comparator(settle_comparator(mention, True), False).quantity.comparator is Comparator.MORE
    (floor,) = find_quantities("产值5亿元以上。")
    assert settle_comparator(floor, False) is floor


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("利润同比增长6.4%。", Measure.GROWTH),
        ("利润占全市的47%。", Measure.SHARE),
        ("覆盖率提高到75%。", Measure.SHARE),
        ("同比提高16.2个百分点。", Measure.CHANGE),
        ("高于全市工业11.4个百分点。", Measure.GAP),
        ("拉动经济增长1.5个百分点。", Measure.CONTRIBUTION),
        ("贷款比上年增加26亿元。", Measure.CHANGE),
        ("完成投资26亿元。", Measure.LEVEL),
        ("新建幼儿园10所。", Measure.COUNT),
        ("排名全市第二。", Measure.RANK),
    ],
)
def test_measure(text: str, measure: Measure) -> None:
    assert only(text).measure is measure


def test_a_fall_keeps_a_positive_amount() -> None:
    quantity = only("能耗同比下降7.5%。")
    assert (quantity.low, quantity.falling, quantity.measure) == (Decimal("7.5"), True, Measure.GROWTH)


def test_numbers_of_a_list_share_unit_and_scale() -> None:
    text = "参保人数分别达72.75万、64.8万和80.65万人。"
    assert [(one.quantity.low, one.quantity.unit) for one in find_quantities(text)] == [
        (Decimal(727500), "人"),
        (Decimal(648000), "人"),
        (Decimal(806500), "人"),
    ]


def test_joint_subject_is_shared_out_in_order() -> None:
    text = "利用外资、引进内资分别增长2%和8%以上。"
    assert [one.quantity.of for one in find_quantities(text)] == ["利用外资", "引进内资"]


def test_subject_is_carried_to_growth_and_reference_is_kept() -> None:
    text = "利润总额增长26.5%，高于全市工业11.4个百分点，同比提高16.2个百分点。"
    found = [one.quantity for one in find_quantities(text)]
    assert [one.of for one in found] == ["利润总额"] * 3
    assert found[1].reference == "全市工业"


def test_skipped_spans_are_no_quantities() -> None:
    text = "补贴不超过6个月，投资5亿元。"
    assert [one.quantity.unit for one in find_quantities(text, skip=[(0, text.index("，"))])] == ["元"]


def test_table_units_come_from_head_column_and_row() -> None:
    text = "| 商品 | 单位 | 数量 | 金额（亿元） | 比上年增长（%） |\n| --- | --- | --- | --- | --- |\n| 钢材 | 万吨 | 765 | 89 | -2.5 |\n"
    found = [(one.quantity.low, one.quantity.unit, one.quantity.of) for one in find_quantities(text)]
    assert found == [
        (Decimal(7650000), "吨", "钢材"),
        (Decimal(8900000000), "元", "钢材"),
        (Decimal("-2.5"), "%", "钢材"),
    ]


def test_mentions_come_in_order_with_their_comparator_words() -> None:
    text = "新建超过3000家企业，增长5%以上。"
    assert [text[one.start : one.end] for one in find_quantities(text)] == ["超过3000家", "5%以上"]


def test_table_that_lost_its_cells() -> None:
    text = "表8 主要商品出口金额\n商品名称单位数量比上年增长%金额（亿美元）比上年增长%\n钢材万吨5923 -5.5 634 43.8\n服装————1198 4.1\n全年平稳。\n"
    found = [(one.quantity.low, one.quantity.unit, one.quantity.of) for one in find_quantities(text)]
    assert found == [
        (Decimal(59230000), "吨", "钢材"),
        (Decimal("-5.5"), "%", "钢材"),
        (Decimal(63400000000), "USD", "钢材"),
        (Decimal("43.8"), "%", "钢材"),
        (Decimal(119800000000), "USD", "服装"),
        (Decimal("4.1"), "%", "服装"),
    ]


def test_item_number_is_not_part_of_the_count() -> None:
    text = "13.11个港口工程：加快建设。"
    (mention,) = find_quantities(text)
    assert (mention.quantity.low, text[mention.start : mention.end]) == (Decimal(11), "11个")


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("发电量一亿四千万千瓦时。", "140000000", "千瓦时"),
        ("超过七成的企业复工。", "70", "%"),
        ("产量一点四亿吨。", "140000000", "吨"),
        ("吸引22万青年人才就业。", "220000", "人"),
        ("产值增长一倍。", "1", "倍"),
        ("排名提升到46位。", "46", "位"),
        ("培育一批三十亿元级项目。", "3000000000", "元"),
    ],
)
def test_more_amounts(text: str, low: str, unit: str) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.unit) == (Decimal(low), unit)


def test_industry_structure_is_one_share_for_each_part() -> None:
    text = "三次产业比调整为6.5:45:48.5，会议于9:30:15开始。"
    found = [one.quantity for one in find_quantities(text)]
    assert [one.low for one in found] == [Decimal("6.5"), Decimal(45), Decimal("48.5")]
    assert {(one.unit, one.measure) for one in found} == {("%", Measure.SHARE)}


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("不超过总计划的50%。", Comparator.AT_MOST),
        ("至少建设1处。", Comparator.AT_LEAST),
        ("约占全省28%。", Comparator.ABOUT),
    ],
)
def test_comparator_that_stands_apart(text: str, comparator: Comparator) -> None:
    assert only(text).comparator is comparator


def test_shortened_time_of_a_procedure_is_measured_although_it_is_a_duration() -> None:
    text = "审批时限从185天压减到50天。"
    found = find_quantities(text, skip=[(0, len(text))])
    assert [(one.quantity.low, one.quantity.unit) for one in found] == [(Decimal(185), "天"), (Decimal(50), "天")]
