"""Pairs of promise and answer that a person has judged: how many of those that are proposed today are right."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from luoshi.comparison.compare import compare
from luoshi.comparison.verdict import Outcome
from luoshi.pipeline import read

REPORTS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "reports"
JUDGED = Path(__file__).with_name("compare_pairs.jsonl")
FLOOR = 0.88
STILL_PROPOSED = 0.6

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not REPORTS.is_dir(), reason="../shared/corpus/reports is not here: the judged reports are needed"
    ),
]

Key = tuple[str, str, int, int]


def _judgements() -> list[dict[str, Any]]:
    return [json.loads(line) for line in JUDGED.read_text(encoding="utf-8").splitlines()]


def _key(row: dict[str, Any]) -> Key:
    """The promised amount and the reported one by where they start; of projects the clauses."""
    return row["first"], row["next"], (row["promised"] or row["promise"])[0], (row["reported"] or row["answer"])[0]


@lru_cache(maxsize=1)
def _proposed() -> frozenset[Key]:
    names = sorted({(row["first"], row["next"]) for row in _judgements()})
    return frozenset(key for first, following in names for key in _of(first, following))


def _of(first: str, following: str) -> list[Key]:
    outcomes = compare(read(REPORTS / first), read(REPORTS / following)).outcomes
    return [(first, following, *_starts(outcome)) for outcome in outcomes if outcome.answer]


def _starts(outcome: Outcome) -> tuple[int, int]:
    assert outcome.answer
    promised, reported = outcome.promise.quantity, outcome.answer.quantity
    return (
        promised.evidence.start if promised else outcome.promise.evidence.start,
        reported.evidence.start if reported else outcome.answer.evidence.start,
    )


def test_the_files_are_those_that_were_judged() -> None:
    digests = {(row[end], row[f"{end}_sha256"]) for row in _judgements() for end in ("first", "next")}
    for name, digest in digests:
        assert hashlib.sha256((REPORTS / name).read_bytes()).hexdigest() == digest, name


@pytest.mark.parametrize("sample", ["tuned", "fresh"])
def test_proposed_pairs_are_right(sample: str) -> None:
    rows = [row for row in _judgements() if row["sample"] == sample]
    known = [row for row in rows if _key(row) in _proposed()]
    right = sum(row["right"] for row in known)
    assert right / len(known) >= FLOOR, f"{right} of {len(known)} right"


def test_most_right_pairs_are_still_proposed() -> None:
    right = [row for row in _judgements() if row["right"]]
    still = sum(_key(row) in _proposed() for row in right)
    assert still / len(right) >= STILL_PROPOSED, f"{still} of {len(right)}"


def test_pairs_without_a_judgement_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Some are no failure, but whoever changes the pairing should look at them; too many and the precision is unknown."""
    judged = {_key(row) for row in _judgements()}
    new, gone = sorted(_proposed() - judged), len(judged - _proposed())
    if new:
        with capsys.disabled():
            print(f"\n{len(new)} pairs have no judgement, {gone} judged ones are no longer proposed: {new[:5]}")
    assert len(new) < len(judged) / 2
