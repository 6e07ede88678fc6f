from __future__ import annotations

import pytest

from luoshi.organ.canonical import canonical, is_temporary, same_organ
from luoshi.organ.organ import Level


@pytest.mark.parametrize(
    ("name", "organ", "level"),
    [
        ("市教育局", "education", Level.CITY),
        ("云江省教育厅", "education", Level.PROVINCE),
        ("自治区人力资源和社会保障厅", "human_resources", Level.PROVINCE),
        ("清河县教体局", "education", Level.COUNTY),
        ("国家税务总局云江市税务局", "tax", Level.CITY),
        ("农业农村部", "agriculture", Level.NATION),
        ("市场监管总局", "market_supervision", Level.NATION),
        ("团市委", "youth_league", Level.CITY),
        ("共青团云江市委", "youth_league", Level.CITY),
        ("自治区党委组织部", "organization", Level.PROVINCE),
        ("市委宣传部（市文明办）", "publicity", Level.CITY),
        ("人社局", "human_resources", None),
        ("云江公积金中心", "housing_fund", None),
    ],
)
def test_names_at_every_level(name: str, organ: str, level: Level | None) -> None:
    found = canonical(name)
    assert (found.organ, found.level, found.known) == (organ, level, True)


@pytest.mark.parametrize(
    ("former", "today"),
    [
        ("市卫计委", "市卫健委"),
        ("市安监局", "市应急局"),
        ("市国土局", "市自然资源和规划局"),
        ("市规划局", "市自然资源和规划局"),
        ("市工商局", "市市场监管局"),
        ("市质监局", "市市场监管局"),
        ("市食药监局", "市市场监管局"),
        ("市农委", "市农业农村局"),
        ("市扶贫办", "县乡村振兴局"),
        ("省旅游局", "市文广旅局"),
        ("市房管局", "市住建局"),
        ("市城管委", "县城市管理局"),
        ("省经信委", "市工信局"),
        ("市外经贸局", "市商务局"),
    ],
)
def test_successors_are_the_same_organ(former: str, today: str) -> None:
    assert same_organ(former, today)


def test_the_merged_organ_is_still_told() -> None:
    assert canonical("市质监局").predecessor == "质监局"
    assert canonical("市市场监管局").predecessor is None


def test_different_organs_are_different() -> None:
    assert not same_organ("市教育局", "市体育局")
    assert not same_organ("市城管局", "市住建局")


def test_body_inside_angle_brackets_counts_too() -> None:
    found = canonical("市应急局〈市消防救援支队〉")
    assert (found.organ, found.inner) == ("emergency", "fire")
    assert same_organ("市应急局〈市消防救援支队〉", "市消防救援支队")
    assert same_organ("市应急局〈市消防救援支队〉", "市应急管理局")


def test_unknown_name_is_an_organ_of_its_own() -> None:
    found = canonical("市云溪湿地管委会")
    assert (found.organ, found.known) == ("云溪湿地管委会", False)
    assert same_organ("市云溪湿地管委会", "云溪湿地管委会")
    assert not same_organ("市云溪湿地管委会", "市林草局")


@pytest.mark.parametrize("name", ["棚改指挥部", "招商专班", "征拆办", "链长办"])
def test_temporary_bodies(name: str) -> None:
    assert is_temporary(name)
    assert not is_temporary("市教育局")
