"""What happened to many files: what was cleaned, what looks incomplete, what was not understood, what failed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from luoshi.extract.statement import Kind, Statement
from luoshi.plan.reading import Reading
from luoshi.report.as_json import Json
from luoshi.report.card import card_of, shortened
from luoshi.report.ledger import DOUBTFUL

SHOWN = 3  # examples of a file in the text
LISTED = 12  # files under one caption in the text; the object has them all
SCHEMA = "luoshi.summary/1"
Translate = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something that a person should look at; ``message`` is a Chinese sentence."""

    start: int
    end: int
    text: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """One file. ``failure`` says why it could not be read, and then all counts are 0 because nothing was looked at."""

    name: str
    failure: str | None = None
    characters: int = 0
    counts: tuple[tuple[str, int], ...] = ()
    vague: int = 0
    repairs: tuple[tuple[str, str, int], ...] = ()
    cleaned: int = 0
    incomplete: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def file_report(reading: Reading) -> FileReport:
    """The report of a file that was read."""
    card, kinds = card_of(reading), [statement.kind for statement in reading.statements]
    return FileReport(
        name=card.name,
        characters=card.characters,
        counts=tuple((kind.value, kinds.count(kind)) for kind in Kind),
        vague=sum(1 for statement in reading.statements if statement.vague),
        repairs=tuple((group.pattern, group.reason, group.count) for group in card.repairs),
        cleaned=len(reading.original.view.text) - len(reading.view.text),
        incomplete=card.doubts or (("正文中断。",) if card.truncated else ()),
        doubts=tuple(_doubts(reading)),
    )


def failed_report(name: str, failure: str) -> FileReport:
    """The report of a file that could not be read."""
    return FileReport(name=name, failure=failure)


def summary_object(reports: Sequence[FileReport]) -> Json:
    """The summary as plain lists and dictionaries."""
    return {
        "schema": SCHEMA,
        "files": len(reports),
        "failed": sum(1 for report in reports if report.failure),
        "cleaned": sum(1 for report in reports if report.cleaned),
        "incomplete": sum(1 for report in reports if report.incomplete),
        "doubtful": sum(1 for report in reports if report.doubts),
        "reports": [_object(report) for report in reports],
    }


def summary_text(reports: Sequence[FileReport], *, _: Translate = str) -> str:
    """The summary for a person: totals, then only the files that need somebody."""
    read = [report for report in reports if not report.failure]
    lines = [
        _("共{files}份文件：读出{read}份，失败{failed}份。").format(
            files=len(reports), read=len(read), failed=len(reports) - len(read)
        ),
        _("读出的内容：{items}项（其中空泛{vague}项）。").format(
            items=sum(count for report in read for _kind, count in report.counts),
            vague=sum(report.vague for report in read),
        ),
        *_failures(reports, _),
        *_cleaned(read, _),
        *_incomplete(read, _),
        *_not_understood(read, _),
    ]
    return "\n".join(lines) + "\n"


def _failures(reports: Sequence[FileReport], _: Translate) -> Iterator[str]:
    failed = [report for report in reports if report.failure]
    if failed:
        yield _("没有读成：")
    yield from _listed([f"{report.name}：{report.failure}" for report in failed], _)


def _cleaned(reports: Sequence[FileReport], _: Translate) -> Iterator[str]:
    cleaned = [report for report in reports if report.cleaned]
    if cleaned:
        yield _("清洗和修复：{files}份文件，共{characters}字。").format(
            files=len(cleaned), characters=f"{sum(report.cleaned for report in cleaned):,}"
        )
    totals: dict[str, int] = {}
    for report in cleaned:
        for _pattern, reason, count in report.repairs:
            totals[reason] = totals.get(reason, 0) + count
    for reason, count in sorted(totals.items(), key=lambda item: -item[1])[:8]:
        yield "  " + _("{count}处　{reason}").format(count=count, reason=reason)


def _incomplete(reports: Sequence[FileReport], _: Translate) -> Iterator[str]:
    suspected = [report for report in reports if report.incomplete]
    if suspected:
        yield _("可能不完整：{files}份。").format(files=len(suspected))
    yield from _listed([f"{report.name}：{''.join(report.incomplete[:SHOWN])}" for report in suspected], _)


def _not_understood(reports: Sequence[FileReport], _: Translate) -> Iterator[str]:
    doubtful = [report for report in reports if report.doubts]
    if doubtful:
        yield _("没有把握、请人看一看：{files}份文件，{count}处。").format(
            files=len(doubtful), count=sum(len(report.doubts) for report in doubtful)
        )
    yield from _listed([_examples(report, _) for report in doubtful], _)


def _examples(report: FileReport, _: Translate) -> str:
    examples = "；".join(f"{doubt.message}“{doubt.text}”" for doubt in report.doubts[:SHOWN])
    more = _("……共{count}处").format(count=len(report.doubts)) if len(report.doubts) > SHOWN else ""
    return f"{report.name}：{examples}{more}"


def _listed(lines: Sequence[str], _: Translate) -> Iterator[str]:
    yield from (f"  {line}" for line in lines[:LISTED])
    if len(lines) > LISTED:
        yield "  " + _("……另有{count}份，用 --report 文件名.json 可以保存全部。").format(count=len(lines) - LISTED)


def _doubts(reading: Reading) -> Iterator[Doubt]:
    for statement in reading.statements:
        if statement.confidence < DOUBTFUL:
            yield _doubt(statement, f"把握不大（{statement.confidence:.0%}）")
        if statement.deadline is not None and statement.deadline.by is None:
            yield _doubt(statement, "时限推算不出（文件没有日期）")
    for time in reading.times:
        mention = time.mention
        if mention.period is None and mention.duration is None and not mention.recurring:
            place = time.evidence
            yield Doubt(start=place.start, end=place.end, text=shortened(time.text), message="时间没有看懂")
    for code in reading.codes:
        if code.missing:
            message = f"声明{code.declared}项，只找到{len(code.members)}项"
            place = code.evidence
            yield Doubt(start=place.start, end=place.end, text=shortened(code.name), message=message)


def _doubt(statement: Statement, message: str) -> Doubt:
    place = statement.evidence
    return Doubt(start=place.start, end=place.end, text=shortened(statement.text), message=message)


def _object(report: FileReport) -> Json:
    if report.failure:
        return {"name": report.name, "failure": report.failure}
    return {
        "name": report.name,
        "failure": None,
        "characters": report.characters,
        "statements": dict(report.counts),
        "vague": report.vague,
        "repairs": [
            {"pattern": pattern, "reason": reason, "count": count} for pattern, reason, count in report.repairs
        ],
        "cleaned_characters": report.cleaned,
        "incomplete": list(report.incomplete),
        "doubts": [
            {"start": doubt.start, "end": doubt.end, "text": doubt.text, "message": doubt.message}
            for doubt in report.doubts
        ],
    }
