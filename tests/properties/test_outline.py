"""Properties of outlines, completeness and codes on arbitrary text made of the genre's signs."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from luoshi.document.completeness import find_completeness
from luoshi.document.outline import Section
from luoshi.document.outline_find import HeadingIndex, find_outline
from luoshi.document.profile import find_facts
from luoshi.plan.find_codes import find_codes
from luoshi.text.evidence import Evidence

PIECES = st.sampled_from(
    [
        "一、", "二、", "三、", "（一）", "（二）", "1.", "2、", "（1）", "一是", "二是", "一要", "第一章", "第一条", "第一，", "首先，",
        "\n", "。", "，", "：", "；", "“", "”", "（", "）", "##", "**", "——", "01\n", "1.1", "2026年", "3月5日", "建设新城", "抓好落实",
        "各位代表！", "同志们：", "三个问题", "“54321”", "“三比三争”", "三个一批", "即", "比进度", "各县都要认真抓好各项工作确保完成",
        "附件1", "在全市大会上的讲话", "X", "\ue0dc", " ",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=60).map("".join)


def check(section: Section, low: int, high: int, level: int) -> None:
    assert low <= section.start <= section.title_start <= section.title_end <= section.end <= high
    assert section.level == level
    at = section.start
    for child in section.children:
        assert child.start >= at
        check(child, at, section.end, level + 1)
        at = child.end


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_sections_nest_and_never_overlap(text: str) -> None:
    outline = find_outline(text)
    assert (outline.start, outline.end, outline.level) == (0, len(text), 0)
    at = 0
    for child in outline.children:
        check(child, at, len(text), 1)
        at = child.end


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_index_agrees_with_the_tree(text: str) -> None:
    outline = find_outline(text)
    index = HeadingIndex(outline)
    for offset in range(0, len(text), 3):
        path: list[str] = []
        section = outline
        while True:
            inner = [child for child in section.children if child.start <= offset < child.end]
            if not inner:
                break
            section = inner[0]
            path += [section.marker + section.title] if section.title else []
        assert index.path(offset) == tuple(path)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_evidence_is_always_inside_the_text(text: str) -> None:
    def locate(start: int, end: int) -> Evidence:
        assert 0 <= start < end <= len(text)
        return Evidence(document="d", start=start, end=end, quote=text[start:end])

    outline = find_outline(text)
    found = find_completeness(text, declared_length=None, gaps=(), outline=outline, locate=locate)
    assert found.share is None
    find_facts(text, outline=outline, file_name="", metadata={}, given_date=None, locate=locate)
    for code in find_codes(text, locate=locate):
        assert code.declared >= 2
        assert len(code.members) <= code.declared


def test_long_lines_take_linear_time() -> None:
    for unit in (
        "一",
        "（一）",
        "“三",
        "各县要抓紧，",
        "1.1",
        "（",
        "“两区两镇”",
        "第一条",
        "一、甲乙",
        "三个问题",
        "加快推进",
    ):
        text = unit * (200_000 // len(unit))
        begin = time.process_time()
        outline = find_outline(text)
        locate = _locate(text)
        find_completeness(text, declared_length=None, gaps=(), outline=outline, locate=locate)
        find_facts(text, outline=outline, file_name="", metadata={}, given_date=None, locate=locate)
        find_codes(text, locate=locate)
        assert time.process_time() - begin < 6, unit


def _locate(text: str):  # type: ignore[no-untyped-def]
    return lambda start, end: Evidence(document="d", start=start, end=end, quote=text[start:end])
