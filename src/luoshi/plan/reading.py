"""Everything that was read from one document."""

from __future__ import annotations

from dataclasses import dataclass

from luoshi.document.facts import Completeness, DocumentFacts
from luoshi.document.outline import Section
from luoshi.extract.statement import Statement
from luoshi.formats.original import Original
from luoshi.period.value import TimeMention
from luoshi.plan.code import CountCode
from luoshi.quantity.implied import Implied
from luoshi.quantity.value import Quantity
from luoshi.text.evidence import Evidence
from luoshi.text.mapped import MappedText
from luoshi.text.repair import Repair


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadQuantity:
    """A quantity with its place; ``text`` is the cleaned wording."""

    evidence: Evidence
    text: str
    quantity: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTime:
    """A calendar expression with its place; ``mention`` keeps the resolved period (view offsets inside)."""

    evidence: Evidence
    text: str
    mention: TimeMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The ledger of one document, and all that was found on the way. Lists are in reading order."""

    original: Original
    view: MappedText
    repairs: tuple[Repair, ...]
    facts: DocumentFacts
    completeness: Completeness
    outline: Section
    statements: tuple[Statement, ...]
    quantities: tuple[ReadQuantity, ...]
    times: tuple[ReadTime, ...]
    implied: tuple[Implied, ...] = ()
    codes: tuple[CountCode, ...] = ()
