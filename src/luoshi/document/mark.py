"""Enumerators and other signs that open a section, as candidates before anything is decided about nesting."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Family(StrEnum):
    """Kinds of marks. One list uses one family; the order here is the usual nesting, outermost first, which counts
    only where the document itself does not show another (see ``nesting``)."""

    ANNEX = "附件"
    PART = "第一部分"
    CHAPTER = "第一章"
    DIVISION = "第一节"
    HASH_1 = "#"
    HASH_2 = "##"
    HASH_3 = "###"
    HASH_4 = "####"
    HASH_5 = "#####"
    HASH_6 = "######"
    TWO_DIGITS = "01"
    HAN = "一、"
    DECIMAL_1 = "1 总则"
    DECIMAL_2 = "1.1"
    DECIMAL_3 = "1.1.1"
    DECIMAL_4 = "1.1.1.1"
    BRACKET_HAN = "（一）"
    ARTICLE = "第一条"
    BARE = "bare line"
    ASPECT = "第一方面"
    DIGIT_DOT = "1."
    DIGIT_COMMA = "1、"
    BRACKET_DIGIT = "（1）"
    DASH = "——"
    RUN_IN = "run-in"
    NTH = "第一，"
    FIRST_NEXT = "首先"
    IS = "一是"
    MUST = "一要"
    LABEL = "label："
    RUN_IN_INNER = "inner run-in"


RANK = {family: rank for rank, family in enumerate(Family)}
SENTENCE_FAMILIES = frozenset({Family.NTH, Family.FIRST_NEXT, Family.IS, Family.MUST, Family.ASPECT})
PARAGRAPH_FAMILIES = frozenset({Family.DASH, Family.RUN_IN, Family.LABEL, Family.RUN_IN_INNER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A section may begin at ``start``; its enumerator ends at ``marker_end``, its heading at ``title_end`` (equal to
    ``marker_end`` when only the enumerator is no content). ``line_end`` is the end of the paragraph.
    """

    family: Family
    number: int | None
    start: int
    marker_start: int
    marker_end: int
    title_end: int
    line_end: int
    run_in: bool = False
