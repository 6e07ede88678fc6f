"""Count-codes (54321, 三比三争, 五不): a number that promises members, and the members that were found (domain C4)."""

from __future__ import annotations

from dataclasses import dataclass

from luoshi.text.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One member of a count-code."""

    name: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class CountCode:
    """``declared`` members were promised under ``name``; ``members`` were found; ``missing`` = declared − found, never
    below zero, and ``None`` when the text names no member at all (an undefined code such as 9+2).
    """

    name: str
    declared: int
    evidence: Evidence
    members: tuple[Member, ...] = ()

    @property
    def missing(self) -> int | None:
        """How many promised members the text does not name."""
        return max(0, self.declared - len(self.members)) if self.members else None
