"""Find every quantity of a text: numbers with units, ranks, amounts told in words, cells of tables."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from luoshi.quantity.candidate import Candidate
from luoshi.quantity.comparators import bound_after, bound_apart, bound_before, sounds_future
from luoshi.quantity.flat_tables import find_in_flat_tables
from luoshi.quantity.idioms import find_idioms
from luoshi.quantity.measure import is_falling, measure_of
from luoshi.quantity.numbers import find_numbers
from luoshi.quantity.ranks import find_ranks
from luoshi.quantity.reference import reference_of
from luoshi.quantity.structure import find_structures
from luoshi.quantity.subject import listed_subjects, noun_after, noun_before
from luoshi.quantity.tables import find_in_tables
from luoshi.quantity.units import UnitKind
from luoshi.quantity.value import Comparator, Measure, Quantity, QuantityMention

# A short bracket inside a noun (县（市）, 师范（教师教育）院校) ends no clause.
_ASIDE = "（(?:[^（），。；：\n\\d]{1,8}|[A-Z]{1,4}[\\d.]{0,4})）(?=[\u4e00-\u9fff])"
_CLAUSE_END = re.compile(f"(?<=[\u4e00-\u9fff]){_ASIDE}|[，。；：！？\n（）(),;|\t—!?]")
_SENTENCE_END = re.compile("[。！？\n；;|\t!?]")
_TAIL = re.compile(f"(?:[^，。；：！？\n（）(),;|\t、—和]|(?<=[\u4e00-\u9fff]){_ASIDE})*")
_GAP = frozenset(("、", "和", "及", "与", ",", "，", "以及", "或"))
_NOUN_FOLLOWS = (Measure.COUNT, Measure.LEVEL, Measure.OTHER, Measure.SHARE)
_RANKED = re.compile(
    "(?:在[^，。；]{2,24}中)?(?:(?:均|都|稳|并列|连续[^，]{1,3}年?)?(?:位居|位列|居|列|名列|排名|排在|排到|排|获得?|保持|跃居|升至|为))[^，]{0,8}$"
)
_ENTERED = re.compile(
    "(?:入选|跻身|进入|上榜|荣登|入围|位列|列入)(?:(?:19|20)\\d\\d年?)?(?=[^，、]{2,14}$)"
)  # 入选中国企业500强
_OWN_SHARE = re.compile("占[^，。；]{2,}?比(?:重|例)")  # 增加值占地区生产总值比重 is the indicator's name
_NO_SUBJECT = frozenset(
    (
        "我市",
        "我省",
        "我县",
        "我区",
        "总数",
        "总量",
        "平均",
        "之初",
        "增幅",
        "数量",
        "达产后",
        "预计",
        "比",
        "较",
        "人均",
        "年人均",
        "区",
        "投入",
        "每",
    )
)
# A procedure's time is measured even though it is a duration too (审批时限从185天压减到50天).
_SHORTENED = re.compile("(?:压缩|缩短|压减|降至|减至|降到|减少|由|从|用时|周期|天数|时限|时间)[^，。；\n]{0,10}$")
_MEASURED_DAYS = re.compile(
    "(?:压缩|缩短|压减|降至|减少|由|从|达|不超过|用时|天数|时限|周期|时间|提速|超|少于|低于|多于|控制)[^，。；\n]{0,10}$"
)


def find_quantities(text: str, *, skip: Sequence[tuple[int, int]] = ()) -> list[QuantityMention]:
    """The quantities of ``text`` in reading order; ``skip`` are spans of times and dates that are no quantities."""
    in_tables, rows = find_in_tables(text)
    in_flat_tables, lines = find_in_flat_tables(text)
    candidates = sorted(
        [*find_numbers(text), *find_ranks(text), *find_idioms(text), *find_structures(text)],
        key=lambda one: (one.start, -one.end),
    )
    kept = _without_overlap(text, candidates, _Spans([*rows, *lines]), _Spans(skip))
    mentions = _Describer(text).describe(kept)
    if not rows and not lines:
        return mentions
    return sorted([*mentions, *in_tables, *in_flat_tables], key=lambda mention: mention.start)


class _Spans:
    """Sorted spans, asked whether one overlaps."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def touch(self, start: int, end: int) -> bool:
        """Whether any span overlaps ``[start, end)``."""
        at = bisect_right(self._starts, end - 1)
        return at > 0 and self._spans[at - 1][1] > start


def _without_overlap(text: str, candidates: list[Candidate], cells: _Spans, times: _Spans) -> list[Candidate]:
    kept: list[Candidate] = []
    for candidate in candidates:
        before = (max(0, candidate.core - 16), candidate.core)
        is_period = candidate.kind is UnitKind.PERIOD
        if cells.touch(candidate.core, candidate.end) or (is_period and not _MEASURED_DAYS.search(text, *before)):
            continue
        if times.touch(candidate.core, candidate.end) and not (is_period and _SHORTENED.search(text, *before)):
            continue
        if kept and candidate.core < kept[-1].end:
            if candidate.end - candidate.core <= kept[-1].end - kept[-1].core:
                continue
            kept.pop()
        kept.append(candidate)
    return kept


class _Describer:
    """Turns candidates into mentions: comparator, measure, what is measured, against what."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._clauses = [match.end() for match in _CLAUSE_END.finditer(text) if match.end() - match.start() == 1]
        self._sentences = [match.end() for match in _SENTENCE_END.finditer(text)]

    def _begin(self, bounds: list[int], at: int) -> int:
        index = bisect_right(bounds, at)
        return bounds[index - 1] if index else 0

    def describe(self, candidates: list[Candidate]) -> list[QuantityMention]:
        """The mentions of all candidates, in order."""
        mentions: list[QuantityMention] = []
        for index, candidate in enumerate(candidates):
            self._bound(candidate, mentions[-1].end if mentions else 0)
            following = candidates[index + 1] if index + 1 < len(candidates) else None
            mentions.append(self._describe(candidate, mentions, following))
        return self._share_subjects(mentions)

    def _bound(self, candidate: Candidate, floor: int) -> None:
        """Read the comparator words around the number into the candidate."""
        text = self._text
        if candidate.kind is UnitKind.RANK:
            return  # 前十位 bounds by itself
        before = bound_before(text, candidate.core)
        if before is not None and before[0] >= floor:
            candidate.start, candidate.comparator = before
            if candidate.comparator is Comparator.MORE and not text.startswith(
                ("大于", "多于", "高于"), candidate.start
            ):
                candidate.exceeding = True
                sentence = text[
                    max(self._begin(self._sentences, candidate.start), candidate.start - 60) : candidate.start
                ]
                if sounds_future(sentence):
                    candidate.comparator = Comparator.AT_LEAST
        after = bound_after(text, candidate.end)
        if after is not None:
            candidate.end, candidate.comparator = after
            candidate.exceeding = False
        elif candidate.kind is UnitKind.PERIOD and text.startswith("内", candidate.end):
            candidate.end, candidate.comparator = candidate.end + 1, Comparator.AT_MOST

    def _describe(
        self, candidate: Candidate, earlier: list[QuantityMention], following: Candidate | None
    ) -> QuantityMention:
        text = self._text
        last = earlier[-1] if earlier and earlier[-1].start >= self._sentence(candidate) else None
        clause = max(self._begin(self._clauses, candidate.start), last.end if last else 0, candidate.start - 60)
        head = text[clause : candidate.start]
        tail = self._tail(candidate, following)
        if last is not None and text[last.end : candidate.start] in _GAP and _continues(candidate, last):
            measure, falling = last.quantity.measure, last.quantity.falling
            reference, of = last.quantity.reference, last.quantity.of
        else:
            measure = measure_of(candidate.kind, head, tail)
            if candidate.comparator is Comparator.EQUAL and candidate.kind is not UnitKind.RANK:
                candidate.comparator = bound_apart(head) or candidate.comparator
            falling = measure in (Measure.GROWTH, Measure.CHANGE) and is_falling(head)
            against = reference_of(head, measure)
            reference = against[1] if against else None
            named = head[: against[0]] if against and not _OWN_SHARE.search(head, against[0]) else head
            of = self._subject(candidate, named, tail, measure, last)
        return QuantityMention(
            start=candidate.start, end=candidate.end,
            quantity=Quantity(
                low=candidate.low, high=candidate.high, unit=candidate.unit.name, comparator=candidate.comparator, measure=measure,
                of=of, reference=reference, falling=falling, exceeding=candidate.exceeding,
            ),
        )  # fmt: skip

    def _sentence(self, candidate: Candidate) -> int:
        return max(self._begin(self._sentences, candidate.start), candidate.start - 120)

    def _tail(self, candidate: Candidate, following: Candidate | None) -> str:
        """The words right after the amount, past a second amount that only qualifies the noun (X个千亿级产业集群)."""
        start, limit = candidate.end, len(self._text)
        if following is not None:
            limit = following.start
            if following.start <= start + 1 and following.kind in (UnitKind.MONEY, UnitKind.LABEL):
                start, limit = following.end, len(self._text)
        within = _TAIL.match(self._text, start, min(limit, start + 24))
        return within.group() if within else ""

    def _subject(
        self, candidate: Candidate, head: str, tail: str, measure: Measure, last: QuantityMention | None
    ) -> str | None:
        carried = last.quantity.of if last else None
        if measure in _NOUN_FOLLOWS and (noun := noun_after(tail)) is not None:
            return noun
        if (
            last is not None
            and head.endswith(("有", "占"))
            and last.quantity.unit == candidate.unit.name
            and len(head) < 9
        ):
            return carried  # 郑州有3家、焦作有2家 count what the first one counted
        if measure is Measure.RANK:
            entered = _ENTERED.search(head)
            if entered and self._text[candidate.end - 1] == "强":
                return head[entered.end() :] + self._text[candidate.core : candidate.end]
            head = _RANKED.sub("", head)
        noun = noun_before(head.lstrip("、和及与或"))
        if noun is None or noun in _NO_SUBJECT:
            return carried
        if last is not None and last.end == candidate.start - len(head) and _qualifies(last):
            return self._text[last.start : last.end] + noun  # 亿元以上项目10个
        return noun

    def _share_subjects(self, mentions: list[QuantityMention]) -> list[QuantityMention]:
        """A和B分别增长2%和8%: give each amount of a list its own member of the joint subject."""
        at = 0
        while at < len(mentions):
            stop = at + 1
            while stop < len(mentions) and self._text[mentions[stop - 1].end : mentions[stop].start] in _GAP:
                stop += 1
            joint = mentions[at].quantity.of
            if stop - at > 1 and joint and (parts := listed_subjects(joint, stop - at)):
                for index, part in enumerate(parts, start=at):
                    mentions[index] = replace(mentions[index], quantity=replace(mentions[index].quantity, of=part))
            at = stop
        return mentions


def _continues(candidate: Candidate, last: QuantityMention) -> bool:
    """Whether a listed amount is of the same kind as the one before it."""
    return candidate.unit.name == last.quantity.unit


def _qualifies(last: QuantityMention) -> bool:
    """Whether an amount only says which things are meant (亿元以上项目, 10千伏线路)."""
    quantity = last.quantity
    return (quantity.comparator is Comparator.AT_LEAST and quantity.unit in ("元", "USD")) or quantity.unit in ("千伏",)
