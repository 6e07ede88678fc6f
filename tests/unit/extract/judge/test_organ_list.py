from __future__ import annotations

import random
import re

import pytest

from luoshi.extract.judge.organ_list import is_organ_list

# The same as one regular expression: exact, but it takes time without bound where 和 stands often.
WHOLE = re.compile(
    r"(?:各|市|县|区|省|国家)?[\u4e00-\u9fff（）]{1,14}(?:局|委|办|厅|部|政府|公司|集团|中心|单位|部门|管委会|委员会|署|银行|联合会|残联|妇联)"
    r"(?:[、和及与，等](?![\u4e00-\u9fff]*[要应将负牵])[\u4e00-\u9fff（）]{1,16})*(?:负责|牵头|配合)?"
)
PARTS = (
    "市",
    "局",
    "委",
    "和",
    "等",
    "、",
    "，",
    "负责",
    "牵头",
    "各",
    "国家",
    "（",
    "政府",
    "将",
    "财",
    "管委会",
    "1",
)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("市发改委、市财政局和各县区政府", True),
        ("市教育局负责", True),
        ("市发改委要加快审批", False),
        ("加快建设", False),
        ("", False),
    ],
)
def test_lists_of_offices(words: str, answer: bool) -> None:
    assert is_organ_list(words) is answer


def test_it_says_what_the_regular_expression_says() -> None:
    chance = random.Random(1)
    found = 0
    for _ in range(20_000):
        words = "".join(chance.choice(PARTS) for _ in range(chance.randint(0, 10)))
        assert is_organ_list(words) == bool(WHOLE.fullmatch(words)), words
        found += is_organ_list(words)
    assert found > 1_000


def test_many_joining_characters_are_no_trap() -> None:
    assert is_organ_list("市局" + "和和局" * 190)  # the regular expression needs longer than the universe has
    assert not is_organ_list("市局" + "和和局" * 190 + "将")
