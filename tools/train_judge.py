"""Train the judge on labelled excerpts and write its model file.

    python tools/train_judge.py --gold ../shared/gold --corpus ../shared/corpus [--out FILE] [--folds 5]

With ``--folds`` nothing is written: the excerpts are split by document, each part is read by a model that has not seen
its documents, and the scorer's figures over all parts are printed (the honest figure for documents nobody has seen).
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import random
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pycrfsuite

from luoshi.document.outline_find import find_outline
from luoshi.extract.judge.features import features
from luoshi.extract.judge.judge import MODEL, assemble, decide
from luoshi.extract.judge.specificity import PAIRS
from luoshi.extract.segment import Clause, clauses
from luoshi.formats.opening import open_original
from luoshi.text.clean import clean
from luoshi.text.mapped import MappedText

SETTINGS = {"c1": 0.1, "c2": 0.05, "max_iterations": 80, "feature.possible_transitions": True}
SEED = 7


class Excerpt(NamedTuple):
    """One labelled excerpt, ready to learn from: its clauses (view offsets), their features and their labels."""

    gold: dict[str, Any]
    view: MappedText
    characters: str
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
        found.append(Excerpt(labelled, cleaned, original.characters, kept, [rows[i] for i in inside], labels))
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


def write_pairs(corpus: Path) -> None:
    """The table of common character pairs, from every text of the corpus (see ``specificity``)."""
    documents: Counter[str] = Counter()
    for path in sorted(corpus.rglob("*")):
        if path.suffix not in (".txt", ".md") or "original" in path.parts:
            continue
        pairs: set[str] = set()
        for han in re.findall(r"[\u4e00-\u9fff]{2,}", path.read_text(encoding="utf-8", errors="ignore")):
            pairs.update(han[i : i + 2] for i in range(len(han) - 1))
        documents.update(pairs)
    bands = ["".join(sorted(pair for pair, n in documents.items() if low <= n < high)) for low, high in ((9, 41), (41, 10**9))]
    PAIRS.write_bytes(gzip.compress("\n".join(bands).encode("utf-8"), mtime=0))
    print(f"{PAIRS.name}: {PAIRS.stat().st_size / 1e6:.2f} MB, {len(bands[0]) // 2} known and {len(bands[1]) // 2} common pairs")


def train(excerpts: list[Excerpt], path: Path) -> None:
    trainer = pycrfsuite.Trainer(verbose=False)
    for excerpt in excerpts:
        if excerpt.rows:
            trainer.append(excerpt.rows, excerpt.labels)
    trainer.set_params(SETTINGS)
    trainer.train(str(path))


def reading(excerpt: Excerpt, model: pycrfsuite.Tagger) -> dict[str, Any]:
    """The excerpt's statements in the scorer's form, slots empty."""
    drafts = assemble(excerpt.clauses, decide(model, excerpt.rows)) if excerpt.rows else []
    statements = []
    for draft in drafts:
        start, end = excerpt.view.span(draft.start, draft.end)
        statements.append({"start": start, "end": end, "kind": draft.kind.value, "vague": draft.vague})
    return {"statements": statements}


def cross_validate(excerpts: list[Excerpt], folds: int, gold: Path) -> None:
    score = scorer(gold)
    total = score.Tally()
    documents = sorted({excerpt.gold["doc"] for excerpt in excerpts})
    random.Random(SEED).shuffle(documents)
    with tempfile.TemporaryDirectory() as folder:
        for fold in range(folds):
            held = set(documents[fold::folds])
            path = Path(folder) / f"{fold}.crfsuite"
            train([excerpt for excerpt in excerpts if excerpt.gold["doc"] not in held], path)
            model = pycrfsuite.Tagger()
            model.open(str(path))
            for excerpt in excerpts:
                if excerpt.gold["doc"] in held:
                    total.merge(score.score(excerpt.gold, excerpt.characters, reading(excerpt, model)))
    for name, precision, recall, f1, count in total.rows():
        if name.startswith(("checkable", "deliverable", "fact", "problem", "kind")):
            print(f"{name:28}{precision:7.3f}{recall:7.3f}{f1:7.3f}{count:7d}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--pairs", action="store_true", help="first rebuild the table of common character pairs")
    given = parser.parse_args()
    if given.pairs:
        write_pairs(given.corpus)
    excerpts = load(given.gold, given.corpus)
    if given.folds:
        cross_validate(excerpts, given.folds, given.gold)
    else:
        train(excerpts, given.out)
        print(f"{given.out.name}: {given.out.stat().st_size / 1e6:.2f} MB from {len(excerpts)} excerpts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
