"""Find the members of a count-code around its name: in brackets, after 即 or a colon, in parallel wording, as numbered items."""

from __future__ import annotations

import re

from luoshi.plan.code_list import SEPARATORS, Span, split
from luoshi.plan.code_name import CLOSE, HAN, OPEN, CodeName
from luoshi.plan.code_wording import by_all_pairs, by_pairs, by_word

REACH = 260  # characters behind a name in which its members may stand
FAR = 4000  # numbered items may be paragraphs
# What stands between a name and its definition.
DEFINES = re.compile(
    rf"[{CLOSE}]?(?P<noun>[^，。；：:（(\n]{{0,14}}?)(?:[（(](?:即|指|也就是)?(?P<bracket>[^（）()\n]{{4,200}})[）)]|[，,]?(?:即|也就是|就是|是指|指的是|指|包括|分别是|分别为)[：:]?(?P<said>[^。\n]{{4,220}})|[：:](?P<colon>[^。\n]{{4,220}}))"
)
# “三横”即…；“两纵”即…: the next definition ends this one.
NEXT_CODE = re.compile(rf"[，、；]?[{OPEN}][^{CLOSE}\n]{{1,8}}[{CLOSE}](?:即|是指|指|[：:])")
POINT = re.compile(
    rf"(?P<head>[{HAN}]{{1,2}}是|第[{HAN}]{{1,2}}个[\u4e00-\u9fff]{{1,4}}[，：、]?|（[{HAN}]{{1,2}}）)(?P<body>[^，。；：？！\n]{{2,40}})"
)
QUOTED = re.compile(rf"[{OPEN}]([^“”‘’\"\n]{{2,24}})[{CLOSE}]")
SENTENCE = re.compile(r"[。\n]")
TERM_END = re.compile(rf"[；。\n]|[，、]?(?=[{OPEN}]\d{{1,2}}[{CLOSE}])")
CHAIN = re.compile(r"(?:^|(?<=[。；\n]))(?P<name>[\u4e00-\u9fff、]{2,16})产业链(?=[要重是以由：]|坚持|围绕|突出|做)")


def by_definition(text: str, name: CodeName) -> list[Span]:
    """Members of 三个一批（…、…、…), 即…, ：…. A list whose length does not fit and is not shorter is no definition."""
    match = DEFINES.match(text, name.end)
    if match is None:
        return []
    group = "bracket" if match["bracket"] else "said" if match["said"] else "colon"
    start, end = match.span(group)
    opens_line = name.start == 0 or text[name.start - 1] in "\n.、 "
    if group == "colon" and not opens_line and "个" not in name.name:
        return []
    next_code = NEXT_CODE.search(text, start + 1, end)
    end = next_code.start() if next_code else end
    for separator in SEPARATORS:
        members = split(text, start, end, separator)
        if len(members) == name.declared and _is_list(text, members, separator.pattern):
            return [_short(text, member) for member in members] if separator.pattern == "；" else members
    short = max((split(text, start, end, separator) for separator in SEPARATORS[1:2]), key=len)
    wanted = group == "bracket" and 1 < len(short) < name.declared and "以下简称" not in match[0]
    return short if wanted and _is_list(text, short, "、") else []


def _is_list(text: str, members: list[Span], separator: str) -> bool:
    """Whether pieces are members: no quotation is cut, and clauses between commas are built alike."""
    items = [text[start:end] for start, end in members]
    if any(item.count("“") != item.count("”") or item.count("（") != item.count("）") for item in items):
        return False
    if separator in ("；", "、") or len(items) < 2:
        return True
    lengths = [len(item) for item in items]
    return (
        max(lengths) - min(lengths) <= 1
        or len({item[0] for item in items}) == 1
        or len({item[-1] for item in items}) == 1
    )


def _short(text: str, member: Span) -> Span:
    """创新强，成为全省创新策源地 → 创新强."""
    comma = text.find("，", member.start + 2, member.end)
    return Span(member.start, comma) if comma > 0 else member


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
    stop = SENTENCE.search(text, name.end, name.end + REACH)
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


def by_chain(text: str, name: CodeName) -> list[Span]:
    """Members of 4条优势产业链: the sentences behind that begin with the name of a chain."""
    if not name.parts[0][1].endswith("产业链"):
        return []
    limit = min(len(text), name.end + FAR)
    end = text.find("\n", name.end, limit)
    spans = [Span(*match.span("name")) for match in CHAIN.finditer(text, name.end, limit if end < 0 else end)]
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
    "counted": (by_definition, by_word, by_quotes, by_points, by_chain),
}


def find_members(text: str, name: CodeName) -> list[Span]:
    """The first way of telling members that yields any; each kind of name knows its ways."""
    for reader in READERS[name.kind]:
        members = reader(text, name)
        if members:
            return _ended(text, members, name.parts[0][1]) if name.kind == "counted" else members
    return []


def _ended(text: str, members: list[Span], word: str) -> list[Span]:
    """Where a member ends with the code's word (化, 湖), what follows the word in others is no part of them."""
    if len(word) != 1 or not any(text[end - 1 : end] == word for _, end in members):
        return members
    ends = [text.rfind(word, start, end) + 1 for start, end in members]
    cut = [Span(start, at if at > start else end) for (start, end), at in zip(members, ends, strict=True)]
    lengths = {end - start for start, end in cut[1:]}
    if len(cut) > 2 and len(lengths) == 1:  # 要解决弱化、僵化、软化: the first loses what stands before it
        cut[0] = Span(max(cut[0].start, cut[0].end - lengths.pop()), cut[0].end)
    return cut
