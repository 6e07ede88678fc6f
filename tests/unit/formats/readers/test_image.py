"""Pictures need the optional extra; the reading order is ours and is tested without it."""

from __future__ import annotations

import io
import sys
from types import ModuleType, SimpleNamespace

import pytest

from luoshi.formats import Medium, UnreadableDocument, ocr, open_original

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40


@pytest.mark.skipif(ocr.is_available(), reason="rapidocr is installed, so the picture would be recognised")
@pytest.mark.parametrize("data", [PNG, b"\xff\xd8\xff\xe0" + b"\0" * 40, b"II*\0" + b"\0" * 40])
def test_without_the_extra_a_clear_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        open_original(data)
    assert caught.value.code == "needs_ocr"
    assert 'pip install "luoshi[ocr]"' in caught.value.sentence


def test_recognised_boxes_become_paragraphs_in_reading_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stand-in with the documented shape of the recogniser: txts, boxes of four corners, scores."""

    def box(left: float, top: float, right: float) -> list[list[float]]:
        return [[left, top], [right, top], [right, top + 20], [left, top + 20]]

    found = SimpleNamespace(
        txts=("年底前完成。", "一、加快推进园区建设，", "模糊", "市发改委", "牵头单位："),
        boxes=(box(100, 130, 220), box(140, 100, 500), box(0, 0, 9), box(210, 162, 300), box(140, 160, 200)),
        scores=(0.99, 0.98, 0.2, 0.97, 0.96),
    )
    module = ModuleType("rapidocr")
    module.RapidOCR = lambda: lambda _: found  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "rapidocr", module)
    monkeypatch.setattr(ocr, "is_available", lambda: True)
    ocr._engine.cache_clear()
    try:
        original = open_original(PNG, name="扫描.png")
    finally:
        ocr._engine.cache_clear()
    assert original.medium is Medium.IMAGE
    assert original.view.text == "一、加快推进园区建设，年底前完成。\n牵头单位：市发改委"
    assert "OCR" in original.warnings[0]


@pytest.mark.skipif(not ocr.is_available(), reason='rapidocr is not installed (pip install "luoshi[ocr]", 270 MB)')
def test_real_recogniser_reads_a_printed_page() -> None:
    import pypdfium2
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    stream, picture = io.BytesIO(), io.BytesIO()
    canvas = Canvas(stream, pagesize=(600, 200))
    canvas.setFont("STSong-Light", 24)
    canvas.drawString(40, 100, "市发展改革委牵头推进园区建设")
    canvas.save()
    pypdfium2.PdfDocument(stream.getvalue())[0].render(scale=3).to_pil().save(picture, "PNG")
    assert "园区建设" in open_original(picture.getvalue()).view.text
