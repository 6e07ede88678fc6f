"""Whatever the text: reading never raises, and every quote is the original's own slice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luoshi.pipeline import read
from luoshi.plan.reading import Reading
from luoshi.text.evidence import Evidence

PHRASES = st.sampled_from(
    [
        "一、2025年工作回顾\n", "（二）狠抓项目。", "一是加快建设云江二桥，6月底前完成环评；", "力争到2027年，工业总产值突破X亿元。", "會(huì)議要求，",
        "完成固定资产投资904.6亿元，占全市的47%，", "高于全市工业11.4个百分点。", "（责任单位：市发改委、市财政局；完成时限：9月底前）", "我老秘网市", "**%的", "<p>", "</p>",
        "\n\n", "　　", "|1|修路|市交通局|\n", "(未完，全文共13100字，當前僅顯示3116字)", "严禁新增隐性债务。", "“54321”工程", "责编：某某", "https://a.b/c?d=1 ", "\u00a0", "领取福利\n",
    ]
)  # fmt: skip
TEXTS = st.lists(PHRASES | st.text(max_size=12), max_size=25).map("".join)


def evidence(reading: Reading) -> Iterator[Evidence]:
    for statement in reading.statements:
        yield statement.evidence
        yield from (body.evidence for body in statement.bodies)
        yield from (project.evidence for project in statement.projects)
        if statement.deadline:
            yield statement.deadline.evidence
    yield from (quantity.evidence for quantity in reading.quantities)
    yield from (time.evidence for time in reading.times)
    yield from (repair.evidence for repair in reading.repairs)
    for code in reading.codes:
        yield code.evidence
        yield from (member.evidence for member in code.members)
    yield from (finding.evidence for finding in reading.completeness.findings if finding.evidence)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_quote_equals_the_slice_of_the_original(text: str) -> None:
    source = text.encode("utf-8", "surrogatepass")
    if not source.strip():
        return
    try:
        reading = read(source, date=date(2026, 4, 8), name="任意.txt")
    except Exception as error:
        from luoshi.formats.errors import UnreadableDocument

        assert isinstance(error, UnreadableDocument), error  # noqa: PT017 (any other exception is the failure)
        return
    for one in evidence(reading):
        assert one.quote == reading.original.characters[one.start : one.end]
    last = 0
    for statement in reading.statements:
        assert statement.evidence.start >= last, "statements come in reading order"
        last = statement.evidence.start


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    source = ("正文。" + text).encode("utf-8", "surrogatepass")
    try:
        assert read(source, name="甲.txt") == read(source, name="甲.txt")
    except Exception as error:
        from luoshi.formats.errors import UnreadableDocument

        assert isinstance(error, UnreadableDocument), error  # noqa: PT017
