"""Decide how far the heading behind an enumerator reaches, or that a plain sentence (content) follows it."""

from __future__ import annotations

import re

from luoshi.document.enumerators import Enumerator
from luoshi.document.mark import SENTENCE_FAMILIES, Family, Mark

STOP = re.compile(r"[。！？；…\n]")
# A heading that promises a figure is a task (新建学校10所); a bare year or 6个方面 is not a figure.
FIGURE = re.compile(
    r"\d(?:[\d.,—–~-]*\d)?(?:多|余)?(?:[万亿千百]|%|‰|个百分点|[家所户套座项处条台辆亩吨元人名公里平方米件张]|个(?!方面|问题|重点|关键))"
)
DEADLINE = re.compile(r"\d{1,2}月(?:底|份|中旬|\d{1,2}日)?(?:前|之前|完成)|年底前|年内|季度前|月底前")
DUTY = re.compile(r"必须|不得|应当|严禁")
RESPONSIBLE = re.compile(r"[（(【](?:责任|牵头|负责|主办|承办|配合)|(?:负责|牵头)[）)]\s*$")
BRACKET_TAIL = re.compile(r"\s*(?:[（(【][^）)】\n]{0,200}[）)】])?[。；\s*]*$")
CLOSING = re.compile(r"[\s*_#]+$")
NOT_A_TITLE = re.compile(r"[：:，,、]\s*[\"“]?$")
# Words of a sentence that rules or tells, unlike a heading.
RULING = re.compile(
    r"应当|应[给由向在将按及立]|不得|可以|必须|负责|有权|[^主重首概简需想]要(?!素|点|求|事|地|件|务|闻|案|道|塞|害)"
)
# Where a lost line break joins a heading of its own line to the text: 2014年工作安排|今年，是…
JOINED = re.compile(
    r"[^，。；：\n]{0,24}?(?:回顾|安排|部署|任务|要求|目标|建设|思路|重点)(?=今年|去年|过去|当前|目前|一年来|五年来|\d{4}年|“十|按照|根据)"
)
ITEM_HEADS = frozenset({Family.DIGIT_DOT, Family.DIGIT_COMMA, Family.BRACKET_DIGIT})
RULED = ITEM_HEADS | {Family.DECIMAL_2, Family.DECIMAL_3, Family.DECIMAL_4}
# A parallel heading in one-line text whose blank was lost: 肯定成绩，正视问题|总的来看 (4 + 4 characters).
PARALLEL = re.compile(
    r"(?:(\w{4})[、，]\w{4}|(\w{5})[、，]\w{5}|(\w{6})[、，]\w{6}|(\w{7})[、，]\w{7}|(\w{8})[、，]\w{8})(?=\w)"
)

# 一、加强领导。 in a line of its own, and running text in the next line.
BODY_LINE = re.compile(
    r"\n(?![^\n]{0,12}[：:])(?![#*> ]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十]))[^\n]{30}"
)
OWN_LINED = frozenset({Family.HAN, Family.BRACKET_HAN, Family.DIGIT_DOT, Family.DIGIT_COMMA})

OWN_LINE = 30  # characters of a heading with a full stop that has its own line
LINE_TITLE = 80  # characters of a heading that has its own line
RUN_IN_TITLE = 60  # … of a heading that is the first sentence of its paragraph
POINT_TITLE = 26  # … of 一是…。
ARTICLE_TITLE = 12  # … of 第四条 平台服务。
ASPECT_TITLE = 40  # … of 第一个问题，…？


def _is_content(title: str) -> bool:
    return "\t" in title or bool(
        FIGURE.search(title) or DUTY.search(title) or DEADLINE.search(title) or RESPONSIBLE.search(title)
    )


def _line_heading(text: str, mark: Enumerator, end: int, followed: bool) -> int | None:
    """End of a heading that fills its line up to ``end`` without a full stop; ``None``: it is an item of content."""
    title = text[mark.end : end]
    if not title.strip() or len(title) > LINE_TITLE or "\t" in title or RESPONSIBLE.search(title):
        return None
    if mark.family in ITEM_HEADS and not followed and (_is_content(title) or len(title) > 30):
        return None
    if NOT_A_TITLE.search(title) and len(title) > 20:
        return None
    tail = CLOSING.search(title)
    return mark.end + (tail.start() if tail else len(title))


def _sentence_heading(text: str, mark: Enumerator, stop: int, end: int, followed: bool) -> int | None:
    """End of a heading that is the first sentence (its stop at ``stop``) of a paragraph part ending at ``end``."""
    alone = BRACKET_TAIL.match(text, stop + 1, end) is not None or end - stop < 9
    if alone and not followed and stop - mark.end <= OWN_LINE and mark.family in OWN_LINED:
        followed = BODY_LINE.match(text, stop + 1) is not None
    if text[stop] == "；" or (alone and not followed):
        return None
    title = text[mark.end : stop]
    limit, commas = RUN_IN_TITLE, 3
    if mark.family is Family.ARTICLE:
        limit, commas = ARTICLE_TITLE, 0
    elif mark.family is Family.ASPECT:
        limit, commas = ASPECT_TITLE, 2
    elif mark.family in SENTENCE_FAMILIES:
        limit, commas = POINT_TITLE, 1
    if len(title) > limit or title.count("，") > commas or _is_content(title) or "：" in title:
        return None
    if mark.family in RULED and (len(title) > 40 or RULING.search(title)):
        return None
    return stop + 1


def _joined_han(text: str, mark: Enumerator, end: int) -> int | None:
    """End of a 一、-heading whose line break was lost, as in one-line documents."""
    joined = JOINED.match(text, mark.end, end)
    if joined or mark.opens_line:
        return joined.end() if joined else None
    blank = text.find(" ", mark.end + 2, min(end, mark.end + 40))
    if blank > 0 and not STOP.search(text, mark.end, blank):
        return blank
    parallel = PARALLEL.match(text, mark.end, end)
    return parallel.end() if parallel else None


def measure(text: str, mark: Enumerator, next_start: int, *, line_end: int, followed: bool) -> Mark:
    """The mark of an enumerator in a line that ends at ``line_end``. ``next_start``: where the next enumerator begins; ``followed``: whether another
    enumerator of a different list or a paragraph without one comes before the next of the same list.
    """
    end = min(line_end, next_start) if next_start > mark.end else line_end
    stop = STOP.search(text, mark.end, end)
    title_end: int | None = None
    run_in = True
    if mark.family is Family.HAN and stop:
        title_end = _joined_han(text, mark, end)
    if title_end is None and stop is None:
        if mark.family not in SENTENCE_FAMILIES or mark.family is Family.ASPECT:
            title_end = _line_heading(text, mark, end, followed)
        run_in = end < line_end
    elif title_end is None and stop is not None and text[mark.start - 1 : mark.start] == "#":
        title_end = stop.end()
    elif title_end is None and stop is not None:
        title_end = _sentence_heading(text, mark, stop.start(), end, followed and next_start < line_end)
    return Mark(
        family=mark.family,
        number=mark.number,
        start=mark.start,
        marker_start=mark.start,
        marker_end=mark.end,
        title_end=mark.end if title_end is None else title_end,
        line_end=line_end,
        run_in=run_in and title_end is not None,
    )
