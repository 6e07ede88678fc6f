"""The ledger as a table for a terminal, readable at 100 columns."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from luoshi.extract.statement import Kind
from luoshi.report import labels
from luoshi.report.ledger import Ledger, Row
from luoshi.report.wrap import wrap

NARROWEST = 80
NUMBER, DEADLINE, GAPS, OVERHEAD = 4, 10, 9, 20  # columns; the overhead is what lies between the seven columns
Translate = Callable[[str], str]


def as_terminal(ledger: Ledger, rows: Sequence[Row], *, width: int, colour: bool, _: Translate = str) -> str:
    """``rows`` of the ledger as text; without ``colour`` there is no escape sequence in it."""
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=max(width, NARROWEST),
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        legacy_windows=False,
    )
    _head(console, ledger, _)
    if rows:
        console.print(_table(rows, console.width, _))
    _foot(console, ledger, rows, _)
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()) + "\n"


def _head(console: Console, ledger: Ledger, _: Translate) -> None:
    card = ledger.card
    day = card.day.isoformat() if card.day else _("日期未明确")
    console.print(Text(_safe(card.title or card.name), style="bold"))
    console.print(Text(_safe(f"{card.name}　{day}　" + _("{count}字").format(count=f"{card.characters:,}"))))
    for doubt in card.doubts:
        console.print(Text("! " + _safe(doubt), style="yellow"))


def _table(rows: Sequence[Row], width: int, _: Translate) -> Table:
    names = _kinds(_)
    kind = max(cell_len(name) for name in (_("类别"), *names.values()))
    free = width - OVERHEAD - NUMBER - kind - DEADLINE - GAPS
    content, goal = free // 2, free * 3 // 10
    widths = (NUMBER, kind, content, goal, free - content - goal, DEADLINE, GAPS)
    heads = (_("序号"), _("类别"), _("内容"), _("目标要求"), _("责任单位"), _("完成时限"), _("待明确"))
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for head, columns in zip(heads, widths, strict=True):
        table.add_column(head, width=columns, overflow="fold", justify="right" if head == heads[0] else "left")
    for row in rows:
        style = "dim" if row.vague else "yellow" if row.is_doubtful else ""
        cells = (str(row.number), names[row.kind], row.item, row.target, _bodies(row), _deadline(row), _gaps(row))
        lines = (wrap(_safe(cell), columns) for cell, columns in zip(cells, widths, strict=True))
        table.add_row(*(Text(line) for line in lines), style=style)
    return table


def _foot(console: Console, ledger: Ledger, rows: Sequence[Row], _: Translate) -> None:
    names, kinds = _kinds(_), [row.kind for row in ledger.rows if not row.vague]
    counts = "　".join(f"{names[kind]} {kinds.count(kind)}" for kind in Kind)
    vague = sum(1 for row in ledger.rows if row.vague)
    console.print(Text(_("共{count}项，列出{shown}项。").format(count=len(ledger.rows), shown=len(rows)), style="bold"))
    console.print(Text(f"{counts}　" + _("空泛 {count}").format(count=vague)))


def _kinds(_: Translate) -> dict[Kind, str]:
    return {
        Kind.TARGET: _("目标"),
        Kind.TASK: _("任务"),
        Kind.MILESTONE: _("节点"),
        Kind.RULE: _("制度"),
        Kind.FACT: _("成效"),
        Kind.PROBLEM: _("问题"),
    }


def _bodies(row: Row) -> str:
    if not row.kind.is_deliverable:
        return labels.NONE
    return f"{row.lead_text}\n配合：{row.support_text}" if row.support else row.lead_text


def _deadline(row: Row) -> str:
    if not row.kind.is_deliverable:
        return labels.NONE
    return f"{row.deadline_iso}\n{row.deadline_written}" if row.term else row.deadline_iso


def _gaps(row: Row) -> str:
    short = {"责任主体": "主体", "工作任务": "任务", "工作目标": "目标", "完成时限": "时限"}
    names = [short[gap] for gap in row.gaps]
    pairs = (" ".join(names[at : at + 2]) for at in range(0, len(names), 2))
    return "\n".join(pairs) or (labels.CLEAR_MARK if row.marks else labels.NONE)


def _safe(text: str) -> str:
    """Control characters of a document must not steer the terminal."""
    return "".join(character if character.isprintable() or character in "　\n" else " " for character in text)
