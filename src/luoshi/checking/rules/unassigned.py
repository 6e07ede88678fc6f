"""Tasks and milestones without a body or without a deadline, each told once with the whole list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.checking.manuscript import Manuscript, Stated
from luoshi.checking.remark import Remark, Severity
from luoshi.document.facts import Genre
from luoshi.extract.statement import Kind

KINDS = (Kind.TASK, Kind.MILESTONE)
NAMED = (("task_without_body", "责任单位"), ("task_without_deadline", "完成时限"))
BREAKDOWN = re.compile(r"任务分解|责任分解|责任分工|分工方案|任务清单|分工的通知")
BODY_NAMED = re.compile(r"牵头|责任单位|责任部门|配合单位|负责")
TERM_NAMED = re.compile(r"时限|每(?:日|天|周|旬|月|季|半年|年)|常年|长期|持续")
SHORTEST = 6  # signs of a task apart from its times; less is a label of a form (完成时限)
BODIES = re.compile(r"[\u4e00-\u9fff（）]+(?:公司|局|委|办|政府|管委会)(?:、[\u4e00-\u9fff（）]+)*")  # a row of names
YEARLY = re.compile(r"(?:19|20)\d\d年")


def find(manuscript: Manuscript) -> Iterator[Remark]:
    """In a speech the bodies are named later, in the breakdown; there they must stand."""
    tasks = [one for one in manuscript.stated if _is_task(manuscript, one)]
    breakdown = _is_breakdown(manuscript)
    for code, name in NAMED:
        bare = [one for one in tasks if not _has(manuscript, one, code)]
        if not bare:
            continue
        severity = _severity(manuscript, code, len(bare), len(tasks)) if breakdown else Severity.HINT
        advice = f"请逐项补上{name}" if breakdown else f"分解任务时请逐项补上{name}"
        message = f"{len(tasks)}项任务和节点中有{len(bare)}项没有写明{name}，{advice}。"
        yield manuscript.remark(code, severity, message, [(one.start, one.end) for one in bare], identity=())


def _is_task(manuscript: Manuscript, one: Stated) -> bool:
    times = sum(time.end - time.start for time in manuscript.times_in(one.start, one.end))
    if one.statement.kind not in KINDS or one.statement.vague or BODIES.fullmatch(one.statement.text):
        return False
    return one.end - one.start - times >= SHORTEST


def _title(manuscript: Manuscript) -> str:
    title = manuscript.reading.facts.title
    return title.value if title else ""


def _is_breakdown(manuscript: Manuscript) -> bool:
    return manuscript.reading.facts.genre is Genre.TASK_BREAKDOWN or bool(BREAKDOWN.search(_title(manuscript)))


def _severity(manuscript: Manuscript, code: str, bare: int, tasks: int) -> Severity:
    """Where most have it the others were forgotten; where none has it the form does not ask for it. A list of one year
    needs no deadline besides: it is the year's end.
    """
    yearly = code == "task_without_deadline" and YEARLY.search(_title(manuscript))
    if bare == tasks or (yearly and 10 * bare > tasks):
        return Severity.HINT
    return Severity.SERIOUS if 2 * bare <= tasks else Severity.ORDINARY


def _has(manuscript: Manuscript, one: Stated, code: str) -> bool:
    """Whether the slot is filled, or its line names bodies in a wording that was not understood, or it recurs."""
    statement, text = one.statement, manuscript.text
    line = text.find("\n", one.end)
    rest = one.start, line if line >= 0 else len(text)
    if code == "task_without_body":
        return bool(statement.bodies) or bool(BODY_NAMED.search(text, *rest))
    return bool(statement.deadline or manuscript.times_in(one.start, one.end) or TERM_NAMED.search(text, *rest))
