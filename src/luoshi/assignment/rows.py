"""Rows of JSON as tasks: lines with ``task`` (and ``lead``), records of a ledger, whole ledgers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from luoshi.assignment.task import PastTask, TaskText
from luoshi.extract.statement import Kind, Role

Row = Mapping[str, Any]
SAME_SENTENCE = 1  # characters between two statements: a comma
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# A place in the name of a document, as far back as its last unit: 2026_内蒙古自治区.txt.
_PLACE = re.compile(
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,8}?(?:自治区|自治州|自治县|省|市|盟|县|区|旗)(?![\u4e00-\u9fff]*[省市])"
)
_NO_PLACE = ("城市", "地市", "全市", "全省", "全县", "全区", "各市", "各县")


class NotATask(ValueError):
    """A row without the text of a task; the message is a Chinese sentence."""


def tasks_of(value: Row) -> Iterator[TaskText]:
    """The tasks of one JSON object: a whole ledger (its deliverable statements), a record of one, or a plain task."""
    if "statements" in value:
        document, previous = value.get("document") or {}, None
        for statement in value["statements"]:
            if _is_task(statement):
                titles = [*(statement.get("heading") or ()), *_said_before(previous, statement)]
                yield task_text({**document, **statement, "heading": titles})
            previous = statement
    elif "kind" not in value or _is_task(value):
        yield task_text(value)


def _said_before(previous: Row | None, statement: Row) -> Iterator[str]:
    """The statement just before in the same sentence: 新建公厕10座，改造25座."""
    if previous and 0 <= statement.get("start", 0) - previous.get("end", 0) <= SAME_SENTENCE:
        yield str(previous.get("text") or "")


def past_tasks_of(value: Row) -> Iterator[PastTask]:
    """The examples of one JSON object: a row with ``lead``, or the statements of a ledger that name their lead."""
    if "statements" not in value:
        rows: list[Row] = [value]
    else:
        document = value.get("document") or {}
        rows = [{**document, **statement} for statement in value["statements"] if _is_task(statement)]
    for row in rows:
        past = past_task(row)
        if past:
            yield past


def task_text(row: Row) -> TaskText:
    """A row with ``task`` (or the ``text`` of a ledger's record) as a task to be assigned."""
    leads = _named_leads(row)
    return TaskText(
        text=_text(row),
        place=_place(row),
        year=_year(row),
        heading="；".join(str(title) for title in row.get("heading") or ()),
        named=tuple(dict.fromkeys(leads)),
    )


def past_task(row: Row) -> PastTask | None:
    """A row as an example; ``None`` when nobody led it. A ledger's record counts with its lead bodies."""
    leads = row.get("lead")
    if isinstance(leads, str):
        leads = [leads]
    if leads is None:
        leads = list(_named_leads(row))
    named = tuple(dict.fromkeys(str(lead).strip() for lead in leads if str(lead).strip()))
    return PastTask(text=_text(row), lead=named, place=_place(row), year=_year(row)) if named else None


def _named_leads(row: Row) -> Iterator[str]:
    """The lead bodies that a ledger found in the text."""
    return (body["text"] for body in row.get("bodies") or () if body.get("role") == Role.LEAD and body.get("text"))


def _is_task(statement: Row) -> bool:
    kind = statement.get("kind")
    return kind in set(Kind) and Kind(kind).is_deliverable


def _text(row: Row) -> str:
    text = row.get("task", row.get("text"))
    if not isinstance(text, str) or not text.strip():
        raise NotATask("没有任务的文字：每一行要有 task（或台账里的 text）一项。")
    return text.strip()


def _place(row: Row) -> str:
    """The place of the row; where it is empty, the last place in the name of its document."""
    place = row.get("place")
    if isinstance(place, str) and place:
        return place
    named = [match.group() for match in _PLACE.finditer(_document(row))]
    return next((name for name in reversed(named) if not name.endswith(_NO_PLACE)), "")


def _year(row: Row) -> int | None:
    """The year of the row, of the day of its document, or in the document's name."""
    for told in (row.get("year"), row.get("day"), _document(row)):
        found = _YEAR.search(str(told or ""))
        if found:
            return int(found.group())
    return None


def _document(row: Row) -> str:
    named = row.get("doc") or row.get("document") or ""
    return named if isinstance(named, str) else ""
