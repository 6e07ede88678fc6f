"""The GDP growth target of a report's own year against what people read there: 200 reports, and 60 unseen by the rules."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import luoshi
from luoshi.indicator import Figure, headline, targets
from luoshi.quantity.value import Measure

HERE = Path(__file__).resolve().parent
REPORTS = HERE.parents[2] / "shared" / "corpus" / "reports"
FLOORS = {"gdp_targets.jsonl": 0.98, "gdp_targets_unseen.jsonl": 0.96}  # measured 1.000 and 0.983

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not REPORTS.is_dir(), reason="../shared/corpus/reports is not here: work reports are needed"),
]


@cache
def labels(name: str) -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines())


def wanted(label: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Growth, the higher value striven for and the total, each as (low, high, comparator, unit)."""
    found = {}
    for part in ("growth", "stretch", "level"):
        value = label.get(part)
        if isinstance(value, dict):
            found[part] = (value["low"], value["high"], value["op"], value["unit"])
    return found


def read(label: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """The same of what the program finds; a relation without a number counts as a target too."""
    found = {}
    for figure in targets(headline(luoshi.read(REPORTS / label["file"])), "gdp", label["year"]):
        if part := part_of(figure):
            found[part] = shown(figure)
    return found


def part_of(figure: Figure) -> str | None:
    if figure.quantity is None:
        return "growth"
    if figure.quantity.measure in (Measure.GROWTH, Measure.GAP):
        return "stretch" if figure.stretch else "growth"
    return "level" if figure.quantity.measure is Measure.LEVEL else None


def shown(figure: Figure) -> tuple[str, ...]:
    quantity = figure.quantity
    if quantity is None or quantity.low is None or quantity.high is None:
        return (figure.relation or "",)
    scale, unit = (Decimal(10**8), "亿元") if quantity.unit == "元" else (Decimal(1), quantity.unit)
    low, high = (f"{(side / scale).normalize():f}" for side in (quantity.low, quantity.high))
    return low, high, quantity.comparator.value, unit


def test_the_lists_hold_what_they_say() -> None:
    assert [len(labels(name)) for name in FLOORS] == [200, 60]
    files = [label["file"] for name in FLOORS for label in labels(name)]
    assert len(set(files)) == len(files)


@pytest.mark.parametrize("name", FLOORS)
def test_the_reports_are_those_that_were_read(name: str) -> None:
    for label in labels(name):
        characters = (REPORTS / label["file"]).read_bytes().decode("utf-8")
        assert hashlib.sha256(characters.encode()).hexdigest() == label["sha256"], label["file"]


@pytest.mark.parametrize("name", FLOORS)
def test_growth_targets_of_the_year(name: str) -> None:
    wrong = [
        (label["file"], wanted(label).get("growth"), found.get("growth"))
        for label in labels(name)
        if (found := read(label)).get("growth") != wanted(label).get("growth")
    ]
    assert 1 - len(wrong) / len(labels(name)) >= FLOORS[name], wrong


def test_higher_values_totals_and_targets_beside_another_area() -> None:
    """增长7%，力争8%; 突破1万亿元; 高于全区增速0.5个百分点 are kept apart from plain growth."""
    with_more = [label for label in labels("gdp_targets.jsonl") if label.get("stretch") or label.get("level")]
    beside = [label for label in labels("gdp_targets.jsonl") if "above" in label["growth"]]
    assert len(with_more) > 10
    assert beside
    for label in (*with_more, *beside):
        assert read(label) == wanted(label), label["file"]
