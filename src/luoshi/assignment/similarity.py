"""The most similar past tasks: cosine of TF-IDF vectors, looked up through an inverted index."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from luoshi.assignment.features import grams


class SimilarTasks:
    """An index over past tasks."""

    def __init__(self, texts: Sequence[str]) -> None:
        counted = [grams(text) for text in texts]
        frequency: Counter[str] = Counter()
        for counts in counted:
            frequency.update(counts.keys())
        self._rarity = {gram: math.log((1 + len(texts)) / (1 + times)) + 1 for gram, times in frequency.items()}
        self._postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, counts in enumerate(counted):
            for gram, weight in self.vector(counts).items():
                self._postings[gram].append((number, weight))

    def vector(self, counts: Counter[str]) -> dict[str, float]:
        """A vector of length 1; what no past task contains is left out of it but still counts for its length."""
        unseen = math.log(1 + len(self._postings)) + 1 if counts else 0.0
        weights = {gram: (1 + math.log(times)) * self._rarity.get(gram, unseen) for gram, times in counts.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {gram: weight / length for gram, weight in weights.items() if gram in self._rarity}

    def closest(self, text: str, count: int) -> list[tuple[int, float]]:
        """Numbers of the most similar past tasks with their cosine, best first; those with nothing in common left out."""
        found: defaultdict[int, float] = defaultdict(float)
        for gram, weight in self.vector(grams(text)).items():
            for number, other in self._postings[gram]:
                found[number] += weight * other
        return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:count]
