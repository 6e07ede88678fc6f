"""The parts of a whole told as a ratio: 三次产业比 6.5:45:48.5 is one share for each part."""

from __future__ import annotations

import re
from decimal import Decimal

from luoshi.quantity.candidate import Candidate
from luoshi.quantity.units import UNITS

_PART = r"\d{1,2}(?:\.\d{1,2})?"
_RATIO = re.compile(rf"(?<![\d.:：∶])({_PART}) ?[:：∶] ?({_PART}) ?[:：∶] ?({_PART})(?![\d:：∶]|\.\d)")
_SLACK = Decimal("0.5")  # parts are rounded, so their sum may miss 100 a little


def find_structures(text: str) -> list[Candidate]:
    """The parts of every three-part ratio that makes up a whole; clock times and scores do not."""
    found = []
    for match in _RATIO.finditer(text):
        parts = [Decimal(match[group]) for group in (1, 2, 3)]
        if abs(sum(parts, Decimal(-100))) > _SLACK:
            continue
        for group, amount in enumerate(parts, start=1):
            start, end = match.span(group)
            found.append(
                Candidate(start=start, end=end, core=start, tail=end, low=amount, high=amount, unit=UNITS["%"])
            )
    return found
