"""Enumerators told from references, figures and words."""

from __future__ import annotations

import pytest

from luoshi.document.enumerators import find_decimals, find_enumerators
from luoshi.document.mark import Family


def found(text: str) -> list[tuple[Family, int]]:
    return [(item.family, item.number) for item in find_enumerators(text)]


@pytest.mark.parametrize(
    ("text", "family", "number"),
    [
        ("第三章总则", Family.CHAPTER, 3),
        ("第十二条平台", Family.ARTICLE, 12),
        ("第一部分总论", Family.PART, 1),
        ("十一、保障", Family.HAN, 11),
        ("（二）目标", Family.BRACKET_HAN, 2),
        ("(二)目标", Family.BRACKET_HAN, 2),
        ("（3）条件", Family.BRACKET_DIGIT, 3),
        ("12.修路", Family.DIGIT_DOT, 12),
        ("3、修路", Family.DIGIT_COMMA, 3),
        ("一是修路", Family.IS, 1),
        ("二要修路", Family.MUST, 2),
        ("首先，修路", Family.FIRST_NEXT, 1),
        ("第二，修路", Family.NTH, 2),
        ("第二个问题，差距", Family.ASPECT, 2),
        ("**四、保障**", Family.HAN, 4),
        ("## 四、保障", Family.HAN, 4),
    ],
)
def test_at_the_start_of_a_line(text: str, family: Family, number: int) -> None:
    assert found(text) == [(family, number)]


@pytest.mark.parametrize(
    "text",
    [
        "第一产业增加值增长",
        "一、二、三产业协调发展",
        "完成1.5万人培训",
        "1.5万人完成培训",
        "根据第三条规定执行",
        "如前述（二）所说",
        "这是第二十届运动会",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert found(text) == []


def test_inside_a_line_enumerators_count_on() -> None:
    text = "要做到：一是修路，二是架桥；三是建校。依照第五条规定"
    assert found(text) == [(Family.IS, 1), (Family.IS, 2), (Family.IS, 3)]


def test_item_that_begins_with_a_year_follows_its_predecessor() -> None:
    assert found("18.修路\n19.2017年建校\n2.5万人受益") == [(Family.DIGIT_DOT, 18), (Family.DIGIT_DOT, 19)]


def test_decimals_need_company() -> None:
    text = "1总则\n1.1目的\n1.2依据\n2组织\n2.1机构\n2024年起实施\n3个县"
    assert [item.family for item in find_decimals(text)] == [
        Family.DECIMAL_1,
        Family.DECIMAL_2,
        Family.DECIMAL_2,
        Family.DECIMAL_1,
        Family.DECIMAL_2,
    ]
    assert find_decimals("1总则\n2组织") == []
