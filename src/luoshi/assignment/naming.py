"""What the proposed organ is called there and then: the name that the past breakdowns of the place use, or the usual one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from luoshi.assignment.task import PastTask, TaskText
from luoshi.organ.canonical import canonical
from luoshi.organ.duties import claim_of
from luoshi.organ.lexicon import organs
from luoshi.organ.organ import Level, Organ, Predecessor

_ENDING = re.compile(r"(自治区|自治州|自治县|省|市|州|盟|县|区|旗)$")
_LEVEL = {"自治区": Level.PROVINCE, "省": Level.PROVINCE, "自治州": Level.CITY, "自治县": Level.COUNTY}
_SPOKEN = {"自治州": "州", "自治县": "县"}  # 州教育局, 县教育局
_REFORM = 2019  # the first year whose documents use the names of the reform of 2018
_CITY = ("市", Level.CITY)


class Use(NamedTuple):
    """A past breakdown used this name for the organ."""

    name: str
    place: str
    year: int | None


class Names:
    """The names of organs in past breakdowns."""

    def __init__(self, examples: Iterable[PastTask]) -> None:
        self._uses: defaultdict[str, list[Use]] = defaultdict(list)
        for example in examples:
            for name in example.lead:
                self._uses[organ_of(name)].append(Use(name, example.place, example.year))

    def name(self, organ: str, task: TaskText) -> str:
        """The name to propose for ``organ``."""
        known = organs().get(organ)
        place = task.place or self._place()
        # Breakdowns that do not say whose they are count as the place's own: people hand in their own.
        uses = [use for use in self._uses[organ] if use.place in (place, "")]
        if not uses and (known is None or not task.place):
            uses = self._uses[organ]
        if known is None:
            return _commonest(uses, task.year)
        former = self._former(known, task, uses)
        if former:
            own = [use for use in uses if canonical(use.name).predecessor == former.short]
            return _commonest(own, task.year) if own else _with_level(place, former.short)
        fitting = [use for use in uses if _fits(use, known, task.year)]
        if fitting:
            return _commonest(fitting, task.year)
        return _with_level(place, known.name_at(_level(place)[1]))

    def _former(self, organ: Organ, task: TaskText, uses: Sequence[Use]) -> Predecessor | None:
        """The merged organ whose duty the task was in its own year; ``None`` where today's organ existed already."""
        year = task.year
        if year is None or any(_is_todays(use.name) and use.year is not None and use.year <= year for use in uses):
            return None
        of_its_time = [
            former
            for former in organ.predecessors
            if former.since <= year <= former.until and (former.everywhere or self._seen(organ.id, former, year))
        ]
        claimed = [(claim_of(former, task.text), former) for former in of_its_time]
        score, best = max(claimed, key=lambda pair: pair[0], default=(0.0, None))
        if score > 0:
            return best
        only = [former for former in of_its_time if not former.beside]
        return only[0] if len(only) == 1 else None

    def _seen(self, organ: str, former: Predecessor, year: int) -> bool:
        """Whether some place named the merged organ at about that time."""
        return any(
            use.year is not None and abs(use.year - year) <= 1 and canonical(use.name).predecessor == former.short
            for use in self._uses[organ]
        )

    def _place(self) -> str:
        """The place of most past breakdowns, for a task whose place is unknown."""
        counts = Counter(use.place for uses in self._uses.values() for use in uses if use.place)
        return counts.most_common(1)[0][0] if counts else ""


def organ_of(name: str) -> str:
    """The organ that acts under a name: the one inside 〈〉 where there is one."""
    found = canonical(name)
    return found.inner or found.organ


def _is_todays(name: str) -> bool:
    return canonical(name).predecessor is None


def _fits(use: Use, organ: Organ, year: int | None) -> bool:
    """Whether a name was in use in ``year``: that of a merged organ only while it existed, or still did later on."""
    short = canonical(use.name).predecessor
    former = next((former for former in organ.predecessors if former.short == short), None)
    if former is None:
        return True
    if year is None:
        return False
    return former.since <= year <= former.until or (use.year is not None and year <= use.year)


def _commonest(uses: Sequence[Use], year: int | None) -> str:
    """The name of the nearest year (the latest, where the task's year is unknown), the commonest of them.

    Names from the other side of the reform of 2018, which renamed half of the bureaus by early 2019, come last.
    """
    dated = [use.year for use in uses if use.year is not None]
    if dated:
        at = year if year is not None else max(dated)
        best = min(dated, key=lambda one: ((one < _REFORM) != (at < _REFORM), abs(one - at), -one))
        uses = [use for use in uses if use.year == best]
    return Counter(use.name for use in uses).most_common(1)[0][0]


def _level(place: str) -> tuple[str, Level]:
    """What stands before the name of an organ of ``place``, and its level: 内蒙古自治区 → 自治区, province."""
    ending = _ENDING.search(place)
    if ending is None:
        return _CITY
    unit = ending.group()
    usual = Level.CITY if unit in ("市", "州", "盟") else Level.COUNTY
    return _SPOKEN.get(unit, unit), _LEVEL.get(unit, usual)


def _with_level(place: str, short: str) -> str:
    """团委 → 团市委, 教育局 → 市教育局."""
    unit = _level(place)[0]
    if short == "团委":
        return f"团{unit}委"
    return short if short.startswith("各") else unit + short
