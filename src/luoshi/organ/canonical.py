"""Which organ a name stands for, whatever its level, its length and its year: 省教育厅, 市教体局 and 教育局 are one."""

from __future__ import annotations

import re
from functools import lru_cache

from luoshi.organ.lexicon import names, temporary_endings
from luoshi.organ.organ import Canonical, Level

_INNER = re.compile(r"[〈<《]([^〈〉<>《》]{2,40})[〉>》]$")
_NOTE = re.compile(r"（[^（）]{0,40}）$")
_BLANK = re.compile(r"[\s　]+")
_UNIT = "自治区|自治州|自治县|地区|省|市|州|盟|县|区|旗"
# What may stand before a name: nothing, a level, or a place that ends in one. A place without one (成都) needs a long name.
_BEFORE = re.compile(
    rf"(?:中共|国家|中央|全国|国网|中国)?(?:[\u4e00-\u9fff]{{0,10}}?(?:{_UNIT})|[\u4e00-\u9fff]{{0,8}}?(?:镇|乡|街道|新区|开发区|高新区|经开区))*+党?"
)
_BARE_PLACE = re.compile(r"[\u4e00-\u9fff]{2,3}")
_LONG = 5
_LEAGUE = re.compile(r"共青团[\u4e00-\u9fff]{1,8}委(?:员会)?$")
_NATIONAL = re.compile(r"(?:部|总局|署)$")
_LEVELS = (
    (("镇", "乡", "街道"), Level.TOWN),
    (("自治区", "省"), Level.PROVINCE),
    (("新区", "开发区", "高新区", "经开区"), Level.COUNTY),
    (("自治州", "地区", "市", "州", "盟"), Level.CITY),
    (("自治县", "县", "区", "旗"), Level.COUNTY),
    (("国家", "中央", "全国"), Level.NATION),
)
_LONGEST = 40


@lru_cache(maxsize=8192)
def canonical(name: str) -> Canonical:
    """The organ that ``name`` stands for and its level; an unknown name is an organ of its own."""
    plain = _BLANK.sub("", name).replace("(", "（").replace(")", "）")[:_LONGEST]
    inner = _INNER.search(plain)
    if inner:
        plain = plain[: inner.start()]
    before, rest = _split(plain)
    if rest not in names():
        before, rest = _ministry(plain) or (before, rest)
    if rest not in names() and _NOTE.search(plain):
        before, rest = _split(_NOTE.sub("", plain))
    level = _level(before, rest)
    known = names().get(rest)
    inside = canonical(inner.group(1)).organ if inner else None
    if known is None:
        return Canonical(organ=_without_level(plain), level=level, known=False, inner=inside)
    organ, former = known
    return Canonical(organ=organ, level=level, known=True, predecessor=former.short if former else None, inner=inside)


def same_organ(one: str, other: str) -> bool:
    """Whether two names speak of one organ: 市、省、自治区 and short and full names do not matter, nor does 〈〉."""
    return bool(organs_of(one) & organs_of(other))


def organs_of(name: str) -> frozenset[str]:
    """The organ of a name, and the one inside its 〈〉."""
    found = canonical(name)
    return frozenset({found.organ, found.inner} - {None})  # type: ignore[arg-type]


def is_temporary(name: str) -> bool:
    """Whether the name is that of a body set up for one purpose: 指挥部, 专班, 征拆办."""
    return name.endswith(temporary_endings())


def _split(name: str) -> tuple[str, str]:
    """The level or place in front, and the longest known name behind it."""
    known = names()
    if _LEAGUE.match(name):
        return name[len("共青团") :].removesuffix("员会")[:-1], "团委"
    for cut in range(len(name) - 1):
        rest = name[cut:]
        if rest in known and _may_precede(name[:cut], rest):
            return name[:cut], rest
    return "", name


def _ministry(name: str) -> tuple[str, str] | None:
    """A ministry as the national form of a local organ: 农业农村部, 市场监管总局, 国家发展改革委."""
    ending = _NATIONAL.search(name)
    if ending is None:
        return None
    stem = name.removeprefix("国家")[: ending.start() - len(name)].removesuffix("总")
    return next((("国家", stem + local) for local in ("局", "厅", "委", "委员会") if stem + local in names()), None)


def _may_precede(before: str, rest: str) -> bool:
    if not before or _BEFORE.fullmatch(before) or before.endswith("总局"):
        return True
    if before.startswith("国家税务总局"):
        return True
    return len(rest) >= _LONG and bool(_BARE_PLACE.fullmatch(before))


def _level(before: str, rest: str) -> Level | None:
    for endings, level in _LEVELS:
        if before.removesuffix("党").endswith(endings):
            return level
    if rest.startswith("团") and len(rest) > 2:  # 团市委 carries its level inside
        return _level(rest[1:-1], "")
    return Level.PROVINCE if rest.endswith("厅") else None


def _without_level(name: str) -> str:
    """An unknown name without 市, 省, 县 …: two documents that differ only in it mean the same kind of organ."""
    stripped = re.sub(rf"^(?:{_UNIT})(?=[\u4e00-\u9fff]{{2}})", "", name)
    return stripped or name
