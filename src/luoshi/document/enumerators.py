"""Find enumerators: at the start of a line, after a sentence, and inside one-line documents where they count on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from luoshi.document.mark import RANK, SENTENCE_FAMILIES, Family
from luoshi.document.ordinal import ordinal

HAN_NUMERALS = "一二三四五六七八九十百零〇"
STEPS = {"首先": 1, "其次": 2, "再次": 3, "最后": 4}
# Signs before which a new sentence may begin. A comma ends a clause only (一是…，二是…).
SENTENCE_BOUNDS = frozenset("。！？；：:;!?”…）】*#> \n")
ENUMERATOR = re.compile(
    rf"第(?P<unit_number>[{HAN_NUMERALS}]{{1,4}}|\d{{1,3}})(?P<unit>部分|[章节篇编条])"
    rf"|第(?P<nth>[{HAN_NUMERALS}]{{1,2}})(?P<aspect>个问题|个方面|方面|个关键|件事|步)?(?=[，,、：:是])[，,、：:]?"
    rf"|(?P<han>[{HAN_NUMERALS}]{{1,3}})(?:(?P<comma>、)(?![{HAN_NUMERALS}]{{1,3}}[、是])|(?P<copula>[是要])(?!否))"
    rf"|[（(](?:(?P<bracket_han>[{HAN_NUMERALS}]{{1,3}})|(?P<bracket_digit>\d{{1,2}}))[）)]"
    r"|(?P<digit>\d{1,3})(?P<point>[.．、])(?!\d)"
    r"|(?<=\n)(?P<sure>\d{1,3})(?P<mark>[.．、])(?=(?:19|20)\d\d年|\d+[^\W\d_])"
    r"|(?P<step>首先|其次|再次|最后)，"
    r"|(?P<lone>0[1-9])(?=\n)"
)
DECIMAL = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?![\d.])(?=[^\W\d_])", re.MULTILINE)
DECIMAL_UNITS = frozenset("年月日号时点分秒个家户人万亿千百元项名位座条处所件台辆套亩吨倍岁届期级")
LEAD = re.compile(r"[#*>\s_]*")
POINTS = {".": Family.DIGIT_DOT, "．": Family.DIGIT_DOT, "、": Family.DIGIT_COMMA}
UNITS = {
    "部分": Family.PART,
    "篇": Family.PART,
    "编": Family.PART,
    "章": Family.CHAPTER,
    "节": Family.DIVISION,
    "条": Family.ARTICLE,
}
# A wrong 第三条 or （二） in running text would tear a section apart, so inside a line these must count on.
MUST_COUNT_ON = frozenset({*UNITS.values(), Family.BRACKET_HAN, Family.BRACKET_DIGIT, Family.HAN})


class Enumerator(NamedTuple):
    """An enumerator of ``family`` with its ``number`` at ``[start, end)``."""

    family: Family
    number: int
    start: int
    end: int
    opens_line: bool


def _kind(match: re.Match[str]) -> tuple[Family, int | None]:
    """Family and number of a match."""
    group = match.lastgroup
    if group == "unit":
        return UNITS[match["unit"]], ordinal(match["unit_number"])
    if match["nth"]:
        return (Family.ASPECT if match["aspect"] else Family.NTH), ordinal(match["nth"])
    if match["han"]:
        family = Family.HAN if match["comma"] else Family.IS if match["copula"] == "是" else Family.MUST
        return family, ordinal(match["han"])
    if match["bracket_han"]:
        return Family.BRACKET_HAN, ordinal(match["bracket_han"])
    if match["bracket_digit"]:
        return Family.BRACKET_DIGIT, int(match["bracket_digit"])
    if match["digit"]:
        return POINTS[match["point"]], int(match["digit"])
    if match["sure"]:
        return POINTS[match["mark"]], int(match["sure"])
    if match["step"]:
        return Family.FIRST_NEXT, STEPS[match["step"]]
    return Family.TWO_DIGITS, int(match["lone"])


def _opens_line(text: str, at: int) -> bool:
    """Whether only Markdown signs and blanks stand between the line's start and ``at``."""
    if at == 0 or text[at - 1] == "\n":
        return True
    if text[at - 1] not in "#*> _":
        return False
    start = text.rfind("\n", max(0, at - 12), at) + 1
    return (start > 0 or at < 12) and LEAD.fullmatch(text, start, at) is not None


class _Counter:
    """Remembers how far each list has counted, to tell enumerators from references inside a line."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.last: dict[Family, int] = {}
        self.previous: Family | None = None
        self.previous_end = -1

    def accepts(self, family: Family, number: int, start: int) -> bool:
        """Whether an enumerator inside a line (not at its start) is one."""
        before = self.text[start - 1]
        successor = number == self.last.get(family, 0) + 1 and number > 1
        if family in SENTENCE_FAMILIES:
            return before in SENTENCE_BOUNDS or (before in "，," and (successor or family is Family.IS))
        if family is Family.TWO_DIGITS:
            return False
        if family not in MUST_COUNT_ON:
            bounded = before in SENTENCE_BOUNDS and before != "）"
            return (successor or number == 1) and (bounded or self._follows_heading(family, start))
        if number == 1:
            nested = family is not Family.HAN and self._follows_heading(family, start)
            return before in "。！？；：\n *" or nested or self._opens_articles(family, start)
        inside = family in (Family.BRACKET_HAN, Family.CHAPTER, Family.DIVISION)
        return successor and (before in SENTENCE_BOUNDS or inside or self._follows_heading(family, start))

    def _follows_heading(self, family: Family, start: int) -> bool:
        """第一章 总则 第一条: the first item right after the heading of its parent."""
        if self.previous is None or RANK[family] <= RANK[self.previous] or start > self.previous_end + 40:
            return False
        return not any(sign in self.text[self.previous_end : start] for sign in "。；，！？")

    def _opens_articles(self, family: Family, start: int) -> bool:
        """第一章总则第一条 right behind a title."""
        return family is Family.CHAPTER and any(
            first in self.text[start : start + 16] for first in ("第一条", "第一节")
        )

    def count(self, family: Family, number: int, end: int) -> None:
        self.last[family] = number
        self.previous, self.previous_end = family, end


def find_enumerators(text: str) -> Iterator[Enumerator]:
    """All enumerators of ``text`` in order; 第三条 inside a sentence is a reference and is left out."""
    counter = _Counter(text)
    for match in ENUMERATOR.finditer(text):
        family, number = _kind(match)
        start, end = match.span()
        if number is None or number == 0:
            continue
        opens = _opens_line(text, start)
        if match["sure"] and number != counter.last.get(family, 0) + 1:
            continue  # 2.5万人 at the start of a line is a figure; 19.2017年… after 18. is not
        if opens or counter.accepts(family, number, start):
            counter.count(family, number, end)
            yield Enumerator(family, number, start, end, opens)


def find_decimals(text: str) -> list[Enumerator]:
    """1 总则 / 6.2 应急经费 at line starts; only where a document has at least three of them with a point."""
    families = (Family.DECIMAL_1, Family.DECIMAL_2, Family.DECIMAL_3, Family.DECIMAL_4)
    found = [
        Enumerator(families[match["number"].count(".")], int(match["number"].rpartition(".")[2]), *match.span(), True)
        for match in DECIMAL.finditer(text)
        if text[match.end()] not in DECIMAL_UNITS
    ]
    return found if sum(item.family is not Family.DECIMAL_1 for item in found) >= 3 else []
