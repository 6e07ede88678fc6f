"""The organs of ``organs.yaml``, loaded once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from luoshi.organ.organ import Organ, Predecessor

OWN, SHARED = 1.0, 0.5  # a word of duty with and without its star


@cache
def organs() -> dict[str, Organ]:
    """All organs by id, in the order of the file."""
    return {entry["id"]: _organ(entry) for entry in _file()["organs"]}


@cache
def temporary_endings() -> tuple[str, ...]:
    """How names of bodies end that are set up for one purpose, the longest first."""
    return tuple(sorted(_file()["temporary"], key=len, reverse=True))


@cache
def names() -> dict[str, tuple[str, Predecessor | None]]:
    """Every name without level → the organ's id, and the merged organ that the name meant."""
    found: dict[str, tuple[str, Predecessor | None]] = {}
    for organ in organs().values():
        for name in (organ.full, organ.short, organ.provincial, *organ.aliases):
            found.setdefault(name, (organ.id, None))
        for predecessor in organ.predecessors:
            for name in predecessor.names:
                found.setdefault(name, (organ.id, predecessor))
    return found


@cache
def _file() -> dict[str, Any]:
    text = files("luoshi.organ").joinpath("organs.yaml").read_text(encoding="utf-8")
    # The C loader reads the same language; it is missing only where PyYAML was built without libyaml.
    loaded = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    assert isinstance(loaded, dict)
    return loaded


def _organ(entry: dict[str, Any]) -> Organ:
    short = entry["short"]
    return Organ(
        id=entry["id"],
        full=entry["full"],
        short=short,
        provincial=entry.get("province", short),
        aliases=tuple(entry.get("aliases", ())),
        predecessors=tuple(_predecessor(former) for former in entry.get("formerly", ())),
        duties=_duties(entry.get("duties", "")),
    )


def _predecessor(entry: dict[str, Any]) -> Predecessor:
    called = tuple(entry["names"])
    return Predecessor(
        names=called,
        short=entry.get("short", called[min(1, len(called) - 1)]),
        since=entry.get("since", 0),
        until=entry["until"],
        everywhere=entry.get("everywhere", True),
        beside=entry.get("beside", False),
        duties=_duties(entry["duties"]),
    )


def _duties(words: str) -> tuple[tuple[str, float], ...]:
    return tuple((word.rstrip("*"), OWN if word.endswith("*") else SHARED) for word in dict.fromkeys(words.split()))
