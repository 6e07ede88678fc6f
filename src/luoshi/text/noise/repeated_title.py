"""N3: a title that stands twice before the body, also once with the speaker's name in front of it."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding
from luoshi.text.lines import head

_SHORTEST = 4
_IGNORED = re.compile(r"[\s“”\"《》（）()：:，,—-]")
_SPEAKER = re.compile(r"[\u3400-\u9fff·]{2,20}[：:]\s*")


def find(text: str) -> list[Finding]:
    """Later copies of a head line; of a title with and without ``姓名：`` the one with the name stays."""
    found, seen = list[Finding](), set[str]()
    for line in head(text)[:40]:
        key = _IGNORED.sub("", line.text)
        if len(key) < _SHORTEST or key.isascii() or "\t" in line.text:
            continue
        if key in seen:
            found.append(Finding(line.start, line.end, "", "N3", "标题重复，保留一个。"))
            continue
        seen.add(key)
        speaker = _SPEAKER.match(line.text)
        if speaker and len(line.text) - speaker.end() > 2 * _SHORTEST:
            seen.add(_IGNORED.sub("", line.text[speaker.end() :]))
    return found
