"""What a next report says of a promise, and the proof of both."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from luoshi.extract.statement import Kind
from luoshi.plan.reading import ReadQuantity
from luoshi.text.evidence import Evidence


class Verdict(StrEnum):
    """How a promise fared."""

    REACHED = "reached"
    EXCEEDED = "exceeded"
    MISSED = "missed"
    CHANGED = "changed"  # the next report speaks of another target, place, size or definition
    ANSWERED_WITHOUT_VALUE = "answered_without_value"  # spoken of, but whether it was kept cannot be read off
    SILENT = "silent"  # not a word that surely speaks of it

    @property
    def is_answered(self) -> bool:
        """Whether the next report speaks of it."""
        return self is not Verdict.SILENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One thing that will be asked for: an amount, or a named project that is to reach a stage.

    ``evidence`` is the clause, ``sentence`` the whole sentence around it; ``subject`` what is measured or built, as far
    as the words of the comparison go. ``quantity`` is ``None`` for a project, ``stage`` for an amount.
    """

    evidence: Evidence
    sentence: Evidence
    kind: Kind
    subject: str
    quantity: ReadQuantity | None = None
    stage: str | None = None
    deadline: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A passage of the next report; ``likeness`` in (0, 1] says how surely it speaks of the promised thing."""

    evidence: Evidence
    sentence: Evidence
    subject: str
    likeness: float
    quantity: ReadQuantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A promise and what became of it.

    ``difference`` is reported minus promised in the base unit, ``None`` where either is unknown. ``candidate`` is the
    nearest passage of a promise that counts as passed over: it was not sure enough to be called an answer. ``reason``
    says in Chinese why.
    """

    promise: Promise
    verdict: Verdict
    reason: str
    answer: Answer | None = None
    candidate: Answer | None = None
    difference: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two reports of consecutive years. ``not_due`` counts promises whose time lies beyond the year of the first."""

    first: str
    next: str
    year: int | None
    outcomes: tuple[Outcome, ...]
    not_due: int = 0

    def count(self, verdict: Verdict) -> int:
        """How many promises fared so."""
        return sum(outcome.verdict is verdict for outcome in self.outcomes)
