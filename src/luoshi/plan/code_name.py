"""The ways a count-code is written, and what each promises.

A code is a name made of numbers: “54321” (each figure a code of its own), “9+2” (two sums), “三比三争” (pairs of number and
word), 三个一批 and 四个通道 (number and thing).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from luoshi.document.ordinal import ordinal

OPEN, CLOSE = '“‘"', '”’"'
HAN = "一两二三四五六七八九十"
NUMBER = rf"(?:[{HAN}]{{1,2}}|[1-9]\d?)"
# “54321”工作体系: falling or rising figures only, so that years, postcodes and hotlines (12345) stay out.
FIGURES = re.compile(rf"[{OPEN}](?P<figures>[1-9]{{3,6}})[{CLOSE}](?=[\u4e00-\u9fff])")
HOTLINES = frozenset(
    {"12345", "12315", "12348", "12321", "110", "119", "120", "122", "114", "12366", "12333", "12388", "315"}
)
SUM = re.compile(
    rf"[{OPEN}](?P<terms>[1-9]\d?(?:\s?[+＋]\s?[1-9]\d?){{1,3}})[{CLOSE}](?P<noun>[\u4e00-\u9fff]{{2,8}})?"
)
PAIRS = re.compile(rf"[{OPEN}](?P<pairs>(?:[{HAN}][\u4e00-\u9fff]{{1,3}}?){{2,5}})[{CLOSE}]")
PAIR = re.compile(rf"(?P<count>[{HAN}])(?P<word>[\u4e00-\u9fff]{{1,3}}?)(?=[{HAN}]|$)")
# 三个一批 · “四个**” · 7个“化” · “五不” · “五个不” · 4条优势产业链 · 四大片区
COUNTED = re.compile(
    rf"(?P<open>[{OPEN}])(?P<count>{NUMBER})(?P<unit>个|大|条|项|种|类|张|把)?(?P<word>[\u4e00-\u9fff*]{{1,6}})(?P<close>[{CLOSE}])"
    rf"|(?<!第)(?P<count2>{NUMBER})(?P<unit2>个)[{OPEN}](?P<word2>[\u4e00-\u9fff]{{1,3}})[{CLOSE}]"
    rf"|(?<!第)(?P<count3>{NUMBER})(?P<unit3>个|条|大)(?P<word3>一批|[\u4e00-\u9fff]{{0,4}}产业链)(?![\u4e00-\u9fff]{{0,2}}产业链)"
)
# Set phrases of the whole country: everybody knows the members, nobody asks a county for them.
NATIONAL = (
    "一带一路 两个维护 两个确立 四个意识 四个自信 两学一做 三个代表 四个全面 五位一体 三严三实 四风 三农 三公 两会 三会一课 "
    "两不愁三保障 三去一降一补 六稳 六保 两个一百年 两个毫不动摇 一国两制 双一流 两新 两重 三个务必 两个务必 两个结合 四史 "
    "三大攻坚战 三区三线 三线一单 一网通办 最多跑一次 十四五 十三五 十二五 十一五 十五五 十五 九五 八五 七五 五个一工程 四下基层 "
    "两只手 五一 六一 七一 八一 十一 三八 五四 四个不摘 三重一大 三品一标 三权 四梁八柱 三头六臂"
)
KNOWN = frozenset(NATIONAL.split(" "))
BARE_ONE = re.compile(r"^(?:一|十)[^个大条项]")
NOT_CODES = re.compile(
    r"连[冠增升快涨]|^[一二三四五六七八九十两]+(?:五|级|期|线|号|院|流|世|时代|次|届|月|日|年|周|季度|代|者|把手|公里|刀切|哄而)$"
)


UNITS = "个大条项种"


class CodeName(NamedTuple):
    """A code as written at ``[start, end)`` (quotes included). ``parts`` are (count, word) of each promise; a sum has
    empty words, a number and thing has one part.
    """

    name: str
    start: int
    end: int
    kind: str
    parts: tuple[tuple[int, str], ...]

    @property
    def is_loose(self) -> bool:
        """Whether the name alone does not prove a code: 四早, 一企一策. Such a name counts only with its members."""
        if self.kind == "pairs":
            return all(count == 1 for count, _ in self.parts)
        return self.kind == "counted" and not any(unit in self.name for unit in UNITS)

    @property
    def declared(self) -> int:
        """Members promised in all."""
        return sum(count for count, _ in self.parts)


def _figures(text: str) -> Iterator[CodeName]:
    for match in FIGURES.finditer(text):
        figures = match["figures"]
        steps = {int(after) - int(before) for before, after in pairwise(figures)}
        if figures not in HOTLINES and (steps in ({-1}, {1})):
            yield CodeName(figures, *match.span(), "figures", tuple((1, figure) for figure in figures))


def _sums(text: str) -> Iterator[CodeName]:
    for match in SUM.finditer(text):
        terms = [int(term) for term in re.split(r"\s?[+＋]\s?", match["terms"])]
        name = match["terms"].replace("＋", "+").replace(" ", "")
        yield CodeName(name, match.start(), match.end("terms") + 1, "sum", tuple((term, "") for term in terms))


def _pairs(text: str) -> Iterator[CodeName]:
    for match in PAIRS.finditer(text):
        name = match["pairs"]
        found = list(PAIR.finditer(name))
        whole = sum(len(pair[0]) for pair in found) == len(name)
        if len(found) < 2 or not whole or name in KNOWN or "个" in name or NOT_CODES.search(name):
            continue
        parts = tuple((ordinal(pair["count"]) or 0, pair["word"]) for pair in found)
        yield CodeName(name, *match.span(), "pairs", parts)


def _counted(text: str) -> Iterator[CodeName]:
    for match in COUNTED.finditer(text):
        number = match["count"] or match["count2"] or match["count3"]
        unit = match["unit"] or match["unit2"] or match["unit3"] or ""
        word = match["word"] or match["word2"] or match["word3"]
        count = ordinal(number)
        name = f"{number}{unit}{word}"
        if (
            not count
            or count < 2
            or name in KNOWN
            or f"{number}{word}" in KNOWN
            or NOT_CODES.search(name)
            or BARE_ONE.match(name)
        ):
            continue
        if not unit and (number.isdecimal() or len(word) > 2):
            continue  # “二十届”, “三十里河”: without a measure word only the shortest names are codes (五不)
        yield CodeName(name, *match.span(), "counted", ((count, word),))


def find_names(text: str) -> list[CodeName]:
    """All code names in order; of two that overlap the first found kind counts."""
    found: list[CodeName] = []
    taken: set[int] = set()
    for names in (_figures(text), _sums(text), _pairs(text), _counted(text)):
        for name in names:
            if name.start not in taken and name.end - 1 not in taken:
                taken.update(range(name.start, name.end))
                found.append(name)
    return sorted(found, key=lambda name: name.start)
