from __future__ import annotations

from luoshi.extract.rules import projects
from tests.unit.extract.builders import draft, page


def names(sentence: str) -> list[str]:
    on = page(sentence + "。")
    one = draft(on, sentence)
    projects.apply([one], on)
    return [project.name for project in one.projects]


def test_members_of_a_list_count_one_by_one() -> None:
    assert names("加快建设云江二桥、沿河快速路、清河抽水蓄能电站") == ["云江二桥", "沿河快速路", "清河抽水蓄能电站"]


def test_general_objects_are_no_projects() -> None:
    assert names("加快推进重点项目和基础设施建设") == []


def test_offsets_fit_the_name() -> None:
    on = page("推进白鹭湖湿地公园建设。")
    one = draft(on, "推进白鹭湖湿地公园建设")
    projects.apply([one], on)
    assert [on.text[p.start : p.end] for p in one.projects] == [p.name for p in one.projects] == ["白鹭湖湿地公园"]
