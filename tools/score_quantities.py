"""Score quantities against labels/quantities.jsonl: passages of documents that are not among the gold labels.

    python -m tools.score_quantities --corpus ../shared/corpus

The labels are offsets; a document whose text has changed is left out with a message.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from luoshi.evaluation.learnt import text_digest
from luoshi.evaluation.normal import amount, name, unit
from luoshi.evaluation.pairing import pairs
from luoshi.formats.opening import open_original
from luoshi.pipeline import read_original
from luoshi.plan.reading import ReadQuantity

LABELS = Path(__file__).resolve().parent.parent / "labels" / "quantities.jsonl"
FIGURES = ("value+unit", "+comparator", "+what it measures", "+measure")


def score(labels: Path, corpus: Path) -> tuple[Counter[str], int, int]:
    """Right ones by figure, how many were read, how many were expected."""
    by_document: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in labels.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        by_document[row["doc"]].append(row)
    right: Counter[str] = Counter()
    read = expected = 0
    for document, rows in by_document.items():
        original = open_original(corpus / document)
        if text_digest(original) != rows[0]["sha256"]:
            print(f"left out, its text has changed since it was labelled: {document}")
            continue
        passages = {tuple(row["passage"]) for row in rows}
        found = [
            one
            for one in read_original(original).quantities
            if any(start <= one.evidence.start and one.evidence.end <= end for start, end in passages)
        ]
        read, expected = read + len(found), expected + len(rows)
        places = [(one.evidence.start, one.evidence.end) for one in found]
        for i, j in pairs([(row["start"], row["end"]) for row in rows], places):
            right.update(_right(rows[i], found[j], original.characters))
    return right, read, expected


def _right(row: dict[str, Any], one: ReadQuantity, characters: str) -> list[str]:
    quantity = one.quantity
    value = None if quantity.low is None and quantity.high is None else amount([quantity.low, quantity.high])
    if amount(row["value"]) != value or unit(row["unit"]) != unit(quantity.unit):
        return []
    of = characters[slice(*row["of"])] if row["of"] else None
    same = (
        True,
        row["op"] == quantity.comparator.value,
        name(of) == name(quantity.of),
        row["measure"] == quantity.measure.value,
    )
    return [figure for figure, holds in zip(FIGURES, same, strict=True) if holds]


def main() -> int:
    parser = argparse.ArgumentParser(description="Score quantities against our own labels.")
    parser.add_argument("--corpus", type=Path, required=True)
    given = parser.parse_args()
    right, read, expected = score(LABELS, given.corpus)
    for figure in FIGURES:
        print(
            f"{figure:20}{2 * right[figure] / (read + expected):7.3f}   ({right[figure]} right, {read} read, {expected})"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
