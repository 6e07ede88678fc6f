"""A statement in the making: clause numbers and a label, slots still empty. Offsets are of the cleaned view."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from luoshi.document.outline_find import HeadingIndex
from luoshi.extract.segment import Clause
from luoshi.extract.statement import Kind, Role, Strength


@dataclass(frozen=True, slots=True)
class FoundBody:
    """A body named at ``[start, end)``; ``name`` is cleaned of furniture."""

    start: int
    end: int
    name: str
    role: Role
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class FoundDeadline:
    """Time words at ``[start, end)`` read as a deadline."""

    start: int
    end: int
    by: date | None
    other: date | None = None
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class FoundProject:
    """A named project at ``[start, end)``."""

    start: int
    end: int
    name: str


@dataclass(slots=True)
class Draft:
    """One statement while the rules fill its slots. ``clauses`` are indexes of the document's clauses, in order."""

    start: int
    end: int
    kind: Kind
    vague: bool
    clauses: tuple[int, ...]
    confidence: float = 1.0
    strength: Strength = Strength.PLAIN
    bodies: list[FoundBody] = field(default_factory=list)
    deadline: FoundDeadline | None = None
    projects: list[FoundProject] = field(default_factory=list)
    quantities: list[int] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a table at ``[start, end)``; an empty cell has ``start == end``."""

    row: int
    column: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What every rule may look at: the whole cleaned text with its clauses and tables, and the document's date."""

    text: str
    clauses: list[Clause]
    today: date | None
    tables: tuple[tuple[TableCell, ...], ...] = ()
    headings: HeadingIndex | None = None

    def path(self, offset: int) -> tuple[str, ...]:
        """Headings above ``offset``, outermost first."""
        return self.headings.path(offset) if self.headings else ()
