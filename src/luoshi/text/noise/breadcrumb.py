"""N7: the path of a page: ``您的位置：首页>>会议致辞>>正文``."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding

_LABEL = r"(?:您|你)?(?:当前|现在)?(?:的)?(?:所在)?(?:的)?(?:位置|栏目)"
_PATH = re.compile(
    rf"^[ \t]*{_LABEL}(?:是)?\s{{0,3}}[：:][^\n]{{0,200}}$|^[ \t]*首页(?:[ \t]*[>＞»›/-]{{1,2}}[ \t]*[^\s>＞»›。/-]{{1,40}}){{1,16}}[ \t/-]*$",
    re.MULTILINE,
)


def find(text: str) -> list[Finding]:
    """Whole lines with the label and nothing but names and arrows behind it, wherever a page starts."""
    if "位置" not in text and "首页" not in text and "栏目" not in text:
        return []
    return [
        Finding(*match.span(), "", "N7", "网页路径，不是正文。")
        for match in _PATH.finditer(text)
        if "。" not in match[0]
    ]
