"""What stands around a clause: the tense of its section, the year it speaks of, its sentence and its paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from luoshi.document.outline import Section
from luoshi.document.outline_find import HeadingIndex
from luoshi.extract.segment import Clause

_TENSES = (
    ("problem", re.compile(r"问题|困难|不足|短板|挑战|矛盾|差距|制约因素")),
    (
        "past",
        re.compile(
            r"回顾|过去|成绩|成就|五年来|一年来|历程|完成情况|进展情况|体会|经验|工作情况|基本情况|落实情况|取得|现状"
        ),
    ),
    (
        "future",
        re.compile(
            r"今后|未来|目标|任务|安排|部署|打算|重点工作|主要工作|工作建议|总体思路|总体要求|展望|预期|[今明]年|下一步|要做好|举措|措施|意见|规划|工作重点|实事|建议"
        ),
    ),
)
_OPENINGS = (
    (
        "past",
        re.compile(
            r"^(?:过去|五年来|一年来|几年来|回顾|刚刚过去|这五年|这一年|同志们，过去|[^，。]{0,12}(?:以来|期间)，)"
        ),
    ),
    ("problem", re.compile(r"(?:清醒|看到|认识到|存在|面临).{0,16}(?:问题|困难|不足|差距|挑战|矛盾|短板)")),
    ("future", re.compile(r"^(?:今后|未来|今年|新的一年|做好今年|下一步|为此|我们要)")),
)
_ADMITS = re.compile(
    r"(?:看到|认识到|存在|面临|还有|也有|正视|不足之处)[^。]{0,60}(?:问题|困难|不足|差距|挑战|矛盾|短板|不少|压力)|(?:主要问题|主要表现|突出问题|存在问题)"
)
_WEAK = re.compile(
    r"不足|不够|不高|不强|不大|不优|不多|不快|不硬|不深|不实|不准|不善|不严|不到位|不合理|不协调|不充分|不平衡|不完善|不明显|不适应|不稳|偏低|偏小|偏弱|偏重|偏少|较低|较弱|较大|较慢|薄弱|滞后|困难|突出|缓慢|压力|仍需|还需|有待|亟待|亟需|缺乏|短缺|紧张|严峻|凸显|加大|增多|下滑|回落|[慢低弱难差]$"
)
_TITLE = re.compile(
    r"工作报告|讲话|办法|条例|规定|细则|意见|通知|方案|规划|建议|实事|任务|清单|分工|公报|通报|预案|计划|决定"
)
_PERFECT = re.compile(
    r"(?:明显|显著|不断|持续|稳步|全面|有效|进一步|取得|大幅|更加|日益|迈)(?:[\u4e00-\u9fff]{0,4})?(?:提升|增强|改善|进展|成效|加强|突破|提高|优化|跃升|好转|推进|发展|台阶|夯实|完善|成果|加快|显现|进步)$"
)
_DUTY = re.compile(
    r"（[^（）\n]{0,40}(?:单位|部门|主体)[：:]|负责）|(?m:^(?:牵头|责任|主办)(?:责任)?(?:单位|部门)[：:])"
)
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_TELLING = (
    ("要", re.compile(r"要(?![素求点闻件])|力争|确保|必须")),
    ("了", re.compile(r"[^为除]了|已|累计|同比|成功|获|完成|实现|达")),
    ("将", re.compile(r"将(?!军)|计划|拟|预计")),
    ("amount", re.compile(r"\d[\d.]{0,40}+(?:%|个|亿|万|家|项|公里|[\u4e00-\u9fff])")),
    ("problem", re.compile(r"不足|不够|不强|不高|不快|不优|不大|问题|困难|短板|差距|薄弱|滞后|压力|偏低|仍|隐患")),
    ("应", re.compile(r"应当|不得|负责|依法|规定")),
    ("更", re.compile(r"比上年|比去年|增长|提高|位居|列全|居全|荣获|获批|入选|率先")),
    ("力", re.compile(r"大力|着力|加快|进一步|深入|扎实|继续|积极|推进")),
)


def surroundings(text: str, found: Sequence[Clause], outline: Section, year: int | None) -> list[list[str]]:
    """Feature names of what stands around each clause. ``year`` is the document's year, where known."""
    rows = _sections(text, found, outline, year)
    for part, key, scale in (("S:", "sentence", False), ("P:", "paragraph", True)):
        for _, group in groupby(range(len(found)), key=lambda index: getattr(found[index], key)):
            members = list(group)
            words = text[found[members[0]].start : found[members[-1]].end]
            signs = (
                _graded(part, words) if scale else [part + name for name, pattern in _TELLING if pattern.search(words)]
            )
            signs += [f"{part}year{sign}" for sign in _years(words, year)]
            if not scale:
                signs.append("Sh=" + words[:2])
            below = text.find("\n", found[members[-1]].end) + 1
            if scale and (_DUTY.search(words) or _DUTY.match(text, below)):
                signs.append("duty")
            admits = scale and _ADMITS.search(words)
            for index in members:
                rows[index] += signs
                if admits and found[index].start - found[members[0]].start >= admits.start():
                    weak = _WEAK.search(text, found[index].start, found[index].end)
                    rows[index] += ["admits", "admits+weak" if weak else "admits-weak"]
    return rows


def _graded(part: str, words: str) -> list[str]:
    """How thickly each sign stands in the paragraph: hits for every hundred characters, at most 4."""
    size = max(60, len(words))
    return [f"{part}{name}{min(100 * len(pattern.findall(words)) // size, 4)}" for name, pattern in _TELLING]


def _years(words: str, year: int | None) -> list[str]:
    if year is None:
        return []
    named = {int(found) for found in _YEAR.findall(words)}
    return sorted({"<" if one < year else ">" if one > year else "=" for one in named})


def _sections(text: str, found: Sequence[Clause], outline: Section, year: int | None) -> list[list[str]]:
    index = HeadingIndex(outline)
    titles: dict[tuple[str, ...], list[str]] = {}
    shared = ["T=" + hit for hit in sorted(set(_TITLE.findall(outline.title)))] or ["T=none"]
    if len(_DUTY.findall(text)) >= 3:
        shared.append("duties")
    rows = []
    opening, paragraph, section = "none", -1, ""
    for clause in found:
        path = index.path(clause.start)
        if path not in titles:
            titles[path] = _path_signs(path, year)
        here = "".join(path[:2])
        if here != section:
            section, opening = here, "none"
        if clause.paragraph != paragraph:
            paragraph = clause.paragraph
            opening = _opening(text[clause.start : clause.start + 40], opening)
        row = [*shared, *titles[path], "O=" + opening]
        if index.is_heading(clause.start):
            row.append("heading")
        rows.append(row)
    return rows


def _path_signs(path: Sequence[str], year: int | None) -> list[str]:
    tenses = [_tense(title, year) for title in path]
    known = [tense for tense in tenses if tense]
    last = path[-1] if path else ""
    row = [
        "top=" + (known[0] if known else "none"),
        "near=" + (known[-1] if known else "none"),
        "depth=" + str(len(path)),
    ]
    row += ["hd=" + last[i : i + 2] for i in range(min(len(last) - 1, 14))]
    if any(_PERFECT.search(title) for title in path):
        row.append("perfect")
    return row


def _tense(title: str, year: int | None) -> str:
    for name, pattern in _TENSES:
        if pattern.search(title):
            return name
    years = _years(title, year)
    return "past" if years == ["<"] else "future" if years and "<" not in years else ""


def _opening(words: str, before: str) -> str:
    """What the paragraphs of a section announce stays in force until another announces something else."""
    return next((name for name, pattern in _OPENINGS if pattern.search(words)), before)
