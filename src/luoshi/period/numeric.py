"""Dates in figures: 2025-05-02, 2023/9/2 8:01:28, 2018.12.31."""

from __future__ import annotations

import re

from luoshi.period import calendar
from luoshi.period.found import Found, Grain

# Figures behind a slash are a web address, behind a dot a version or a chapter number.
START = r"(?<![0-9A-Za-z./_-])(?:19|20)[0-9]{2}(?:-[0-9]{1,2}-|/[0-9]{1,2}/|\.[0-9]{1,2}\.)[0-9]{1,2}(?![0-9A-Za-z/_-]|\.[0-9])"
_READ = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})(?:[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?")


def read_numeric(text: str, at: int) -> Found | None:
    """Read the date at ``at``; ``None`` where the figures are no day."""
    match = _READ.match(text, at)
    if match is None:
        return None
    year, month, number = (int(part) for part in match.groups())
    period = calendar.day(year, month, number)
    return None if period is None else Found(at, match.end(), period, Grain.DAY, year, month, names_year=True)
