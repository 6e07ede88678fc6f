"""One flat record for each statement, for tables that hold many documents: JSON Lines and Parquet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from luoshi.extract.statement import Role, Statement
from luoshi.plan.clarity import four_clarities
from luoshi.plan.reading import Reading, ReadQuantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A statement together with the facts of its document that a researcher sorts by."""

    document: str
    digest: str
    title: str | None
    genre: str
    place: str | None
    day: date | None
    number: int
    statement: Statement
    quantities: tuple[ReadQuantity, ...]
    lead: tuple[str, ...]
    support: tuple[str, ...]
    gaps: tuple[str, ...]


def records_of(reading: Reading) -> Iterator[Record]:
    """The records of a reading in reading order, numbered from 1."""
    facts, original = reading.facts, reading.original
    for number, statement in enumerate(reading.statements, start=1):
        yield Record(
            document=original.name,
            digest=original.digest,
            title=facts.title.value if facts.title else None,
            genre=facts.genre.value,
            place=facts.place.value if facts.place else None,
            day=facts.day,
            number=number,
            statement=statement,
            quantities=tuple(reading.quantities[index] for index in statement.quantities),
            lead=_names(statement, Role.LEAD),
            support=_names(statement, Role.SUPPORT),
            gaps=four_clarities(statement).missing if statement.kind.is_deliverable else (),
        )


def _names(statement: Statement, role: Role) -> tuple[str, ...]:
    return tuple(dict.fromkeys(body.name for body in statement.bodies if body.role is role))
