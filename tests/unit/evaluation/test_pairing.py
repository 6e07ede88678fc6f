from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from luoshi.evaluation.interval import intervals
from luoshi.evaluation.pairing import overlap, pairs
from luoshi.evaluation.tally import Tally

spans = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda pair: (pair[0], pair[0] + pair[1])))


def test_the_best_overlap_wins() -> None:
    assert pairs([(0, 10)], [(0, 4), (1, 10)]) == [(0, 1)]


def test_too_small_an_overlap_is_no_pair() -> None:
    assert pairs([(0, 10)], [(6, 20)], least=0.5) == []


@given(spans, spans)
def test_every_span_is_paired_once_at_most(gold: list[tuple[int, int]], found: list[tuple[int, int]]) -> None:
    matched = pairs(gold, found)
    assert len({i for i, _ in matched}) == len({j for _, j in matched}) == len(matched)
    assert all(overlap(gold[i], found[j]) > 0 for i, j in matched)


def test_a_figure_is_made_of_its_counts() -> None:
    tally = Tally()
    tally.add("time", 3, 4, 6)
    score = Tally([tally, Tally()]).score("time")
    assert (score.precision, score.recall, score.f1) == (0.75, 0.5, 0.6)
    assert tally.score("fact").f1 == 0.0


def test_the_interval_is_the_same_each_time_and_holds_the_figure() -> None:
    documents = []
    for right in range(10):
        tally = Tally()
        tally.add("time", right, 10, 10)
        documents.append(tally)
    low, high = intervals(documents)["time"]
    assert intervals(documents)["time"] == (low, high)
    assert 0.2 < low < Tally(documents).score("time").f1 < high < 0.7
    assert intervals(documents[:1]) == {}
