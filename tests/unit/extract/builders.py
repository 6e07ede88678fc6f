"""Small builders for the tests of the slot rules."""

from __future__ import annotations

from datetime import date

from luoshi.extract.draft import Draft, Page
from luoshi.extract.segment import clauses
from luoshi.extract.statement import Kind


def page(text: str, today: date | None = None) -> Page:
    return Page(text=text, clauses=clauses(text), today=today)


def draft(on: Page, quote: str, kind: Kind = Kind.TASK) -> Draft:
    """The draft that covers ``quote`` on the page, with the clauses it touches."""
    start = on.text.index(quote)
    end = start + len(quote)
    touched = tuple(i for i, clause in enumerate(on.clauses) if clause.start < end and clause.end > start)
    return Draft(start, end, kind, False, touched)


def bodies(of: Draft) -> list[tuple[str, str, bool]]:
    return [(body.name, body.role.value, body.inherited) for body in of.bodies]
