from __future__ import annotations

import pytest

from luoshi.assignment.similarity import SimilarTasks

TEXTS = ["新建公厕30座", "建成养老服务综合体8个", "新建幼儿园5所"]


def test_the_same_words_are_alike_whatever_the_numbers() -> None:
    (number, cosine), *_ = SimilarTasks(TEXTS).closest("新建公厕12座", 2)
    assert number == 0
    assert cosine == pytest.approx(1.0)


def test_nothing_in_common_is_left_out() -> None:
    assert SimilarTasks(TEXTS).closest("修复湿地", 5) == []
    assert SimilarTasks([]).closest("新建公厕", 5) == []


def test_strange_words_make_less_alike() -> None:
    similar = SimilarTasks(TEXTS)
    assert similar.closest("新建公厕", 1)[0][1] > similar.closest("新建公厕与湿地修复工程", 1)[0][1]
