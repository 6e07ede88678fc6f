"""How far a figure could be off by chance: the bootstrap over documents."""

from __future__ import annotations

import random
from collections.abc import Sequence

from luoshi.evaluation.tally import Score, Tally

SEED = 20260421  # any fixed number: the same labels must give the same interval
ROUNDS = 1000
TAIL = 0.025  # on either side, so that the interval holds 95 %


def intervals(documents: Sequence[Tally], *, rounds: int = ROUNDS, seed: int = SEED) -> dict[str, tuple[float, float]]:
    """The 95 % interval of each F1 when whole documents are drawn anew with replacement.

    Sentences of one document resemble each other, so documents are drawn and not sentences. With fewer than two
    documents nothing can be said and the result is empty.
    """
    if len(documents) < 2:
        return {}
    names = list(dict.fromkeys(score.name for document in documents for score in document.scores()))
    drawn = random.Random(seed)
    samples = [drawn.choices(range(len(documents)), k=len(documents)) for _ in range(rounds)]
    return {name: _interval([document.score(name) for document in documents], samples) for name in names}


def _interval(scores: Sequence[Score], samples: Sequence[Sequence[int]]) -> tuple[float, float]:
    right = [score.right for score in scores]
    total = [score.read + score.expected for score in scores]
    values = []
    for sample in samples:
        whole = sum(total[index] for index in sample)
        values.append(2 * sum(right[index] for index in sample) / whole if whole else 0.0)
    values.sort()
    last = len(values) - 1
    return values[round(TAIL * last)], values[round((1 - TAIL) * last)]
