"""The indicators and their names through the decades, read from ``catalogue.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_PATTERN, _DECOY = (
    10**6,
    10**5,
)  # patterns are tried before decoys, these before literal names, of those the longest first
_LOOK = re.compile(r"\(\?<[=!][^)]*\)")


class Family(StrEnum):
    """Which units an amount of an indicator may have."""

    MONEY = "money"
    PERCENT = "percent"
    PRICE = "price"
    PEOPLE = "people"
    WEIGHT = "weight"
    COUNT = "count"
    CONCENTRATION = "concentration"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """``rate``: a percentage is its level (失业率5%), not its growth. ``stock``: it stands at a day (贷款余额)."""

    key: str
    name: str
    family: Family
    rate: bool
    stock: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a name stands for; ``needs`` is a word that the sentence must have said before."""

    keys: tuple[str, ...]
    needs: str | None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """``starts`` finds where a name may begin, ``names`` (by that character) the name itself; its group leads to
    ``entries``, and a decoy has none. Two steps, since one expression of all names is forty times slower.
    """

    indicators: dict[str, Indicator]
    entries: dict[str, Entry]
    starts: re.Pattern[str]
    names: dict[str, re.Pattern[str]]

    def find(self, text: str) -> Iterator[tuple[int, int, Entry]]:
        """Every name in reading order with what it stands for."""
        end = 0
        for start in self.starts.finditer(text):
            at = start.start()
            if at < end:
                continue
            match = self.names[text[at]].match(text, at)
            if match is None:
                continue
            end = match.end()
            entry = self.entries.get(match.lastgroup or "")
            if entry is not None:
                yield at, end, entry


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    text = files("luoshi.indicator").joinpath("catalogue.yaml").read_text(encoding="utf-8")
    data: dict[str, list[Any]] = yaml.safe_load(text)
    indicators: dict[str, Indicator] = {}
    entries: dict[str, Entry] = {}
    ranked = [(_DECOY, pattern, "") for pattern in data["decoys"]]
    for number, row in enumerate(data["indicators"]):
        if "joint" not in row and row["key"] not in indicators:
            indicators[row["key"]] = Indicator(
                key=row["key"],
                name=row["name"],
                family=Family(row["family"]),
                rate=row.get("rate", False),
                stock=row.get("stock", False),
            )
        group = f"n{number}"
        entries[group] = Entry(keys=tuple(row.get("joint") or (row["key"],)), needs=row.get("needs"))
        ranked += [(_PATTERN, pattern, group) for pattern in row.get("patterns", ())]
        ranked += [(len(name), re.escape(name), group) for name in row.get("names", ())]
    ranked.sort(key=lambda item: -item[0])
    return _compiled(indicators, entries, ranked)


def _compiled(
    indicators: dict[str, Indicator], entries: dict[str, Entry], ranked: list[tuple[int, str, str]]
) -> Catalogue:
    told: dict[str, Entry] = {}
    by_first: dict[str, list[str]] = {}
    for place, (_, pattern, group) in enumerate(ranked):
        name = f"{group}_{place}"
        for first in sorted(_first_characters(pattern)):
            by_first.setdefault(first, []).append(f"(?P<{name}>{pattern})" if group else f"(?:{pattern})")
        if group:
            told[name] = entries[group]
    return Catalogue(
        indicators,
        told,
        re.compile("[" + re.escape("".join(sorted(by_first))) + "]"),
        {first: re.compile("|".join(patterns)) for first, patterns in by_first.items()},
    )


def _first_characters(pattern: str) -> set[str]:
    """The characters with which what a pattern matches can begin."""
    looked = _LOOK.match(pattern)
    if looked is not None:
        return _first_characters(pattern[looked.end() :])
    if not pattern.startswith("(?:"):
        return {pattern.lstrip("\\")[0]}
    depth, parts, begin = 0, [], 3
    for at, sign in enumerate(pattern):
        depth += (sign == "(") - (sign == ")")
        if (depth == 1 and sign == "|") or depth == 0:
            parts.append(pattern[begin:at])
            begin = at + 1
        if depth == 0:
            break
    return set().union(*(_first_characters(part) for part in parts))
