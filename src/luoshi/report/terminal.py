"""The ledger as a table for a terminal, readable at 100 columns."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from luoshi.extract.statement import Kind
from luoshi.report import labels
from luoshi.report.ledger import Ledger, Row

Translate = Callable[[str], str]


def as_terminal(ledger: Ledger, rows: Sequence[Row], *, width: int, colour: bool, _: Translate = str) -> str:
    """``rows`` of the ledger as text; without ``colour`` there is no escape sequence in it."""
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=max(width, 60),
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        legacy_windows=False,
    )
    _head(console, ledger, _)
    if rows:
        console.print(_table(rows, _))
    _foot(console, ledger, rows, _)
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()) + "\n"


def _head(console: Console, ledger: Ledger, _: Translate) -> None:
    card = ledger.card
    day = card.day.isoformat() if card.day else _("日期未明确")
    console.print(Text(_safe(card.title or card.name), style="bold"))
    console.print(Text(_safe(f"{card.name}　{day}　" + _("{count}字").format(count=f"{card.characters:,}"))))
    for doubt in card.doubts:
        console.print(Text("! " + _safe(doubt), style="yellow"))


def _table(rows: Sequence[Row], _: Translate) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, show_lines=False, header_style="bold")
    table.add_column(_("序号"), justify="right", min_width=4, no_wrap=True)
    table.add_column(_("类别"), min_width=4, no_wrap=True)
    table.add_column(_("内容"), ratio=10, overflow="fold")
    table.add_column(_("目标要求"), ratio=5, overflow="fold")
    table.add_column(_("责任单位"), ratio=4, overflow="fold")
    table.add_column(_("完成时限"), ratio=4, min_width=10, overflow="fold")
    table.add_column(_("待明确"), ratio=3, min_width=8, overflow="fold")
    names = _kinds(_)
    for row in rows:
        style = "dim" if row.vague else "yellow" if row.is_doubtful else ""
        cells = (str(row.number), names[row.kind], row.item, row.target, _bodies(row), _deadline(row), _gaps(row))
        table.add_row(*(Text(_safe(cell)) for cell in cells), style=style)
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
    return "、".join(short[gap] for gap in row.gaps) or (labels.CLEAR_MARK if row.marks else labels.NONE)


def _safe(text: str) -> str:
    """Control characters of a document must not steer the terminal."""
    return "".join(character if character.isprintable() or character in "　\n" else " " for character in text)
