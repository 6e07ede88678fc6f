"""N19: half-width punctuation of Chinese sentences becomes full-width, character by character.

A mark is Chinese when it touches a Chinese character or Chinese punctuation. Decimal points, ``3:1``, ``8:01``, ``1,234``
and everything between Latin letters stay.
"""

from __future__ import annotations

import re

from luoshi.text.finding import Finding, rewritten

_FULL = dict(zip(",;:?!()", "，；：？！（）", strict=True))
_HAN = "\u3007\u3400-\u9fff"
_CHINESE = f"{_HAN}，。；：？！、“”‘’（）《》【】〔〕…—"
_HALF = re.compile(r'[,;:?!()"]')
# A colon before // or a drive-like mark never touches Chinese; a mark in front of a digit counts when Chinese precedes it.
_MARK = re.compile(rf"(?<=[{_CHINESE}])[,;?!:](?!//)|[,;?!:](?=[{_CHINESE}])")
# Between a number and a Latin name no mark is part of the number, and a semicolon never is.
_MIXED = re.compile(
    r"(?<=[\d%A-Za-z]);(?=[\dA-Za-z])|(?<=[%*]),(?=[\w*])|(?<=\d),(?=[A-Z])|(?<=[A-Z]),(?=\d)", re.ASCII
)
_BEFORE_END = re.compile(rf"(?<=[{_HAN}])\.(?=\n|\Z)")
_BRACKETS = re.compile(r"\(([^()\n]{0,300})\)")
_SINGLE = re.compile(rf"(?<=[{_CHINESE}])[()]|[()](?=[{_CHINESE}])")
_CONTAINS = re.compile(rf"[{_CHINESE}]")
_QUOTED = re.compile(r'"([^"\n]*)"')


def find(text: str) -> list[Finding]:
    """The rewriting of all marks of Chinese sentences."""
    new = text
    if _HALF.search(text):
        new = _MARK.sub(lambda match: _FULL[match[0]], new)
        if _CONTAINS.search(new):
            new = _MIXED.sub(lambda match: _FULL[match[0]], new)
        if "(" in new or ")" in new:
            new = _BRACKETS.sub(_bracket, new)
            new = _SINGLE.sub(lambda match: _FULL[match[0]], new)
        if '"' in new:
            new = "\n".join(_quotes(line) for line in new.split("\n"))
    if "." in new:
        new = _BEFORE_END.sub("。", new)
    return rewritten(text, new, "N19", "半角标点改为全角。")


def _bracket(match: re.Match[str]) -> str:
    around = match.string[max(match.start() - 1, 0) : match.start()] + match.string[match.end() : match.end() + 1]
    return f"（{match[1]}）" if _CONTAINS.search(match[1]) or _CONTAINS.search(around) else match[0]


def _quotes(line: str) -> str:
    """Straight quotes of a Chinese line become opening and closing ones, if they pair up."""
    if '"' not in line or line.count('"') % 2 or not _CONTAINS.search(line):
        return line
    return _QUOTED.sub(r"“\1”", line)
