from __future__ import annotations

from luoshi.checking.remark import Severity
from luoshi.checking.rules import named_projects
from tests.unit.checking.builders import manuscript


def test_one_project_short() -> None:
    text = "云江园要新签约项目10个、新投产4个以上，要确保同德铝业、吉云科技、汇杰重工等项目竣工投产。"
    (remark,) = named_projects.find(manuscript(text))
    assert remark.severity is Severity.ORDINARY
    assert remark.message == "云江园新投产4个以上，点名的只有3个，还差1个，请补上项目名单或核对数字。"
    assert [place.quote for place in remark.places[1:]] == ["同德铝业", "吉云科技", "汇杰重工"]


def test_where_few_are_named_it_is_only_a_hint() -> None:
    text = "云江园要新投产40个以上，要确保同德铝业、吉云科技、汇杰重工等项目竣工投产。"
    assert [remark.severity for remark in named_projects.find(manuscript(text))] == [Severity.HINT]


def test_enough_projects_named() -> None:
    text = "云江园要新投产3个以上。其中，同德铝业6月底前投产，吉云科技、汇杰重工年内要实现投产。"
    assert list(named_projects.find(manuscript(text))) == []


def test_a_count_without_names_is_left_alone() -> None:
    assert list(named_projects.find(manuscript("全市要新开工20个、新投产10个以上。要优化服务，主动上门。"))) == []
