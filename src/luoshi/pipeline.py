"""Reading one document from bytes to ledger: open, clean, find, judge, fill, prove."""

from __future__ import annotations

import os
import re
from datetime import date

from luoshi.document.completeness import find_completeness
from luoshi.document.facts import DocumentFacts
from luoshi.document.outline import Section
from luoshi.document.outline_find import HeadingIndex, find_outline
from luoshi.document.profile import find_facts
from luoshi.extract.draft import Draft, TableCell
from luoshi.extract.implications import find_implied
from luoshi.extract.models import SHIPPED, Models
from luoshi.extract.read_statements import read_statements
from luoshi.extract.statement import Body, Deadline, Kind, Project, Statement
from luoshi.formats.opening import open_original
from luoshi.formats.original import Cell, Original
from luoshi.period.find import find_times
from luoshi.period.frame import year_frames
from luoshi.period.value import TimeMention
from luoshi.plan.find_codes import find_codes
from luoshi.plan.reading import Reading, ReadQuantity, ReadTime
from luoshi.quantity.comparators import settle_comparator
from luoshi.quantity.find import find_quantities
from luoshi.quantity.value import QuantityMention
from luoshi.text.clean import Cleaned, clean
from luoshi.text.evidence import Evidence
from luoshi.text.mapped import MappedText


def read(source: str | os.PathLike[str] | bytes, *, date: date | None = None, name: str | None = None) -> Reading:
    """Read one document.

    ``source`` is a path or the bytes of a file; ``name`` names bytes. ``date`` is the day the document speaks from (what
    今年 and 年内 count from); without it the document's own date is used where it states one, and otherwise relative
    times stay unresolved. Raises ``luoshi.formats.errors.UnreadableDocument`` with a Chinese sentence.
    """
    return read_original(open_original(source, name=name), date=date)


def read_original(original: Original, *, date: date | None = None, models: Models = SHIPPED) -> Reading:
    """Read a document that is already open, by the ``models`` that ``make train`` writes."""
    cleaned = clean(original.view, document=original.name, characters=original.characters)
    proof = _Prover(original, cleaned.view)
    text = cleaned.view.text
    outline = find_outline(text)
    facts = _facts(original, cleaned, outline, date)
    today = facts.day
    times = find_times(text, today=today, sections=year_frames(text, today))
    quantities = find_quantities(text, skip=[(mention.start, mention.end) for mention in times])
    drafts = read_statements(
        text,
        outline=outline,
        today=today,
        year=document_year(facts),
        quantities=quantities,
        times=times,
        tables=_tables(original, cleaned.view),
        models=models,
    )
    quantities = _settled(drafts, quantities)
    return Reading(
        original=original,
        view=cleaned.view,
        repairs=cleaned.repairs,
        facts=facts,
        completeness=find_completeness(
            text, declared_length=cleaned.declared_length, gaps=cleaned.gaps, outline=outline, locate=proof.evidence
        ),
        outline=outline,
        statements=tuple(proof.statements(drafts, outline)),
        quantities=proof.quantities(quantities),
        times=proof.times(times),
        implied=tuple(find_implied(text, quantities)),
        codes=tuple(find_codes(text, locate=proof.evidence)),
    )


def _facts(original: Original, cleaned: Cleaned, outline: Section, given: date | None) -> DocumentFacts:
    """What the document says about itself, with what its container and the lines taken out of it say."""
    return find_facts(
        cleaned.view.text,
        outline=outline,
        file_name=original.name,
        metadata=dict(original.metadata) | dict(cleaned.facts),
        given_date=given,
        locate=_Prover(original, cleaned.view).evidence,
        removed=tuple(repair.evidence for repair in cleaned.repairs),
    )


def _tables(original: Original, view: MappedText) -> tuple[tuple[TableCell, ...], ...]:
    """The tables of the original with offsets of the cleaned view."""

    def moved(cell: Cell) -> TableCell:
        if cell.end <= cell.start:
            return TableCell(cell.row, cell.column, 0, 0)
        low, high = original.view.span(cell.start, cell.end)
        start = view.locate(low)
        return TableCell(cell.row, cell.column, start, max(start, view.locate(high - 1) + 1))

    return tuple(tuple(moved(cell) for cell in table.cells) for table in original.tables)


def document_year(facts: DocumentFacts) -> int | None:
    """The year a document speaks from, also where its day is unknown."""
    if facts.day:
        return facts.day.year
    found = re.search(r"(?:19|20)\d\d", facts.date.value) if facts.date else None
    return int(found.group()) if found else None


def _settled(drafts: list[Draft], quantities: list[QuantityMention]) -> list[QuantityMention]:
    """Comparators that depend on whether a thing is promised or reported (超过: ≥ in a target, > in a fact)."""
    settled = list(quantities)
    for draft in drafts:
        for index in draft.quantities:
            settled[index] = settle_comparator(settled[index], draft.kind.is_deliverable)
    return settled


class _Prover:
    """Turns offsets of the view into evidence about the original."""

    def __init__(self, original: Original, view: MappedText) -> None:
        self.original, self.view = original, view

    def evidence(self, start: int, end: int) -> Evidence:
        low, high = self.view.span(start, end)
        return Evidence(document=self.original.name, start=low, end=high, quote=self.original.characters[low:high])

    def quantities(self, found: list[QuantityMention]) -> tuple[ReadQuantity, ...]:
        text = self.view.text
        return tuple(
            ReadQuantity(evidence=self.evidence(m.start, m.end), text=text[m.start : m.end], quantity=m.quantity)
            for m in found
        )

    def times(self, found: list[TimeMention]) -> tuple[ReadTime, ...]:
        text = self.view.text
        return tuple(
            ReadTime(evidence=self.evidence(m.start, m.end), text=text[m.start : m.end], mention=m) for m in found
        )

    def statements(self, drafts: list[Draft], outline: Section) -> list[Statement]:
        headings = HeadingIndex(outline)
        return [self._statement(draft, headings) for draft in drafts]

    def _statement(self, draft: Draft, headings: HeadingIndex) -> Statement:
        deadline = draft.deadline
        return Statement(
            evidence=self.evidence(draft.start, draft.end),
            text=self.view.text[draft.start : draft.end],
            kind=draft.kind,
            vague=draft.vague and draft.kind is not Kind.PROBLEM,
            strength=draft.strength,
            bodies=tuple(
                Body(evidence=self.evidence(b.start, b.end), name=b.name, role=b.role, inherited=b.inherited)
                for b in draft.bodies
            ),
            deadline=Deadline(
                evidence=self.evidence(deadline.start, deadline.end),
                by=deadline.by,
                other_reading=deadline.other,
                inherited=deadline.inherited,
            )
            if deadline
            else None,
            quantities=tuple(draft.quantities),
            projects=tuple(Project(evidence=self.evidence(p.start, p.end), name=p.name) for p in draft.projects),
            heading=headings.path(draft.start),
            confidence=draft.confidence,
            reasons=tuple(draft.reasons),
        )
