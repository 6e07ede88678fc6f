"""PDF files built in memory with a Chinese CID font."""

from __future__ import annotations

import io
from contextlib import suppress

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from luoshi.formats import Limits, Medium, UnreadableDocument, open_original
from luoshi.formats.ocr import is_available

FIRST = (
    "各县（区）人民政府要加快推进产业园区建设，确保二〇二五年底前完成固定资产投资三百亿元，建成标准化厂房五十万平方米。"
)
SECOND = "一、加快项目建设。市发展改革委要会同市自然资源局，建立重点项目周调度、月通报机制，协调解决用地、用能等问题。"
WIDTH = 20


def canvas_of(pages: list[list[str]], head: str = "", encrypt: str | None = None) -> bytes:
    """Every paragraph is broken into lines of twenty characters, the first indented by two."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, encrypt=encrypt)
    canvas.setTitle("工作方案")
    for number, paragraphs in enumerate(pages, start=1):
        canvas.setFont("STSong-Light", 16)
        if head:
            canvas.drawString(200, 800, head)
        y = 760
        for paragraph in paragraphs:
            indented = "　　" + paragraph
            for at in range(0, len(indented), WIDTH):
                line = indented[at : at + WIDTH]
                canvas.drawString(90 + (32 if at == 0 else 0), y, line.strip("　"))
                y -= 28
        canvas.drawString(270, 60, f"— {number} —")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def scan(pages: int = 1) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    pixels = b"P5 40 40 255 " + bytes(range(40)) * 40
    for _ in range(pages):
        canvas.drawImage(ImageReader(io.BytesIO(pixels)), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def test_lines_become_paragraphs_and_page_numbers_go() -> None:
    original = open_original(canvas_of([[FIRST, SECOND], [FIRST]]), name="方案.pdf")
    assert original.medium is Medium.PDF
    assert original.view.text == f"{FIRST}\n{SECOND}\n{FIRST}"
    assert "— 1 —" in original.characters
    assert dict(original.metadata)["title"] == "工作方案"


def test_a_paragraph_goes_on_over_the_page() -> None:
    lines = "　　" + FIRST
    whole = len(lines) // WIDTH * WIDTH
    first, rest = lines[:whole].strip("　"), lines[whole:]
    stream = canvas_of([[SECOND, first]])
    assert open_original(stream).view.text.endswith(first)
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setFont("STSong-Light", 16)
    for row in range(0, whole, WIDTH):
        canvas.drawString(90 + (32 if row == 0 else 0), 300 - 28 * row // WIDTH, lines[row : row + WIDTH].strip("　"))
    canvas.drawString(270, 60, "- 1 -")
    canvas.showPage()
    canvas.setFont("STSong-Light", 16)
    canvas.drawString(90, 760, rest)
    canvas.drawString(122, 732, "二、强化保障，落实责任，每月二十日前报送进展情况。")
    canvas.drawString(270, 60, "- 2 -")
    canvas.save()
    assert open_original(out.getvalue()).view.text.split("\n")[0] == FIRST


def test_running_heads_are_dropped_from_the_view_only() -> None:
    original = open_original(canvas_of([[FIRST, SECOND]] * 4, head="某市人民政府公报"))
    assert "公报" not in original.view.text
    assert original.characters.count("某市人民政府公报") == 4
    assert original.view.text == "\n".join([FIRST, SECOND] * 4)


def test_view_maps_onto_the_printed_lines() -> None:
    original = open_original(canvas_of([[FIRST]]))
    for phrase in ("固定资产", "五十万平方米。"):
        at = original.view.text.index(phrase)
        start, end = original.view.span(at, at + len(phrase))
        assert original.characters[start:end].replace("\n", "") == phrase


def test_password() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        open_original(canvas_of([[FIRST]], encrypt="geheim"))
    assert caught.value.code == "encrypted"


def test_page_limit() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        open_original(canvas_of([[FIRST]] * 3), limits=Limits(pages=2))
    assert caught.value.code == "too_many_pages"


@pytest.mark.skipif(is_available(), reason="rapidocr is installed, so a scan is recognised instead")
def test_scan_without_the_extra_is_a_clear_sentence() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        open_original(scan())
    assert caught.value.code == "needs_ocr"
    assert 'pip install "luoshi[ocr]"' in caught.value.sentence


def test_damaged_file_never_shows_a_traceback() -> None:
    data = canvas_of([[FIRST]])
    for cut in range(20, len(data), 400):
        with suppress(UnreadableDocument):
            open_original(data[:cut])


def ruled(pages: list[list[list[str]]], *, whole_grid: bool) -> bytes:
    """A sentence, then on each page a grid of three columns."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    for number, rows in enumerate(pages):
        canvas.setFont("STSong-Light", 12)
        if number == 0:
            canvas.drawString(60, 780, "重点任务分解如下：")
        xs, ys = [60, 110, 310, 510], [760 - 40 * n for n in range(len(rows) + 1)]
        if whole_grid:
            canvas.grid(xs, ys)
        else:
            for x in xs:
                canvas.rect(x, ys[-1], 0.5, ys[0] - ys[-1], stroke=0, fill=1)
            for y in ys:
                canvas.rect(xs[0], y, xs[-1] - xs[0], 0.5, stroke=0, fill=1)
        for row, y in zip(rows, ys, strict=False):
            for text, x in zip(row, xs, strict=False):
                for n, line in enumerate(text.split("\n")):
                    canvas.drawString(x + 4, y - 15 - 15 * n, line)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


ROWS = [["序号", "任务", "期限"], ["1", "建设园区\n标准厂房", "2025年底前"], ["2", "修路 10 公里", ""]]


@pytest.mark.parametrize("whole_grid", [True, False])
def test_ruled_table(whole_grid: bool) -> None:
    original = open_original(ruled([ROWS], whole_grid=whole_grid))
    text = original.view.text
    assert text == "重点任务分解如下：\n序号\t任务\t期限\n1\t建设园区标准厂房\t2025年底前\n2\t修路 10 公里"
    (table,) = original.tables
    cells = [(cell.row, cell.column, text[cell.start : cell.end]) for cell in table.cells]
    assert cells[3:] == [
        (1, 0, "1"),
        (1, 1, "建设园区标准厂房"),
        (1, 2, "2025年底前"),
        (2, 0, "2"),
        (2, 1, "修路 10 公里"),
    ]
    at = text.index("标准厂房")
    start, end = original.view.span(at, at + 4)
    assert original.characters[start:end] == "标准厂房"


def test_table_that_goes_on_over_the_page_is_one_table_with_one_head() -> None:
    original = open_original(ruled([ROWS, [ROWS[0], ["3", "建桥", "长期"]]], whole_grid=True))
    (table,) = original.tables
    text = original.view.text
    assert text.count("序号") == 1
    assert original.characters.count("序号") == 2
    last = [(text[cell.start : cell.end], cell.column) for cell in table.cells][-3:]
    assert last == [("3", 0), ("建桥", 1), ("长期", 2)]
    rows = [cell.row for cell in table.cells]
    assert rows == sorted(rows)
    assert table.cells[-1].row > 2


def test_one_damaged_page_warns_and_the_others_are_read() -> None:
    import pypdfium2

    class Document(pypdfium2.PdfDocument):  # type: ignore[misc]
        def __getitem__(self, number: int) -> pypdfium2.PdfPage:
            if number == 1:
                raise pypdfium2.PdfiumError("Failed to load page.")
            return super().__getitem__(number)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pypdfium2, "PdfDocument", Document)
        original = open_original(canvas_of([[FIRST], [SECOND], [FIRST]]))
    assert original.view.text == f"{FIRST}\n{FIRST}"
    assert original.warnings == ("第2页已损坏，未读出文字。",)
