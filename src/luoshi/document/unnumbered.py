"""Headings without an enumerator: Markdown levels, bare short lines, run-in first sentences, labels, dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.document.heading import FIGURE, RESPONSIBLE
from luoshi.document.mark import Family, Mark

LINE = re.compile(r"[^\n]+")
MARKDOWN = re.compile(r"(#{1,6})\s*")
BOLD = re.compile(r"[*_\s>]*")
ANNEX = re.compile(
    r"(?:附件?|附表|附录)\s*[一二三四五六七八九十\d]{0,3}\s*[：:]?|名词解释|名词注释|有关名词解释|相关名词解释|注释[：:]?"
)
SENTENCE_END = frozenset("。！？；：，、…”’》）)】]:;,.!?")
PARAGRAPH_END = frozenset("。！？；：”…）)】:;!?")
SALUTE = re.compile(r"(?:各位|同志们|同志|朋友们|女士们|尊敬的)")
SIGNATURE = re.compile(
    r"\d{4}年\d|二[〇○零0OΟ]|(?:单位|部门|责任人?|电话|地址|时间)[：:]|http|来源|编辑|记者|[|｜@]|^\d[\d.\s%-]*$|代表大会|(?:市|省|县|区|州)长|主席|总理"
)
FIRST_SENTENCE = re.compile(r"(?P<dash>——|—|--)?(?P<title>[^，。；：:！？\n]{4,18}(?:，[^，。；：！？\n]{2,11})?)。")
NOT_RUN_IN = re.compile(
    r"^(?:各位|同志|今年|去年|当前|目前|我们|这|过去|总体|同时|此外|谢谢|但|现在|刚才|以上|请|特此|本|上述|根据|按照|为了?[^了]|要[^。]*，)|以下|如下|[了是我已]|其中|必须|应当|不得|《"
)
LABEL = re.compile(r"(?:——)?[^，。；：:！？\n（(]{2,14}(?:方面|领域)：")
INNER = re.compile(r"(?<=[。！])(?:——)?(?P<title>[^，。；：:！？\n、“”（）《》\da-zA-Z]{4,12})。(?=[^\n]{15})")
# Words that make a short sentence content: something was or shall be brought to an end, or is told.
TOLD = re.compile(
    r"完成|建成|竣工|投产|开工|启动|通车|出台|印发|召开|举办|成立|获批|上线|[我是了已这那你他它也还就都]|谢谢|应当|不得|可以|期|同上|以上|全面实现|显著|明显|^基本|达到|更加"
)
BARE_LIMIT = 30
DASH_LIMIT = 34


def _mark(family: Family, start: int, title: tuple[int, int], line_end: int, run_in: bool = False) -> Mark:
    return Mark(
        family=family,
        number=None,
        start=start,
        marker_start=start,
        marker_end=title[0],
        title_end=title[1],
        line_end=line_end,
        run_in=run_in,
    )


def _is_bare(line: str) -> bool:
    """Whether a line may be a heading by its own look."""
    if not 2 <= len(line) <= BARE_LIMIT or line[-1] in SENTENCE_END or "。" in line or "|" in line or "\t" in line:
        return False
    if SALUTE.match(line) or SIGNATURE.search(line) or RESPONSIBLE.search(line) or line.startswith("—"):
        return False
    return sum("\u4e00" <= sign <= "\u9fff" for sign in line) * 2 > len(line)


def _run_in(text: str, start: int, line_end: int) -> Mark | None:
    """The first sentence of a paragraph when it is a heading."""
    match = FIRST_SENTENCE.match(text, start, line_end)
    if match is None or line_end - match.end() < 15:
        return None
    title = match["title"]
    if FIGURE.search(title) or NOT_RUN_IN.search(title) or "\t" in title:
        return None
    family = Family.DASH if match["dash"] else Family.RUN_IN
    return _mark(family, start, (match.start("title"), match.end()), line_end, run_in=True)


def _dash(text: str, start: int, line_end: int) -> Mark | None:
    """——经济实力明显增强。 with a longer first sentence than a plain run-in heading may have."""
    stop = text.find("。", start, start + DASH_LIMIT)
    if stop < 0 or line_end - stop < 15 or FIGURE.search(text, start, stop):
        return None
    return _mark(Family.DASH, start, (start + 2, stop + 1), line_end, run_in=True)


def _paragraph(text: str, start: int, line_end: int) -> Mark | None:
    """A heading at the start of a paragraph of running text."""
    label = LABEL.match(text, start, line_end)
    if label:
        return _mark(Family.LABEL, start, (start, label.end()), line_end, run_in=True)
    if text.startswith("——", start):
        return _dash(text, start, line_end)
    return _run_in(text, start, line_end)


def _line_mark(text: str, start: int, end: int, before: str, after: int) -> Mark | None:
    """The unnumbered heading that the line ``[start, end)`` is or begins with. ``before``: last sign of the line
    above (empty: none or a heading); ``after``: length of the line below.
    """
    markdown = MARKDOWN.match(text, start, end)
    if markdown and markdown.end() < end and "\t" not in text[start:end] and not text[end - 1].isdecimal():
        return _mark(Family(markdown[1]), start, (markdown.end(), end), end)
    lead = BOLD.match(text, start, end)
    inner = lead.end() if lead else start
    line = text[inner : min(end, inner + BARE_LIMIT + 6)].rstrip("*_ ")
    annex = ANNEX.match(line) if len(line) <= BARE_LIMIT else None
    if annex and (annex.end() == len(line) or line.startswith("附件")):
        return _mark(Family.ANNEX, start, (inner, end), end)
    if end - inner <= BARE_LIMIT + 4 and _is_bare(line):
        fits = (not before or before in PARAGRAPH_END) and after > BARE_LIMIT
        return _mark(Family.BARE, start, (inner, inner + len(line)), end) if fits else None
    return _paragraph(text, inner, end) if end - inner > 20 else None


def find_unnumbered(text: str, *, taken: dict[int, int], body_start: int) -> Iterator[Mark]:
    """Headings without enumerator from ``body_start`` on. ``taken`` maps the starts of lines that an enumerator opens
    to the end of its heading.
    """
    lines = [match.span() for match in LINE.finditer(text, body_start)]
    before = ""
    for index, (start, end) in enumerate(lines):
        if start in taken:
            before = "" if taken[start] >= end - 1 else text[end - 1]
            continue
        after = lines[index + 1][1] - lines[index + 1][0] if index + 1 < len(lines) else 0
        if index + 1 < len(lines) and lines[index + 1][0] in taken:
            after = BARE_LIMIT + 1
        mark = _line_mark(text, start, end, before, after)
        before = "" if mark and not mark.run_in else text[end - 1]
        if mark:
            yield mark


def find_inner(text: str, body_start: int) -> Iterator[Mark]:
    """Short verb phrases as sentences inside a paragraph (迅速铺开征地拆迁。), candidates only."""
    line_end = -1
    for match in INNER.finditer(text, body_start):
        if TOLD.search(match["title"]):
            continue
        start, end = match.span()
        if end > line_end:
            line_end = text.find("\n", end)
            line_end = len(text) if line_end < 0 else line_end
        yield _mark(Family.RUN_IN_INNER, start, (start, end), line_end, run_in=True)
