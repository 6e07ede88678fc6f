"""Lead bodies proposed for tasks of published breakdowns, one document left out at a time."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.evaluate_assign import Judged, Row, Score, proposals, read_rows, same_name, score

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold" / "lead_bodies.jsonl"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not GOLD.is_file(), reason="../shared/gold/lead_bodies.jsonl is not on this machine"),
]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return read_rows(GOLD)


@pytest.fixture(scope="module")
def judged(rows: list[Row]) -> list[Judged]:
    return proposals(rows, examples=True)


def test_organ_with_the_other_documents_as_examples(judged: list[Judged]) -> None:
    found = score(judged)
    assert found.first >= 0.85
    assert found.within_three >= 0.94


def test_even_by_the_name_of_its_time(judged: list[Judged]) -> None:
    found = score(judged, same_name)
    assert found.first >= 0.77
    assert found.within_three >= 0.87


def test_with_nothing_but_the_text_of_the_task(rows: list[Row]) -> None:
    found = score(proposals(rows, examples=True, known=()), same_name)
    assert found >= Score(0.66, 0.80)
    assert found.within_three >= 0.84


def test_without_examples_the_duties_alone(rows: list[Row]) -> None:
    found = score(proposals(rows, examples=False))
    assert found.first >= 0.79
    assert found.within_three >= 0.89


def test_hardly_any_task_is_left_without_a_proposal(judged: list[Judged], rows: list[Row]) -> None:
    assert len(judged) == len(rows)
    assert sum(not one.names for one in judged) <= 0.02 * len(rows)
