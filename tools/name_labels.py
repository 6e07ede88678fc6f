"""Clauses with the names of projects in them, ready to learn from: of the labelled excerpts and of our own labels.

Our own labels, ``labels/projects.jsonl``, hold no text. Each line is one document: its path in the corpus, the SHA-256 of
its characters, the spans of the statements that were gone through completely, and the span of every name in them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from luoshi.extract.segment import Clause, clauses
from luoshi.formats.opening import open_original
from luoshi.text.clean import clean
from luoshi.text.mapped import MappedText
from tools.gold_excerpts import ROOT, Excerpt

NAMES = ROOT / "labels" / "projects.jsonl"

Span = tuple[int, int]


class Named(NamedTuple):
    """One clause of a labelled statement, with the spans of its names, offsets of the clause."""

    document: str
    text: str
    names: tuple[Span, ...]


def named_gold(score: ModuleType, excerpts: Iterable[Excerpt]) -> list[Named]:
    """Clauses of the statements of labelled excerpts; a name that the statement does not hold is left out."""
    found = []
    for excerpt in excerpts:
        labelled, view = excerpt.gold, excerpt.view
        base = labelled["start"]
        words = excerpt.original.characters[base : labelled["end"]]
        places = score.locate(words, [statement["quote"] for statement in labelled["statements"]], True)
        cut = clauses(view.text)
        for (start, end), statement in zip(places, labelled["statements"], strict=True):
            names = [(base + start + a, base + start + b) for a, b in _inside(statement)]
            found += _cut(labelled["doc"], view, cut, (base + start, base + end), names)
    return found


def _inside(statement: dict[str, object]) -> Iterator[Span]:
    """Where the names of a statement stand in its quote."""
    quote, at = str(statement["quote"]), 0
    listed = statement.get("projects") or []
    assert isinstance(listed, list)
    for name in listed:
        start = quote.find(name, at)
        start = quote.find(name) if start < 0 else start
        if start >= 0:
            at = start + len(name)
            yield start, at


def named_own(labels: Path, corpus: Path) -> list[Named]:
    """Clauses of our own labels. A document whose text is not the one that was labelled is left out with a message."""
    found = []
    for line in labels.read_text(encoding="utf-8").splitlines():
        labelled = json.loads(line)
        path = corpus / labelled["doc"]
        if not path.exists():
            print(f"left out, not here: {labelled['doc']}")
            continue
        original = open_original(path)
        if hashlib.sha256(original.characters.encode("utf-8", "surrogatepass")).hexdigest() != labelled["sha256"]:
            print(f"left out, its text has changed since it was labelled: {labelled['doc']}")
            continue
        view = clean(original.view, document=original.name, characters=original.characters).view
        cut = clauses(view.text)
        for start, end in labelled["spans"]:
            names = [(a, b) for a, b in labelled["names"] if start <= a and b <= end]
            found += _cut(labelled["doc"], view, cut, (start, end), names)
    return found


def _cut(document: str, view: MappedText, cut: Sequence[Clause], span: Span, names: Iterable[Span]) -> Iterator[Named]:
    """The statement's clauses in the cleaned view; offsets given are those of the original."""

    def moved(place: Span) -> Span:
        return view.locate(place[0]), view.locate(place[1] - 1) + 1

    low, high = moved(span)
    places = [moved(name) for name in names]
    for clause in cut:
        start, end = max(low, clause.start), min(high, clause.end)
        if end - start < 3:
            continue
        own = tuple((a - start, b - start) for a, b in places if start <= a < b <= end)
        yield Named(document, view.text[start:end], own)
