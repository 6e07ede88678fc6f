"""Reading one document of many, in whichever process: the reading, its rendering, and what went wrong."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from luoshi.cli import language
from luoshi.cli.language import _
from luoshi.cli.output import write_whole
from luoshi.cli.problem import Problem
from luoshi.cli.source import Source
from luoshi.extract.statement import Kind
from luoshi.formats.errors import UnreadableDocument
from luoshi.plan.reading import Reading
from luoshi.report.ledger import Ledger, Row, ledger_of
from luoshi.report.summary import FileReport, failed_report, file_report


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the user wants of every document. ``joint``: the parent puts all into one file."""

    form: str
    joint: bool
    day: date | None
    kinds: frozenset[Kind] | None
    everything: bool
    made: datetime
    width: int
    colour: bool
    lang: str
    debug: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One document and, when it gets a file of its own, the place of that file."""

    source: Source
    destination: Path | None
    wish: Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """``payload`` is what the parent must print or put into the joint file: bytes, rows, or a ledger."""

    report: FileReport
    payload: Any = None


def carry_out(job: Job) -> Outcome:
    """Read and render one document; a document that fails is an outcome, not an error."""
    language.use(job.wish.lang)
    try:
        reading = _read(job)
        payload = _payload(reading, job.wish)
        report = file_report(reading)
        if job.destination is not None:
            write_whole(job.destination, payload)
            payload = None
    except UnreadableDocument as error:
        return Outcome(report=failed_report(job.source.name, error.sentence))
    except Problem as problem:
        return Outcome(report=failed_report(job.source.name, problem.sentence))
    except Exception as error:  # one document must not end the work on all the others
        if job.wish.debug:
            raise
        sentence = _("程序内部出错（{error}），请加 --debug 再运行一次，并把显示的内容报告给开发者。")
        return Outcome(report=failed_report(job.source.name, sentence.format(error=f"{type(error).__name__}: {error}")))
    return Outcome(report=report, payload=payload)


def _read(job: Job) -> Reading:
    from luoshi.pipeline import read

    source = job.source
    found = read(source.data if source.data is not None else str(source.path), date=job.wish.day, name=source.name)
    if job.wish.kinds is None:
        return found
    kinds = job.wish.kinds
    return dataclasses.replace(found, statements=tuple(item for item in found.statements if item.kind in kinds))


def _payload(reading: Reading, wish: Wish) -> Any:
    """Renderers are imported when they are asked for: together they take most of a second."""
    if wish.form == "json":
        from luoshi.report.as_json import as_json

        return as_json(reading)
    if wish.form == "jsonl":
        from luoshi.report.as_jsonl import as_jsonl

        return as_jsonl(reading)
    if wish.form == "parquet":
        from luoshi.report.as_parquet import parquet_rows

        rows = parquet_rows(reading)
        return rows if wish.joint else _parquet(rows)
    ledger = ledger_of(reading)
    if wish.form == "xlsx":
        return ledger if wish.joint else _xlsx(ledger, wish)
    return _docx(ledger, wish) if wish.form == "docx" else _table(ledger, wish)


def _parquet(rows: list[dict[str, Any]]) -> bytes:
    import io

    from luoshi.report.as_parquet import write_parquet

    buffer = io.BytesIO()
    write_parquet([rows], buffer)
    return buffer.getvalue()


def _xlsx(ledger: Ledger, wish: Wish) -> bytes:
    from luoshi.report.as_xlsx import as_xlsx

    return as_xlsx([ledger], made=wish.made)


def _docx(ledger: Ledger, wish: Wish) -> bytes:
    from luoshi.report.as_docx import as_docx
    from luoshi.report.breakdown import breakdown_of

    return as_docx(breakdown_of(ledger, with_vague=wish.everything), made=wish.made)


def _table(ledger: Ledger, wish: Wish) -> bytes:
    from luoshi.report.terminal import as_terminal

    text = as_terminal(ledger, shown_rows(ledger, wish), width=wish.width, colour=wish.colour, _=_)
    return text.encode("utf-8", errors="replace")


def shown_rows(ledger: Ledger, wish: Wish) -> tuple[Row, ...]:
    """On a screen: what the clerk would enter; with ``--kinds`` those kinds, with ``--all`` empty calls too."""
    if wish.everything:
        return ledger.rows
    if wish.kinds is not None:
        return tuple(row for row in ledger.rows if not row.vague)
    return ledger.entries
