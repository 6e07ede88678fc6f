"""Drafts that are read whole, so that rules are tested on what they will meet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import luoshi
from luoshi.checking.manuscript import Manuscript
from luoshi.checking.remark import Remark
from luoshi.plan.reading import Reading

DAY = date(2026, 3, 1)
Rule = Callable[[Manuscript], Iterable[Remark]]


def reading(text: str, *, day: date | None = DAY, title: str = "在全市重点工作推进会上的讲话") -> Reading:
    return luoshi.read(f"{title}\n{text}\n".encode(), date=day, name="稿.txt")


def manuscript(text: str, *, day: date | None = DAY, title: str = "在全市重点工作推进会上的讲话") -> Manuscript:
    return Manuscript(reading(text, day=day, title=title))


def codes(rule: Rule, text: str, *, day: date | None = DAY) -> list[str]:
    return [remark.code for remark in rule(manuscript(text, day=day))]


def messages(rule: Rule, text: str, *, day: date | None = DAY) -> list[str]:
    return [remark.message for remark in rule(manuscript(text, day=day))]
