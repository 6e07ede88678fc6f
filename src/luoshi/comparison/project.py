"""Named projects: what was promised of them, and the passages of the next report that speak of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from itertools import pairwise

from luoshi.comparison.part import Placed
from luoshi.comparison.stage import Stage, admits_failure, stages
from luoshi.extract.judge.specificity import common_pairs
from luoshi.extract.statement import Kind
from luoshi.plan.reading import Reading

SURE = 0.75
FAINT = 0.5
SHORTEST_AT_HOME = 5
SHORT = 6  # names up to this length must stand there whole
_DATE = r"(?:(?:19|20)\d\d年|今年|明年|年内)?(?:\d{1,2}月(?:\d{1,2}日|份)?|上半年|下半年|年底|国庆节?|春节|汛)?(?:底|末)?(?:以?前)?"
_WHEN = re.compile(
    r"(?:19|20)\d\d年|\d{1,2}月|上半年|下半年|年底|年内|今年|全年|国庆|汛前|春季|秋季|[一二三四]季度|如期|提前|按期"
)
_LEAD = re.compile(
    r"(?:确保|力争|扎实|稳步|有序|深入|切实|持续|高效|统筹|强化|加强|协调|大力|同步|配合|争取|加快|推进|推动|实施|开工建设|新开工|开工|建成|建设|完成|启动|抓好|做好|继续|全面|全力|积极|重点|支持|启用|开通|竣工|投用|续建|新建|改造|提升|扩建|改扩建|抓紧|基本|加紧|规划|谋划|和|及|以及|与|要|将|在|对|把|"
    r"促进|打造|高标准|高质量|高水平|市级|力促|深化|申建|创建|办好|用好|运营|上线|每季度|组织|一次|其中|总投资[\d.]+亿元(?:、[^的，。]{1,20})?的?|设置床位\d+张的|投资[\d.]+亿元的?|\d{1,2}月(?:底|末|份)?前?|20\d\d年(?:底|末)?前?|年底前?|年内|今年|"
    r"上半年|下半年|全年|国庆节?前?|春节前|汛前|等|、|“|”)+"
)
_MARKS = re.compile(
    r"[一二三四五六七八]期|[A-Za-z]\d+|\d+(?:号线|路|线)|[一二三四五六七八九十]+号线|[东南西北]段|[东南西北]延|(?<=[桥港站])[一二三四五六]"
)
_NO_PROMISE = re.compile("倒计时|打下|奠定|冲刺")
_PLACE_END = re.compile("^.{5,}(?:医院|学校|中学|小学|大学|学院|馆|中心|大桥|机场|铁路|高速|水库|站|厂|园|院)$")
_FILLER = re.compile(
    r"年产[\d.]+[万亿]?(?:吨|台|辆|件|套|吉瓦时|吉瓦|千瓦|平方米|米|片|支|只)?|保护更新|更新改造|改造提升|提升改造|保护修复|综合整治|综合改造|快速化改造|续建配套|改扩建|改建|扩建|建设|改造|工程|项目|早日"
)
_ENDS = re.compile("[、，；）（和及与等”]|的?(?:规划)?(?:建设|前期)|延长线|主体|一批")
_OTHER_THING = re.compile(
    "[\u4e00-\u9fff]{2,8}(?:中心|大厦|广场|公园|专线|连接线|廊道|站|馆|园|路|桥)(?:[、，；。等]|$)"
)
_BACKED = re.compile("支持|鼓励|依托|围绕|以|在|对接|发挥|争取")
_FACILITY = re.compile(
    "(?:项目|工程|高速公路|高速|高铁|铁路|公路|国道|省道|大桥|桥|隧道|机场|航站楼|码头|航道|枢纽|水库|水厂|电站|电厂|厂|大道|路|线|医院|学校|大学|学院|中学|小学|图书馆|博物馆|馆|中心|广场|公园|产业园|科技园|物流园|园区|园|基地|站|渠|堤|"
    "通道|剧院|综保区|保税区|产业带|改扩建|延长线|地铁|码头|平台|研究院|院区|校区|段|改建)(?:（[^（）]*）?)?(?:[一二三四五六]期)?$"
)
_WORK = re.compile("建设|改造|实施|工程|项目|扩建|整治|修复|保护")
_CLAUSE = re.compile("[，；。！？\n]")
_STOP = re.compile("[。；！？\n]")


@dataclass(frozen=True, slots=True)
class Venture:
    """A named project of a plan: ``stage`` is what it is to reach, ``word`` how that is said."""

    placed: Placed
    name: str
    stage: Stage | None
    word: str
    deadline: date | None
    rare: frozenset[str]
    marks: frozenset[str]


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a report speaks of a project: ``text`` reaches as far as it still speaks of it."""

    placed: Placed
    text: str
    likeness: float

    @property
    def stage(self) -> Stage | None:
        """The furthest stage that is told."""
        return max((stage for _, stage, _ in stages(self.text)), default=None)


def ventures(reading: Reading, placed: Sequence[Placed]) -> list[Venture]:
    """The named projects of a plan that can be asked for."""
    found, seen = [], set()
    for number, one in enumerate(placed):
        if one.statement.kind is Kind.RULE or one.statement.vague or _NO_PROMISE.search(one.statement.text):
            continue
        for venture in _of_statement(one, _reach(reading.view.text, placed, number)):
            key = (venture.name, venture.stage)
            if key not in seen:
                seen.add(key)
                found.append(venture)
    return found


def _of_statement(placed: Placed, text: str) -> Iterator[Venture]:
    own = placed.statement.text
    told = stages(text)
    names = [(own.find(project.name), project.name) for project in placed.statement.projects]
    if not names and stages(own):
        names = [(0, own)]
    for at, raw in names:
        name = clean_name(raw)
        rare = rare_pairs(name)
        stage, word = _stage(told, text, at, len(name))
        if not 4 <= len(name) <= 30 or not (rare or (stage is not None and _PLACE_END.search(name))):
            continue
        if not _is_whole(name, own):
            continue
        if stage is None and (placed.statement.quantities or _BACKED.match(own) or not _is_built(name, own)):
            continue
        deadline = placed.statement.deadline
        by = deadline.by if deadline else None
        yield Venture(placed, name, stage, word, by, rare, frozenset(_MARKS.findall(name)))


def _is_whole(name: str, text: str) -> bool:
    """Whether the thing ends with the name: not 高铁 in 高铁绿化廊道, nor 公路 in 公路300公里."""
    at = text.find(name)
    if at < 0:
        return True
    rest = _FILLER.sub("", text[at + len(name) : at + len(name) + 24])
    if not rest or _ENDS.match(rest) or _WHEN.match(rest):
        return True
    return (
        any(place <= 8 and stage is not Stage.UNDER_WAY for place, stage, _ in stages(rest)) and not rest[0].isdigit()
    )


def _is_built(name: str, text: str) -> bool:
    """Whether it is a thing that is built, and building is what is said of it: not 合作区, 沿线, a firm."""
    return bool(_FACILITY.search(name) and _WORK.search(text))


def _is_other(name: str, text: str, whole: str) -> bool:
    """Whether the passage speaks of something else that bears the name: 机场跨境电商监管中心, or of a firm's doings."""
    at = text.find(name)
    if at >= 0 and _OTHER_THING.match(text, at + len(name)):
        return True
    return not _FACILITY.search(whole) and not stages(text)


def without_place(venture: Venture, reading: Reading) -> Venture:
    """The project as a plan of the same city may call it: 云江保税物流中心 is 保税物流中心 at home."""
    place = reading.facts.place.value.removesuffix("市") if reading.facts.place else ""
    name = venture.name.removeprefix(place) if len(place) >= 2 else venture.name
    if len(name) < SHORTEST_AT_HOME or name == venture.name:
        return venture
    return replace(venture, name=name, rare=rare_pairs(name))


def clean_name(raw: str) -> str:
    """The name without verbs before it, and without what is to happen to it and when."""
    lead = _LEAD.match(raw)
    name = raw[lead.end() :] if lead else raw
    cuts = [match.start() for match in _WHEN.finditer(name) if match.start() > 1]
    cuts += [at for at, stage, _ in stages(name) if at > 1 and stage is not Stage.UNDER_WAY]
    cuts += [match.start() for match in _CLAUSE.finditer(name)]
    name = name[: min(cuts)] if cuts else name
    return re.sub(r"(?:建设|的|全面|全部|主体|项目建设|正式|基本|顺利)+$", "", name).strip("、“”（） ")


def rare_pairs(name: str) -> frozenset[str]:
    """The pairs of characters that reports rarely share."""
    _, common = common_pairs()
    pairs = map("".join, pairwise(name))
    return frozenset(pair for pair in pairs if pair not in common and "\u4e00" <= pair[0] <= "\u9fff" and "\u4e00" <= pair[1] <= "\u9fff")  # fmt: skip


def _stage(told: list[tuple[int, Stage, str]], text: str, at: int, length: int) -> tuple[Stage | None, str]:
    """The stage said of a name: the first behind it, else the last before it."""
    real = [(place, stage, word) for place, stage, word in told if stage is not Stage.UNDER_WAY]
    behind = [(stage, word) for place, stage, word in real if place >= at + max(1, length // 2)]
    if behind:
        return behind[0]
    before = [(stage, word) for place, stage, word in real if place < at]
    return before[-1] if before else (None, "")


class Index:
    """The statements of a report by the rare pairs in them."""

    def __init__(self, reading: Reading, placed: Sequence[Placed]) -> None:
        self.text, self.placed = reading.view.text, placed
        self.by_pair: dict[str, list[int]] = defaultdict(list)
        _, common = common_pairs()
        for number, one in enumerate(placed):
            for pair in set(map("".join, pairwise(one.statement.text))):
                if pair not in common:
                    self.by_pair[pair].append(number)

    def passages(self, venture: Venture) -> list[Passage]:
        """Where the project is spoken of, likeliest first."""
        if venture.rare:
            numbers = {number for pair in venture.rare for number in self.by_pair.get(pair, ())}
        else:
            numbers = {number for number, one in enumerate(self.placed) if venture.name in one.statement.text}
        found = []
        for number in sorted(numbers):
            score = _likeness(venture, self.placed[number].statement.text)
            if score >= FAINT:
                found.append(Passage(self.placed[number], _reach(self.text, self.placed, number), round(score, 3)))
        found.sort(key=lambda passage: (-passage.likeness, -(passage.stage if passage.stage is not None else -1)))
        return found


def _reach(view: str, placed: Sequence[Placed], number: int) -> str:
    """The clause, and the clauses behind it up to the first that tells a stage or names another project."""
    one = placed[number]
    end = one.end
    for following in placed[number + 1 : number + 6]:
        told = bool(stages(view[one.start : end]))
        if _STOP.search(view, one.start, following.start) or following.statement.projects:
            break
        if told and not admits_failure(following.statement.text):
            break
        end = following.end
    return view[one.start : end]


def _likeness(venture: Venture, text: str) -> float:
    """The share of the name that stands in the clause in pieces of at least two characters; all rare pairs weigh double."""
    if venture.marks - set(_MARKS.findall(text)):
        return 0.0
    name, text = _FILLER.sub("", venture.name) or venture.name, _FILLER.sub("", text)
    blocks = SequenceMatcher(None, name, text, autojunk=False).get_matching_blocks()
    covered = sum(block.size for block in blocks if block.size >= 2)
    longest = max((block.size for block in blocks), default=0)
    if longest < min(4, len(name)):
        return 0.0
    if _is_other(name, text, venture.name):
        return FAINT
    if len(name) <= SHORT and name not in text:
        return FAINT
    rare = [pair for pair in venture.rare if pair in name]
    pairs = sum(pair in text for pair in rare) / len(rare) if rare else 1.0
    return min(covered / len(name), pairs)
