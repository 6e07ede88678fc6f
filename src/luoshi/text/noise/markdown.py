"""Markdown marks (N27): heading signs, bold, quotes, bullets, links, images, rules. ``**`` as a redaction stays."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding

_BREAK = "补回粗体标题与正文之间的换行。"
_REASON = "去掉Markdown标记，文字保留。"
_BEGIN = re.compile(
    r"^[ \t]*(?:(?:#{1,6}[ \t]+|>+[ \t]?|[-*+][ \t]+(?=[^\s\d])|\[!\w{3,12}\][ \t]*)+|"
    r"(?:-{3,}|={3,}|_{3,}|\*[ ]?\*[ ]?\*[* ]*)[ \t]*$|>+$)",
    re.MULTILINE,
)
_LINK = re.compile(r"!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)|\[([^\[\]\n]{0,200})\]\((?:[^()\n]{0,500})\)")
_ESCAPE = re.compile(r"\\([*_\[\]#`|~])")
_WHOLE_LINE = re.compile(r"^[ \t>-]*\*\*[^*\n]{2,120}\*\*[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)
_STARRED = re.compile(r"^[^\n]*\*\*[^\n]*$", re.MULTILINE)
_TRIPLE = re.compile(r"^[ \t]*(\*{2,3})(?=[^\s*])[^*\n]{2,120}(\*{2,3})[ \t]*$", re.MULTILINE)
_SPACED_LINE = re.compile(r"^\*\*[^*\n]{1,40}(?:\*\*[ \t]+\*\*[^*\n]{1,40}){1,20}\*\*[ \t]*$", re.MULTILINE)
_NUMBER = r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章节部篇])"
_NUMBERED = re.compile(rf"^\*\*{_NUMBER}[^*\n]{{2,60}}\*\*", re.MULTILINE)
# A bold heading with the paragraph on the same line: the mark is all that parts them.
_RUN_IN = re.compile(
    rf"^\*\*{_NUMBER}[^*\n。；！？]{{2,60}}(?<![。；！？：，、])(\*\*[ \t]*)(?=[^\s*。；！？：，、）])", re.MULTILINE
)
_PAIR = re.compile(r"\*\*([^*\n]{1,1500})\*\*")
_CLAUSE = frozenset((*"。，：；！？:;,\n", ""))
_MANY = 4  # lines with marks
_FEW = 2  # pairs; a single one may be two redactions
_OUTSIDE = frozenset("，。；：！？、）)】」”’—.:,;!? \t\n|>-（(【「“‘0123456789")


def find(text: str) -> list[Finding]:
    """All marks, in order."""
    found = list[Finding]()
    if any(mark in text for mark in ("#", ">", "- ", "* ", "+ ", "--", "==", "__", "***", "[!")):
        found += [_drop(match.span()) for match in _BEGIN.finditer(text) if match.start() < match.end()]
    if "](" in text:
        found += _links(text)
    if "\\" in text:
        found += [_drop((match.start(), match.start() + 1)) for match in _ESCAPE.finditer(text)]
    if "**" in text:
        found += _bold(text)
    if "***" in text:
        found += [_drop(match.span(side)) for match in _TRIPLE.finditer(text) for side in (1, 2)]
    return _apart(sorted(found))


def _drop(span: tuple[int, int]) -> Finding:
    return Finding(*span, "", "N27", _REASON, common=True)


def _links(text: str) -> list[Finding]:
    found = list[Finding]()
    for match in _LINK.finditer(text):
        if match[1] is None:
            found.append(Finding(*match.span(), "", "N12", "图片链接不是正文。"))
        else:
            found += [_drop((match.start(), match.start(1))), _drop((match.end(1), match.end()))]
    return found


def _bold(text: str) -> list[Finding]:
    """Pairs of ``**`` that mark bold type, and not two redactions.

    A document is Markdown when whole lines are bold, when it has ``#`` headings, or when every line has an even number of
    marks and every pair goes with a sentence mark. When besides all numbers are even, all pairs are bold; else only the
    pairs that hug punctuation on both sides.
    """
    lines = [match[0] for match in _STARRED.finditer(text)]
    even = all(line.count("**") % 2 == 0 and "***" not in line for line in lines)
    pairs = [match.span() for match in _PAIR.finditer(text)]
    marked = any(shape.search(text) for shape in (_WHOLE_LINE, _HEADING, _SPACED_LINE, _NUMBERED))
    if not marked and not (even and _looks_bold(text, pairs, len(lines))):
        return []
    run_in = {match.start(1): match.end(1) for match in _RUN_IN.finditer(text)}
    found = list[Finding]()
    for start, end in pairs:
        hugged = (start == 0 or text[start - 1] in _OUTSIDE) and (end == len(text) or text[end] in _OUTSIDE)
        if even or hugged or end - 2 in run_in or (_ends_clause(text, end) and text[start - 1 : start] in _OUTSIDE):
            found.append(_drop((start, start + 2)))
            broken = run_in.get(end - 2)
            closing = Finding(end - 2, broken, "\n", "N20", _BREAK, common=True) if broken else _drop((end - 2, end))
            found.append(closing)
    return found


def _looks_bold(text: str, pairs: list[tuple[int, int]], lines: int) -> bool:
    """Two redactions rarely pair up on every line, and rarely part a text at its sentence marks."""
    ending = sum(_ends_clause(text, end) for _, end in pairs)
    if len(pairs) >= _FEW and ending == len(pairs):
        return True
    touching = sum(_ends_clause(text, end) or text[start - 1 : start] in _CLAUSE for start, end in pairs)
    if len(pairs) > _MANY and touching == len(pairs):
        return True
    return lines >= _MANY and touching * 2 >= len(pairs)


def _ends_clause(text: str, end: int) -> bool:
    return text[end - 3] in _CLAUSE or text[end : end + 1] in _CLAUSE


def _apart(found: list[Finding]) -> list[Finding]:
    kept, at = list[Finding](), 0
    for finding in found:
        if finding.start >= at:
            kept.append(finding)
            at = finding.end
    return kept
