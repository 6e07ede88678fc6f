"""Times against the labelled excerpts beside the project: the share of right ones must not fall."""

from __future__ import annotations

import importlib.util
import json
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from luoshi.period.find import find_times
from luoshi.period.value import Period
from luoshi.text.clean import clean
from luoshi.text.mapped import MappedText

SHARED = Path(__file__).resolve().parents[3] / "shared"
FLOOR = 0.96  # measured 0.970 on the cleaned text of 115 excerpts, 365 labelled times; a hundredth is left for play

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not (SHARED / "gold").is_dir(), reason="../shared/gold is not here: labelled excerpts are needed"
    ),
]


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_score", SHARED / "gold" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _ends(period: Period | None) -> tuple[str | None, str | None]:
    if period is None:
        return None, None
    return (
        period.start.isoformat() if period.start else None,
        period.last_day.isoformat() if period.last_day else None,
    )


def _count(gold: dict[str, Any], scorer: ModuleType) -> tuple[int, int, int]:
    """Right, found and labelled times of one excerpt."""
    text = (SHARED / "corpus" / gold["doc"]).read_text(encoding="utf-8")
    view = clean(MappedText.of(text), document=gold["doc"], characters=text).view
    first, last = gold["start"], gold["end"]
    found = []
    for mention in find_times(view.text, today=date.fromisoformat(gold["date"])):
        start, end = view.span(mention.start, mention.end)
        if first <= start and end <= last + 1:
            found.append((start, end, _ends(mention.period)))
    quotes = scorer.locate(text[first:last], [time["quote"] for time in gold["times"]], False)
    labels = [(start + first, end + first) for start, end in quotes]
    pairs = scorer.pair(labels, [(start, end) for start, end, _ in found], lambda *_: True)
    right = sum((gold["times"][i].get("from"), gold["times"][i].get("to")) == found[j][2] for i, j in pairs)
    return right, len(found), len(labels)


def test_the_share_of_right_times_does_not_fall() -> None:
    scorer = _scorer()
    files = sorted((SHARED / "gold").glob("*.gold.json"))
    counts = [_count(json.loads(path.read_text(encoding="utf-8")), scorer) for path in files]
    right, found, labelled = (sum(column) for column in zip(*counts, strict=True))
    assert labelled > 300
    assert 2 * right / (found + labelled) >= FLOOR
