"""Check a draft: every rule reads the manuscript and says what a careful second reader would."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from luoshi.checking.manuscript import Manuscript
from luoshi.checking.remark import Remark, with_unique_keys
from luoshi.checking.rules import RULES
from luoshi.plan.reading import Reading

Rule = Callable[[Manuscript], Iterable[Remark]]


def check(reading: Reading) -> tuple[Remark, ...]:
    """All remarks about one draft, in reading order."""
    manuscript = Manuscript(reading)
    found = [remark for rule in RULES for remark in rule(manuscript)]
    found.sort(key=lambda remark: remark.places[0].start if remark.places else 0)
    return with_unique_keys(found)
