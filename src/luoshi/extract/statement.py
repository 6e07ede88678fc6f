"""What a supervision-office clerk would enter: one statement for each checkable thing, with its slots."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from luoshi.text.evidence import Evidence


class Kind(StrEnum):
    """The six kinds of statement (gold guide)."""

    TARGET = "target"
    TASK = "task"
    MILESTONE = "milestone"
    RULE = "rule"
    FACT = "fact"
    PROBLEM = "problem"

    @property
    def is_deliverable(self) -> bool:
        """Whether somebody will later be asked whether it was done."""
        return self in (Kind.TARGET, Kind.TASK, Kind.MILESTONE, Kind.RULE)


class Role(StrEnum):
    """What a responsible body does."""

    LEAD = "lead"
    SUPPORT = "support"


class Strength(StrEnum):
    """How firmly the speaker commits, strongest first (domain 1D)."""

    MUST = "must"  # 必须
    ENSURE = "ensure"  # 确保
    STRICT = "strict"  # 坚决、严格
    NEED = "need"  # 要、需、务必
    STRIVE = "strive"  # 力争
    SEEK = "seek"  # 争取、积极争取
    EXPLORE = "explore"  # 探索、鼓励
    WHEN_FIT = "when_fit"  # 适时
    PLAIN = "plain"  # no modal word


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A responsible body as the text names it. ``inherited``: the name stands before the statement, not in it."""

    evidence: Evidence
    name: str
    role: Role
    inherited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The latest day by which it must be done. ``by`` is unknown when the document has no date to count from."""

    evidence: Evidence
    by: date | None
    other_reading: date | None = None
    inherited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A concrete project, facility, road, plant or park that the statement names."""

    evidence: Evidence
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One checkable thing.

    ``text`` is the cleaned wording, ``evidence.quote`` the original one. ``vague`` marks an empty call: an action
    without object, place, programme, quantity, date or deliverable to check. ``quantities`` are indexes into the
    reading's quantities. ``heading`` is the path of headings above it, outermost first. ``reasons`` say in words why
    it was read so; ``confidence`` lies in (0, 1].
    """

    evidence: Evidence
    text: str
    kind: Kind
    vague: bool
    strength: Strength = Strength.PLAIN
    bodies: tuple[Body, ...] = ()
    deadline: Deadline | None = None
    quantities: tuple[int, ...] = ()
    projects: tuple[Project, ...] = ()
    heading: tuple[str, ...] = ()
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()
