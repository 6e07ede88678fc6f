from __future__ import annotations

from luoshi.checking.rules import parts_misfit
from tests.unit.checking.builders import codes, messages


def test_parts_that_exceed_the_total() -> None:
    (message,) = messages(parts_misfit.find, "全市共有学校120所，其中小学80所、初中30所、高中20所。")
    assert "比总数多10所" in message


def test_a_closed_list_that_falls_short() -> None:
    text = "新增规上企业125家，分下去：南浦区42家、桐岭市34家、云滨区22家、清河县25家。"
    assert "比总数少2家" in messages(parts_misfit.find, text)[0]


def test_money_that_adds_up() -> None:
    text = "一般公共预算收入完成102.5亿元，其中税收收入77.5亿元、非税收入25亿元。"
    assert codes(parts_misfit.find, text) == []


def test_only_some_parts_are_named() -> None:
    assert codes(parts_misfit.find, "实施重点项目210个，其中工业项目80个、民生项目30个。") == []


def test_what_is_more_than_the_total_is_no_part_of_it() -> None:
    assert codes(parts_misfit.find, "新增造林148万亩、其中南山43万亩，修复草原517万亩，治理水土流失23万亩。") == []
