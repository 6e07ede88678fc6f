"""N22 and N28: indentation, blanks between characters or around digits, and blank lines.

What separates stays separated: cells of a row keep their tab, two numbers or two Latin words keep one blank, and the
bodies of a ``责任单位：市教育局 市财政局`` line get the mark that the typist left out.
"""

from __future__ import annotations

import re

from luoshi.text.finding import Finding

_CHINESE = "\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60，。、；：？！“”‘’（）《》【】〔〕…—·％"
_BREAKS = re.compile(r"[ \t]*\n[ \t\n]*\n[ \t]*(?=[^\t])|[ ]+(?=\n)|(?<=\n)[ ]+|\A[ \n]+|[ \t\n]+\Z")
_BODIES = re.compile(r"(?:单位|部门|主体|牵头|配合|负责|责任人)[：:][^\n。]{2,200}")
_BODY_GAP = re.compile(r"(?<=[局委办厅府司院会站处室部团行社区县市镇州）])[ ]+(?=[\u3400-\u9fff]{2})")
_COLUMNS = re.compile(r"(?<=[^\s])(?: {2,}|[ ]*\t[ \t]*)(?=[^\s])")
_GAP = re.compile(
    rf"(?<=[{_CHINESE}])[ ]+(?=[^\s])|(?<=[^\s])[ ]+(?=[{_CHINESE}])|(?<=\d)[ ]+(?=[%‰℃])|(?<=[^\s])  +(?=[^\s])"
)


def find(text: str) -> list[Finding]:
    """Superfluous blanks and line breaks, in order."""
    found = dict[int, Finding]()
    for match in _BREAKS.finditer(text):
        edge = match.start() == 0 or match.end() == len(text)
        new = "" if edge or "\n" not in match[0] else "\n"
        if match[0] != new:
            found[match.start()] = Finding(*match.span(), new, "N22", "去掉缩进和空行。", common=True)
    if " " in text:
        for match in _GAP.finditer(text):
            found.setdefault(match.start(), _gap(text, match))
        for line in _BODIES.finditer(text):
            for match in _BODY_GAP.finditer(text, line.start(), line.end()):
                reason = "并列单位之间的空格改为顿号。"
                found[match.start()] = Finding(*match.span(), "、", "N22", reason, common=True)
    kept, at = list[Finding](), 0
    for start in sorted(found):
        if start >= at:
            kept.append(found[start])
            at = found[start].end
    return kept


def _gap(text: str, match: re.Match[str]) -> Finding:
    sides = text[match.start() - 1], text[match.end()]
    keep = all(side.isascii() and side not in "%" for side in sides)
    return Finding(*match.span(), " " if keep else "", "N28", "去掉字间空格。", common=True)
