from __future__ import annotations

import pytest

from luoshi.extract.draft import FoundProject
from luoshi.extract.rules import reached_stages
from luoshi.extract.statement import Kind
from tests.unit.extract.builders import draft, page


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("建成云江二桥", "云江二桥", Kind.MILESTONE),
        ("推动磷源新材磷酸铁项目落地", "磷源新材磷酸铁项目", Kind.MILESTONE),
        ("完成沿河快速路改造", "沿河快速路", Kind.MILESTONE),
        ("加快云江二桥建设", "云江二桥", Kind.TASK),
        ("建成一批口袋公园", None, Kind.TASK),
    ],
)
def test_named_projects_that_reach_a_stage(words: str, name: str | None, kind: Kind) -> None:
    on = page(words + "。")
    one = draft(on, words)
    if name:
        start = words.index(name)
        one.projects = [FoundProject(start, start + len(name), name)]
    reached_stages.apply([one], on)
    assert one.kind is kind


def test_an_empty_call_stays_one() -> None:
    on = page("推动云江二桥项目早日落地。")
    one = draft(on, "推动云江二桥项目早日落地")
    one.vague, one.projects = True, [FoundProject(2, 6, "云江二桥")]
    reached_stages.apply([one], on)
    assert one.kind is Kind.TASK
