"""One difference between what was expected and what was read."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from luoshi.evaluation.gold import Span

_SENTENCE_END = re.compile("[。！？!?；;\n]")
CONTEXT = 80  # characters on either side at most


class ErrorKind(StrEnum):
    """What is wrong, in the order in which it costs a clerk most."""

    MISSED = "missed"
    INVENTED = "invented"
    WRONG_KIND = "wrong kind"
    EMPTY_AS_CHECKABLE = "empty read as checkable"
    CHECKABLE_AS_EMPTY = "checkable read as empty"
    WRONG_SPAN = "wrong span"
    BODY = "body"
    DEADLINE = "deadline"
    PROJECT = "project"
    QUANTITY_MISSED = "quantity missed"
    QUANTITY_INVENTED = "quantity invented"
    VALUE = "value"
    UNIT = "unit"
    COMPARATOR = "comparator"
    MEASURE = "measure"
    MEASURED_THING = "measured thing"
    TIME_MISSED = "time missed"
    TIME_INVENTED = "time invented"
    TIME = "time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One error: where it stands, what was expected, what was read; ``None`` where there was nothing.

    ``weight`` ranks the cases of a kind, worst first: how sure the reader was, or how much the missed statement holds.
    """

    kind: ErrorKind
    document: str
    span: Span
    expected: str | None
    found: str | None
    weight: float = 0.0
    before: str = ""
    quote: str = ""
    after: str = ""


def in_context(characters: str, span: Span) -> tuple[str, str, str]:
    """The sentence around a span: what stands before it, the span, what stands behind it."""
    start, end = span
    low, high = max(0, start - CONTEXT), min(len(characters), end + CONTEXT)
    for stop in _SENTENCE_END.finditer(characters, low, start):
        low = stop.end()
    stopped = _SENTENCE_END.search(characters, end, high)
    high = stopped.end() if stopped else high
    return characters[low:start].lstrip(), characters[start:end], characters[end:high].rstrip()


def worst(cases: Iterable[Case], count: int) -> list[Case]:
    """At most ``count`` of each kind, the heaviest first, one a document before a second of any."""
    by_kind: dict[ErrorKind, list[Case]] = defaultdict(list)
    for case in cases:
        by_kind[case.kind].append(case)
    return [case for kind in ErrorKind for case in _spread(by_kind[kind])[:count]]


def _spread(cases: Sequence[Case]) -> list[Case]:
    turns: dict[str, int] = defaultdict(int)
    ranked = []
    for case in sorted(cases, key=lambda case: (-case.weight, case.document, case.span)):
        ranked.append((turns[case.document], case))
        turns[case.document] += 1
    return [case for _, case in sorted(ranked, key=lambda pair: pair[0])]
