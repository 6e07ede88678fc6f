"""A comparison as rows: what a reader of the table, the sheet or the JSON sees."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from luoshi.comparison.track import Said, TrackRow
from luoshi.comparison.verdict import Answer, Comparison, Outcome, Promise, Verdict
from luoshi.plan.reading import ReadQuantity
from luoshi.report import labels
from luoshi.report.as_json import number, quantity_object
from luoshi.report.sheet import Align, Block, Column, Notes, Sheet
from luoshi.text.evidence import Evidence

SCHEMA = "luoshi.comparison/1"
VERDICT = {
    Verdict.REACHED: "完成",
    Verdict.EXCEEDED: "超额完成",
    Verdict.MISSED: "未完成",
    Verdict.CHANGED: "有调整",
    Verdict.ANSWERED_WITHOUT_VALUE: "提到但看不出",
    Verdict.SILENT: "没有回应",
}
MEASURE = {
    "amount": "数值",
    "growth": "增速",
    "change": "增减",
    "gap": "差距",
    "rank": "位次",
    "contribution": "贡献",
}

Json = dict[str, Any]


def comparison_object(comparison: Comparison) -> Json:
    """Everything as plain lists and dictionaries; offsets are characters of the originals, half-open."""
    return {
        "schema": SCHEMA,
        "first": comparison.first,
        "next": comparison.next,
        "year": comparison.year,
        "not_due": comparison.not_due,
        "counts": {verdict.value: comparison.count(verdict) for verdict in Verdict},
        "outcomes": [_outcome(outcome) for outcome in comparison.outcomes],
    }


def _outcome(outcome: Outcome) -> Json:
    return {
        "promise": _promise(outcome.promise),
        "verdict": outcome.verdict.value,
        "reason": outcome.reason,
        "difference": None if outcome.difference is None else number(outcome.difference),
        "answer": _answer(outcome.answer),
        "candidate": _answer(outcome.candidate),
    }


def _promise(promise: Promise) -> Json:
    return {
        "subject": promise.subject,
        "kind": promise.kind.value,
        "stage": promise.stage,
        "deadline": promise.deadline,
        "quantity": _quantity(promise.quantity),
        "clause": _place(promise.evidence),
        "sentence": _place(promise.sentence),
    }


def _answer(answer: Answer | None) -> Json | None:
    if answer is None:
        return None
    return {
        "likeness": answer.likeness,
        "quantity": _quantity(answer.quantity),
        "clause": _place(answer.evidence),
        "sentence": _place(answer.sentence),
    }


def _quantity(read: ReadQuantity | None) -> Json | None:
    return None if read is None else {"text": read.text, **quantity_object(read.quantity), **_place(read.evidence)}


def _place(evidence: Evidence) -> Json:
    return {"start": evidence.start, "end": evidence.end, "quote": evidence.quote}


def comparison_sheet(comparison: Comparison) -> Sheet:
    """The sheet 对照表."""
    columns = (
        Column(head="序号", width=6, align=Align.CENTRE),
        Column(head="类别", width=8, align=Align.CENTRE),
        Column(head="承诺事项", width=22),
        Column(head="承诺值或节点", width=14, align=Align.CENTRE),
        Column(head="完成时限", width=12, align=Align.CENTRE),
        Column(head="结论", width=12, align=Align.CENTRE),
        Column(head="报告值", width=14, align=Align.CENTRE),
        Column(head="说明", width=22),
        Column(head="承诺原文", width=46),
        Column(head="回应原文", width=46),
        Column(head="最接近的一句（未确认）", width=36),
    )
    rows = tuple(_row(number, outcome) for number, outcome in enumerate(comparison.outcomes, start=1))
    subtitle = f"{comparison.first} → {comparison.next}　{counts(comparison)}"
    return Sheet(name="对照表", title="承诺与回应对照表", subtitle=subtitle, columns=columns, rows=rows)


def _row(number: int, outcome: Outcome) -> tuple[str | int | None, ...]:
    promise, answer = outcome.promise, outcome.answer
    return (
        number,
        labels.KIND[promise.kind],
        promise.subject,
        promised_value(promise),
        promise.deadline,
        VERDICT[outcome.verdict],
        answer.quantity.text if answer and answer.quantity else None,
        outcome.reason,
        quoted(promise.sentence),
        quoted(answer.sentence) if answer else None,
        quoted(outcome.candidate.sentence) if outcome.candidate else None,
    )


def promised_value(promise: Promise) -> str | None:
    """The amount or the stage that was promised."""
    return promise.quantity.text if promise.quantity else promise.stage


def quoted(evidence: Evidence) -> str:
    """A sentence on one line."""
    return " ".join(evidence.quote.split())


def counts(comparison: Comparison) -> str:
    """How many promises fared how."""
    told = "，".join(f"{VERDICT[verdict]}{comparison.count(verdict)}项" for verdict in Verdict)
    return f"共{len(comparison.outcomes)}项：{told}"


def comparison_notes(comparison: Comparison) -> Notes:
    """What the words of the sheet mean."""
    lines = (
        ("年份", str(comparison.year) if comparison.year else labels.UNCLEAR, "第一份报告安排的年份"),
        ("结论", "、".join(VERDICT.values()), "“没有回应”只说在下次报告的回顾部分找不到能确认的话，不等于没有做"),
        ("未到期", str(comparison.not_due), "时限在这一年以后的安排，不列入对照"),
    )
    return Notes(name="说明", title="对照说明", blocks=(Block(caption="怎样看这张表", lines=lines),))


TRACK_COLUMNS = (
    ("indicator", "指标", 24, Align.TEXT),
    ("measure", "口径", 8, Align.CENTRE),
    ("unit", "单位", 8, Align.CENTRE),
    ("year", "年份", 8, Align.CENTRE),
    ("promised", "承诺值", 14, Align.CENTRE),
    ("promised_low", "承诺下限", 14, Align.NUMBER),
    ("promised_high", "承诺上限", 14, Align.NUMBER),
    ("promised_op", "比较", 8, Align.CENTRE),
    ("reported", "报告值", 14, Align.CENTRE),
    ("reported_low", "报告下限", 14, Align.NUMBER),
    ("reported_high", "报告上限", 14, Align.NUMBER),
    ("reported_op", "比较（报告）", 8, Align.CENTRE),
    ("verdict", "结论", 12, Align.CENTRE),
    ("reason", "说明", 20, Align.TEXT),
    ("promised_sentence", "承诺原文", 46, Align.TEXT),
    ("promised_document", "承诺出处", 18, Align.TEXT),
    ("promised_start", "承诺起点", 10, Align.CENTRE),
    ("promised_end", "承诺终点", 10, Align.CENTRE),
    ("reported_sentence", "报告原文", 46, Align.TEXT),
    ("reported_document", "报告出处", 18, Align.TEXT),
    ("reported_start", "报告起点", 10, Align.CENTRE),
    ("reported_end", "报告终点", 10, Align.CENTRE),
)
_WHOLE = ("year", "promised_start", "promised_end", "reported_start", "reported_end")
_AMOUNTS = ("promised_low", "promised_high", "reported_low", "reported_high")
TRACK_KINDS = {
    name: "count" if name in _WHOLE else "number" if name in _AMOUNTS else "text" for name, *_ in TRACK_COLUMNS
}


def track_record(row: TrackRow) -> Json:
    """One row as plain values by the names of ``TRACK_COLUMNS``; amounts in the base unit, a fall below zero."""
    return {
        "indicator": row.indicator,
        "measure": MEASURE[row.measure],
        "unit": labels.UNIT.get(row.unit, row.unit),
        "year": row.year,
        **_said("promised", row.promised),
        **_said("reported", row.reported),
        "verdict": VERDICT[row.verdict] if row.verdict else None,
        "reason": row.reason,
    }


def _said(name: str, said: Said | None) -> Json:
    if said is None:
        keys = ("", "_low", "_high", "_op", "_sentence", "_document", "_start", "_end")
        return {name + key: None for key in keys}
    quantity = said.quantity.quantity
    low, high = quantity.low, quantity.high
    if quantity.falling and low is not None and high is not None:
        low, high = -high, -low
    return {
        name: said.quantity.text,
        f"{name}_low": None if low is None else number(low),
        f"{name}_high": None if high is None else number(high),
        f"{name}_op": labels.COMPARATOR[quantity.comparator],
        f"{name}_sentence": quoted(said.sentence),
        f"{name}_document": said.sentence.document,
        f"{name}_start": said.sentence.start,
        f"{name}_end": said.sentence.end,
    }


def track_sheet(rows: Sequence[TrackRow]) -> Sheet:
    """The sheet 历年指标."""
    columns = tuple(Column(head=head, width=width, align=align) for _, head, width, align in TRACK_COLUMNS)
    records = [track_record(row) for row in rows]
    cells = tuple(tuple(record[name] for name, *_ in TRACK_COLUMNS) for record in records)
    years = sorted({row.year for row in rows})
    told = f"{years[0]}—{years[-1]}年，{len({(r.indicator, r.measure, r.unit) for r in rows})}个指标" if years else ""
    return Sheet(name="历年指标", title="历年指标承诺与报告", subtitle=told, columns=columns, rows=cells)
