"""N12: HTML that survived copying: comments, tables of contents, tags with random ids, entities."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from luoshi.text.finding import Finding

_COMMENT_SIZE = 5000  # a comment that does not end is a sign of text, not of a comment
_CONTENTS = re.compile(r"<details>\s*<summary>\s*目\s*录\s*</summary>")
_CODE = re.compile(r"<(script|style)\b[^<>]{0,300}>", re.IGNORECASE)
_NAMES = (
    "a|abbr|article|aside|b|big|blockquote|body|br|button|caption|center|code|col|colgroup|dd|details|div|dl|dt|em|"
    "figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|label|li|link|main|map|meta|nav|noscript|ol|"
    "option|p|pre|s|script|section|select|small|span|strong|style|sub|summary|sup|table|tbody|td|textarea|tfoot|th|"
    "thead|title|tr|tt|u|ul|var|video|xmp|acronym|address|samp|kbd|cite|dfn|ins|del|strike|legend|fieldset|menu|object"
)
_TAG = re.compile(rf"</?(?:{_NAMES})(?:\s[^<>]{{0,500}}|/)?>|</?o:p>", re.IGNORECASE)
_BREAKING = re.compile(r"<(?:br|/?p|/?div|/?li|/?tr|/?h[1-6]|/?details|/?summary|/?ul|/?ol)\b", re.IGNORECASE)
_ID = re.compile(r"^[ \t]*[0-9a-f]{32}[:：]?[ \t]*$", re.MULTILINE)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d{0,2});")


def find(text: str) -> list[Finding]:
    """Comments, scripts, folded tables of contents, tags and entities, in order."""
    found = list[Finding]()
    if "<" in text and ">" in text:
        found = _blocks(text)
        found += _outside(_TAG, text, found, _tag)
    if "&" in text and ";" in text:
        found += _outside(_ENTITY, text, found, _entity)
    if _ID.search(text):
        found += _outside(
            _ID, text, found, lambda _, match: Finding(*match.span(), "", "N12", "网页元素编号不是正文。")
        )
    return sorted(found)


def _blocks(text: str) -> list[Finding]:
    found, at = list[Finding](), 0
    while (at := text.find("<", at)) >= 0:
        stop, reason = _block(text, at)
        if stop > at:
            found.append(Finding(at, stop, "", "N12", reason))
        at = max(stop, at + 1)
    return found


def _block(text: str, at: int) -> tuple[int, str]:
    """End of the block that starts with ``<`` at ``at`` (``at`` itself when none does) and the reason for taking it."""
    if text.startswith("<!--", at):
        stop = text.find("-->", at, at + _COMMENT_SIZE)
        return (stop + 3 if stop >= 0 else at), "网页注释不是正文。"
    if _CONTENTS.match(text, at):
        stop = text.find("</details>", at, at + 30_000)
        return (stop + 10 if stop >= 0 else at), "折叠的目录与正文标题重复。"
    code = _CODE.match(text, at)
    if code:
        stop = text.find(f"</{code[1]}>", at, at + 100_000)
        return (stop + len(code[1]) + 3 if stop >= 0 else at), "网页脚本不是正文。"
    return at, ""


def _outside(
    shape: re.Pattern[str], text: str, taken: list[Finding], make: Callable[[str, re.Match[str]], Finding | None]
) -> list[Finding]:
    found, at = list[Finding](), 0
    blocks = sorted(taken)
    for match in shape.finditer(text):
        while at < len(blocks) and blocks[at].end <= match.start():
            at += 1
        if at < len(blocks) and blocks[at].start < match.end():
            continue
        made = make(text, match)
        if made is not None:
            found.append(made)
    return found


def _tag(text: str, match: re.Match[str]) -> Finding:
    row = text.startswith("|", text.rfind("\n", 0, match.start()) + 1)
    new = "\n" if _BREAKING.match(match[0]) and not row else ""
    return Finding(*match.span(), new, "N12", "网页标签残留。", common=True)


def _entity(text: str, match: re.Match[str]) -> Finding | None:
    plain = html.unescape(match[0])
    if plain == match[0] or len(plain) != 1 or ord(plain) < 32:
        return None
    return Finding(*match.span(), " " if plain == "\xa0" else plain, "N12", "网页转义符还原成字。", common=True)
