"""Whatever a document holds, every report of it can be written and read again."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from luoshi.extract.statement import Kind
from luoshi.plan.reading import Reading
from luoshi.report.as_docx import as_docx
from luoshi.report.as_json import as_json
from luoshi.report.as_jsonl import as_jsonl
from luoshi.report.as_parquet import parquet_rows, write_parquet
from luoshi.report.as_xlsx import as_xlsx
from luoshi.report.breakdown import breakdown_of
from luoshi.report.ledger import ledger_of
from luoshi.report.summary import file_report, summary_text
from luoshi.report.terminal import as_terminal
from tests.unit.conftest import Draft

MADE = datetime(2026, 1, 1, tzinfo=UTC)
ANYTHING = st.text(st.characters(exclude_categories=()), min_size=1, max_size=60)
HARD = st.sampled_from(
    ["=1+1", "@x", "[bold]", "{0}", "&<>]]>", "\x00\x1b[2J", "\ud800", "_x0041_", "“”《》", " ", "\n"]
)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(st.one_of(ANYTHING, HARD, st.builds(str.__add__, HARD, ANYTHING)))
    draft = Draft(text=text, name=draw(st.one_of(st.just("讲话.txt"), HARD)))
    heading = tuple(draw(st.lists(st.one_of(ANYTHING, HARD), max_size=3)))
    draft.state(text, draw(st.sampled_from(list(Kind))), vague=draw(st.booleans()), heading=heading)
    return draft.reading()


@settings(max_examples=60, deadline=None)
@given(readings())
def test_every_report_can_be_written_and_read_again(reading: Reading) -> None:
    ledger = ledger_of(reading)
    assert json.loads(as_json(reading))["statements"][0]["text"] == reading.statements[0].text
    assert json.loads(as_jsonl(reading))["quote"] == reading.statements[0].evidence.quote
    assert len(load_workbook(io.BytesIO(as_xlsx([ledger], made=MADE))).sheetnames) == 7
    Document(io.BytesIO(as_docx(breakdown_of(ledger, with_vague=True), made=MADE)))
    assert "\x1b" not in as_terminal(ledger, ledger.rows, width=100, colour=False)
    assert summary_text([file_report(reading)])


@settings(max_examples=60, deadline=None)
@given(readings())
def test_parquet_takes_it_too(reading: Reading) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is an optional extra")
    buffer = io.BytesIO()
    write_parquet([parquet_rows(reading)], buffer)
    (row,) = parquet.read_table(io.BytesIO(buffer.getvalue())).to_pylist()
    assert len(row["quote"]) == row["end"] - row["start"]
