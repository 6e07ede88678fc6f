"""N3: a title that stands twice before the body, also once with the speaker's name in front of it."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding
from luoshi.text.lines import head

_SHORTEST, _LONG = 4, 12
_NEAR = 60  # head lines in which a copy may stand; menus of a page can lie between
_WORD = re.compile(
    r"(?:报告|讲话|通知|意见|方案|办法|规划|纲要|公报|决定|条例|细则|规定|致辞|发言|总结|要点|清单|计划|号)$"
)
_LABELLED = re.compile(r"[\u3400-\u9fff]{2,6}[：:]")
_IGNORED = re.compile(r"[\s“”\"《》（）()：:，,—-]")
_SPEAKER = re.compile(r"[\u3400-\u9fff·]{2,20}[：:]\s*")


def find(text: str) -> list[Finding]:
    """Later copies of a head line; of a title with and without ``姓名：`` the one with the name stays."""
    found, seen = list[Finding](), set[str]()
    for line in head(text)[:_NEAR]:
        key = _IGNORED.sub("", line.text)
        if len(key) < _SHORTEST or "\t" in line.text or not _is_title(line.text):
            continue
        if key in seen:
            found.append(Finding(line.start, line.end, "", "N3", "标题重复，保留一个。"))
            continue
        seen.add(key)
        speaker = _SPEAKER.match(line.text)
        if speaker and len(line.text) - speaker.end() > 2 * _SHORTEST:
            seen.add(_IGNORED.sub("", line.text[speaker.end() :]))
    return found


def _is_title(line: str) -> bool:
    """Long, or ending like a title; a labelled line (``责任单位：市教育局``) may well repeat."""
    if _WORD.search(re.sub(r"[（(][^（）()]*[)）]$", "", line)):
        return True
    return len(line) >= _LONG and not line.isascii() and not _LABELLED.match(line)
