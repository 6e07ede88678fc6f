"""Reading quality cannot fall by accident: every figure of the scorer, documents unseen by the judge, against the baseline."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tools.evaluate import BASELINE, SLACK, cross_validated, figures, record

SHARED = Path(__file__).resolve().parents[3] / "shared"

FLOORS = {"deliverable": 0.75, "quantity (value+unit)": 0.95, "time": 0.90}


@pytest.fixture(scope="module")
def found() -> dict[str, float]:
    if not (SHARED / "gold").is_dir():
        pytest.skip("../shared/gold is not here: the labelled excerpts are needed to measure reading quality")
    return figures(cross_validated(SHARED / "gold", SHARED / "corpus", 5))


@pytest.mark.shared
def test_no_figure_falls_below_the_baseline(found: dict[str, float]) -> None:
    known = json.loads(BASELINE.read_text(encoding="utf-8"))
    assert set(known) == set(found)
    fallen = {name: (known[name], value) for name, value in found.items() if value < known[name] - SLACK}
    assert not fallen, f"below the baseline (name: recorded, found): {fallen}"


@pytest.mark.shared
@pytest.mark.parametrize("name", list(FLOORS))
def test_floors_of_the_first_issue(found: dict[str, float], name: str) -> None:
    assert found[name] >= FLOORS[name]


def test_a_lower_figure_is_not_recorded_by_accident(tmp_path: Path, capsys: Any) -> None:
    baseline = tmp_path / "baseline.json"
    assert record({"time": 0.97}, lower=False, baseline=baseline) == 0
    assert record({"time": 0.90}, lower=False, baseline=baseline) == 1
    assert json.loads(baseline.read_text(encoding="utf-8")) == {"time": 0.97}
    assert "time: 0.97 → 0.9" in capsys.readouterr().out
    assert record({"time": 0.90}, lower=True, baseline=baseline) == 0
    assert json.loads(baseline.read_text(encoding="utf-8")) == {"time": 0.90}
