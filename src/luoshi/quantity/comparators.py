"""Words that bound an amount: 超过, 不低于, 以上, 左右 …"""

from __future__ import annotations

import re
from dataclasses import replace

from luoshi.quantity.value import Comparator, QuantityMention

# Longest first: 不超过 ends in 超过. The words before which a comparator is part of another word follow it.
_BEFORE: tuple[tuple[str, Comparator, str], ...] = (
    ("最高不超过", Comparator.AT_MOST, ""),
    ("原则上不超过", Comparator.AT_MOST, ""),
    ("不超过", Comparator.AT_MOST, ""),
    ("不高于", Comparator.AT_MOST, ""),
    ("不多于", Comparator.AT_MOST, ""),
    ("不大于", Comparator.AT_MOST, ""),
    ("不得超过", Comparator.AT_MOST, ""),
    ("不得高于", Comparator.AT_MOST, ""),
    ("不突破", Comparator.AT_MOST, ""),
    ("最多", Comparator.AT_MOST, ""),
    ("至多", Comparator.AT_MOST, ""),
    ("不少于", Comparator.AT_LEAST, ""),
    ("不低于", Comparator.AT_LEAST, ""),
    ("不小于", Comparator.AT_LEAST, ""),
    ("不得少于", Comparator.AT_LEAST, ""),
    ("不得低于", Comparator.AT_LEAST, ""),
    ("至少", Comparator.AT_LEAST, ""),
    ("最少", Comparator.AT_LEAST, ""),
    ("超过", Comparator.MORE, ""),
    ("超出", Comparator.MORE, ""),
    ("突破", Comparator.MORE, ""),
    ("大于", Comparator.MORE, ""),
    ("多于", Comparator.MORE, ""),
    ("高于", Comparator.MORE, ""),
    ("超", Comparator.MORE, "赶反"),
    ("逾", Comparator.MORE, ""),
    ("低于", Comparator.LESS, ""),
    ("小于", Comparator.LESS, ""),
    ("少于", Comparator.LESS, ""),
    ("不足", Comparator.LESS, ""),
    ("不到", Comparator.LESS, ""),
    ("大约", Comparator.ABOUT, ""),
    ("接近", Comparator.ABOUT, ""),
    ("将近", Comparator.ABOUT, ""),
    ("近", Comparator.ABOUT, "最附邻就亲远新"),
    ("约", Comparator.ABOUT, "签节集条合契制解履违预续"),
)
_ENDINGS = {ending: [row for row in _BEFORE if row[0][-1] == ending] for ending in {row[0][-1] for row in _BEFORE}}

_AFTER: dict[str, Comparator] = {
    "及以上": Comparator.AT_LEAST,
    "以上": Comparator.AT_LEAST,
    "及以下": Comparator.AT_MOST,
    "范围内": Comparator.AT_MOST,
    "范围以内": Comparator.AT_MOST,
    "以内": Comparator.AT_MOST,
    "以下": Comparator.AT_MOST,
    "之内": Comparator.AT_MOST,
    "左右": Comparator.ABOUT,
    "上下": Comparator.ABOUT,
}
AFTER = re.compile("(?:（含）)?(及以上|以上|及以下|范围以?内|以内|以下|之内|左右|上下)")

# A bound that stands apart from its number: 不超过总计划的50%, 至少建设1处, 约占全省28%.
_APART = re.compile(
    "(不超过|不高于|不低于|不少于|至少|最多|最高|约)(?:占[^，。；、：\n\\d]{0,6}|[^，。；、：\n\\d]{1,8}的|(?<=[至最][少多])[^，。；、：\n\\d]{1,6})$"
)
_APART_BOUNDS = {
    "不超过": Comparator.AT_MOST, "不高于": Comparator.AT_MOST, "最多": Comparator.AT_MOST, "最高": Comparator.AT_MOST,
    "不低于": Comparator.AT_LEAST, "不少于": Comparator.AT_LEAST, "至少": Comparator.AT_LEAST, "约": Comparator.ABOUT,
}  # fmt: skip

# A bound spoken about the future is a floor (突破1000亿元 is reached at 1000), one about the past is exceeded.
_FUTURE = re.compile(
    "力争|确保|争取|要|将|目标|预期|计划|到20[0-9]{2}年|到X+年|努力|早日|明年|拟|推动|打造|实现|加快|加大|新增|全年|不断"
)
_PAST = re.compile(
    "了|已|同比|比上年|较上年|比去年|较去年|累计|预计|首次|去年|过去|五年来|以来|上半年|季度|前[0-9一二三四五六七八九十]+个?月|达到?20|年末|底"
)


def bound_before(text: str, start: int) -> tuple[int, Comparator] | None:
    """The comparator word ending at ``start``, with where it begins."""
    for word, comparator, never_after in _ENDINGS.get(text[start - 1 : start], ()):
        begin = start - len(word)
        if text.startswith(word, max(begin, 0)) and text[begin - 1 : begin] not in (tuple(never_after) or ("\0",)):
            return begin, comparator
    return None


def bound_after(text: str, end: int) -> tuple[int, Comparator] | None:
    """The comparator word that begins at ``end``, with where it ends."""
    found = AFTER.match(text, end)
    return (found.end(), _AFTER[found[1]]) if found else None


def bound_apart(clause: str) -> Comparator | None:
    """The comparator that governs an amount from earlier in its clause."""
    found = _APART.search(clause)
    return _APART_BOUNDS[found[1]] if found else None


def sounds_future(clause: str) -> bool:
    """Whether the words of a sentence before an amount speak of something still to be reached."""
    return bool(_FUTURE.search(clause)) and not _PAST.search(clause)


def settle_comparator(mention: QuantityMention, future: bool) -> QuantityMention:
    """Read 超过 as a floor in a target and as exceeded in a fact, once the statement's kind is known."""
    if not mention.quantity.exceeding:
        return mention
    wanted = Comparator.AT_LEAST if future else Comparator.MORE
    return replace(mention, quantity=replace(mention.quantity, comparator=wanted))
