"""Labelled excerpts, ready to learn from and to score against; shared by training, evaluation and the gold tests."""

from __future__ import annotations

import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pycrfsuite

from luoshi.document.outline_find import find_outline
from luoshi.extract.judge.features import features
from luoshi.extract.segment import Clause, clauses
from luoshi.formats.opening import open_original
from luoshi.formats.original import Original
from luoshi.text.clean import clean
from luoshi.text.mapped import MappedText

SETTINGS = {"c1": 0.1, "c2": 0.05, "max_iterations": 80, "feature.possible_transitions": True}
SEED = 7


class Excerpt(NamedTuple):
    """One labelled excerpt, ready to learn from: its clauses (view offsets), their features and their labels."""

    gold: dict[str, Any]
    view: MappedText
    original: Original
    clauses: list[Clause]
    rows: list[list[str]]
    labels: list[str]


def scorer(gold: Path) -> ModuleType:
    """The scorer that lies beside the labels."""
    spec = importlib.util.spec_from_file_location("gold_score", gold / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def load(gold: Path, corpus: Path) -> list[Excerpt]:
    """All excerpts; features are computed on the whole document, as in reading, then cut to the excerpt."""
    score, found = scorer(gold), []
    for path in sorted(gold.glob("*.gold.json")):
        labelled = json.loads(path.read_text(encoding="utf-8"))
        for quantity in labelled["quantities"]:
            quantity["unit"] = quantity["unit"] or ""  # score.py cannot take null here
        original = open_original(corpus / labelled["doc"])
        cleaned = clean(original.view, document=original.name, characters=original.characters).view
        cut = clauses(cleaned.text)
        rows = features(cleaned.text, cut, find_outline(cleaned.text), int(labelled["date"][:4]))
        low, high = cleaned.locate(labelled["start"]), cleaned.locate(labelled["end"])
        inside = [i for i, clause in enumerate(cut) if clause.start >= low - 2 and clause.end <= high + 2]
        kept = [cut[i] for i in inside]
        labels = _labels(score, labelled, original.characters, cleaned, kept)
        found.append(Excerpt(labelled, cleaned, original, kept, [rows[i] for i in inside], labels))
    return found


def _labels(score: ModuleType, labelled: dict[str, Any], characters: str, view: MappedText, kept: list[Clause]) -> list[str]:
    base = labelled["start"]
    excerpt = characters[base : labelled["end"]]
    spans = score.locate(excerpt, [statement["quote"] for statement in labelled["statements"]], True)
    labels = ["O"] * len(kept)
    for (start, end), statement in zip(spans, labelled["statements"], strict=True):
        low, high = view.locate(start + base), view.locate(end + base - 1) + 1
        empty = statement.get("vague") and statement["kind"] not in ("problem", "milestone")
        label = statement["kind"] + ("_v" if empty else "")
        for index, clause in enumerate(kept):
            common = min(high, clause.end) - max(low, clause.start)
            if common <= 0 or labels[index] != "O" or common < 0.5 * min(clause.end - clause.start, high - low):
                continue
            labels[index], label = label, "I"
    return labels


def train(excerpts: list[Excerpt], path: Path) -> None:
    """Learn a model from the excerpts and write it to ``path``."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for excerpt in excerpts:
        if excerpt.rows:
            trainer.append(excerpt.rows, excerpt.labels)
    trainer.set_params(SETTINGS)
    trainer.train(str(path))


def folds(excerpts: list[Excerpt], count: int) -> list[set[str]]:
    """Names of the documents held out in each fold; every document is held out once, all its excerpts together."""
    documents = sorted({excerpt.gold["doc"] for excerpt in excerpts})
    random.Random(SEED).shuffle(documents)
    return [set(documents[fold::count]) for fold in range(count)]
