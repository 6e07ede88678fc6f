"""Web pages: the article stays, the furniture goes, every character maps back."""

from __future__ import annotations

import pytest

from luoshi.formats import Medium, Original, open_original

ARTICLE = "".join(
    f"<p>第{n}条　各县（区）要加快推进产业园区建设，确保年底前完成投资{n}0亿元，建成标准化厂房。</p>"
    for n in range(1, 9)
)
MENU = "".join(f'<li><a href="/c{n}">栏目{n}</a></li>' for n in range(20))
PAGE = f"""<!DOCTYPE html>
<html><head><title>关于推进园区建设的通知 - 某市人民政府</title>
<meta name="ArticleTitle" content="关于推进园区建设的通知"><meta name="PubDate" content="2024-03-05 10:00">
<style>.a {{ color: red }}</style><script>var x = "<p>不是正文，只是脚本。</p>";</script></head>
<body><div class="top"><ul>{MENU}</ul></div>
<div class="path">您当前所在的位置：<a href="/">首页</a> &gt; <a href="/x">政务公开</a></div>
<div class="box"><h4>关于推进园区建设的通知</h4><div id="zoom">{ARTICLE}
<p>附件：<a href="a.doc">任务分解表.doc</a></p></div></div>
<div class="foot">主办单位：某市人民政府办公室　ICP备00000001号　网站标识码：0000000001</div></body></html>"""


def read(source: str, codec: str = "utf-8") -> Original:
    original = open_original(source.encode(codec), name="a.html")
    assert original.medium is Medium.HTML
    return original


def test_article_without_menus() -> None:
    lines = read(PAGE).view.text.split("\n")
    assert lines[0] == "关于推进园区建设的通知"
    assert lines[1] == "第1条　各县（区）要加快推进产业园区建设，确保年底前完成投资10亿元，建成标准化厂房。"
    assert lines[-1] == "附件：任务分解表.doc"
    assert len(lines) == 10


def test_metadata_comes_from_the_page() -> None:
    assert dict(read(PAGE).metadata) == {"title": "关于推进园区建设的通知", "published": "2024-03-05"}
    own = read(
        "<html><head><title>关于考核的通知-某市人民政府门户网站</title></head><body><p>请执行。</p></body></html>"
    )
    assert dict(own.metadata) == {"title": "关于考核的通知"}


def test_characters_are_the_source_and_the_view_maps_onto_it() -> None:
    original = read(PAGE)
    assert original.characters == PAGE
    for phrase in ("关于推进园区建设的通知", "完成投资70亿元", "任务分解表.doc"):
        at = original.view.text.index(phrase)
        start, end = original.view.span(at, at + len(phrase))
        assert PAGE[start:end] == phrase


def test_hidden_second_copy_is_left_out_but_a_hidden_article_is_kept() -> None:
    twice = PAGE.replace("</body>", f'<div style="display:none;">{ARTICLE}</div></body>')
    assert read(twice).view.text == read(PAGE).view.text
    only = f'<html><body><div style="display: none">{ARTICLE}</div><p>加载中，请稍候。</p></body></html>'
    assert "第8条" in read(only).view.text


def test_article_inside_a_form_or_header_is_kept() -> None:
    for tag in ("form", "header", "aside"):
        assert "第8条" in read(f"<html><body><{tag}>{ARTICLE}</{tag}><p>某某网站。</p></body></html>").view.text


def test_annex_beside_the_article_is_kept() -> None:
    annex = "<div id='annex'><p>附件：重点任务分工，市发展改革委牵头，市财政局配合，2025年底前完成，每季度报送进展情况。</p></div>"
    page = f"<html><body><div id='a'><div id='main'>{ARTICLE}</div>{annex}</div><ul>{MENU}</ul></body></html>"
    text = read(page).view.text
    assert "市财政局配合" in text
    assert "栏目3" not in text


def test_entities_are_mended() -> None:
    original = read(
        "<p>增长8&#37;&nbsp;左右，&ldquo;十四五&rdquo;期间&amp;ldquo;双百&amp;rdquo;工程，R&amp;D&nbsp投入&lt;5亿元。</p>"
    )
    text = original.view.text
    assert text == "增长8%\xa0左右，“十四五”期间“双百”工程，R&D\xa0投入<5亿元。"
    at = text.index("“双百”")
    start, end = original.view.span(at, at + 4)
    assert original.characters[start:end] == "&amp;ldquo;双百&amp;rdquo;"


def test_blocks_by_line_and_blanks_once() -> None:
    source = "<div>\n  一、<b>总体</b>\n\t要求<br>二、重点 \n 任务<p> 　三、保障</p>四、附则</div>"
    assert read(source).view.text == "一、总体 要求\n二、重点 任务\n三、保障\n四、附则"


def test_data_table_with_spans() -> None:
    source = (
        "<table><tr><th rowspan=2>任务</th><th colspan='2'>期限</th></tr><tr><th>开工</th><th>完工</th></tr>"
        "<tr><td>新建<br>学校</td><td></td><td>2025年\n底</td></tr></table><p>注：以上为初步数。</p>"
    )
    original = read(source)
    text = original.view.text
    assert text == "任务\t期限\n开工\t完工\n新建 学校\t2025年 底\n注：以上为初步数。"
    (table,) = original.tables
    assert text[table.start : table.end] == "任务\t期限\n开工\t完工\n新建 学校\t2025年 底"
    assert table.head_rows == 2
    cells = [(c.row, c.column, c.row_span, c.column_span, text[c.start : c.end]) for c in table.cells]
    assert cells == [
        (0, 0, 2, 1, "任务"),
        (0, 1, 1, 2, "期限"),
        (1, 1, 1, 1, "开工"),
        (1, 2, 1, 1, "完工"),
        (2, 0, 1, 1, "新建 学校"),
        (2, 2, 1, 1, "2025年 底"),
    ]


def test_layout_table_is_read_as_blocks() -> None:
    original = read(f"<table><tr><td>左栏</td><td>{ARTICLE * 2}</td></tr></table>")
    assert original.tables == ()
    assert original.view.text.count("\n") == 16


def test_unclosed_rows_and_cells() -> None:
    original = read("<table><tr><td>任务<td>期限<tr><td>修路<td>年底</table>")
    assert original.view.text == "任务\t期限\n修路\t年底"


def test_broken_markup_never_swallows_the_article() -> None:
    for broken in ("<!-- 未闭合", "<a href='x", '<div title="<p>', "<p 任务<", "</td></tr></div>"):
        assert "第8条" in read(f"<html><body>{broken}{ARTICLE}</body></html>").view.text, broken


def test_page_of_menus_only_keeps_its_text() -> None:
    text = read(f"<html><body><ul>{MENU}</ul></body></html>").view.text
    assert "栏目7" in text


@pytest.mark.parametrize("codec", ["gbk", "utf-8", "utf-16"])
def test_charset(codec: str) -> None:
    original = read(
        PAGE.replace("<head>", f'<head><meta http-equiv="Content-Type" content="text/html; charset={codec}">'), codec
    )
    assert "建成标准化厂房" in original.view.text


@pytest.mark.parametrize(
    "text",
    [
        '会议指出，要抓好落实。\n<li id="dr1zg"><xmp id="dr1zg"></xmp></li>\n各部门要负责。',
        "<通知>各部门要抓好落实。",
        "<!-- 页眉 -->\n各部门要抓好落实。",
        "在 <html> 网页中发布公告。",
    ],
)
def test_text_with_residue_stays_text(text: str) -> None:
    original = open_original(text.encode())
    assert original.medium is Medium.TEXT
    assert original.view.text == text


def test_hostile_spans_do_not_exhaust_memory() -> None:
    cells = "<td rowspan=999 colspan=999>甲</td>" * 300
    original = read("<table>" + f"<tr>{cells}</tr>" * 20 + "</table>")
    assert original.view.text.count("甲") == 6000
