"""Count-codes of a text, each once, with the members that the text names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from luoshi.plan.code import CountCode, Member
from luoshi.plan.code_member import find_members
from luoshi.plan.code_name import find_names
from luoshi.text.evidence import Evidence

TRIES = 12  # mentions of one name behind which members are looked for
Locate = Callable[[int, int], Evidence]


def find_codes(text: str, *, locate: Locate) -> list[CountCode]:
    """Codes in reading order. A code that is named several times is told once: where its members stand, else where it
    stands first.
    """
    found: dict[str, CountCode] = {}
    places: dict[str, int] = {}
    tries: Counter[str] = Counter()
    for name in find_names(text):
        known = found.get(name.name)
        tries[name.name] += 1
        if tries[name.name] > TRIES or (known and known.missing == 0):
            continue
        members = find_members(text, name)
        if name.is_loose and len(members) < name.declared:
            continue
        if known and len(known.members) >= len(members):
            continue
        found[name.name] = CountCode(
            name=name.name,
            declared=name.declared,
            evidence=locate(name.start, name.end),
            members=tuple(Member(name=text[a:b].replace("\n", ""), evidence=locate(a, b)) for a, b in members),
        )
        places[name.name] = name.start
    return sorted(found.values(), key=lambda code: places[code.name])
