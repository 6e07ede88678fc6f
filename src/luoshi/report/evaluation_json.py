"""Figures of an evaluation as one JSON object."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from luoshi.evaluation.case import Case, worst
from luoshi.evaluation.evaluation import Evaluation
from luoshi.evaluation.tally import Score, Tally
from luoshi.report.as_json import encoded

SCHEMA = "luoshi.evaluation/1"

Json = dict[str, Any]


def evaluation_json(found: Evaluation, *, shown: int) -> bytes:
    """All figures with their intervals, groups, counts of errors, and ``shown`` cases of each kind of error."""
    value = {
        "schema": SCHEMA,
        "documents": len(found.documents),
        "excerpts": len(found.excerpts),
        "learnt": None if found.learnt is None else list(found.learnt),
        "figures": [_figure(score) | _interval(found, score.name) for score in found.scores],
        "by_genre": _groups(found.by(lambda one: one.genre.value)),
        "by_folder": _groups(found.by(lambda one: one.folder)),
        "errors": {kind.value: count for kind, count in found.errors().items()},
        "worst": [_case(case) for case in worst(found.cases, shown)],
    }
    return encoded(value, indent=1) + b"\n"


def _figure(score: Score) -> Json:
    """A share of nothing is unknown, not zero."""
    return {
        "name": score.name,
        "precision": score.precision if score.read else None,
        "recall": score.recall if score.expected else None,
        "f1": score.f1 if score.read or score.expected else None,
        "right": score.right,
        "read": score.read,
        "expected": score.expected,
    }


def _interval(found: Evaluation, name: str) -> Json:
    low, high = found.intervals.get(name, (None, None))
    return {"low": low, "high": high}


def _groups(groups: Mapping[str, Tally]) -> Json:
    return {name: [_figure(score) for score in tally.scores()] for name, tally in groups.items()}


def _case(case: Case) -> Json:
    return {
        "kind": case.kind.value,
        "document": case.document,
        "start": case.span[0],
        "end": case.span[1],
        "before": case.before,
        "quote": case.quote,
        "after": case.after,
        "expected": case.expected,
        "found": case.found,
    }
