from __future__ import annotations

import pytest

from luoshi.extract.names.find import best, find_names, is_likely
from luoshi.extract.names.weights import Weights, read_weights


def names(clause: str) -> list[str]:
    return [clause[start:end] for start, end in find_names(clause, read_weights())]


def test_the_best_set_does_not_overlap() -> None:
    assert best([(0, 4, 2.0), (2, 6, 3.0), (4, 8, 2.0), (9, 12, -1.0)], 0.0) == [(0, 4), (4, 8)]


def test_a_long_candidate_wins_over_parts_that_speak_less() -> None:
    assert best([(0, 8, 5.0), (0, 4, 2.0), (4, 8, 2.0)], 0.0) == [(0, 8)]


def test_favour_lets_weaker_candidates_through() -> None:
    assert best([(0, 4, -1.0)], 0.0) == []
    assert best([(0, 4, -1.0)], 1.5) == [(0, 4)]


def test_no_candidate_no_name() -> None:
    assert best([], 1.5) == []
    assert names("") == names("路") == []


def test_unlikely_clauses_are_not_searched() -> None:
    weights = Weights({"": -9.0, "大桥": 20.0}, {"": 50.0})
    assert not is_likely("加快发展", weights)
    assert find_names("加快发展", weights) == []
    assert find_names("建设大桥", weights) != []


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("加快推进云江大桥、清河水库、北山机场等项目建设", ["云江大桥", "清河水库", "北山机场"]),
        ("开工建设清河抽水蓄能电站", ["清河抽水蓄能电站"]),
        ("确保地铁7号线二期、云江大道西延年内建成通车", ["地铁7号线二期", "云江大道西延"]),
        ("全面提升政府效能", []),
        ("地区生产总值增长6%以上", []),
        ("统筹推进重点项目和基础设施建设", []),
    ],
)
def test_names_of_invented_places(clause: str, expected: list[str]) -> None:
    assert names(clause) == expected
