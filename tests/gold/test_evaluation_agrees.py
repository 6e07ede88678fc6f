"""The program's own measures against the scorer beside the labels: count by count the same."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tools.gold_excerpts import scorer

from luoshi.evaluation.evaluation import evaluate
from luoshi.evaluation.gold_file import gold_files
from luoshi.extract.judge.judge import MODEL
from luoshi.formats.original import Original
from luoshi.pipeline import read_original
from luoshi.plan.reading import Reading
from luoshi.report.as_json import as_json

SHARED = Path(__file__).resolve().parents[3] / "shared"
EVERY = 4  # of the excerpts every fourth: all agree, a quarter is enough to notice a change


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="../shared/gold is not here: labelled excerpts are needed")
def test_every_count_is_the_scorers() -> None:
    score, read_before = scorer(SHARED / "gold"), dict[str, tuple[Original, Any]]()

    def read(original: Original, day: date) -> Reading:
        reading = read_original(original, date=day)
        read_before[f"{original.name} {day}"] = (original, json.loads(as_json(reading)))
        return reading

    files = gold_files(SHARED / "gold")[::EVERY]
    found = evaluate(files, SHARED / "corpus", read=read, model=MODEL)
    total = score.Tally()
    for path in files:
        gold = json.loads(path.read_text(encoding="utf-8"))
        for quantity in gold["quantities"]:
            quantity["unit"] = quantity["unit"] or ""  # the scorer cannot take null here
        original, reading = read_before[f"{gold['doc']} {gold['date']}"]
        total.merge(score.score(gold, original.characters, reading))
    assert len(files) > 20
    assert {one.name: [one.right, one.read, one.expected] for one in found.scores} == dict(total)
    assert found.learnt  # the shipped model has learnt from these documents and says so
