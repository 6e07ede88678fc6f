"""N16: traditional script becomes simplified, one character for one; documents mix both, so each is looked at."""

from __future__ import annotations

import re
from functools import cache

from opencc import OpenCC

from luoshi.text.finding import Finding, rewritten

_REASON = "繁体字转为简体字。"
_PARTICLE = re.compile(r"(?<![显论名土卓昭专原编巨拙合遗译所撰])著(?![名作称书者有述])")  # 随著 is 随着, 著名 stays
_NAMES = frozenset("昇濛氾陞甯邨蹟迴鰜")  # stand in names of simplified texts (昇腾), so alone they stay
_MANY = 10  # distinct traditional characters; a name such as 镕 in old type is no traditional document


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


@cache
def _traditional() -> re.Pattern[str]:
    """Characters that exist in traditional script only: converting changes them and GB 2312 does not hold them."""
    every = [chr(code) for code in range(0x3400, 0xA000)]
    plain = _converter().convert("\n".join(every)).split("\n")
    only = [old for old, new in zip(every, plain, strict=True) if old != new and not _simplified(old)]
    return re.compile(f"[{''.join(only)}]")


@cache
def _table() -> dict[int, str]:
    return {ord(old): _converter().convert(old) for old in _traditional().pattern[1:-1] if old not in _NAMES}


def _simplified(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def find(text: str) -> list[Finding]:
    """The rewriting of the whole text; a few stray characters are rewritten alone, so that 乾县 or 瞭望 stay."""
    if not _traditional().search(text):
        return []
    distinct = set(_traditional().findall(text)) - _NAMES
    many = len(distinct) >= _MANY
    new = _PARTICLE.sub("着", _converter().convert(text)) if many else text.translate(_table())
    if len(new) != len(text):
        new = text.translate(_table())
    return rewritten(text, new, "N16", _REASON)
