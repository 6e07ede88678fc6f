from __future__ import annotations

import io
from datetime import date

import pytest

from luoshi.plan.reading import Reading
from luoshi.report.as_parquet import parquet_rows, write_parquet

pytest.importorskip("pyarrow", reason="pyarrow is an optional extra: pip install 'luoshi[parquet]'")

COLUMNS = [
    *("document", "digest", "title", "genre", "place", "day", "number", "kind", "vague", "strength", "text", "quote"),
    *("start", "end", "heading", "lead", "support", "deadline", "deadline_other", "deadline_quote", "quantities"),
    *("projects", "gaps", "confidence", "reasons"),
]


def written(*groups: list[dict[str, object]]):  # type: ignore[no-untyped-def]
    import pyarrow.parquet

    buffer = io.BytesIO()
    write_parquet(groups, buffer)
    return pyarrow.parquet.read_table(io.BytesIO(buffer.getvalue()))


def test_the_columns_are_a_promise(reading: Reading) -> None:
    table = written(parquet_rows(reading))
    assert table.column_names == COLUMNS
    assert table.schema.metadata[b"schema"] == b"luoshi.statements/1"


def test_the_schema_does_not_depend_on_the_content(reading: Reading) -> None:
    assert written([]).schema.equals(written(parquet_rows(reading)).schema)


def test_values_travel_unharmed(reading: Reading) -> None:
    rows = written(parquet_rows(reading), parquet_rows(reading)).to_pylist()
    assert len(rows) == 2 * len(reading.statements)
    target, fact = rows[2], rows[5]
    assert (target["lead"], target["support"], target["deadline"]) == (["市发改委"], ["市财政局"], date(2026, 12, 31))
    assert target["quantities"][0]["low"] == 90460000000.0
    assert fact["quantities"][0]["low"] is None
    assert fact["deadline"] is None


def test_every_column_says_what_it_means(reading: Reading) -> None:
    assert all(field.metadata[b"description"] for field in written(parquet_rows(reading)).schema)
