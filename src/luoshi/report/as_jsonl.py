"""JSON Lines: one statement a line, each with its document's name, so that files can be joined with ``cat``."""

from __future__ import annotations

from luoshi.plan.reading import Reading
from luoshi.report.as_json import Json, encoded, iso, quantity_object, statement_object
from luoshi.report.record import Record, records_of


def as_jsonl(reading: Reading) -> bytes:
    """All statements of a reading, one line each."""
    return b"".join(encoded(_line(record)) + b"\n" for record in records_of(reading))


def _line(record: Record) -> Json:
    return {
        "document": record.document,
        "digest": record.digest,
        "title": record.title,
        "genre": record.genre,
        "place": record.place,
        "day": iso(record.day),
        "number": record.number,
        **statement_object(record.statement),
        "quantities": [
            {
                "start": found.evidence.start,
                "end": found.evidence.end,
                "quote": found.evidence.quote,
                **quantity_object(found.quantity),
                "text": found.text,
            }
            for found in record.quantities
        ],
    }
