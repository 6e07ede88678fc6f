"""Task tables: a head row names the columns (序号、工作任务、牵头单位、配合单位、完成时限), each row below is an item.

Statements inside the task column take bodies and deadline from the other columns of their row; words in the other columns are
no statements of their own. A body or deadline cell that spans several rows serves them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from luoshi.extract.draft import Draft, FoundBody, FoundDeadline, Page, TableCell
from luoshi.extract.statement import Kind, Role
from luoshi.organ.names import split_names
from luoshi.period.value import TimeMention

_HEADS = (
    ("term", re.compile(r"时限|期限|完成时间|时间节点|时间要求|进度要求|完成日期")),
    ("lead", re.compile(r"牵头|主办|责任单位|责任部门|承办|实施单位|负责单位|责任主体|落实单位|提供部门")),
    ("support", re.compile(r"配合|协办|参与|协同|责任单位|参加")),
    ("task", re.compile(r"任务|事项|内容|项目名称|工作目标|目标|措施|实事|指标|举措|要点|名称")),
    ("other", re.compile(r"序号|编号|备注|领导|责任人|联系|类别|领域|单位$|进展|情况")),
)
_MARK = re.compile(r"\s+")


@dataclass(slots=True)
class _Row:
    """One item of a table: the spans of its cells by role."""

    cells: dict[str, list[tuple[int, int]]] = field(default_factory=dict)


def apply(drafts: list[Draft], page: Page, times: Sequence[TimeMention]) -> list[Draft]:
    """The drafts with those of task tables put right; other drafts are left as they are."""
    for table in page.tables:
        rows = list(_rows(page.text, table))
        if rows:
            drafts = _settle(drafts, page, table, rows, times)
    return drafts


def _rows(text: str, table: Sequence[TableCell]) -> Iterator[_Row]:
    """Items below the head row; nothing when the table has no head row with a task and a body or a term."""
    lines: dict[int, list[TableCell]] = {}
    for cell in table:
        lines.setdefault(cell.row, []).append(cell)
    roles: dict[int, str] = {}
    carried: dict[str, list[tuple[int, int]]] = {}
    for number in sorted(lines):
        named = _head(text, lines[number])
        if len(set(named.values()) & {"task", "lead", "term"}) >= 2:
            roles, carried = named, {}
        elif roles:
            row = _Row()
            for cell in lines[number]:
                role = roles.get(cell.column, "other")
                if cell.end > cell.start:
                    row.cells.setdefault(role, []).append((cell.start, cell.end))
            present = {roles.get(cell.column) for cell in lines[number]}
            for role in ("lead", "support", "term"):
                if role not in present and role in carried:
                    row.cells[role] = carried[role]
            carried = {**carried, **{role: spans for role, spans in row.cells.items() if role != "task"}}
            yield row


def _head(text: str, line: Sequence[TableCell]) -> dict[int, str]:
    """Role of each column if ``line`` is a head row: short cells that name columns."""
    roles: dict[int, str] = {}
    for cell in line:
        words = _MARK.sub("", text[cell.start : cell.end])
        if 1 < len(words) <= 14:
            role = next((name for name, pattern in _HEADS if pattern.search(words)), None)
            if role == "lead" and "lead" in roles.values() and "责任" in words:
                role = "support"  # 牵头单位 | 责任单位: the second column supports
            if role:
                roles[cell.column] = role
    return roles


def _settle(
    drafts: list[Draft], page: Page, table: Sequence[TableCell], rows: Sequence[_Row], times: Sequence[TimeMention]
) -> list[Draft]:
    start, end = min(cell.start for cell in table), max(cell.end for cell in table)
    inside = [draft for draft in drafts if start <= draft.start < end]
    settled: list[Draft] = []
    for row in rows:
        bodies, deadline = _bodies(page.text, row), _deadline(row, times)
        for a, b in row.cells.get("task", []):
            own = [draft for draft in inside if a <= draft.start and draft.end <= b and draft.kind.is_deliverable]
            for draft in own or _whole(page, a, b, bool(bodies or deadline)):
                draft.bodies = draft.bodies or list(bodies)
                draft.deadline = deadline or draft.deadline
                settled.append(draft)
    outside = [draft for draft in drafts if not start <= draft.start < end]
    return sorted({id(draft): draft for draft in [*outside, *settled]}.values(), key=lambda draft: draft.start)


def _whole(page: Page, start: int, end: int, has_owner: bool) -> Iterable[Draft]:
    """A cell in which the judge saw nothing is still an item when somebody was put in charge of it."""
    touched = tuple(i for i, clause in enumerate(page.clauses) if clause.start < end and clause.end > start)
    if has_owner and touched and end - start >= 4:
        yield Draft(start, end, Kind.TASK, False, touched, confidence=0.5, reasons=["表格中有责任单位或时限的事项"])


def _bodies(text: str, row: _Row) -> list[FoundBody]:
    found: list[FoundBody] = []
    for role in ("lead", "support"):
        for start, end in row.cells.get(role, []):
            for number, (a, b) in enumerate(split_names(text, start, end)):
                leads = role == "lead" and (number == 0 or "support" in row.cells)
                found.append(FoundBody(a, b, text[a:b], Role.LEAD if leads else Role.SUPPORT))
    return found


def _deadline(row: _Row, times: Sequence[TimeMention]) -> FoundDeadline | None:
    for start, end in row.cells.get("term", []):
        inside = [mention for mention in times if start <= mention.start and mention.end <= end and mention.deadline]
        if inside:
            last = inside[-1]
            return FoundDeadline(last.start, last.end, last.deadline, last.other_deadline)
    return None
