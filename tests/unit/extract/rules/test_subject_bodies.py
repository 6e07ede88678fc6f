from __future__ import annotations

import pytest

from luoshi.extract.rules import subject_bodies
from luoshi.extract.statement import Kind
from tests.unit.extract.builders import bodies, draft, page


def test_subject_leads_and_is_carried_over_in_its_sentence() -> None:
    on = page("循环园要完成环评，启动土地报批。加快修路。")
    one, two, other = draft(on, "循环园要完成环评"), draft(on, "启动土地报批"), draft(on, "加快修路")
    subject_bodies.apply([one, two, other], on)
    assert bodies(one) == [("循环园", "lead", False)]
    assert bodies(two) == [("循环园", "lead", True)]
    assert bodies(other) == []


def test_joint_subjects() -> None:
    on = page("市水利局、市财政局应当按季核定资金。")
    one = draft(on, "市水利局、市财政局应当按季核定资金", Kind.RULE)
    subject_bodies.apply([one], on)
    assert bodies(one) == [("市水利局", "lead", False), ("市财政局", "support", False)]


def test_together_with() -> None:
    on = page("市发改委会同市统计局负责监测。")
    one = draft(on, "市发改委会同市统计局负责监测", Kind.RULE)
    subject_bodies.apply([one], on)
    assert bodies(one) == [("市发改委", "lead", False), ("市统计局", "support", False)]


def test_done_by() -> None:
    on = page("分配方案由市住建局牵头制定。")
    one = draft(on, "分配方案由市住建局牵头制定")
    subject_bodies.apply([one], on)
    assert bodies(one) == [("市住建局", "lead", False)]


def test_we_all_is_no_body() -> None:
    on = page("我们要加快修路。全市要动员起来。")
    drafts = [draft(on, "我们要加快修路"), draft(on, "全市要动员起来")]
    subject_bodies.apply(drafts, on)
    assert [bodies(one) for one in drafts] == [[], []]


def test_bracket_goes_before_subject() -> None:
    on = page("循环园要完成环评。")
    one = draft(on, "循环园要完成环评")
    one.bodies = ["kept"]  # type: ignore[list-item]
    subject_bodies.apply([one], on)
    assert one.bodies == ["kept"]


def found(text: str, quote: str, kind: Kind = Kind.TASK) -> list[tuple[str, str, bool]]:
    on = page(text)
    one = draft(on, quote, kind)
    subject_bodies.apply([one], on)
    return bodies(one)


@pytest.mark.parametrize(
    ("quote", "leads"),
    [
        ("支持清河县创建国家农业科技园区", ["清河县"]),
        ("推动云东区、清河县打造美食街区", ["云东区", "清河县"]),
        ("云江高新区围绕装备制造延伸链条", ["云江高新区"]),
        ("发改牵头做好项目储备", ["发改"]),
        ("中央财政安排资金5亿元", ["中央财政"]),
        ("各有关部门制定实施办法", ["各有关部门"]),
        ("各省（区、市）政府要建立工作机制", ["各省（区、市）政府"]),
        ("市、区住房保障部门应当定期核查", ["市、区住房保障部门"]),
        ("从2030年起，各有关部门应按月报送", ["各有关部门"]),
        ("招生计划由区教育局直接核定", ["区教育局"]),
        ("市政府新闻办会同市发改委制订预案", ["市政府新闻办", "市发改委"]),
        ("区民政部门会同区残联要按季核对", ["区民政部门", "区残联"]),
        ("白石镇、青山镇和白石苗圃要集中力量", ["白石镇", "青山镇", "白石苗圃"]),
    ],
)
def test_subjects(quote: str, leads: list[str]) -> None:
    assert [name for name, _, _ in found(quote + "。", quote)] == leads


@pytest.mark.parametrize(
    "quote",
    [
        "优化城市功能要素配置",
        "推进社区建设",
        "统一构建全市模式",
        "实现矿区统一规划",
        "满足群众出行需求",
        "优势园区要素优先配置",
        "推行全程代办",
        "推进国家森林城市创建",
        "建立健全城乡统一市场要素",
        "支持示范区建设全面提速",
        "各部门制定的规章必须公开",
        "交通要道两侧绿化",
        "学校积极为企业提供所需人才",
    ],
)
def test_what_only_looks_like_a_subject(quote: str) -> None:
    assert found(quote + "。", quote) == []


def test_name_with_a_colon_is_carried_through_its_paragraph() -> None:
    on = page("市发改委：负责制定预案。组织监测预警。\n加快修路。")
    drafts = [draft(on, quote) for quote in ("负责制定预案", "组织监测预警", "加快修路")]
    subject_bodies.apply(drafts, on)
    carried = [("市发改委", "lead", True)]
    assert [bodies(one) for one in drafts] == [carried, carried, []]


def test_who_is_moved_is_not_the_subject_of_the_next() -> None:
    on = page("支持清河县创建示范县，办好读书节。")
    drafts = [draft(on, "支持清河县创建示范县"), draft(on, "办好读书节")]
    subject_bodies.apply(drafts, on)
    assert [bodies(one) for one in drafts] == [[("清河县", "lead", False)], []]
