"""What the cleaner took out or mended, and why: the noise log."""

from __future__ import annotations

from dataclasses import dataclass

from luoshi.text.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """One removal or repair. ``pattern`` is the domain's number (``N16``), ``replacement`` is empty for a removal."""

    pattern: str
    evidence: Evidence
    replacement: str
    reason: str  # one Chinese sentence
