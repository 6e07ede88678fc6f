"""Find the members of a count-code around its name: in brackets, after 即 or a colon, in parallel wording, as numbered items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from luoshi.plan.code_name import CLOSE, HAN, OPEN, CodeName

REACH = 260  # characters behind a name in which its members may stand
BEFORE = 160
FAR = 4000  # numbered items may be paragraphs
# What stands between a name and its definition.
DEFINES = re.compile(
    rf"[{CLOSE}]?(?P<noun>[^，。；：:（(\n]{{0,14}}?)(?:[（(](?:即|指|也就是)?(?P<bracket>[^（）()\n]{{4,200}})[）)]|[，,]?(?:即|也就是|就是|是指|指的是|指|包括|分别是|分别为)[：:]?(?P<said>[^。\n]{{4,220}})|[：:](?P<colon>[^。\n]{{4,220}}))"
)
SEPARATORS = (
    re.compile(r"；"),
    re.compile(r"、"),
    re.compile(r"，"),
    re.compile(r"[、，]"),
    re.compile(r"[、，]|(?<=[\u4e00-\u9fff])[和及与](?=[\u4e00-\u9fff])"),
)
ITEM_HEAD = re.compile(rf"^(?:以及|和|及|与|[{HAN}](?:是|要|个是)|（[{HAN}]）|\d[.、])")
ITEM_TAIL = re.compile(r"等(?:[\u4e00-\u9fff]{0,8})?$|[。；，：\s]+$")
POINT = re.compile(
    rf"(?P<head>[{HAN}]{{1,2}}是|第[{HAN}]{{1,2}}个[\u4e00-\u9fff]{{1,4}}[，：、]?|（[{HAN}]{{1,2}}）)(?P<body>[^，。；：？！\n]{{2,40}})"
)
QUOTED = re.compile(rf"[{OPEN}]([^“”‘’\"\n]{{2,24}})[{CLOSE}]")
SENTENCE = re.compile(r"[。\n]")
SYNONYMS = {"城际": ("城际", "高铁", "铁路", "轨道"), "高速": ("高速",), "通道": ("通道",)}
TERM_END = re.compile(rf"[；。\n]|[，、]?(?=[{OPEN}]\d{{1,2}}[{CLOSE}])")
CHAIN = re.compile(r"(?:^|(?<=[。；\n]))(?P<name>[\u4e00-\u9fff、]{2,16})产业链(?=[要重是以由：]|坚持|围绕|突出|做)")


class Span(NamedTuple):
    """A member at ``[start, end)`` of the text."""

    start: int
    end: int


def _trim(text: str, start: int, end: int) -> Span | None:
    """The member without list words around it."""
    head = ITEM_HEAD.match(text[start:end])
    start += head.end() if head else 0
    tail = ITEM_TAIL.search(text[start:end])
    if tail and tail.start() > 1:
        end = start + tail.start()
    while start < end and text[start] in OPEN + CLOSE + " ，、":
        start += 1
    while end > start and text[end - 1] in OPEN + CLOSE + " ，、":
        end -= 1
    return Span(start, end) if end - start >= 1 else None


def split(text: str, start: int, end: int, separator: re.Pattern[str]) -> list[Span]:
    """Members between separators of ``[start, end)``."""
    members: list[Span] = []
    at = start
    for match in separator.finditer(text, start, end):
        member = _trim(text, at, match.start())
        members += [member] if member else []
        at = match.end()
    member = _trim(text, at, end)
    return [*members, member] if member else members


def by_definition(text: str, name: CodeName) -> list[Span]:
    """Members of 三个一批（…、…、…), 即…, ：…. A list whose length does not fit and is not shorter is no definition."""
    match = DEFINES.match(text, name.end)
    if match is None:
        return []
    group = "bracket" if match["bracket"] else "said" if match["said"] else "colon"
    start, end = match.span(group)
    if group == "colon" and not (text[max(0, name.start - 1)] in "\n.、 " or name.start == 0) and "个" not in name.name:
        return []
    separators = SEPARATORS if group == "bracket" or "个" in name.name else (*SEPARATORS[:2], SEPARATORS[-1])
    lists = [split(text, start, end, separator) for separator in separators]
    for members in lists:
        if len(members) == name.declared:
            return members
    short = [members for members in lists if 1 < len(members) < name.declared]
    return max(short, key=len) if short and group == "bracket" and "以下简称" not in match[0] else []


def by_points(text: str, name: CodeName) -> list[Span]:
    """Members of 抓好“两个关键”：一是…，二是… and of 四个问题 … 第一个问题，…"""
    end = min(len(text), name.end + 12)
    stop = re.compile(r"[：:。]").search(text, name.end, end)
    if stop is None:
        return []
    members: list[Span] = []
    kind = ""
    for match in POINT.finditer(text, stop.end(), min(len(text), stop.end() + FAR)):
        if not members and match.start() - stop.end() > 6:
            return []
        own = "第" if match["head"][0] == "第" else match["head"][-1]
        if _number(match["head"]) != len(members) + 1 or (members and own != kind):
            continue
        kind = own
        members.append(Span(*match.span("body")))
        if len(members) == name.declared:
            return members
    return []


def _number(head: str) -> int:
    return next((HAN.replace("两", "").index(sign) + 1 for sign in head if sign in HAN and sign != "两"), 0)


def by_quotes(text: str, name: CodeName) -> list[Span]:
    """Members as a row of quotations right behind: 打造“四个一”战略，坚持“…”“…”“…”“…”."""
    stop = SENTENCE.search(text, name.end)
    end = min(stop.start() if stop else len(text), name.end + REACH)
    if text[name.end : name.end + 1] in (*OPEN, "、"):
        return []  # the name is itself one of a row: “两图”“两库”
    row: list[Span] = []
    for match in QUOTED.finditer(text, name.end, end):
        if row and text[row[-1].end + 1 : match.start()].strip("、和及与，"):
            row = []
        row.append(Span(*match.span(1)))
        if len(row) == name.declared:
            after = text[match.end() : match.end() + 2].lstrip("、和")
            return row if after[:1] not in tuple(OPEN) else []
    return []


def _windows(text: str, name: CodeName) -> Iterator[tuple[int, int]]:
    """Places for parallel wording: behind the name, then before it in the same sentence."""
    line_end = text.find("\n", name.end)
    yield name.end, min(len(text) if line_end < 0 else line_end, name.end + REACH)
    begin = max(text.rfind("。", 0, name.start), text.rfind("\n", 0, name.start), name.start - BEFORE - 1) + 1
    yield begin, name.start


VERBS = re.compile(
    r"(?:(?:积极|重点|加快|大力|全面|着力|扎实|统筹|研究|持续)*(?:推进|争取|推动|围绕|放大|建设|实施|打造|构建|形成|提升|支持|倡导|聚焦|抓好|做好|坚持|出台支持))+|指|是指|即"
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
    if len(word) > 1:
        return True
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
    for a word of two signs or more (三高速); at least half of the members must be found.
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
    return best if len(best) * 2 >= name.declared else []


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
        member = _trim(text, match.start(), match.end()) if match else None
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
    """Members of 7个“化” or “五个不”: a row of that many items with the word, behind the name or before it."""
    count, word = name.parts[0]
    if len(word) > 2:
        return []
    for window in _windows(text, name):
        row = by_wording(text, window, count, word)
        if len(row) == count:
            return row
    return []


def by_chain(text: str, name: CodeName) -> list[Span]:
    """Members of 4条优势产业链: the sentences behind that begin with the name of a chain."""
    if not name.parts[0][1].endswith("产业链"):
        return []
    end = text.find("\n", name.end)
    spans = [Span(*match.span("name")) for match in CHAIN.finditer(text, name.end, len(text) if end < 0 else end)]
    named = [
        span for span in spans if not text[span.start : span.end].startswith(("每条", "一条", "这条", "整条", "各"))
    ]
    return named if len(named) <= name.declared else []


def by_figures(text: str, name: CodeName) -> list[Span]:
    """Members of “54321”: what “5” is said to be, “4” …, each a quoted code of its own where there is one."""
    members: list[Span] = []
    at = name.end
    for _, figure in name.parts:
        match = re.compile(rf"[{OPEN}]{figure}[{CLOSE}](?:就?是|指|即|：)?").search(text, at, at + 800)
        if match is None:
            continue
        at = match.end()
        quoted = QUOTED.search(text, at, at + 40)
        stop = re.compile(r"[，。；\n]").search(text, at)
        end = stop.start() if stop else len(text)
        members.append(Span(*quoted.span(1)) if quoted and quoted.start() < end else Span(at, end))
    return members


def by_terms(text: str, name: CodeName) -> list[Span]:
    """Members of “5+1” where each sum is told for itself: “5”是指…；“1”是指…"""
    members: list[Span] = []
    at = name.end
    for count, _ in name.parts:
        match = re.compile(rf"[{OPEN}]?{count}[{CLOSE}]?(?:就?是指?|指的是|指|即|：)").search(text, at, at + REACH)
        stop = TERM_END.search(text, match.end(), match.end() + REACH) if match else None
        if match is None or stop is None:
            return []
        at = stop.start()
        rows = [split(text, match.end(), at, separator) for separator in SEPARATORS]
        row = next((row for row in rows if len(row) == count), None)
        if row is None:
            return []
        members += row
    return members


def by_sum(text: str, name: CodeName) -> list[Span]:
    """Members of “6+1”主导产业: a list behind it (即, brackets, colon) that is as long as the sum."""
    listed = by_definition(text, name)
    return listed if len(listed) <= name.declared else []


READERS = {
    "figures": (by_figures,),
    "sum": (by_terms, by_sum, by_quotes),
    "pairs": (by_all_pairs, by_definition, by_pairs),
    "counted": (by_word, by_definition, by_quotes, by_points, by_chain),
}


def find_members(text: str, name: CodeName) -> Sequence[Span]:
    """The first way of telling members that yields any; each kind of name knows its ways."""
    for reader in READERS[name.kind]:
        members = reader(text, name)
        if members:
            return members
    return ()
