"""A reading as one JSON object: the shape that the published scorer reads, and everything else that was found.

All offsets are characters of the original (half-open). ``from`` and ``to`` of times are inclusive. Unknown is ``null``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from luoshi.document.facts import Completeness, DocumentFacts, Fact
from luoshi.document.outline import Section
from luoshi.extract.statement import Deadline, Statement
from luoshi.plan.clarity import four_clarities
from luoshi.plan.code import CountCode
from luoshi.plan.reading import Reading, ReadQuantity, ReadTime
from luoshi.quantity.implied import Implied
from luoshi.quantity.value import Quantity
from luoshi.text.evidence import Evidence
from luoshi.text.mapped import MappedText
from luoshi.text.repair import Repair

SCHEMA = "luoshi.reading/1"

Json = dict[str, Any]


def as_json(reading: Reading) -> bytes:
    """The whole reading, UTF-8."""
    return encoded(reading_object(reading), indent=1) + b"\n"


def encoded(value: Mapping[str, object], indent: int | None = None) -> bytes:
    """JSON in UTF-8. A lone surrogate, which damaged PDF text may hold, becomes its JSON escape."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return text.encode("utf-8", errors="backslashreplace")


def reading_object(reading: Reading) -> Json:
    """The reading as plain lists and dictionaries."""
    return {
        "schema": SCHEMA,
        "document": _document(reading),
        "completeness": _completeness(reading.completeness),
        "statements": [statement_object(statement) for statement in reading.statements],
        "quantities": [_quantity(quantity) for quantity in reading.quantities],
        "times": [_time(time) for time in reading.times],
        "outline": _section(reading.outline, reading.view),
        "codes": [_code(code) for code in reading.codes],
        "implied": [_implied(item) for item in reading.implied],
        "repairs": [repair_object(repair) for repair in reading.repairs],
    }


def statement_object(statement: Statement) -> Json:
    """One statement; ``quantities`` are indexes into the reading's quantities."""
    gaps = list(four_clarities(statement).missing) if statement.kind.is_deliverable else []
    return {
        **_place(statement.evidence),
        "kind": statement.kind.value,
        "vague": statement.vague,
        "bodies": [
            {"text": body.name, "role": body.role.value, "inherited": body.inherited, **_place(body.evidence)}
            for body in statement.bodies
        ],
        "deadline": _deadline(statement.deadline),
        "quantities": list(statement.quantities),
        "projects": [project.name for project in statement.projects],
        "project_places": [_place(project.evidence) for project in statement.projects],
        "text": statement.text,
        "heading": list(statement.heading),
        "strength": statement.strength.value,
        "gaps": gaps,
        "confidence": round(statement.confidence, 4),
        "reasons": list(statement.reasons),
    }


def quantity_object(quantity: Quantity) -> Json:
    """The normalised quantity without its place."""
    return {
        "value": _value(quantity),
        "unit": quantity.unit,
        "op": quantity.comparator.value,
        "of": quantity.of,
        "measure": quantity.measure.value,
        "reference": quantity.reference,
        "falling": quantity.falling,
    }


def repair_object(repair: Repair) -> Json:
    """One repair."""
    return {
        **_place(repair.evidence),
        "pattern": repair.pattern,
        "replacement": repair.replacement,
        "reason": repair.reason,
    }


def number(value: Decimal) -> int | float:
    """A whole amount stays whole."""
    return int(value) if value == value.to_integral_value() else float(value)


def iso(day: date | None) -> str | None:
    """ISO date or ``None``."""
    return day.isoformat() if day else None


def _place(evidence: Evidence) -> Json:
    return {"start": evidence.start, "end": evidence.end, "quote": evidence.quote}


def _value(quantity: Quantity) -> int | float | list[int | float | None] | None:
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        return None
    if low == high and low is not None:
        return number(low)
    return [None if side is None else number(side) for side in (low, high)]


def _quantity(found: ReadQuantity) -> Json:
    return {**_place(found.evidence), **quantity_object(found.quantity), "text": found.text}


def _deadline(deadline: Deadline | None) -> Json | None:
    if deadline is None:
        return None
    return {
        "by": iso(deadline.by),
        "other_reading": iso(deadline.other_reading),
        "inherited": deadline.inherited,
        **_place(deadline.evidence),
    }


def _time(found: ReadTime) -> Json:
    mention = found.mention
    return {
        **_place(found.evidence),
        "from": iso(mention.period.start) if mention.period else None,
        "to": iso(mention.period.last_day) if mention.period else None,
        "duration": mention.duration,
        "deadline": iso(mention.deadline),
        "other_deadline": iso(mention.other_deadline),
        "recurring": mention.recurring,
        "text": found.text,
    }


def _document(reading: Reading) -> Json:
    original, facts = reading.original, reading.facts
    return {
        "name": original.name,
        "digest": original.digest,
        "medium": original.medium.value,
        "encoding": original.encoding,
        "characters": len(original.characters),
        "metadata": dict(original.metadata),
        "warnings": list(original.warnings),
        "genre": facts.genre.value,
        **_facts(facts),
        "day": iso(facts.day),
    }


def _facts(facts: DocumentFacts) -> Json:
    named = ("title", "speaker", "role", "body", "place", "occasion", "date", "posted")
    return {name: _fact(getattr(facts, name)) for name in named}


def _fact(fact: Fact | None) -> Json | None:
    if fact is None:
        return None
    return {
        "value": fact.value,
        "origin": fact.origin.value,
        "reason": fact.reason,
        "evidence": _place(fact.evidence) if fact.evidence else None,
    }


def _completeness(completeness: Completeness) -> Json:
    return {
        "share": completeness.share,
        "declared_length": completeness.declared_length,
        "missing": completeness.missing,
        "truncated": completeness.truncated,
        "findings": [
            {
                "code": finding.code,
                "message": finding.message,
                "evidence": _place(finding.evidence) if finding.evidence else None,
            }
            for finding in completeness.findings
        ],
    }


def _section(section: Section, view: MappedText) -> Json:
    start, end = view.span(section.start, section.end)
    title_start, title_end = view.span(section.title_start, section.title_end)
    return {
        "level": section.level,
        "marker": section.marker,
        "title": section.title,
        "start": start,
        "end": end,
        "title_start": title_start,
        "title_end": title_end,
        "run_in": section.run_in,
        "children": [_section(child, view) for child in section.children],
    }


def _code(code: CountCode) -> Json:
    return {
        "name": code.name,
        "declared": code.declared,
        "missing": code.missing,
        **_place(code.evidence),
        "members": [{"name": member.name, **_place(member.evidence)} for member in code.members],
    }


def _implied(item: Implied) -> Json:
    return {
        "name": item.name,
        "value": number(item.value),
        "low": number(item.low),
        "high": number(item.high),
        "unit": item.unit,
        "formula": item.formula,
        "inputs": list(item.inputs),
    }
