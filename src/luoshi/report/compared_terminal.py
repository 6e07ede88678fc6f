"""A comparison as a table for a terminal, readable at 100 columns."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from luoshi.comparison.verdict import Comparison, Outcome, Verdict
from luoshi.report import labels
from luoshi.report.compared import promised_value, quoted
from luoshi.report.wrap import wrap

NARROWEST = 80
NUMBER, VALUE, OVERHEAD = 4, 12, 14  # columns; the overhead is what lies between the six columns
LONGEST = 120  # characters of a sentence shown
SHORT = 8  # a clause below this, such as 增长5%, does not say of what
STYLE = {Verdict.MISSED: "yellow", Verdict.CHANGED: "yellow", Verdict.SILENT: "dim"}
Translate = Callable[[str], str]


def comparison_terminal(comparison: Comparison, *, width: int, colour: bool, _: Translate = str) -> str:
    """The table; without ``colour`` there is no escape sequence in it."""
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=max(width, NARROWEST),
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        legacy_windows=False,
    )
    console.print(Text(_safe(f"{comparison.first} → {comparison.next}"), style="bold"))
    if comparison.outcomes:
        console.print(_table(comparison.outcomes, console.width, _))
    names = verdict_names(_)
    console.print(Text(_("共{count}项承诺。").format(count=len(comparison.outcomes)), style="bold"))
    console.print(Text("　".join(f"{names[verdict]} {comparison.count(verdict)}" for verdict in Verdict)))
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()) + "\n"


def verdict_names(_: Translate) -> dict[Verdict, str]:
    """What a verdict is called."""
    return {
        Verdict.REACHED: _("完成"),
        Verdict.EXCEEDED: _("超额完成"),
        Verdict.MISSED: _("未完成"),
        Verdict.CHANGED: _("有调整"),
        Verdict.ANSWERED_WITHOUT_VALUE: _("提到但看不出"),
        Verdict.SILENT: _("没有回应"),
    }


def _table(outcomes: Sequence[Outcome], width: int, _: Translate) -> Table:
    names = verdict_names(_)
    verdict = max(cell_len(name) for name in (_("结论"), *names.values()))
    free = width - OVERHEAD - NUMBER - verdict - 2 * VALUE
    widths = (NUMBER, free - free // 2, VALUE, free // 2, VALUE, verdict)
    heads = (_("序号"), _("承诺"), _("承诺值"), _("回应"), _("报告值"), _("结论"))
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for head, columns in zip(heads, widths, strict=True):
        table.add_column(head, width=columns, overflow="fold", justify="right" if head == heads[0] else "left")
    for number, outcome in enumerate(outcomes, start=1):
        cells = (str(number), *_cells(outcome, _), names[outcome.verdict])
        lines = (wrap(_safe(cell), columns) for cell, columns in zip(cells, widths, strict=True))
        table.add_row(*(Text(line) for line in lines), style=STYLE.get(outcome.verdict, ""))
    return table


def _cells(outcome: Outcome, _: Translate) -> tuple[str, str, str, str]:
    promise, answer = outcome.promise, outcome.answer
    said, got = labels.NONE, labels.NONE
    if answer:
        said = _cut(quoted(answer.sentence))
        got = answer.quantity.text if answer.quantity else outcome.reason
    elif outcome.candidate:
        said = _("（未确认）") + _cut(quoted(outcome.candidate.sentence))
    if outcome.verdict is Verdict.MISSED and answer and answer.quantity:
        got = f"{got}\n{outcome.reason}"
    clause = quoted(promise.evidence)
    wanted = clause if len(clause) >= SHORT else _cut(quoted(promise.sentence))
    return wanted, promised_value(promise) or labels.NONE, said, got


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _safe(text: str) -> str:
    """Control characters of a document must not steer the terminal."""
    return "".join(character if character.isprintable() or character in "　\n" else " " for character in text)
