from __future__ import annotations

from luoshi.extract.rules import bracketed_bodies
from tests.unit.extract.builders import bodies, draft, page


def test_bracket_serves_every_statement_of_its_item() -> None:
    on = page("1.打通断头路20条，新增停车位300个。（牵头单位：市住建局；配合单位：市公安局、各县区政府）\n2.修缮校舍。")
    one, two, other = draft(on, "打通断头路20条"), draft(on, "新增停车位300个"), draft(on, "修缮校舍")
    bracketed_bodies.apply([one, two, other], on)
    assert (
        bodies(one)
        == bodies(two)
        == [("市住建局", "lead", False), ("市公安局", "support", False), ("各县区政府", "support", False)]
    )
    assert bodies(other) == []


def test_second_bracket_of_a_paragraph_takes_only_what_follows_the_first() -> None:
    on = page("新建学校3所（责任单位：市教育局）；新增床位500张（责任单位：市卫健委）。")
    school, beds = draft(on, "新建学校3所"), draft(on, "新增床位500张")
    bracketed_bodies.apply([school, beds], on)
    assert bodies(school) == [("市教育局", "lead", False)]
    assert bodies(beds) == [("市卫健委", "lead", False)]


def test_bodies_in_charge_without_label() -> None:
    on = page("支持开展保税维修业务。（商务部、海关总署等部门按职责分工负责）")
    one = draft(on, "支持开展保税维修业务")
    bracketed_bodies.apply([one], on)
    assert bodies(one) == [("商务部", "lead", False), ("海关总署", "support", False)]


def test_leading_body_before_the_comma() -> None:
    on = page("建立联席会议制度。（市发改委牵头，市财政局、市审计局按职责分工负责）")
    one = draft(on, "建立联席会议制度")
    bracketed_bodies.apply([one], on)
    assert bodies(one) == [("市发改委", "lead", False), ("市财政局", "support", False), ("市审计局", "support", False)]


def test_line_of_its_own_serves_the_paragraph_above() -> None:
    on = page("城镇新增就业4万人以上。\n主办单位：市人社局、各县区人民政府。\n新建幼儿园8所。")
    one, other = draft(on, "城镇新增就业4万人以上"), draft(on, "新建幼儿园8所")
    bracketed_bodies.apply([one, other], on)
    assert bodies(one) == [("市人社局", "lead", False), ("各县区人民政府", "support", False)]
    assert bodies(other) == []


def test_bracket_that_names_no_body_is_left_alone() -> None:
    on = page("改造泵站（一期）。")
    one = draft(on, "改造泵站")
    bracketed_bodies.apply([one], on)
    assert bodies(one) == []


def test_counties_in_a_bracket_of_their_own() -> None:
    on = page("新建学校10所。（牵头单位：市教育局，各县（市、区）政府；完成时限：6月底）\n")
    one = draft(on, "新建学校10所")
    bracketed_bodies.apply([one], on)
    assert bodies(one) == [("市教育局", "lead", False), ("各县（市、区）政府", "lead", False)]


def test_body_inside_angle_brackets_has_the_part_of_the_outer_one() -> None:
    on = page("新建消防站2座（责任单位：市应急局〈市消防救援支队〉、市公安局）。")
    one = draft(on, "新建消防站2座")
    bracketed_bodies.apply([one], on)
    assert bodies(one) == [
        ("市应急局", "lead", False),
        ("市消防救援支队", "lead", False),
        ("市公安局", "support", False),
    ]
