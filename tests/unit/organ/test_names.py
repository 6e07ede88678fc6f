from __future__ import annotations

import pytest

from luoshi.organ.names import looks_like_body, split_names


@pytest.mark.parametrize(
    "name",
    [
        "市发展和改革委员会",
        "市发改委",
        "各县（市、区）政府",
        "征拆办",
        "清河县",
        "高新区管委会",
        "省级人民政府",
        "各有关部门",
    ],
)
def test_bodies(name: str) -> None:
    assert looks_like_body(name)


@pytest.mark.parametrize("name", ["我们", "全市上下", "一期", "6月底", "高质量发展"])
def test_no_bodies(name: str) -> None:
    assert not looks_like_body(name)


def test_list_is_split_and_its_tail_dropped() -> None:
    text = "市教体局、市残联，各县市区人民政府等部门按职责分工负责"
    assert [text[a:b] for a, b in split_names(text, 0, len(text))] == ["市教体局", "市残联", "各县市区人民政府"]


def test_separators_inside_brackets_do_not_cut() -> None:
    text = "市司法局、各县（市、区）政府"
    assert [text[a:b] for a, b in split_names(text, 0, len(text))] == ["市司法局", "各县（市、区）政府"]
