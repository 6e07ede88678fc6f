from __future__ import annotations

import json

from luoshi.plan.reading import Reading
from luoshi.report.as_jsonl import as_jsonl


def test_one_statement_a_line_with_its_document_and_its_quantities(reading: Reading) -> None:
    lines = [json.loads(line) for line in as_jsonl(reading).splitlines()]
    assert len(lines) == len(reading.statements)
    assert {line["document"] for line in lines} == {"讲话.txt"}
    assert [line["number"] for line in lines] == list(range(1, len(lines) + 1))
    assert lines[2]["quantities"][0]["value"] == 90460000000
    assert lines[0]["day"] == "2020-03-10"


def test_line_separators_inside_a_text_do_not_break_lines(blank) -> None:  # type: ignore[no-untyped-def]
    from luoshi.extract.statement import Kind

    draft = blank(text="建成\u2028三条\n道路")
    draft.state("建成\u2028三条\n道路", Kind.TASK)
    content = as_jsonl(draft.reading())
    assert content.count(b"\n") == 1
    assert json.loads(content)["text"] == "建成\u2028三条\n道路"
