"""Tests of :mod:`luoshi.text.clean`: whole noisy pages, invented."""

from __future__ import annotations

import time

from luoshi.text.clean import Cleaned, clean
from luoshi.text.mapped import MappedText
from tests.unit.text.noise.applied import BODY


def cleaned(text: str) -> Cleaned:
    return clean(MappedText.of(text), document="d1", characters=text)


def test_a_noisy_page_leaves_title_and_body() -> None:
    page = (
        "文似看山 — — 某山文库◆记住我,来上我~\n\n在推进会上的讲话\n\n网友供稿 分享 时间: 加入收藏 共计80个字,预计阅读时长1分钟\n\n"
        "在推进会上的讲话\n\n同志们:\n\n    今年以来,我老秘网市完成投资２０.５亿元,增长 5 %。(略)\n\n221381\n领取福利\n微信扫码分享\n|"
    )
    result = cleaned(page)
    assert result.view.text == "在推进会上的讲话\n同志们：\n今年以来，我市完成投资20.5亿元，增长5%。（略）"
    assert result.declared_length == 80
    start = result.view.text.index("我市")
    assert page[slice(*result.view.span(start, start + 2))] == "我老秘网市"
    assert {"N1", "N2", "N3", "N4", "N15", "N19", "N22"} <= {repair.pattern for repair in result.repairs}


def test_paywalled_page_tells_its_gaps() -> None:
    page = (
        f"{BODY}心往一处\n……(某某網http://m.example.cn省略1110字,會員可閱讀)…… \n一樣落下來，{BODY}"
        " ……(未完,全文共13100字,當前僅顯示3116字,請閱讀下面提示"
    )
    result = cleaned(page)
    first, last = result.gaps
    assert (first.missing, last.missing, result.declared_length) == (1110, 9984, 13100)
    assert result.view.text[: first.start].endswith("心往一处")
    assert result.view.text[first.end :].strip().startswith("一样落下来")
    assert last.start == len(result.view.text)
    assert first.evidence.quote == page[first.evidence.start : first.evidence.end]


def test_declared_length_that_the_body_misses_is_a_gap_at_the_end() -> None:
    result = cleaned(f"在大会上的讲话（全文9500字）\n{BODY}")
    (gap,) = result.gaps
    assert gap.start == len(result.view.text)
    assert gap.missing == 9500 - len(result.view.text)


def test_declared_length_that_fits_is_no_gap() -> None:
    result = cleaned(f"在大会上的讲话（全文{len(BODY) * 10 + 7}字）\n{BODY * 10}")
    assert result.gaps == ()
    assert result.declared_length == len(BODY) * 10 + 7


def test_frequent_repairs_are_told_once_with_their_number() -> None:
    result = cleaned("發(fā)展，經(jīng)濟(jì)，會(huì)議，" * 30)
    (pinyin,) = [repair for repair in result.repairs if "注音" in repair.reason]
    assert pinyin.reason == "去掉网站插入的注音，共120处。"
    assert pinyin.evidence.quote == "(fā)"


def test_rare_repairs_are_told_one_by_one_up_to_a_limit() -> None:
    result = cleaned("展示我老秘网市产业，" * 60)
    told = [repair for repair in result.repairs if repair.pattern == "N15"]
    assert len(told) == 50
    assert "另有10处" in told[-1].reason


def test_clean_text_is_returned_as_it_is() -> None:
    text = f"政府工作报告\n各位代表：\n{BODY}\n（一）加快发展。完成投资1.5亿元，增长3.5%，R&D占比2%。"
    view = MappedText.of(text)
    result = clean(view, document="d", characters=text)
    assert result.view is view
    assert result.repairs == () == result.gaps
    assert result.declared_length is None


def test_facts_of_removed_lines() -> None:
    result = cleaned(f"---\ntitle: 报告\ndate: 2024-01-05\n---\n来源：某某日报\n各位代表：\n{BODY}")
    assert result.facts == (("标题", "报告"), ("日期", "2024-01-05"), ("来源", "某某日报"))
    assert result.view.text.startswith("报告\n各位代表：")


def test_the_view_of_a_reader_stays_mapped_onto_its_characters() -> None:
    from luoshi.text.mapped import Edit

    html = f"<p>市长&nbsp;罗 强</p><p>{BODY}</p>"
    readable = MappedText.of(html).edited([Edit(0, 3, ""), Edit(html.index("</p>"), html.index("</p>") + 7, "\n")])
    result = clean(readable, document="d", characters=html)
    start = result.view.text.index("罗强")
    assert html[slice(*result.view.span(start, start + 2))] == "罗 强"


def test_one_line_of_200_000_characters_cleans_fast() -> None:
    text = (BODY + "投资,") * (200_000 // (len(BODY) + 3))
    start = time.perf_counter()
    cleaned(text)
    assert time.perf_counter() - start < 5  # 0.1 s on one idle core; quadratic code needs minutes
