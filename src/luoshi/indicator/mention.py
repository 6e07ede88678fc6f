"""Where a text names an indicator."""

from __future__ import annotations

import re
from dataclasses import dataclass

from luoshi.indicator.catalogue import catalogue

_JOINED = re.compile("(?:、|和|与|及|以及|并|，(?=[^，。；\\d]{2,20}(?:均|都|分别)))?(?:全市|地方|本市|人均)?")
_SENTENCE_END = re.compile("[。！？\n]")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at ``[start, end)`` of the view; several ``keys`` where the name is a joint one (城乡居民收入)."""

    start: int
    end: int
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Names that share what follows them (生产总值、财政收入均增长6%)."""

    mentions: tuple[Mention, ...]

    @property
    def start(self) -> int:
        return self.mentions[0].start

    @property
    def end(self) -> int:
        return self.mentions[-1].end

    @property
    def keys(self) -> tuple[tuple[Mention, str], ...]:
        """Every indicator of the group with the name that stands for it."""
        return tuple((mention, key) for mention in self.mentions for key in mention.keys)


def find_mentions(text: str) -> list[Mention]:
    """Every name of an indicator in reading order; names that are part of another thing are none."""
    found: list[Mention] = []
    for start, end, entry in catalogue().find(text):
        if entry.needs is None or entry.needs in text[_sentence_start(text, start) : start]:
            found.append(Mention(start, end, entry.keys))
    return found


def _sentence_start(text: str, at: int) -> int:
    window = max(0, at - 200)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, window, at)]
    return ends[-1] if ends else window


def grouped(text: str, mentions: list[Mention]) -> list[Group]:
    """Names that only 、 or 和 part belong together."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups and mention.start - groups[-1][-1].end <= 4:
            gap = text[groups[-1][-1].end : mention.start]
            if gap and _JOINED.fullmatch(gap):
                groups[-1].append(mention)
                continue
        groups.append([mention])
    return [Group(tuple(group)) for group in groups]
