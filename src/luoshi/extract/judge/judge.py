"""The judge: reads each clause as the start of a statement of some kind, as its continuation, or as nothing to enter.

A linear-chain conditional random field (CRFsuite) over the clauses of a document, learnt from labelled excerpts by
``tools/train_judge.py``; the model file lies beside this module. Labels are ``O`` (nothing), ``I`` (goes on), and the
kinds of statement, with ``_v`` behind the kind of an empty call.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import pycrfsuite

from luoshi.document.outline import Section
from luoshi.extract.draft import Draft
from luoshi.extract.judge.features import features
from luoshi.extract.segment import Clause
from luoshi.extract.statement import Kind

MODEL = Path(__file__).with_name("model.crfsuite")

# A clerk minds a missed task more than one to strike out, so checkable deliverables are favoured; the factors were
# chosen by cross-validation on the labelled excerpts (docs/algorithms/judge.md).
FAVOUR = {"task": 5.0, "target": 5.0, "milestone": 6.0, "rule": 5.0, "fact": 2.5, "problem": 4.0}


@lru_cache(maxsize=4)
def tagger(path: Path = MODEL) -> pycrfsuite.Tagger:
    """The tagger over the model file, opened once in a process."""
    opened = pycrfsuite.Tagger()
    opened.open(str(path))
    return opened


def judge(text: str, found: Sequence[Clause], *, outline: Section, year: int | None, path: Path = MODEL) -> list[Draft]:
    """Statements of ``text`` in reading order, slots still empty. ``found`` are all its clauses, ``year`` is the
    document's year, where known.
    """
    if not found:
        return []
    rows = features(text, found, outline, year)
    return assemble(found, decide(tagger(path), rows))


def decide(model: pycrfsuite.Tagger, rows: list[list[str]]) -> list[tuple[str, float]]:
    """The label of each clause with its probability: the most probable one after ``FAVOUR``."""
    likeliest = model.tag(rows)
    labels = [(label, FAVOUR.get(label, 1.0)) for label in model.labels()]
    most = max(FAVOUR.values())
    marginal = model.marginal
    decided = []
    for index, best in enumerate(likeliest):
        probability = marginal(best, index)
        if probability * FAVOUR.get(best, 1.0) < (1.0 - probability) * most:  # another label may yet win
            best = max((marginal(label, index) * favour, label) for label, favour in labels)[1]
            probability = marginal(best, index)
        decided.append((best, probability))
    return decided


def assemble(found: Sequence[Clause], decided: Sequence[tuple[str, float]]) -> list[Draft]:
    """Join clauses into statements: a kind opens one, ``I`` within the same sentence continues it."""
    drafts: list[Draft] = []
    for index, (clause, (label, probability)) in enumerate(zip(found, decided, strict=True)):
        if label == "O":
            continue
        last = drafts[-1] if drafts else None
        if label == "I":
            if last and last.clauses[-1] == index - 1 and found[index - 1].paragraph == clause.paragraph:
                last.end, last.clauses = clause.end, (*last.clauses, index)
            continue
        kind, _, vague = label.partition("_")
        drafts.append(
            Draft(clause.start, clause.end, Kind(kind), bool(vague), (index,), confidence=min(1.0, probability))
        )
    return drafts
