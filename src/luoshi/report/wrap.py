"""Lines of Chinese text: a number or a word is not cut, and no line begins with a closing mark."""

from __future__ import annotations

import re

from rich.cells import cell_len

# A unit that stays together: a run of Latin letters and digits with 亿元 and the like, or one character; with the closing marks behind it.
_UNIT = re.compile(r"\n|(?:[!-~°‰]+[万千百亿]{0,2}元?|.)[，。、；：？！）》”’」』】〉]{0,3}", re.DOTALL)


def wrap(text: str, width: int) -> str:
    """``text`` in lines of at most ``width`` columns (8 or more)."""
    lines, line, used = list[str](), "", 0
    for unit in _units(text, width):
        size = cell_len(unit)
        if unit == "\n" or used + size > width:
            lines.append(line)
            line, used = "", 0
        if unit != "\n":
            line += unit
            used += size
    return "\n".join(item for item in (*lines, line) if item)


def _units(text: str, width: int) -> list[str]:
    """The units of the text; one that is longer than a line is cut into its characters."""
    units = _UNIT.findall(text)
    return [part for unit in units for part in ([unit] if cell_len(unit) <= width else list(unit))]
