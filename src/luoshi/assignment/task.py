"""What is assigned, what is learnt from, and what is proposed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskText:
    """A task to be assigned. ``place`` and ``year`` are those of its document; ``named`` are leads that the text itself names.

    ``heading`` are the titles above the task, which say what it is about where its own words do not (完成改造120个).
    """

    text: str
    place: str = ""
    year: int | None = None
    heading: str = ""
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PastTask:
    """A task of an earlier breakdown and the bodies that led it, as that breakdown names them."""

    text: str
    lead: tuple[str, ...]
    place: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One body that could lead a task. ``score`` is its share of all that speaks for any body; ``why`` is a Chinese sentence."""

    name: str
    score: float
    why: str
