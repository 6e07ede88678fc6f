"""Labelled excerpts, ready to learn from and to score against; shared by training, evaluation and the gold tests."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import random
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pycrfsuite

from luoshi.document.outline_find import find_outline
from luoshi.extract.judge.features import features
from luoshi.extract.segment import Clause, clauses
from luoshi.formats.opening import open_original
from luoshi.formats.original import Original
from luoshi.pipeline import document_year, read_original
from luoshi.text.clean import clean
from luoshi.text.mapped import MappedText

SETTINGS = {"c1": 0.1, "c2": 0.2, "max_iterations": 80, "feature.possible_transitions": True}
SEED = 7
GOLD_WEIGHT = 2  # the gold labels were adjudicated, our own were made by one reader each
ROOT = Path(__file__).resolve().parent.parent
EXTRA = ROOT / "labels" / "clauses.jsonl"


class Excerpt(NamedTuple):
    """One labelled excerpt, ready to learn from: its clauses (view offsets), their features and their labels."""

    gold: dict[str, Any]
    view: MappedText
    original: Original
    clauses: list[Clause]
    rows: list[list[str]]
    labels: list[str]


class Extra(NamedTuple):
    """One excerpt of our own labels: features and labels of its clauses."""

    document: str
    rows: list[list[str]]
    labels: list[str]


def scorer(gold: Path) -> ModuleType:
    """The scorer that lies beside the labels."""
    spec = importlib.util.spec_from_file_location("gold_score", gold / "score.py")
    assert spec is not None
    assert spec.loader is not None
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


def load_extra(labels: Path, corpus: Path) -> list[Extra]:
    """Excerpts of ``labels/clauses.jsonl``: own labels, kept as offsets (``tools/label_clauses.py`` writes them).

    A document whose text is not the one that was labelled is left out with a message.
    """
    found = []
    pages: dict[str, tuple[str, list[Clause], list[list[str]], MappedText]] = {}
    for line in labels.read_text(encoding="utf-8").splitlines():
        labelled = json.loads(line)
        name = labelled["doc"]
        path = ROOT / name if name.startswith("samples/") else corpus / name
        if name not in pages:
            if not path.exists():
                print(f"left out, not here: {name}")
                continue
            pages[name] = _page(path)
        digest, cut, rows, view = pages[name]
        if digest != labelled["sha256"]:
            print(f"left out, its text has changed since it was labelled: {name}")
            continue
        where = {view.span(clause.start, clause.end): index for index, clause in enumerate(cut)}
        known = [(where[start, end], label) for start, end, label in labelled["clauses"] if (start, end) in where]
        found.append(Extra(name, [rows[index] for index, _ in known], [label for _, label in known]))
    return found


def _page(path: Path) -> tuple[str, list[Clause], list[list[str]], MappedText]:
    original = open_original(path)
    reading = read_original(original)
    cut = clauses(reading.view.text)
    rows = features(reading.view.text, cut, reading.outline, document_year(reading.facts))
    digest = hashlib.sha256(original.characters.encode("utf-8", "surrogatepass")).hexdigest()
    return digest, cut, rows, reading.view


def _labels(
    score: ModuleType, labelled: dict[str, Any], characters: str, view: MappedText, kept: list[Clause]
) -> list[str]:
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


def train(excerpts: Sequence[Excerpt | Extra], path: Path) -> None:
    """Learn a model from the excerpts and write it to ``path``."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for excerpt in excerpts:
        if excerpt.rows:
            for _ in range(GOLD_WEIGHT if isinstance(excerpt, Excerpt) else 1):
                trainer.append(excerpt.rows, excerpt.labels)
    trainer.set_params(SETTINGS)
    trainer.train(str(path))


def folds(excerpts: list[Excerpt], count: int) -> list[set[str]]:
    """Names of the documents held out in each fold; every document is held out once, all its excerpts together."""
    documents = sorted({excerpt.gold["doc"] for excerpt in excerpts})
    random.Random(SEED).shuffle(documents)
    return [set(documents[fold::count]) for fold in range(count)]
