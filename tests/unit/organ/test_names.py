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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("市委督查室、市政府研究室", ["市委督查室", "市政府研究室"]),
        ("各牵头单位、各会议承办单位", ["各牵头单位", "各会议承办单位"]),
        ("市教育局，各县（市、区）政府", ["市教育局", "各县（市、区）政府"]),
        ("市应急局〈市消防救援支队〉、市公安局", ["市应急局", "市消防救援支队", "市公安局"]),
        ("自治区教育厅、自治区红十字会", ["自治区教育厅", "自治区红十字会"]),
        ("各县（市、区）、市委宣传部（市文明办）等部门", ["各县（市、区）", "市委宣传部（市文明办）"]),
        ("证监会、市供销社", ["证监会", "市供销社"]),
    ],
)
def test_names_of_every_make(text: str, names: list[str]) -> None:
    assert [text[a:b] for a, b in split_names(text, 0, len(text))] == names


def test_rooms_are_no_offices() -> None:
    assert list(split_names("村卫生室、实验室", 0, 8)) == []
