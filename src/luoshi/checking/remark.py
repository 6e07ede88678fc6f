"""What a careful second reader would write beside a draft: one remark, how grave it is, and all its places."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from luoshi.text.evidence import Evidence


class Severity(StrEnum):
    """How much a remark weighs, gravest first."""

    SERIOUS = "serious"  # 严重: the text contradicts itself or the calendar
    ORDINARY = "ordinary"  # 一般: probably a slip, to be mended or explained
    HINT = "hint"  # 提示: worth a look, often left as it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing to look at again. ``message`` is one Chinese sentence that says what it is and what to do; ``places``
    are all its sentences. ``key`` stays the same when the text around it changes, so that a remark can be silenced.
    """

    code: str
    severity: Severity
    message: str
    places: tuple[Evidence, ...]
    key: str


def key_of(code: str, identity: Iterable[str]) -> str:
    """A short name from the code and the words that make the remark what it is, blanks left aside."""
    identity = tuple(identity)
    if not identity:
        return code  # told once of the whole document
    words = "|".join("".join(word.split()) for word in identity)
    return f"{code}-{hashlib.sha256(words.encode('utf-8', errors='backslashreplace')).hexdigest()[:8]}"


def with_unique_keys(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """Remarks that would share a key (the same words twice) are counted, in reading order."""
    seen: dict[str, int] = {}
    unique = []
    for remark in remarks:
        count = seen[remark.key] = seen.get(remark.key, 0) + 1
        unique.append(remark if count == 1 else replace(remark, key=f"{remark.key}-{count}"))
    return tuple(unique)
