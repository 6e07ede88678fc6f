from __future__ import annotations

import pytest

from luoshi.quantity.find import find_quantities


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("建设农村公路250公里", ["农村公路"]),
        ("新增建设用地300亩", ["建设用地"]),
        ("园区管理机构由43个整合为16个", ["园区管理机构", "园区管理机构"]),
        ("文化产业增加值占地区生产总值比重达10%以上", ["文化产业增加值占地区生产总值比重"]),
        ("城镇和农村居民人均可支配收入分别增长6%和7%", ["城镇和农村居民人均可支配收入"] * 2),
        ("事故宗数、伤亡人数分别下降3%和5%", ["事故宗数", "伤亡人数"]),
        ("自来水普及率、工程覆盖率分别达98%和92%", ["自来水普及率", "工程覆盖率"]),
        ("扶持3个县（市）建设", ["县（市）"]),
        ("首批100个高频事项实现网上办理", ["高频事项"]),
        ("每万人发明专利拥有量23件", ["每万人发明专利拥有量"]),
        ("5户企业入选中国民营企业500强", ["企业", "中国民营企业500强"]),
    ],
)
def test_what_is_measured(text: str, things: list[str]) -> None:
    assert [mention.quantity.of for mention in find_quantities(text)] == things


def test_a_place_that_begins_with_a_number_is_no_amount() -> None:
    assert find_quantities("设立七台河分院。") == []


def test_a_coefficient_stands_without_a_unit() -> None:
    (found,) = find_quantities("灌溉水有效利用系数提高到0.6。")
    assert (str(found.quantity.low), found.quantity.unit) == ("0.6", "")
