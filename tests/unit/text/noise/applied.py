"""Applies one rule of the cleaner to a text."""

from __future__ import annotations

from luoshi.text.finding import Finding, Rule
from luoshi.text.mapped import Edit, MappedText

BODY = "今年是全面推进乡村振兴的关键一年，各级各部门要对照目标，逐项抓好落实，确保全年任务完成。"


def applied(rule: Rule, text: str) -> str:
    """The text after the rule's edits."""
    found = rule(text)
    edits = [Edit(hit.start, hit.end, hit.replacement) for hit in found if hit.replacement is not None]
    return MappedText.of(text).edited(edits).text


def reported(rule: Rule, text: str) -> list[tuple[str, str]]:
    """What the rule found: the slices with their patterns."""
    return [(text[hit.start : hit.end], hit.pattern) for hit in rule(text)]


def only(rule: Rule, text: str) -> Finding:
    """The single finding of a rule."""
    (finding,) = rule(text)
    return finding
