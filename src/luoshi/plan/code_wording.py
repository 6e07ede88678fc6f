"""Members told by parallel wording: 比进度、比成效、比进展 for 三比."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.plan.code_list import SEPARATORS, Span, split, trim
from luoshi.plan.code_name import CLOSE, HAN, OPEN, CodeName

REACH = 260  # characters behind a name in which its members may stand
BEFORE = 160
CLOSE_BY = 24
SYNONYMS = {"城际": ("城际", "高铁", "铁路", "轨道"), "高速": ("高速",), "通道": ("通道",)}


def _windows(text: str, name: CodeName) -> Iterator[tuple[int, int]]:
    """Places for parallel wording: behind the name, then before it in the same sentence."""
    limit = min(len(text), name.end + REACH)
    line_end = text.find("\n", name.end, limit)
    yield name.end, limit if line_end < 0 else line_end
    low = max(0, name.start - BEFORE)
    begin = max(text.rfind("。", low, name.start), text.rfind("\n", low, name.start), low - 1) + 1
    yield begin, name.start


VERBS = re.compile(
    r"(?:(?:积极|重点|加快|大力|全面|着力|扎实|统筹|研究|持续)*(?:推进|争取|推动|围绕|放大|建设|实施|打造|构建|形成|提升|支持|倡导|聚焦|抓好|做好|坚持|出台支持|增强|也就是|就是))+|指|是指|即"
)
CLAUSE = re.compile(r"[^、，。；：\n“”‘’\"（）()]+(?:[（(][^（）()\n]{0,12}[）)])?")


def _fits(item: str, word: str) -> bool:
    return any(term in item for term in SYNONYMS.get(word, (word,)))


def by_wording(text: str, window: tuple[int, int], count: int, word: str) -> list[Span]:
    """The first row of at most ``count`` neighbouring items that all carry ``word`` (比进度、比成效、比进展)."""
    best: list[Span] = []
    row: list[Span] = []
    for match in CLAUSE.finditer(text, *window):
        if not _fits(match[0], word) or re.fullmatch(rf"[{HAN}]个?{word}", match[0]):
            row = []
            continue
        rows = _joined(text, match, word)
        row = [*row, *rows] if row and match.start() - row[-1].end <= 2 else rows
        if len(row) == count and _aligned(text, row, word):
            return row
        if len(best) < len(row) < count:
            best = row
    return best if len(word) > 1 else []


def _aligned(text: str, row: list[Span], word: str) -> bool:
    """Whether a word of one sign stands at the same distance from the front or from the end of all items."""
    return len(word) > 1 or _even(text, row, word)


def _even(text: str, row: list[Span], word: str) -> bool:
    items = [text[start:end] for start, end in row]
    return len({item.find(word) for item in items}) == 1 or len({len(item) - item.rfind(word) for item in items}) == 1


def _joined(text: str, match: re.Match[str], word: str) -> list[Span]:
    """An item, or two where 和 joins two that both carry the word."""
    start, end = match.span()
    for joint in re.compile(r"[和及与]").finditer(text, start, end):
        if _fits(text[start : joint.start()], word) and _fits(text[joint.end() : end], word):
            return [_cut(text, start, joint.start(), word), _cut(text, joint.end(), end, word)]
    return [_cut(text, start, end, word)]


def _cut(text: str, start: int, end: int, word: str) -> Span:
    """The item without a verb in front and without what follows the word at its end (信息化的卫生院)."""
    start += text[start] in "和及与" and end - start > 2
    head = VERBS.match(text, start, end)
    if head and _fits(text[head.end() : end], word):
        start = head.end()
    tail = re.compile(rf"{re.escape(word)}(?=等|的[\u4e00-\u9fff]{{2,}}$)").search(text, start + 1, end)
    return Span(start, tail.end() if tail else end)


def by_pairs(text: str, name: CodeName) -> list[Span]:
    """Members of “三比三争”: for each number and word a row of that many items with that word. A short row counts only
    for words of two signs or more (三高速), and then at least half of the members must be found.
    """
    best: list[Span] = []
    for window in _windows(text, name):
        rows = [_row(text, window, count, word) for count, word in name.parts]
        rows = [
            _left_over(text, rows, index, count) or row
            for index, (row, (count, _)) in enumerate(zip(rows, name.parts, strict=True))
        ]
        members = [span for row in rows for span in row]
        if len(members) > len(best) and len(set(members)) == len(members):
            best = members
    whole = len(best) == name.declared
    named = all(len(word) > 1 for _, word in name.parts)  # one sign alone occurs in too many words to prove a part
    return best if whole or (named and len(best) * 2 >= name.declared) else []


def by_all_pairs(text: str, name: CodeName) -> list[Span]:
    """Members of “三比三争” when every one of them is found."""
    members = by_pairs(text, name)
    return members if len(members) == name.declared else []


def _row(text: str, window: tuple[int, int], count: int, word: str) -> list[Span]:
    if count == 1:
        return _one(text, window, word)
    row = by_wording(text, window, count, word)
    if len(row) == count or (row and len(word) > 1):
        return row
    match = re.compile(rf"{word}[\u4e00-\u9fff]?[{OPEN}](?P<list>[^“”‘’\"\n]{{3,40}})[{CLOSE}]").search(text, *window)
    listed = split(text, *match.span("list"), SEPARATORS[1]) if match else []
    return listed if len(listed) == count else []


def _left_over(text: str, rows: list[list[Span]], index: int, count: int) -> list[Span]:
    """大广高速、花湖高速、S203线、燕花路 for 两高速两通道: the rest of a row fills the part for which no word was found."""
    if rows[index] or count < 2 or index == 0 or not rows[index - 1]:
        return []
    at = rows[index - 1][-1].end
    rest: list[Span] = []
    while text[at : at + 1] == "、" and len(rest) <= count:
        match = CLAUSE.match(text, at + 1)
        member = trim(text, match.start(), match.end()) if match else None
        if member is None or match is None:
            break
        rest.append(member)
        at = match.end()
    return rest if len(rest) == count else []


def _one(text: str, window: tuple[int, int], word: str) -> list[Span]:
    """一城，就是未来科创城: the single member of a part."""
    match = re.compile(rf"一{word}(?:，|：)?(?:就是|即|是指|是|指)(?P<name>[^，。；：、\n]{{2,30}})").search(
        text, *window
    )
    if match:
        return [Span(*match.span("name"))]
    return by_wording(text, window, 1, word) if len(word) > 1 else []


def by_word(text: str, name: CodeName) -> list[Span]:
    """Members of 7个“化” or “五个不”: a row of that many items with the word, behind the name or before it. A loose name
    (三查) needs its row close by.
    """
    count, word = name.parts[0]
    if len(word) > 2:
        return []
    for window in _windows(text, name):
        row = by_wording(text, window, count, word)
        if len(row) != count or not _even(text, row, word):
            continue
        near = row[0].start - name.end <= CLOSE_BY and name.start - row[-1].end <= CLOSE_BY
        if near or not name.is_loose:
            return row
    return []
