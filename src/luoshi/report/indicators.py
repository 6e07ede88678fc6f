"""The headline indicators of documents as rows: for a terminal, as JSON, as a sheet."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from luoshi.indicator.figure import Figure, Standing
from luoshi.period.value import Period
from luoshi.quantity.render import plain, render, render_amount
from luoshi.quantity.value import Quantity
from luoshi.report import labels
from luoshi.report.as_json import iso, quantity_object
from luoshi.report.sheet import Align, Cell, Column, Sheet
from luoshi.report.wrap import wrap

STANDING = {Standing.RESULT: "结果", Standing.TARGET: "目标"}
NARROWEST, _OVERHEAD = 112, 20  # columns; the overhead is what lies between the seven columns
_YEAR_DAYS = (365, 366)
_QUARTERS = {(1, 4): "一季度", (1, 7): "上半年", (1, 10): "前三季度", (7, 1): "下半年"}
_UNSCALED_MONEY = 100_000  # 23270元 is an income and is not written 2.327万元
Translate = Callable[[str], str]


def figure_object(figure: Figure) -> dict[str, Any]:
    """One figure as plain data."""
    quantity, period = figure.quantity, figure.period
    return {
        "indicator": figure.indicator,
        "name": figure.name,
        "wording": figure.wording,
        "standing": figure.standing.value,
        "from": iso(period.start) if period else None,
        "to": iso(period.last_day) if period else None,
        "average": figure.average,
        "stretch": figure.stretch,
        "announced": figure.announced,
        "scope": figure.scope,
        "quantity": quantity_object(quantity) if quantity else None,
        "relation": figure.relation,
        "start": figure.evidence.start,
        "end": figure.evidence.end,
        "quote": figure.evidence.quote,
        "sentence": {
            "start": figure.sentence.start,
            "end": figure.sentence.end,
            "quote": figure.sentence.quote,
        },
    }


def period_text(period: Period | None) -> str:
    """2025年, 2025年上半年, 2021—2025年; otherwise from day to day."""
    if period is None or period.last_day is None:
        return labels.UNCLEAR
    start, last = period.start, period.last_day
    if start is None:
        return f"{last.year}年{last.month}月{last.day}日前"
    following = last + timedelta(days=1)
    if (start.month, start.day, following.month, following.day) == (1, 1, 1, 1):
        return f"{start.year}年" if start.year == last.year else f"{start.year}—{last.year}年"
    if start.year == last.year and start.day == following.day == 1:
        told = _QUARTERS.get((start.month, following.month))
        return f"{start.year}年{told}" if told else f"{start.year}年{_months(start, last)}"
    return f"{start.isoformat()}—{last.isoformat()}"


def _months(start: date, last: date) -> str:
    return f"{start.month}月" if start.month == last.month else f"{start.month}—{last.month}月"


def value_text(figure: Figure) -> str:
    """The amount as a clerk writes it, or the relation in the document's words."""
    quantity = figure.quantity
    if quantity is None:
        return figure.relation or labels.UNKNOWN
    text = _amount(quantity)
    if quantity.measure.value in ("gap", "change"):
        text = f"{'低' if quantity.falling else ''}{text}（比{quantity.reference}）" if quantity.reference else text
    return f"-{text}" if quantity.falling and quantity.measure.value == "growth" else text


def _amount(quantity: Quantity) -> str:
    if quantity.unit == "元" and quantity.high is not None and quantity.low == quantity.high < _UNSCALED_MONEY:
        whole = render_amount(quantity.low, quantity.high, quantity.unit)
        return render(quantity).replace(whole, f"{plain(quantity.high)}元")
    return render(quantity)


def measure_text(figure: Figure) -> str:
    """总量, 年均增速, 位次 …"""
    if figure.quantity is None:
        return labels.NONE
    told = labels.MEASURE[figure.quantity.measure]
    return f"年均{told}" if figure.average else told


def standing_text(figure: Figure) -> str:
    """目标, 结果, or 力争 for the second, higher value."""
    return "力争目标" if figure.stretch else STANDING[figure.standing]


def indicators_terminal(name: str, figures: Sequence[Figure], *, width: int, colour: bool, _: Translate = str) -> str:
    """The figures of one document as a table for a terminal."""
    buffer = io.StringIO()
    width = max(width, NARROWEST)
    console = Console(
        file=buffer,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        legacy_windows=False,
    )
    console.print(Text(_safe(name), style="bold"))
    if figures:
        console.print(_table(figures, width, _))
    console.print(Text(_("共{count}项。").format(count=len(figures)), style="bold"))
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()) + "\n"


def _table(figures: Sequence[Figure], width: int, _: Translate) -> Table:
    heads = (_("指标"), _("时期"), _("性质"), _("数值"), _("种类"), _("范围"), _("原文"))
    fixed = (22, 14, 8, 18, 8, 8)
    widths = (*fixed, width - sum(fixed) - _OVERHEAD)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for head, columns in zip(heads, widths, strict=True):
        table.add_column(head, width=columns, overflow="fold")
    for figure in figures:
        lines = (wrap(_safe(cell), columns) for cell, columns in zip(_cells(figure), widths, strict=True))
        table.add_row(*(Text(line) for line in lines), style="cyan" if figure.standing is Standing.TARGET else "")
    return table


def _cells(figure: Figure) -> tuple[str, ...]:
    return (
        figure.name,
        period_text(figure.period),
        standing_text(figure),
        value_text(figure),
        measure_text(figure),
        figure.scope or "本地",
        figure.evidence.quote,
    )


def indicators_sheet(documents: Iterable[tuple[str, Sequence[Figure]]]) -> Sheet:
    """One sheet for the figures of many documents; amounts stay numbers, so that they can be counted with."""
    columns = (
        Column(head="文件", width=22),
        Column(head="指标", width=20),
        Column(head="原文名称", width=20),
        Column(head="时期", width=14, align=Align.CENTRE),
        Column(head="性质", width=9, align=Align.CENTRE),
        Column(head="数值", width=18, align=Align.CENTRE),
        Column(head="下限", width=14, align=Align.NUMBER),
        Column(head="上限", width=14, align=Align.NUMBER),
        Column(head="单位", width=10, align=Align.CENTRE),
        Column(head="种类", width=10, align=Align.CENTRE),
        Column(head="范围", width=10, align=Align.CENTRE),
        Column(head="原文句子", width=60),
    )
    rows = tuple(_row(name, figure) for name, figures in documents for figure in figures)
    subtitle = "数值照原文，金额的上下限以元计；“范围”不是本地的，是文中提到的其他地区或者领域的数。"
    return Sheet(name="主要指标", title="主要指标一览表", subtitle=subtitle, columns=columns, rows=rows)


def _row(name: str, figure: Figure) -> tuple[Cell, ...]:
    quantity = figure.quantity
    low = float(quantity.low) if quantity and quantity.low is not None else None
    high = float(quantity.high) if quantity and quantity.high is not None else None
    unit = labels.UNIT.get(quantity.unit, quantity.unit) if quantity else None
    return (
        name, figure.name, figure.wording, period_text(figure.period), standing_text(figure), value_text(figure), low, high, unit,
        measure_text(figure), figure.scope or "本地", figure.sentence.quote.strip(),
    )  # fmt: skip


def _safe(text: str) -> str:
    """Control characters of a document must not steer the terminal, and a quote stays on one line."""
    return "".join(character if character.isprintable() or character == "　" else " " for character in text)
