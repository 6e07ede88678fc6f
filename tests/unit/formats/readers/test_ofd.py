"""OFD files written from scratch after GB/T 33190."""

from __future__ import annotations

import io
import zipfile

import pytest

from luoshi.formats import Limits, Medium, UnreadableDocument, open_original

SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
FIRST = ["各县（区）人民政府要加快推进产业园区建", "设，确保年底前完成投资三百亿元。"]


def text(content: str, x: float, y: float, *, size: float = 5.6, extra: str = "") -> str:
    delta = f'DeltaX="g {len(content) - 1} {size}"' if len(content) > 1 else ""
    return (
        f'<ofd:TextObject ID="1" Boundary="{x} {y} {len(content) * size} 8" Size="{size}" Font="2" {extra}>'
        f'<ofd:TextCode X="0" Y="{size}" {delta}>{content}</ofd:TextCode></ofd:TextObject>'
    )


def page(*objects: str, extra: str = "") -> str:
    return f"<ofd:Page {SPACE}>{extra}<ofd:Content><ofd:Layer ID='9'>{''.join(objects)}</ofd:Layer></ofd:Content></ofd:Page>"


def ofd(pages: list[str], **more: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "OFD.xml",
            f"<ofd:OFD {SPACE} Version='1.0'><ofd:DocBody><ofd:DocInfo><ofd:Title>园区方案</ofd:Title></ofd:DocInfo>"
            "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        )
        entries = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
        package.writestr("Doc_0/Document.xml", f"<ofd:Document {SPACE}><ofd:Pages>{entries}</ofd:Pages></ofd:Document>")
        for number, content in enumerate(pages):
            package.writestr(f"Doc_0/Pages/Page_{number}/Content.xml", content)
        for name, content in more.items():
            package.writestr(name, content)
    return stream.getvalue()


def body(number: int) -> str:
    return page(
        text("二、强化保障。", 41.2, 60),  # out of order on purpose
        text(FIRST[1], 30, 50),
        text(FIRST[0], 41.2, 40),
        text(f"— {number} —", 100, 280),
    )


def test_lines_are_sorted_joined_and_page_numbers_dropped() -> None:
    original = open_original(ofd([body(1), body(2)]), name="方案.ofd")
    assert original.medium is Medium.OFD
    assert original.view.text == "\n".join(["".join(FIRST), "二、强化保障。"] * 2)
    assert "— 2 —" in original.characters
    assert dict(original.metadata) == {"title": "园区方案"}
    at = original.view.text.index("建设，")
    start, end = original.view.span(at, at + 3)
    assert original.characters[start:end] == "建\n设，"


def test_objects_on_one_baseline_join_and_a_wide_gap_parts_columns() -> None:
    row = page(text("市发展", 30, 40), text("改革委", 46.8, 40), text("年底", 120, 40))
    assert open_original(ofd([row])).view.text == "市发展改革委 年底"


def test_matrix_moves_and_scales() -> None:
    placed = text("第二行", 0, 0, size=1, extra='CTM="5.6 0 0 5.6 30 60"')
    assert open_original(ofd([page(placed, text("第一行。", 30, 40))])).view.text == "第一行。\n第二行"


def test_templates_annotations_and_background_are_left_out() -> None:
    background = f"<ofd:Layer ID='8' Type='Background'>{text('水印', 10, 10)}</ofd:Layer>"
    main = page(text("正文。", 30, 40), extra='<ofd:Template TemplateID="7"/>').replace(
        "<ofd:Content>", f"<ofd:Content>{background}"
    )
    data = ofd([main], **{"Doc_0/Tpls/Tpl_0/Content.xml": page(text("红头模板", 30, 20))})
    assert open_original(data).view.text == "正文。"


def test_nested_blocks_are_read() -> None:
    nested = f"<ofd:PageBlock ID='5'><ofd:PageBlock ID='6'>{text('嵌套文字。', 30, 40)}</ofd:PageBlock></ofd:PageBlock>"
    assert open_original(ofd([page(nested)])).view.text == "嵌套文字。"


def test_missing_page_warns() -> None:
    data = ofd([body(1)])
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a") as package:
        entries = '<ofd:Page ID="0" BaseLoc="Pages/Page_0/Content.xml"/><ofd:Page ID="1" BaseLoc="Pages/none.xml"/>'
        with pytest.warns(UserWarning, match="Duplicate name"):
            package.writestr(
                "Doc_0/Document.xml", f"<ofd:Document {SPACE}><ofd:Pages>{entries}</ofd:Pages></ofd:Document>"
            )
    assert "1页缺少内容" in open_original(stream.getvalue()).warnings[0]


@pytest.mark.parametrize("broken", ['Boundary="a b"', 'CTM="1 2"', 'Size=""', 'Boundary="nan inf 1 1"'])
def test_senseless_numbers_do_no_harm(broken: str) -> None:
    code = "<ofd:TextCode X='x' Y=''>正文文字</ofd:TextCode>"
    assert open_original(ofd([page(f"<ofd:TextObject {broken}>{code}</ofd:TextObject>")])).view.text == "正文文字"


def test_page_limit() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        open_original(ofd([body(1)] * 3), limits=Limits(pages=2))
    assert caught.value.code == "too_many_pages"


def test_ruled_table() -> None:
    down = "".join(
        f'<ofd:PathObject Boundary="{x} 50 1 30"><ofd:AbbreviatedData>M 0 0 L 0 30</ofd:AbbreviatedData></ofd:PathObject>'
        for x in (30, 60, 150)
    )
    across = "".join(
        f'<ofd:PathObject Boundary="30 {y} 120 1"><ofd:AbbreviatedData>M 0 0 L 120 0 C</ofd:AbbreviatedData></ofd:PathObject>'
        for y in (50, 60, 80)
    )
    cells = (
        text("序号", 32, 52),
        text("任务", 62, 52),
        text("1", 32, 62),
        text("建设园区", 62, 61),
        text("标准厂房", 62, 70),
    )
    original = open_original(
        ofd([page(text("任务分解如下：", 30, 40), down, across, *cells, text("特此通知。", 30, 90))])
    )
    shown = original.view.text
    assert shown == "任务分解如下：\n序号\t任务\n1\t建设园区标准厂房\n特此通知。"
    (table,) = original.tables
    assert [(cell.row, cell.column, shown[cell.start : cell.end]) for cell in table.cells] == [
        (0, 0, "序号"),
        (0, 1, "任务"),
        (1, 0, "1"),
        (1, 1, "建设园区标准厂房"),
    ]
