"""N15: the name of a site pushed into words against copying: ``我老秘网市`` is ``我市``.

No list of sites: a string that ends like a site name is taken for an injection when every time it stands between two
Chinese characters that are one word without it. Names of real networks (互联网, 管网 …) are never taken.
"""

from __future__ import annotations

import re
from collections import defaultdict

from luoshi.text.finding import Finding
from luoshi.text.words import OFFICIAL_WORDS

_ENDING = re.compile(r"网|文库|文秘|秘书|范文")
_STRONG = re.compile(r"秘|文库|范文|公文|写作|笔杆|材料网|文章网|文档")
_REAL = re.compile(
    r"(?:互联|物联|车联|政务|内|外|电|管|路|水|官|天|气|热|渔|光|通信|骨干|宽带|局域|城域|门户|监测|交通|铁路|高铁|地铁|轨道|公路|航线|物流|"
    r"配送|服务|营销|监督|监管|防护|安全|保障|关系|信息|数据|网格|上|联|入|触|落|联通|移动|有线|广电|新华|人民|政府|教育|农村|快递)网"
)
_LENGTHS = range(3, 7)
_OFTEN = 2
_HAN = re.compile(r"[\u3400-\u9fff]+")


def find(text: str) -> list[Finding]:
    """All injections of the site names that this document shows."""
    if not _ENDING.search(text):
        return []
    places = defaultdict[str, list[int]](list)
    for match in _ENDING.finditer(text):
        for length in _LENGTHS:
            start = match.end() - length
            if start >= 1 and match.end() < len(text) and text[start - 1] + text[match.end()] in OFFICIAL_WORDS:
                places[text[start : match.end()]].append(start)
    spans = dict[int, int]()
    for name, starts in places.items():
        if _is_injected(text, name, starts):
            spans.update((start, start + len(name)) for start in starts)
    return [
        Finding(
            start, end, "", "N15", f"“{text[start:end]}”是网站插入词中的名称，还原为“{text[start - 1]}{text[end]}”。"
        )
        for start, end in _apart(spans)
    ]


def _is_injected(text: str, name: str, starts: list[int]) -> bool:
    if not _HAN.fullmatch(name) or _REAL.search(name):
        return False
    if text.count(name) != len(starts):  # it also stands where it splits no word: then it is a word of its own
        return False
    return bool(_STRONG.search(name)) or len(starts) > _OFTEN


def _apart(spans: dict[int, int]) -> list[tuple[int, int]]:
    kept, at = list[tuple[int, int]](), 0
    for start, end in sorted(spans.items()):
        if start >= at:
            kept.append((start, end))
            at = end
    return kept
