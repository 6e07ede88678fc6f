"""Word documents built in memory."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from luoshi.formats import Medium, Original, open_original

NUMBERING = f"""<w:numbering {nsdecls("w")}>
<w:abstractNum w:abstractNumId="90">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%3."/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>
</w:abstractNum>
<w:num w:numId="91"><w:abstractNumId w:val="90"/></w:num>
<w:num w:numId="92"><w:abstractNumId w:val="90"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
</w:numbering>"""


def xml(fragment: str) -> Any:
    head, _, rest = fragment.partition(">")
    closing = head.endswith("/")
    return parse_xml(f"{head.rstrip('/')} {nsdecls('w')}{'/' if closing else ''}>{rest}")


def opened(document: Any, extra: dict[str, str] | None = None) -> Original:
    stream = io.BytesIO()
    document.save(stream)
    if extra:
        with zipfile.ZipFile(stream, "a") as package:
            for name, content in extra.items():
                package.writestr(name, content)
    original = open_original(stream.getvalue(), name="a.docx")
    assert original.medium is Medium.DOCX
    assert original.warnings == ()
    return original


def with_numbering(document: Any) -> Any:
    part = document.part.numbering_part
    for child in parse_xml(NUMBERING):
        part.element.insert(0, child) if child.tag.endswith("abstractNum") else part.element.append(child)
    return document


def numbered(document: Any, text: str, level: int, number: int = 91) -> None:
    paragraph = document.add_paragraph(text)
    paragraph._p.get_or_add_pPr().append(
        xml(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    )


def test_automatic_numbers_become_text() -> None:
    document = with_numbering(docx.Document())
    for text, level in (
        ("总体要求", 0),
        ("重点任务", 0),
        ("抓项目", 1),
        ("修路", 2),
        ("建桥", 2),
        ("抓民生", 1),
        ("办学", 2),
    ):
        numbered(document, text, level)
    numbered(document, "要点", 3)
    numbered(document, "另起", 0, number=92)
    lines = opened(document).view.text.split("\n")
    assert lines == [
        "一、总体要求",
        "二、重点任务",
        "（一）抓项目",
        "1. 修路",
        "2. 建桥",
        "（二）抓民生",
        "1. 办学",
        "要点",
        "五、另起",
    ]


def test_numbers_of_a_style_are_inherited() -> None:
    document = with_numbering(docx.Document())
    style = document.styles["Heading 1"]
    style.element.get_or_add_pPr().append(xml('<w:numPr><w:numId w:val="91"/></w:numPr>'))
    document.add_paragraph("总则", style="Heading 1")
    document.add_paragraph("正文。")
    document.add_paragraph("附则", style="Heading 1")
    assert opened(document).view.text == "一、总则\n正文。\n二、附则"


def test_insertions_stay_and_deletions_hidden_text_and_field_codes_go() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("增长")._p
    paragraph.append(xml("<w:del><w:r><w:delText>5%</w:delText></w:r></w:del>"))
    paragraph.append(xml("<w:ins><w:r><w:t>8%</w:t></w:r></w:ins>"))
    paragraph.append(xml("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>"))
    paragraph.append(xml("<w:r><w:instrText>PAGE</w:instrText></w:r>"))
    paragraph.append(xml("<w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>"))
    paragraph.append(xml("<w:hyperlink><w:r><w:t>左右</w:t></w:r></w:hyperlink>"))
    paragraph.append(xml("<w:r><w:noBreakHyphen/><w:tab/><w:t>以上</w:t></w:r>"))
    assert opened(document).view.text == "增长8%左右- 以上"


def test_headers_and_footers_are_not_text() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "内部资料"
    document.sections[0].footer.paragraphs[0].text = "第1页"
    document.add_paragraph("正文。")
    assert opened(document).view.text == "正文。"


def test_table_with_merged_cells() -> None:
    document = docx.Document()
    document.add_paragraph("任务分解表")
    table = document.add_table(rows=4, cols=3)
    for place, text in {
        (0, 0): "序号",
        (0, 1): "任务",
        (1, 1): "修路",
        (2, 1): "建桥\n两座",
        (3, 1): "合计",
        (1, 2): "交通局",
    }.items():
        table.cell(*place).text = text
    table.cell(1, 2).merge(table.cell(2, 2))
    table.cell(0, 1).merge(table.cell(0, 2))
    table.rows[0]._tr.get_or_add_trPr().append(xml("<w:tblHeader/>"))
    document.add_paragraph("说明。")
    original = opened(document)
    text = original.view.text
    assert text == "任务分解表\n序号\t任务\n修路\t交通局\n建桥 两座\n合计\n说明。"
    (found,) = original.tables
    cells = [(c.row, c.column, c.row_span, c.column_span, text[c.start : c.end]) for c in found.cells]
    assert cells == [
        (0, 0, 1, 1, "序号"),
        (0, 1, 1, 2, "任务"),
        (1, 1, 1, 1, "修路"),
        (1, 2, 2, 1, "交通局"),
        (2, 1, 1, 1, "建桥 两座"),
        (3, 1, 1, 1, "合计"),
    ]
    assert found.head_rows == 1


def test_empty_cell_with_an_automatic_number_shows_it() -> None:
    document = with_numbering(docx.Document())
    table = document.add_table(rows=2, cols=2)
    for row, text in enumerate(("修路", "建桥")):
        table.cell(row, 1).text = text
        properties = table.cell(row, 0).paragraphs[0]._p.get_or_add_pPr()
        properties.append(xml('<w:numPr><w:ilvl w:val="2"/><w:numId w:val="91"/></w:numPr>'))
    assert opened(document).view.text == "1.\t修路\n2.\t建桥"


def test_nested_table_is_read_inside_its_cell() -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "任务"
    inner = table.cell(0, 1).add_table(rows=1, cols=2)
    inner.cell(0, 0).text = "甲"
    inner.cell(0, 1).text = "乙"
    assert opened(document).view.text == "任务\t甲 乙"


def test_frame_of_one_column_is_read_as_paragraphs() -> None:
    document = with_numbering(docx.Document())
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "第一段。\n"
    numbered(cell, "第二段", 0)
    original = opened(document)
    assert original.tables == ()
    assert original.view.text == "第一段。\n一、第二段"


def test_footnotes_follow_the_text() -> None:
    document = docx.Document()
    document.add_paragraph("全市生产总值增长8%。")._p.append(xml('<w:r><w:footnoteReference w:id="2"/></w:r>'))
    notes = f"""<w:footnotes {nsdecls("w")}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>
    <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>按可比价格计算。</w:t></w:r></w:p></w:footnote></w:footnotes>"""
    assert opened(document, {"word/footnotes.xml": notes}).view.text == "全市生产总值增长8%。\n脚注1：按可比价格计算。"


def test_table_of_contents_is_in_the_characters_only() -> None:
    document = docx.Document()
    document.element.body.insert(
        0,
        xml(
            '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
            "<w:sdtContent><w:p><w:r><w:t>一、总则 1</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        ),
    )
    document.add_paragraph("一、总则")
    original = opened(document)
    assert original.characters == "一、总则 1\n一、总则"
    assert original.view.text == "一、总则"
    assert original.view.span(0, 4) == (7, 11)


def test_text_box_is_read_once() -> None:
    document = docx.Document()
    markup = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = "<w:txbxContent><w:p><w:r><w:t>框内文字</w:t></w:r></w:p></w:txbxContent>"
    document.add_paragraph("框外")._p.append(
        xml(
            f'<w:r><mc:AlternateContent xmlns:mc="{markup}"><mc:Choice Requires="wps">{box}</mc:Choice>'
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert opened(document).view.text == "框外\n框内文字"


def test_metadata_of_the_container() -> None:
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = "工作要点", "办公室"
    document.add_paragraph("正文。")
    metadata = dict(opened(document).metadata)
    assert (metadata["title"], metadata["author"]) == ("工作要点", "办公室")


def test_damaged_helper_part_does_not_keep_the_text_from_being_read() -> None:
    document, stream, out = docx.Document(), io.BytesIO(), io.BytesIO()
    document.add_paragraph("正文。")
    document.save(stream)
    with zipfile.ZipFile(stream) as whole, zipfile.ZipFile(out, "w") as damaged:
        for name in whole.namelist():
            damaged.writestr(name, b"<broken" if name in ("word/styles.xml", "docProps/core.xml") else whole.read(name))
    assert open_original(out.getvalue()).view.text == "正文。"
