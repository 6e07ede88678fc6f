"""Train the finder of projects' names on labelled statements and write its weights.

    python -m tools.train_names --gold ../shared/gold --corpus ../shared/corpus [--out FILE]

A structured perceptron over the candidates of each clause: where the best set of candidates is not the labelled one,
what speaks for the labelled names gains and what speaks for the chosen ones loses. Weights are averaged over all steps
and over several orders of the clauses.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from luoshi.extract.names.features import Clue
from luoshi.extract.names.find import best
from luoshi.extract.names.weights import MODEL, Weights, write_weights
from tools.gold_excerpts import load, scorer
from tools.name_labels import NAMES, Named, Span, named_gold, named_own

ROUNDS = 6
SEEDS = (1, 2)
LEAST = 3  # a feature seen less often is a memory of one place
MARGIN, MISSED = 1.0, 1.5  # a right candidate must win by this much; a wrong one must lose by that much
STEP = 0.5

Row = tuple[int, int, list[int]]


def train_names(clauses: Sequence[Named], path: Path) -> None:
    """Learn the weights from labelled clauses and write them to ``path``."""
    write_weights(Weights(_likely(clauses), _names(clauses)), path)


def _names(clauses: Sequence[Named]) -> dict[str, float]:
    numbers, rows = _numbered(clauses)
    total = [0.0] * len(numbers)
    for seed in SEEDS:
        for number, weight in enumerate(_perceptron(rows, len(numbers), random.Random(seed))):
            total[number] += weight / len(SEEDS)
    return {"": 0.0} | {feature: total[number] for feature, number in numbers.items()}


def _numbered(clauses: Sequence[Named]) -> tuple[dict[str, int], list[tuple[set[Span], list[Row]]]]:
    """Features as numbers, and for each clause its labelled names and its candidates with their features."""
    prepared = [(set(clause.names), list(_candidates(clause.text))) for clause in clauses]
    counts: Counter[str] = Counter()
    for _, candidates in prepared:
        for _, _, features in candidates:
            counts.update(features)
    numbers = {feature: i for i, feature in enumerate(sorted(f for f, n in counts.items() if n >= LEAST))}
    rows = [
        (names, [(start, end, [numbers[f] for f in features if f in numbers]) for start, end, features in candidates])
        for names, candidates in prepared
    ]
    return numbers, rows


def _candidates(text: str) -> Iterator[tuple[int, int, list[str]]]:
    clue = Clue(text)
    within = clue.within()
    for member in clue.members:
        starts = {start: clue.start(member, start) for start in member.starts}
        ends = {end: clue.end(member, end) for end in member.ends}
        for start, end in member.spans():
            inner = [feature for pair in within[start : end - 1] for feature in pair]
            yield start, end, [*starts[start], *ends[end], *inner, *clue.both(member, start, end)]


def _perceptron(rows: Sequence[tuple[set[Span], list[Row]]], size: int, chance: random.Random) -> list[float]:
    weights, later, moved = [0.0] * size, [0.0] * size, [1.0] * size
    order, step = list(rows), 1
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for names, candidates in order:
            step += 1
            scores = [
                (start, end, sum([weights[f] for f in row]) + (-MISSED if (start, end) in names else MARGIN))
                for start, end, row in candidates
            ]
            chosen = set(best(scores, 0.0))
            for start, end, row in candidates:
                change = ((start, end) in names) - ((start, end) in chosen)
                if not change:
                    continue
                for f in row:
                    moved[f] += 1
                    weights[f] += change * STEP / math.sqrt(moved[f])
                    later[f] += step * change * STEP / math.sqrt(moved[f])
    return [weight - late / step for weight, late in zip(weights, later, strict=True)]


def _likely(clauses: Sequence[Named]) -> dict[str, float]:
    """Logistic regression over the pairs of characters of a clause: does it hold a name?"""
    rows = [(bool(clause.names), list(map("".join, pairwise(clause.text)))) for clause in clauses]
    counts = Counter(pair for _, pairs in rows for pair in pairs)
    weights: dict[str, float] = defaultdict(float)
    chance = random.Random(SEEDS[0])
    for round_ in range(ROUNDS):
        rate = 0.3 / (1 + round_)
        chance.shuffle(rows)
        for held, pairs in rows:
            known = ["", *(pair for pair in pairs if counts[pair] >= LEAST)]
            error = held - 1 / (1 + math.exp(-max(-30.0, min(30.0, sum([weights[pair] for pair in known])))))
            for pair in known:
                weights[pair] += rate * error
    return dict(weights)


def main() -> int:
    parser = argparse.ArgumentParser(description="Train the finder of projects' names on labelled statements.")
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=MODEL)
    given = parser.parse_args()
    clauses = [
        *named_gold(scorer(given.gold), load(given.gold, given.corpus)),
        *named_own(NAMES, given.corpus),
    ]
    train_names(clauses, given.out)
    names = sum(len(clause.names) for clause in clauses)
    print(f"{given.out.name}: {given.out.stat().st_size / 1e6:.2f} MB from {names} names in {len(clauses)} clauses")
    return 0


if __name__ == "__main__":
    sys.exit(main())
