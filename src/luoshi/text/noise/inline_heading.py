"""N20: documents without line breaks: the blank at a heading or between paragraphs is a lost line break."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding

_NUMBER = r"(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,4}[章篇编](?![^\s]{0,3}[》”]))"
_BEFORE = re.compile(
    rf"(?<=[。！？；：”）])[ \t]+(?={_NUMBER}|（[一二三四五六七八九十]{{1,3}}）|[一二三四五六七八九十]{{1,2}}[是要])"
)
_AFTER = re.compile(
    rf"(?:^|\n|(?<=[。！？；：”）])[ \t])[ \t]*(?:{_NUMBER}|（[一二三四五六七八九十]{{1,3}}）)[^\n。；！？ \t]{{2,40}}([ \t]+)(?=[\u3400-\u9fff\d“])(?=[^\n]{{40}})"
)
_SENTENCE = re.compile(r"(?<=[。！？])[ \t]+(?=[\u3400-\u9fff“（\d])")
_SALUTATION = re.compile(
    r"(?:^|\n)[ \t]*(?:各位[\u3400-\u9fff]{1,8}|同志们|朋友们)[：:！!，]([ \t]+)(?=[\u3400-\u9fff])"
)
_LONG = 1500  # a line of this length holds several paragraphs


def find(text: str) -> list[Finding]:
    """Blanks before and after inline headings anywhere; blanks between sentences on very long lines."""
    if " " not in text and "\t" not in text:
        return []
    spans = {match.span() for match in _BEFORE.finditer(text)}
    spans |= {match.span(1) for match in _AFTER.finditer(text)}
    spans |= {match.span(1) for match in _SALUTATION.finditer(text)}
    start = 0
    for line in text.split("\n"):
        if len(line) >= _LONG:
            spans |= {match.span() for match in _SENTENCE.finditer(text, start, start + len(line))}
        start += len(line) + 1
    return [Finding(*span, "\n", "N20", "补回丢失的段落换行。", common=True) for span in sorted(spans)]
