"""What an organ is: one office of local government through its renamings, and the level at which a name speaks of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Whose organ a name speaks of."""

    NATION = "nation"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWN = "town"


@dataclass(frozen=True, slots=True, kw_only=True)
class Predecessor:
    """An organ that was merged into today's one. ``until`` is the last year whose documents may name it.

    ``everywhere`` is false where many places never had it: before 2019 some cities had 建委, others 住建局. ``beside``
    is true where today's organ existed too and only part of its duties was elsewhere (扶贫办 beside 农业局 and 农业农村局).
    """

    names: tuple[str, ...]
    short: str
    since: int
    until: int
    everywhere: bool
    beside: bool
    duties: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Organ:
    """An organ of today. Names are without level; ``duties`` are pairs of a word and how much it is the organ's own."""

    id: str
    full: str
    short: str
    provincial: str
    aliases: tuple[str, ...]
    predecessors: tuple[Predecessor, ...]
    duties: tuple[tuple[str, float], ...]

    def name_at(self, level: Level) -> str:
        """The short name at this level: 人社局 in a city, 人社厅 in a province."""
        return self.provincial if level is Level.PROVINCE else self.short


@dataclass(frozen=True, slots=True, kw_only=True)
class Canonical:
    """What a name stands for.

    ``organ`` is an id of the lexicon, or the name itself without its level when the lexicon does not know it (``known`` says
    which). ``predecessor`` is the short name of the merged organ that the name meant, if it did. ``inner`` is the body inside
    〈〉: 市应急局〈市消防救援支队〉 is the bureau, acting through the brigade.
    """

    organ: str
    level: Level | None
    known: bool
    predecessor: str | None = None
    inner: str | None = None
