"""Signs that part of a document is missing."""

from __future__ import annotations

import pytest

from luoshi.document.completeness import find_completeness
from luoshi.document.facts import Completeness
from luoshi.document.outline_find import find_outline
from luoshi.text.clean import Gap
from luoshi.text.evidence import Evidence

BODY = "要抓紧做好各项工作，确保全年任务圆满完成，不断开创高质量发展新局面，让群众过上更好的生活。"


def gap(start: int, missing: int | None, quote: str = "略") -> Gap:
    evidence = Evidence(document="d", start=0, end=len(quote), quote=quote)
    return Gap(start=start, end=start, missing=missing, evidence=evidence)


def check(text: str, *, declared: int | None = None, gaps: tuple[Gap, ...] = ()) -> Completeness:
    return find_completeness(
        text,
        declared_length=declared,
        gaps=gaps,
        outline=find_outline(text),
        locate=lambda start, end: Evidence(document="d", start=start, end=end, quote=text[start:end]),
    )


def codes(found: Completeness) -> list[str]:
    return [finding.code for finding in found.findings]


def test_whole_document_has_no_finding() -> None:
    found = check(f"我讲两点意见。\n一、思想\n{BODY}\n二、行动\n{BODY}")
    assert (found.share, found.missing, found.truncated, found.findings) == (None, None, False, ())


def test_share_by_the_count_that_the_site_tells() -> None:
    text = BODY * 3
    found = check(text, declared=13100, gaps=(gap(20, 1110), gap(len(text), 9984, "全文共13100字，当前仅显示3116字")))
    assert found.share == pytest.approx(3116 / 13100)
    assert found.missing == 9984
    assert found.truncated
    assert codes(found)[:2] == ["length_short", "gap_inside"]


def test_share_by_present_characters() -> None:
    text = BODY * 10
    found = check(text, declared=len(text) * 2, gaps=(gap(len(text), len(text), "（全文若干字）"),))
    assert found.share == pytest.approx(0.5)
    assert found.missing == len(text)


def test_slightly_shorter_than_declared_is_whole() -> None:
    text = BODY * 10
    found = check(text, declared=len(text) + 20)
    assert found.share is not None
    assert 0.9 < found.share < 1
    assert found.findings == ()


def test_end_in_the_middle_of_a_sentence_with_an_open_quote() -> None:
    found = check(f"一、宣传\n{BODY}宣传营销要通过不同渠道，特别是权威媒体广泛发声，持续彰显“香草")
    assert found.truncated
    assert codes(found) == ["cut_end", "unbalanced_end"]
    assert found.findings[1].evidence is not None
    assert found.findings[1].evidence.quote == "“香草"


@pytest.mark.parametrize("ending", ["2023年6月1日", "云江市人民政府", "谢谢大家！", "（此件公开发布）"])
def test_signatures_and_greetings_are_proper_ends(ending: str) -> None:
    assert not check(f"{BODY}\n{ending}").truncated


def test_announced_list_that_is_too_short_shows_both_places() -> None:
    text = f"我先讲五个方面的意思。\n一、思想\n{BODY}\n二、行动\n{BODY}\n三、保障\n{BODY}\n四、作风\n{BODY}"
    found = check(text)
    assert codes(found) == ["enumeration_short"]
    finding = found.findings[0]
    assert finding.evidence is not None
    assert finding.other is not None
    assert (finding.evidence.quote, finding.other.quote) == ("五个方面的意思。", "四、")
    assert "4项" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        f"要处理好三个问题：一是思想问题。{BODY}二是方法问题。{BODY}三是作风问题。{BODY}",
        f"重点在2个方面突破：\n（一）交通。{BODY}\n（二）产业。{BODY}",
        f"全市三个方面的工作取得进展。{BODY}",
        "去年办成12件实事，今年存在四方面短板：经济体量小，土地少，产业层次低，民生欠账多，需要付出更大努力加以解决。",
    ],
)
def test_lists_that_hold_their_promise_or_promise_nothing(text: str) -> None:
    assert check(text).findings == ()


def test_third_point_behind_a_gap_may_belong_to_another_list() -> None:
    head = f"我有三点感受特别深刻：\n一是成绩来之不易。{BODY}\n二是势头需要齐心共促。{BODY}\n"
    text = f"{head}三是从动力看，明年发生深刻变化。{BODY}"
    found = check(text, gaps=(gap(len(head) - 5, 1110),))
    assert "enumeration_short" in codes(found)
    assert "list_across_gap" in codes(found)


def test_hole_in_the_numbering() -> None:
    found = check(f"一是思想到位。{BODY}三是措施到位。{BODY}")
    assert codes(found) == ["numbering_gap"]


def test_list_that_begins_with_two() -> None:
    assert codes(check(f"{BODY}\n二、招法和重点\n{BODY}\n三、保障\n{BODY}")) == ["list_head_missing"]


def test_numbering_across_parents_has_no_hole() -> None:
    text = f"一、甲\n（一）壹\n{BODY}\n（二）贰\n{BODY}\n二、乙\n（三）叁\n{BODY}\n（四）肆\n{BODY}"
    assert check(text).findings == ()


def test_empty_text() -> None:
    found = check("")
    assert (found.share, found.truncated, found.findings) == (None, False, ())


@pytest.mark.parametrize(
    "words",
    [
        "“定责、交办、跟踪、反馈、评价、问效”六个环节",
        "定责、交办、跟踪、反馈、评价和问效六个环节",
        "“定责”“交办”“问效”三个环节",
    ],
)
def test_a_list_in_front_of_its_count_is_whole(words: str) -> None:
    found = check(f"要抓好{words}。\n（一）定责。{BODY}\n（二）交办。{BODY}")
    assert codes(found) == []


def test_a_list_may_count_on_in_other_marks() -> None:
    text = f"要把握好四方面关键。\n一是抓项目。{BODY}\n二是抓产业。{BODY}\n三要抓民生。{BODY}\n四要抓作风。{BODY}"
    assert codes(check(text)) == []
    assert codes(check(text.replace("四方面", "五方面"))) == ["enumeration_short"]


def test_items_of_a_large_count_may_stand_in_groups() -> None:
    assert codes(check(f"办好12件实事。一是抓就业。{BODY}二是抓就学。{BODY}三是抓就医。{BODY}")) == []
