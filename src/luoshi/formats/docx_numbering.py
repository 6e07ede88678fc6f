"""Automatic numbers of Word paragraphs, written out as text: ``一、``, ``（一）``, ``1.``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from luoshi.formats.words import words
from luoshi.formats.xml_tree import Element, attribute, child, children, local, value

_DIGITS = "〇一二三四五六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_COUNTING = words(
    "chineseCounting chineseCountingThousand taiwaneseCounting taiwaneseCountingThousand japaneseCounting ideographDigital "
    "japaneseDigitalTenThousand taiwaneseDigital chineseLegalSimplified ideographLegalTraditional"
)
_LEGAL = str.maketrans("〇一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a list."""

    form: str
    pattern: str
    start: int
    suffix: str


@dataclass(slots=True)
class Numbering:
    """The lists of one document and how far each has counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    shared: dict[str, str] = field(default_factory=dict)  # list → abstract list: lists of one abstract count together
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    restarted: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, root: Element | None) -> Numbering:
        """From the root of ``numbering.xml``; an absent one gives no numbers."""
        numbering = cls()
        abstracts = {attribute(one, "abstractNumId") or "": _levels(one) for one in children(root, "abstractNum")}
        for num in children(root, "num"):
            key, abstract = attribute(num, "numId") or "", value(num, "abstractNumId") or ""
            numbering.shared[key] = abstract
            levels = dict(abstracts.get(abstract, {}))
            for override in children(num, "lvlOverride"):
                depth = _integer(attribute(override, "ilvl"))
                levels.update(_levels(override))
                start = value(override, "startOverride")
                if start is not None:
                    numbering.starts[key, depth] = _integer(start)
            numbering.levels[key] = levels
        return numbering

    def label(self, key: str, depth: int) -> str:
        """Count one paragraph and give its number as text, empty for a bullet."""
        level = self.levels.get(key, {}).get(depth)
        if level is None or key == "0":
            return ""
        owner = self.shared.get(key, key)
        if (key, depth) in self.starts and (key, depth) not in self.restarted:
            self.restarted.add((key, depth))
            self.counts[owner, depth] = self.starts[key, depth] - 1
        self.counts[owner, depth] = self.counts.get((owner, depth), level.start - 1) + 1
        for deeper in range(depth + 1, 10):
            self.counts.pop((owner, deeper), None)
        if level.form in ("bullet", "none"):
            return ""
        return self._filled(key, owner, level) + {"space": " ", "tab": " "}.get(level.suffix, "")

    def _filled(self, key: str, owner: str, level: Level) -> str:
        def number(match: re.Match[str]) -> str:
            depth = int(match[1]) - 1
            other = self.levels[key].get(depth)
            count = self.counts.get((owner, depth), other.start if other else 1)
            return written(count, other.form if other else "decimal")

        return re.sub(r"%([1-9])", number, level.pattern)


def _levels(parent: Element) -> dict[int, Level]:
    levels = dict[int, Level]()
    for one in children(parent, "lvl"):
        levels[_integer(attribute(one, "ilvl"))] = Level(
            form=_form(one),
            pattern=value(one, "lvlText") or "",
            start=_integer(value(one, "start") or "1"),
            suffix=value(one, "suff") or "tab",
        )
    return levels


def _form(level: Element) -> str:
    """WPS wraps newer forms in an alternative-content element."""
    found = child(level, "numFmt")
    if found is None:
        found = next((one for one in level.iter() if local(one) == "numFmt"), None)
    return (attribute(found, "val") if found is not None else None) or "decimal"


def _integer(text: str | None) -> int:
    try:
        return min(max(int(text or 0), 0), 1_000_000)
    except ValueError:
        return 0


def written(count: int, form: str) -> str:
    """A count in one of Word's forms; unknown forms are written with digits."""
    if form in _COUNTING:
        text = _chinese(count)
        return text.translate(_LEGAL) if "egal" in form else text
    if form in ("lowerLetter", "upperLetter"):
        text = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 9) if count else ""
        return text.upper() if form[0] == "u" else text
    if form in ("lowerRoman", "upperRoman"):
        return _roman(count).upper() if form[0] == "u" else _roman(count)
    if form.startswith("decimalEnclosedCircle") and 1 <= count <= 20:
        return chr(0x2460 + count - 1)
    if form == "decimalEnclosedParen" and 1 <= count <= 20:
        return chr(0x2474 + count - 1)
    if form == "ideographTraditional" and 1 <= count <= 10:
        return _STEMS[count - 1]
    if form == "ideographZodiac" and 1 <= count <= 12:
        return _BRANCHES[count - 1]
    if form == "ideographEnclosedCircle" and 1 <= count <= 10:
        return chr(0x3280 + count - 1)
    return f"{count:02d}" if form == "decimalZero" else str(count)


def _chinese(count: int) -> str:
    if not 0 < count < 10_000:
        return str(count)
    text, rest = "", f"{count:d}"
    for place, digit in enumerate(reversed(rest)):
        unit = ("", "十", "百", "千")[place]
        text = (_DIGITS[int(digit)] + unit if digit != "0" else "〇") + text
    text = re.sub("〇+", "零", text).rstrip("零")
    return text[1:] if text.startswith("一十") else text


def _roman(count: int) -> str:
    text, count = "", min(count, 3999)
    for number, letters in _ROMAN:
        text += letters * (count // number)
        count %= number
    return text
