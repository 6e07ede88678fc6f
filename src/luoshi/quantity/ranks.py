"""Ranks: 第3位, 前十强, 全省第一, 居首位, 入选中国企业500强."""

from __future__ import annotations

import re

from luoshi.quantity.candidate import Candidate
from luoshi.quantity.numerals import read_arabic, read_han
from luoshi.quantity.units import Unit, UnitKind
from luoshi.quantity.value import Comparator

PLACE = Unit("位", UnitKind.RANK)
_HAN = "一二两三四五六七八九十百"
_RANK = re.compile(
    rf"(?:第(?P<nth>\d{{1,3}}|[{_HAN}]{{1,4}}|X)(?P<nth_unit>位|名)?(?![\d{_HAN}])"
    rf"|前(?P<top>\d{{1,3}}|[{_HAN}]{{1,3}}|X)(?P<top_unit>位|名|强|列)?"
    rf"|(?P<strong>\d{{2,4}}|百|十|千) ?强"
    rf"|(?P<first>首位(?![度城])|榜首|头名|之首))"
)
# Nouns after 第N that make it an ordinal: 第一批, 第三方, 第一产业 …; a rank is followed by punctuation or a few words only.
_RANK_FOLLOWS = frozenset("，。；、！）)\n,.;!（(”》 的和及且并跃蝉创")
_CLAUSE = re.compile("[，。；,]")
_AS_TASK = ("放在", "摆在", "摆到", "放到", "置于", "列为", "作为", "视为", "当作")
_PLACED = re.compile(
    "(?:由|从|居|位|列|名|排|获|省|国|市|区|州|县|界|球|地|均|为|总分|得|夺|占|升|进|跃|至|到|稳|连续|保持|第[0-9一二三四五六七八九十]+|并列|还是|仍|跻身|行业|类别|组|系统|城市)(?:了|在|到|至|于|第)?$"
)
_ENTERED = re.compile(
    "(?:进入|入选|跻身|入围|挺进|位列|迈进|列入|晋级|晋位|冲刺|冲击|成为|获评|上榜|入列|争创|创建|评为|进军|重返|闯进)[^，。；\n]{0,16}$"
)
_NOUN_AFTER_STRONG = re.compile("[县区市镇乡]?(?:，|。|；|、|和|并|$|\n|）|,|的)")
_NOT_TOP_AFTER = re.compile("[个年月天日次期季批\\d]")


def find_ranks(text: str) -> list[Candidate]:
    """Every place in an order that is told of something; ordinals of things (第三批) are none."""
    found: list[Candidate] = []
    for match in _RANK.finditer(text):
        if match["nth"] is not None:
            candidate = _nth(text, match)
        elif match["top"] is not None:
            candidate = _top(text, match)
        elif match["strong"] is not None:
            candidate = _strong(text, match)
        else:
            candidate = _first(text, match)
        if candidate is not None:
            found.append(candidate)
    return found


def _candidate(match: re.Match[str], figures: str, comparator: Comparator) -> Candidate | None:
    amount = None if figures == "X" else read_arabic(figures) if figures[0].isdigit() else read_han(figures)
    if amount is None and figures != "X":
        return None
    start, end = match.span()
    return Candidate(
        start=start, end=end, core=start, tail=end, low=amount, high=amount, unit=PLACE, comparator=comparator
    )


def _nth(text: str, match: re.Match[str]) -> Candidate | None:
    start, end = match.span()
    before = text[max(0, start - 10) : start]
    if any(word in _CLAUSE.split(before)[-1] for word in _AS_TASK):
        return None
    follows = end >= len(text) or text[end] in _RANK_FOLLOWS
    if not match["nth_unit"]:
        if (
            not follows
            or not _PLACED.search(before)
            or (before.endswith(("党的", "市")) and text[end : end + 1] == "次")
        ):
            return None
    elif not (follows or _PLACED.search(before)):
        return None
    return _candidate(match, match["nth"], Comparator.EQUAL)


def _top(text: str, match: re.Match[str]) -> Candidate | None:
    start, end = match.span()
    if text[start - 1 : start] in (
        "提",
        "目",
        "以",
        "从",
        "日",
        "年",
        "月",
        "空",
        "当",
        "此",
        "之",
    ) or _NOT_TOP_AFTER.match(text, end):
        return None
    if not match["top_unit"] and not (end >= len(text) or text[end] in _RANK_FOLLOWS):
        return None
    if not match["top_unit"] and not re.search(
        "(?:由|从|居|位|列|名|排|入|进|省|国|市|保|持|在|于|为|进位)$", text[max(0, start - 2) : start]
    ):
        return None
    return _candidate(match, match["top"], Comparator.AT_MOST)


def _strong(text: str, match: re.Match[str]) -> Candidate | None:
    start, end = match.span()
    before = text[max(0, start - 26) : start]
    if before.endswith(("“", '"', "前")) or not _ENTERED.search(before) or not _NOUN_AFTER_STRONG.match(text, end):
        return None
    if before.count("“") > before.count("”"):
        return None
    return _candidate(match, match["strong"], Comparator.AT_MOST)


def _first(text: str, match: re.Match[str]) -> Candidate | None:
    before = text[max(0, match.start() - 16) : match.start()]
    if any(word in before for word in _AS_TASK) or not re.search("居|位|列|排|登|跃|占|省|国|保持|名", before):
        return None
    return _candidate(match, "一", Comparator.EQUAL)
