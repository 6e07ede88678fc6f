"""N2: the YAML front matter of a Markdown copy; its title stays as the first line, its other entries become facts."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding

_BLOCK = re.compile(r"\s*---[ \t]*\n((?:[^\n]*\n){1,60}?)-{3,8}[ \t]*(?:\n|\Z)")
_ENTRY = re.compile(r"^([A-Za-z_]{2,20}):[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_KNOWN = ("title", "source", "link", "url", "date", "publication_date", "effective_date", "author", "status")
_LABELS = {
    "title": "标题",
    "source": "来源",
    "link": "链接",
    "url": "链接",
    "date": "日期",
    "publication_date": "发布日期",
    "effective_date": "施行日期",
    "author": "作者",
    "status": "效力",
}


def find(text: str) -> list[Finding]:
    """The block between two ``---`` lines at the very start, if its lines are entries."""
    if "---" not in text[:200]:
        return []
    block = _BLOCK.match(text)
    if not block or not any(f"{key}:" in block[1] for key in _KNOWN):
        return []
    entries = [(entry[1], entry) for entry in _ENTRY.finditer(text, block.start(1), block.end(1))]
    facts = tuple(
        (_LABELS[key], entry[2].strip("'\"")) for key, entry in entries if key in _LABELS and entry[2].strip("'\"")
    )
    reason = "网页存档的说明栏不是正文，只留标题。"
    title = next((entry for key, entry in entries if key == "title" and entry[2].strip("'\" ")), None)
    if not title:
        return [Finding(block.start(), block.end(), "", "N2", reason, facts=facts)]
    start, end = title.span(2)
    while text[start] in "'\" " and start < end - 1:
        start += 1
    while text[end - 1] in "'\" " and end > start + 1:
        end -= 1
    before = Finding(block.start(), start, "", "N2", reason, facts=facts)
    return [before, Finding(end, block.end(), "\n", "N2", reason, common=True, hits=0)]  # told with the first half
