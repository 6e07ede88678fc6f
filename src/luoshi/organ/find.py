"""Organs that a text names, wherever they stand: names of the lexicon with what precedes them, and temporary bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from luoshi.organ.canonical import canonical
from luoshi.organ.lexicon import names, temporary_endings
from luoshi.organ.names import looks_like_body

_BEFORE = r"(?:各|全)?(?:(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)?自治区|国家|自治[州县]|[省市州盟县区旗])?"
# What may stand before the purpose of a temporary body but is no part of its name.
_NOT_PURPOSE = "成立|组建|设立|抽调|由|在|到|和|与|及|向|请|的|市|县|区|省|各"
_SURE = 3  # shorter names (海关, 工会, 法院) are ordinary words unless a level stands before them


class NamedOrgan(NamedTuple):
    """The name at ``[start, end)`` and the organ that it stands for."""

    start: int
    end: int
    organ: str


def find_bodies(text: str) -> Iterator[NamedOrgan]:
    """Names of organs in ``text`` in order; they do not overlap."""
    for match in _pattern().finditer(text):
        name = match["name"]
        if name is None:
            purpose = match.group()
            if looks_like_body(purpose):
                yield NamedOrgan(match.start(), match.end(), purpose)
        elif len(name) >= _SURE or match.start("name") > match.start():
            yield NamedOrgan(match.start(), match.end(), canonical(match.group()).organ)


@cache
def _pattern() -> re.Pattern[str]:
    # A name of the lexicon may be cut short by 内: 市委组织部 is more than 市委, so the longest come first.
    known = "|".join(re.escape(name) for name in sorted(names(), key=len, reverse=True))
    endings = temporary_endings()
    whole = "|".join(ending for ending in endings if ending.endswith("办"))  # 征拆办 says its purpose itself
    purpose = rf"(?<![成组设抽])(?:(?!{_NOT_PURPOSE})[\u4e00-\u9fff])"
    return re.compile(rf"{_BEFORE}(?P<name>{known})|{purpose}{{2,8}}?(?:{'|'.join(endings)})|{_BEFORE}(?:{whole})")
