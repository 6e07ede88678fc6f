from __future__ import annotations

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
