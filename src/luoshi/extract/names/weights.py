"""The learnt weights: of what speaks for a name, and of what makes a clause likely to hold one at all."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

MODEL = Path(__file__).with_name("model.txt.gz")
_SMALL = 0.05


@dataclass(frozen=True, slots=True)
class Weights:
    """``likely`` weighs pairs of characters of a clause, ``names`` the features of a candidate."""

    likely: dict[str, float]
    names: dict[str, float]


@lru_cache(maxsize=8)
def read_weights(path: Path = MODEL) -> Weights:
    """The weights that ``make train`` has written."""
    likely, names = gzip.decompress(path.read_bytes()).decode("utf-8").split("\n\n")
    return Weights(_parse(likely), _parse(names))


def _parse(lines: str) -> dict[str, float]:
    return {key: float(value) for value, _, key in (line.partition("\t") for line in lines.split("\n"))}


def write_weights(weights: Weights, path: Path) -> None:
    """Weights too small to matter are left out; the empty key is what every sum starts from."""
    parts = []
    for table in (weights.likely, weights.names):
        kept = sorted((key, value) for key, value in table.items() if abs(value) >= _SMALL or not key)
        parts.append("\n".join(f"{value:.2f}\t{key}" for key, value in kept))
    path.write_bytes(gzip.compress("\n\n".join(parts).encode("utf-8"), mtime=0))
