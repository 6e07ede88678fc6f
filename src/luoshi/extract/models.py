"""The learnt models that a reading uses; evaluation reads with others that have not seen the document."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from luoshi.extract.judge.judge import MODEL as JUDGE
from luoshi.extract.names.weights import MODEL as NAMES


@dataclass(frozen=True, slots=True, kw_only=True)
class Models:
    """Files that ``make train`` writes: the judge of clauses, the weights of names."""

    judge: Path = JUDGE
    names: Path = NAMES


SHIPPED = Models()
