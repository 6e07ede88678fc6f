"""Properties of cleaning: for any mixture of noise and text no place is lost and a second cleaning changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luoshi.text.clean import clean
from luoshi.text.mapped import Edit, MappedText

_BODY = "今年是全面推进乡村振兴的关键一年，各级各部门要对照目标，逐项抓好落实，确保全年任务完成。"
_NOISE = (
    "文似看山 — — 某山文库◆记住我,来上我~", "网友供稿 分享 时间: 加入收藏 共计5639个字,预计阅读时长19分钟", "221381", "领取福利", "微信扫码分享",
    "评论 0人参与,0条评论", "本文内容由互联网用户自发贡献,该文观点仅代表作者本人。", "如若转载,请注明出处:https://www.example.com/1.html",
    "您的位置:某某網(wǎng)>>會(huì)議>>正文", "……(某某網http://m.example.cn省略1110字,會員可閱讀)……", "……(未完,全文共13100字,當前僅顯示3116字,請",
    "(全文9500字)", "文章搜索", "......", '<li id="x1"><tr id="x1"></tr></li>', "<!--", "-->", "<br>", "&nbsp;", "&permil;", "我老秘网市", "X市X元", "**",
    "我和**市长、**主任", "**标题**", "會(huì)議，發(fā)展", "政府(fu)", "好成績?cè)从诖蠹业牟恍概\ue0dc。", "我們?nèi)ド钊胨伎肌?*市】", "\ue7e3", "ド", "１２．５％",
    "1,234,567", "\u3000\u3000", "\u00a0", "<U+00A0>", "\r\r\n", "\u2028", "\ufeff", "|", "| 甲 | 乙 |", "|---|---|", "## ", "> ", "- ", "[链接](http://a.cn)", "![图](b.png)",
    "[1]", "[^2]", "---", "---\ntitle: 报告\n---\n", "首页", "政务公开", "登录", "【字体：大 中 小】", "（责任编辑： 郭某\n ）", "上一页 1 2 下一页", "打印 关闭",
    "来源：某报 时间：2024-01-02", "责任单位：市教育局 市财政局", "指标  去年  增长", "2017 年 最 新", "一、目标 总的来看", "同志们: ", '"', "(", ")", ",", ":", "a1@b.cn",
)  # fmt: skip
_TEXT = (
    _BODY,
    "一、总体要求",
    "（一）加快发展。",
    "在推进会上的讲话",
    "增长5%，完成1.5亿元。",
    "各位代表：",
    "R&D占比2%",
    "3:1",
    "罗 强",
    "\n",
    "\n\n",
    " ",
    "。",
)
_MIXTURES = st.lists(st.sampled_from(_NOISE + _TEXT) | st.text(max_size=4), max_size=24).map("".join)
_ARBITRARY = st.text(max_size=120)
_ALPHABET = st.text(alphabet=' \n\t|*-#>[](){}<>!?:,;.…，。：（）“”"/&X×1２%市网新会會huì\ue000\r', max_size=80)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_MIXTURES | _ARBITRARY | _ALPHABET)
def test_every_character_keeps_its_place(text: str) -> None:
    result = clean(MappedText.of(text), document="d", characters=text)
    view = result.view
    assert "".join(view.text[piece.start : piece.end] for piece in view.pieces) == view.text
    for before, after in zip(view.pieces, view.pieces[1:], strict=False):
        assert before.end == after.start
        assert before.origin_start <= after.origin_start
        assert before.origin_end <= after.origin_end
    for at in range(len(view.text)):
        start, end = view.span(at, at + 1)
        assert 0 <= start < end <= len(text)
    for repair in result.repairs:
        evidence = repair.evidence
        assert evidence.quote == text[evidence.start : evidence.end]
        assert repair.reason.endswith("。")
    for gap in result.gaps:
        assert 0 <= gap.start == gap.end <= len(view.text)
        assert gap.missing is None or gap.missing > 0


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_MIXTURES | _ARBITRARY | _ALPHABET)
def test_cleaning_is_idempotent(text: str) -> None:
    once = clean(MappedText.of(text), document="d", characters=text).view.text
    assert clean(MappedText.of(once), document="d", characters=once).view.text == once


@settings(max_examples=500, deadline=None)
@given(st.text(alphabet="甲乙丙丁戊", max_size=30), st.data())
def test_edited_views_map_onto_their_original(text: str, data: st.DataObject) -> None:
    view = MappedText.of(text)
    for _ in range(data.draw(st.integers(0, 3))):
        cuts = sorted(data.draw(st.lists(st.integers(0, len(view.text)), max_size=8, unique=True)))
        edits = [
            Edit(low, high, data.draw(st.text(alphabet="己庚", max_size=3)))
            for low, high in zip(cuts[::2], cuts[1::2], strict=False)
        ]
        view = view.edited(edits)
    for start in range(len(view.text)):
        for end in range(start + 1, len(view.text) + 1):
            low, high = view.span(start, end)
            assert 0 <= low < high <= len(text)
            assert low <= view.span(start, start + 1)[0]
            assert high >= view.span(end - 1, end)[1]
        if view.text[start] not in "己庚":
            low, high = view.span(start, start + 1)
            assert text[low:high] == view.text[start]


@pytest.mark.parametrize("kept", ["“四个**”", "X市X元", "3:1", "8:01", "R&D", "1.5-2", "××路", "○○村", "某某企业"])
@given(st.sampled_from(_NOISE))
@settings(max_examples=30, deadline=None)
def test_what_must_stay_stays_beside_any_noise(kept: str, noise: str) -> None:
    text = f"{_BODY}围绕{kept}抓落实。\n{_BODY}\n{noise}"
    assert kept in clean(MappedText.of(text), document="d", characters=text).view.text
