"""From cleaned text to statements with their slots filled; offsets are of the cleaned view."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from luoshi.document.outline import Section
from luoshi.document.outline_find import HeadingIndex
from luoshi.extract.draft import Draft, Page, TableCell
from luoshi.extract.judge.judge import judge
from luoshi.extract.models import SHIPPED, Models
from luoshi.extract.rules import (
    addressees,
    bracketed_bodies,
    deadlines,
    lone_times,
    projects,
    reached_stages,
    strength,
    subject_bodies,
    task_table,
)
from luoshi.extract.segment import clauses
from luoshi.period.value import TimeMention
from luoshi.quantity.value import QuantityMention


def read_statements(
    text: str,
    *,
    outline: Section,
    today: date | None,
    year: int | None,
    quantities: Sequence[QuantityMention],
    times: Sequence[TimeMention],
    tables: tuple[tuple[TableCell, ...], ...] = (),
    models: Models = SHIPPED,
) -> list[Draft]:
    """Statements of ``text`` in reading order. ``outline``, ``quantities`` and ``times`` are those of the same text;
    ``today`` is the document's date and ``year`` its year, where known.
    """
    page = Page(text=text, clauses=clauses(text), today=today, tables=tables, headings=HeadingIndex(outline))
    drafts = judge(text, page.clauses, outline=outline, year=year, path=models.judge)
    drafts = lone_times.apply(addressees.apply(drafts, page), page, times)
    bracketed_bodies.apply(drafts, page)
    subject_bodies.apply(drafts, page)
    deadlines.apply(drafts, page, times)
    drafts = task_table.apply(drafts, page, times)
    projects.apply(drafts, page, models.names)
    reached_stages.apply(drafts, page)
    strength.apply(drafts, page)
    _attach_quantities(drafts, quantities)
    return drafts


def _attach_quantities(drafts: Sequence[Draft], quantities: Sequence[QuantityMention]) -> None:
    starts = [mention.start for mention in quantities]
    for draft in drafts:
        at = bisect_left(starts, draft.start)
        while at < len(quantities) and quantities[at].end <= draft.end:
            draft.quantities.append(at)
            at += 1
