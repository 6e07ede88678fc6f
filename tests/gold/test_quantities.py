"""Quantities of the labelled excerpts, judged by the scorer that lies beside them."""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from luoshi.formats.opening import open_original
from luoshi.quantity.find import find_quantities
from luoshi.quantity.value import QuantityMention
from luoshi.text.clean import clean

SHARED = Path(__file__).resolve().parents[3] / "shared"
GOLD, CORPUS = SHARED / "gold", SHARED / "corpus"
# Measured on 1517 quantities when the rules were written, less 0.01.
FLOORS = {
    "quantity (value+unit)": 0.984,
    "quantity (+comparator)": 0.981,
    "quantity (+measure)": 0.975,
    "quantity (+what it measures)": 0.755,
}

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not GOLD.is_dir(), reason="labelled excerpts (../shared/gold) are not on this machine"),
]


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_score", GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def reading(document: str) -> tuple[str, list[dict[str, Any]]]:
    original = open_original(CORPUS / document)
    view = clean(original.view, document=document, characters=original.characters).view
    rows = [row(mention, *view.span(mention.start, mention.end)) for mention in find_quantities(view.text)]
    return original.characters, rows


def row(mention: QuantityMention, start: int, end: int) -> dict[str, Any]:
    quantity = mention.quantity
    value: float | list[float] | None = None
    if quantity.low is not None and quantity.high is not None:
        value = float(quantity.low) if quantity.low == quantity.high else [float(quantity.low), float(quantity.high)]
    return {
        "start": start,
        "end": end,
        "value": value,
        "unit": quantity.unit,
        "op": quantity.comparator.value,
        "of": quantity.of,
        "measure": quantity.measure.value,
    }


def test_quantities_stay_above_their_floors() -> None:
    score = scorer()
    total = score.Tally()
    for path in sorted(GOLD.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        for quantity in gold["quantities"]:
            quantity["unit"] = (
                quantity["unit"] or ""
            )  # the scorer takes words only; an amount without unit has the empty one
        characters, rows = reading(gold["doc"])
        total.merge(score.score(gold, characters, {"statements": [], "quantities": rows, "times": []}))
    measured = {name: f1 for name, _, _, f1, _ in total.rows() if name in FLOORS}
    assert set(measured) == set(FLOORS)
    below = {name: (round(measured[name], 3), floor) for name, floor in FLOORS.items() if measured[name] < floor}
    assert not below
