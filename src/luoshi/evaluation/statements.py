"""Statements of an excerpt and their slots against its labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from luoshi.evaluation.case import Case, ErrorKind
from luoshi.evaluation.gold import GoldExcerpt, GoldStatement
from luoshi.evaluation.normal import days_allowed, name
from luoshi.evaluation.pairing import ENOUGH, common, overlap, pairs
from luoshi.evaluation.seen import Seen, place
from luoshi.evaluation.tally import Tally
from luoshi.extract.statement import Kind, Statement

DELIVERABLE = frozenset(kind for kind in Kind if kind.is_deliverable)
GROUPS = (("deliverable", DELIVERABLE), ("fact", frozenset({Kind.FACT})), ("problem", frozenset({Kind.PROBLEM})))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """The statements of some kinds on both sides: pairs, and what may neither help nor harm."""

    firm: list[GoldStatement]
    found: list[Statement]
    right: list[tuple[GoldStatement, Statement]]


def statements(gold: GoldExcerpt, read: Seen, tally: Tally) -> Iterator[Case]:
    """Count the figures of statements and their slots and give the differences."""
    yield from _emptiness(gold, read, tally)
    firm_read = [one for one in read.statements if not one.vague]
    matched: list[tuple[GoldStatement, Statement]] = []
    left: list[Statement] = []
    for figure, kinds in GROUPS:
        group = _group(gold.statements, firm_read, kinds)
        tally.add(figure, len(group.right), len(group.found), len(group.firm))
        if figure == "deliverable":
            _count_kinds(group, tally)
            for one, other in group.right:
                _count_slots(one, other, tally)
                yield from _slot_differences(gold.document, one, other)
        matched += group.right
        taken = {id(other) for _, other in group.right}
        left += [one for one in group.found if id(one) not in taken]
    yield from _unmatched(gold, read, matched, left)


def _group(gold: Sequence[GoldStatement], read: Sequence[Statement], kinds: frozenset[Kind]) -> _Group:
    expected = [one for one in gold if one.kind in kinds]
    found = [one for one in read if one.kind in kinds]
    matched = pairs([one.span for one in expected], [place(one) for one in found], least=ENOUGH)
    excused = {j for i, j in matched if expected[i].vague}
    taken = {j for _, j in matched}
    for j, one in enumerate(found):
        span = place(one)
        half = ENOUGH * (span[1] - span[0])
        if j not in taken and any(other.vague and common(other.span, span) >= half for other in expected):
            excused.add(j)
    return _Group(
        firm=[one for one in expected if not one.vague],
        found=[one for j, one in enumerate(found) if j not in excused],
        right=[(expected[i], found[j]) for i, j in matched if not expected[i].vague],
    )


def _emptiness(gold: GoldExcerpt, read: Seen, tally: Tally) -> Iterator[Case]:
    """How well empty calls and checkable ones are told apart where both sides saw a statement."""
    matched = pairs([one.span for one in gold.statements], [place(one) for one in read.statements], least=ENOUGH)
    both = [(gold.statements[i], read.statements[j]) for i, j in matched]
    both = [(one, other) for one, other in both if one.kind in DELIVERABLE and other.kind in DELIVERABLE]
    tally.add(
        "checkable, not empty",
        sum(not one.vague and not other.vague for one, other in both),
        sum(not other.vague for _, other in both),
        sum(not one.vague for one, _ in both),
    )
    for one, other in both:
        if one.vague != other.vague:
            kind = ErrorKind.EMPTY_AS_CHECKABLE if one.vague else ErrorKind.CHECKABLE_AS_EMPTY
            yield _case(gold, kind, one, other)


def _count_kinds(group: _Group, tally: Tally) -> None:
    for kind in sorted(DELIVERABLE):
        tally.add(
            f"kind:{kind}",
            sum(one.kind == kind == other.kind for one, other in group.right),
            sum(one.kind == kind for one in group.found),
            sum(one.kind == kind for one in group.firm),
        )


def _count_slots(one: GoldStatement, other: Statement, tally: Tally) -> None:
    inherited = one.deadline.inherited if one.deadline else bool(other.deadline and other.deadline.inherited)
    figure = "deadline (inherited)" if inherited else "deadline"
    tally.add(figure, _deadline_right(one, other), bool(other.deadline), bool(one.deadline))
    for late in (False, True):
        expected = {(name(quote), role) for quote, role, inherits in one.bodies if inherits == late}
        found = {(name(body.name), body.role.value) for body in other.bodies if body.inherited == late}
        figure = "bodies (inherited)" if late else "bodies"
        tally.add(figure, len(expected & found), len(found), len(expected))
    projects, named = {name(one) for one in one.projects}, {name(project.name) for project in other.projects}
    tally.add("projects", len(projects & named), len(named), len(projects))


def _deadline_right(one: GoldStatement, other: Statement) -> bool:
    if one.deadline is None or other.deadline is None:
        return False
    by = other.deadline.by.isoformat() if other.deadline.by else None
    return by in days_allowed(one.deadline) or (by is None and one.deadline.by is None)


def _slot_differences(document: str, one: GoldStatement, other: Statement) -> Iterator[Case]:
    rows: list[tuple[ErrorKind, set[str], set[str]]] = [
        (
            ErrorKind.BODY,
            {f"{name(quote)}({role})" for quote, role, _ in one.bodies},
            {f"{name(body.name)}({body.role})" for body in other.bodies},
        ),
        (
            ErrorKind.PROJECT,
            {name(project) for project in one.projects},
            {name(project.name) for project in other.projects},
        ),
    ]
    if one.kind != other.kind:
        rows.append((ErrorKind.WRONG_KIND, {one.kind.value}, {other.kind.value}))
    if (one.deadline or other.deadline) and not _deadline_right(one, other):
        by = other.deadline.by if other.deadline else None
        rows.append(
            (ErrorKind.DEADLINE, {one.deadline.by or ""} if one.deadline else set(), {str(by)} if by else set())
        )
    for kind, expected, found in rows:
        if expected != found:
            yield Case(
                kind=kind,
                document=document,
                span=one.span,
                expected="、".join(sorted(expected)) or None,
                found="、".join(sorted(found)) or None,
                weight=other.confidence,
            )


def _unmatched(
    gold: GoldExcerpt, read: Seen, matched: Sequence[tuple[GoldStatement, Statement]], left: Sequence[Statement]
) -> Iterator[Case]:
    """Expected statements that nothing answers, and read ones that answer nothing."""
    answered = {id(one) for one, _ in matched}
    explained: set[int] = set()
    for one in gold.statements:
        if one.vague or id(one) in answered:
            continue
        near = max(read.statements, key=lambda other: overlap(one.span, place(other)), default=None)
        share = overlap(one.span, place(near)) if near else 0.0
        if near is None or share == 0:
            yield _case(gold, ErrorKind.MISSED, one, None)
        elif share < ENOUGH:
            explained.add(id(near))
            yield _case(gold, ErrorKind.WRONG_SPAN, one, near)
        elif one.kind != near.kind:
            explained.add(id(near))
            yield _case(gold, ErrorKind.WRONG_KIND, one, near)
        elif not near.vague or one.kind not in DELIVERABLE:
            yield _case(gold, ErrorKind.MISSED, one, near)
    for other in left:
        if id(other) not in explained:
            yield _case(gold, ErrorKind.INVENTED, None, other)


def _case(gold: GoldExcerpt, kind: ErrorKind, one: GoldStatement | None, other: Statement | None) -> Case:
    weight = other.confidence if other else 0.0
    if one is not None and other is None:
        weight = float(one.quantities + bool(one.deadline) + len(one.bodies) + len(one.projects))
    span = one.span if one else place(other) if other else gold.span
    told = kind in (ErrorKind.WRONG_SPAN, ErrorKind.MISSED, ErrorKind.INVENTED)
    return Case(
        kind=kind,
        document=gold.document,
        span=span,
        expected=_label(one.kind, one.vague, one.quote if told else "") if one else None,
        found=_label(other.kind, other.vague, other.text if told else "") if other else None,
        weight=weight,
    )


def _label(kind: Kind, vague: bool, text: str) -> str:
    return kind.value + (" (empty)" if vague else "") + (f": {text}" if text else "")
