"""Score whole readings against labelled excerpts, each document read by a model that has not seen it.

    python -m tools.evaluate --gold ../shared/gold --corpus ../shared/corpus [--folds 5] [--update [--lower]]

With ``--folds 1`` the shipped model reads everything (it has learnt from the same excerpts: flattering, good for
regressions only).
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from luoshi.extract.models import SHIPPED, Models
from luoshi.pipeline import read_original
from luoshi.report.as_json import as_json
from tools.gold_excerpts import EXTRA, Excerpt, folds, load, load_extra, scorer, train
from tools.name_labels import NAMES, named_gold, named_own
from tools.train_names import train_names

BASELINE = Path(__file__).resolve().parent.parent / "tests" / "gold" / "baseline.json"
SLACK = 0.005  # what a harmless change may move


def cross_validated(gold: Path, corpus: Path, count: int) -> Any:
    """The scorer's tally over all excerpts."""
    score, excerpts, extra = scorer(gold), load(gold, corpus), load_extra(EXTRA, corpus)
    named = [*named_gold(score, excerpts), *named_own(NAMES, corpus)]
    total = score.Tally()
    with tempfile.TemporaryDirectory() as folder:
        for fold, held in enumerate(folds(excerpts, count)):
            models = SHIPPED
            if count > 1:
                models = Models(judge=Path(folder) / f"{fold}.crfsuite", names=Path(folder) / f"{fold}.names.gz")
                train_names([clause for clause in named if clause.document not in held], models.names)
                train(
                    [
                        *(excerpt for excerpt in excerpts if excerpt.gold["doc"] not in held),
                        *(one for one in extra if one.document not in held),
                    ],
                    models.judge,
                )
            for excerpt in excerpts:
                if excerpt.gold["doc"] in held:
                    total.merge(score.score(excerpt.gold, excerpt.original.characters, _reading(excerpt, models)))
    return total


def _reading(excerpt: Excerpt, models: Models) -> dict[str, Any]:
    reading = read_original(excerpt.original, date=date.fromisoformat(excerpt.gold["date"]), models=models)
    found: dict[str, Any] = json.loads(as_json(reading))
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description="Score readings against labelled excerpts.")
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--update", action="store_true", help="record the figures as the baseline")
    parser.add_argument("--lower", action="store_true", help="with --update: accept figures below the baseline")
    given = parser.parse_args()
    total = cross_validated(given.gold, given.corpus, given.folds)
    print(f"{'':32}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}")
    for name, precision, recall, f1, count in total.rows():
        print(f"{name:32}{precision:7.3f}{recall:7.3f}{f1:7.3f}{count:7d}")
    return record(figures(total), lower=given.lower) if given.update else 0


def figures(total: Any) -> dict[str, float]:
    """F1 of every row, to four places."""
    return {name: round(f1, 4) for name, _, _, f1, _ in total.rows()}


def record(found: dict[str, float], *, lower: bool, baseline: Path = BASELINE) -> int:
    """Write the baseline; a figure below the recorded one is refused unless ``lower`` says that it is meant."""
    known = json.loads(baseline.read_text(encoding="utf-8")) if baseline.exists() else {}
    fallen = [
        f"{name}: {known[name]} → {value}" for name, value in found.items() if value < known.get(name, 0.0) - SLACK
    ]
    if fallen and not lower:
        print("not recorded, these figures fell (say --lower if that is meant):", *fallen, sep="\n  ")
        return 1
    baseline.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(f"recorded in {baseline.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
