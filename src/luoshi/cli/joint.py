"""One file that holds many documents."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from luoshi.cli.form import Form
from luoshi.cli.language import _
from luoshi.cli.output import whole_file
from luoshi.cli.problem import Problem


def write_joint(form: Form, path: Path, payloads: Iterator[Any]) -> None:
    """Fill ``path``; when not one document could be read nothing is written."""
    first = next(payloads, None)
    if first is None:
        return
    everything = _chain(first, payloads)
    if form.name == "jsonl":
        with whole_file(path) as sink:
            sink.writelines(everything)
    elif form.name == "parquet":
        _parquet(path, everything)
    else:
        _xlsx(path, everything)


def _chain(first: Any, rest: Iterator[Any]) -> Iterator[Any]:
    yield first
    yield from rest


def _parquet(path: Path, rows: Iterator[Any]) -> None:
    from luoshi.report.as_parquet import write_parquet

    with whole_file(path) as sink:
        write_parquet(rows, sink)


def _xlsx(path: Path, ledgers: Iterator[Any]) -> None:
    from luoshi.report.as_xlsx import TooManyRows, as_xlsx

    try:
        content = as_xlsx(list(ledgers), made=datetime.now(UTC))
    except TooManyRows as error:
        sentence = _("“{sheet}”有{rows}行，超过一张表的上限，请改用 parquet 或 jsonl 格式。")
        raise Problem(sentence.format(sheet=error.sheet, rows=f"{error.rows:,}")) from error
    with whole_file(path) as sink:
        sink.write(content)
