"""The Word document as a value: a plan that hands tasks out, heading by heading, and its table as an annex."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from luoshi.extract.statement import Kind
from luoshi.report import labels
from luoshi.report.ledger import Ledger, Row, chinese_day

DIGITS = "零一二三四五六七八九"
_MARKER = re.compile(
    r"(?:第[一二三四五六七八九十百\d]{1,4}[编章节部条][分]?|[一二三四五六七八九十百]{1,4}[、.．]|[（(][一二三四五六七八九十百\d]{1,4}[）)]、?"
    r"|\d{1,3}(?:[.．、]|(?=\s))|[一二三四五六七八九十]{1,3}(?:是|要)(?=\S{3})|[①-⑳])[\s，,]*"
)
_ENDING = "。；;，,：:、"

TABLE_HEAD = ("序号", "工作任务", "目标要求", "牵头单位", "配合单位", "完成时限")


class Level(StrEnum):
    """What a paragraph is; the layout follows from it."""

    FIRST = "first"  # 一、
    SECOND = "second"  # （一）
    ITEM = "item"  # 1.
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph; ``duty`` is the bracket at its end."""

    level: Level
    text: str
    duty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """The whole document. ``table`` repeats the items row by row under ``TABLE_HEAD``."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    annex_title: str
    table: tuple[tuple[str, ...], ...]


def breakdown_of(ledger: Ledger, *, with_vague: bool = False) -> Breakdown:
    """The plan of a ledger: checkable deliverables, on request empty calls too."""
    rows = tuple(row for row in ledger.rows if row.kind.is_deliverable and (with_vague or not row.vague))
    title = ledger.card.short_title
    return Breakdown(
        title=_title(title),
        paragraphs=(_introduction(ledger, rows), *_parts(rows), _closing(rows)),
        annex_title="重点任务分解表",
        table=tuple(_cells(number, row) for number, row in enumerate(rows, start=1)),
    )


def _title(title: str | None) -> str:
    """关于“…”重点任务分解方案; a title that begins with 关于 itself is not given a second one."""
    if not title:
        return "重点任务分解方案"
    return f"{'' if title.startswith('关于') else '关于'}“{title}”重点任务分解方案"


def chinese_number(value: int) -> str:
    """``12`` → ``十二``, for headings (1 to 99)."""
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{DIGITS[tens]}十"
    return head + (DIGITS[ones] if ones or not tens else "")


def bare_heading(heading: str) -> str:
    """A heading without its own marker and without the mark at its end: the plan counts anew."""
    return (
        _MARKER.sub("", heading, count=1).strip().rstrip(_ENDING) if _MARKER.match(heading) else heading.rstrip(_ENDING)
    )


def _introduction(ledger: Ledger, rows: Sequence[Row]) -> Paragraph:
    card = ledger.card
    who = f"{card.speaker or ''}{card.role or ''}"
    day = chinese_day(card.day) if card.day else ""
    where = f"{day}{who}{'在' + card.occasion if card.occasion else ''}"
    name = f"《{card.short_title}》" if card.title else f"“{card.name}”"
    said = f"{name}（{where}）" if where else name
    kinds = [row.kind for row in rows]
    counts = "、".join(f"{labels.KIND[kind]}{kinds.count(kind)}项" for kind in Kind if kind in kinds)
    if not rows:
        return Paragraph(level=Level.BODY, text=f"{said}中没有读到可核查的目标、任务、节点和制度。")
    text = f"为抓好{said}的贯彻落实，现将其中可核查的重点任务{len(rows)}项（{counts}）分解如下。"
    return Paragraph(level=Level.BODY, text=text)


def _closing(rows: Sequence[Row]) -> Paragraph:
    bodies = sum(1 for row in rows if not row.lead)
    terms = sum(1 for row in rows if row.deadline_chinese == labels.UNCLEAR)
    gaps = [f"{count}项没有写明{what}" for count, what in ((bodies, "牵头单位"), (terms, "完成时限")) if count]
    if not rows:
        text = "请核对原文是否完整。"
    elif gaps:
        text = f"以上任务中，原文有{'、'.join(gaps)}，附表中均标注“{labels.UNCLEAR}”，请核定后执行。"
    else:
        text = "以上任务的牵头单位和完成时限均已写明，请按职责抓好落实。"
    return Paragraph(level=Level.BODY, text=text)


def _parts(rows: Sequence[Row]) -> Iterator[Paragraph]:
    numbered = list(enumerate(rows, start=1))
    first = 0
    for heading, members in groupby(numbered, key=lambda pair: pair[1].source.heading[:1]):
        if heading:
            first += 1
            yield Paragraph(level=Level.FIRST, text=f"{chinese_number(first)}、{bare_heading(heading[0])}")
        yield from _second(list(members))


def _second(numbered: Sequence[tuple[int, Row]]) -> Iterator[Paragraph]:
    second = 0
    for heading, members in groupby(numbered, key=lambda pair: pair[1].source.heading[1:2]):
        if heading:
            second += 1
            yield Paragraph(level=Level.SECOND, text=f"（{chinese_number(second)}）{bare_heading(heading[0])}")
        for number, row in members:
            yield Paragraph(level=Level.ITEM, text=f"{number}.{row.item.rstrip(_ENDING)}。", duty=_duty(row))


def _duty(row: Row) -> str:
    """What the text names of body and term; what it leaves open is counted in the closing and marked in the annex."""
    named = (
        f"牵头单位：{row.lead_text}" if row.lead else "",
        f"配合单位：{row.support_text}" if row.support else "",
        f"完成时限：{row.deadline_chinese}" if row.term and row.term.by else "",
    )
    duty = "；".join(part for part in named if part)
    return f"（{duty}）" if duty else ""


def _cells(number: int, row: Row) -> tuple[str, ...]:
    return (str(number), row.item, row.target, row.lead_text, row.support_text, row.deadline_chinese)
