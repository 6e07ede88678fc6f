"""PDF: the text layer joined into paragraphs; pages without one go through OCR where it is installed."""

from __future__ import annotations

import re
import threading
from dataclasses import replace

import pypdfium2

from luoshi.formats.blob import Blob, Reader, Reading
from luoshi.formats.errors import UnreadableDocument
from luoshi.formats.lines import Line, paragraphs_and_tables
from luoshi.formats.ocr import is_available, recognise, require
from luoshi.formats.original import Medium
from luoshi.formats.pdf_page import page_lines
from luoshi.formats.signature import Signature

_PDFIUM = threading.Lock()  # PDFium must not be used from two threads
_FEW = 8  # visible characters; a page with fewer is taken for a picture
_GARBLED = re.compile("[\ue000-\uf8ff\ufffd\ufffe\uffff\x00-\x08]")
_OCR_SCALE = 200 / 72  # 200 dots per inch


def _accepts(blob: Blob) -> bool:
    return blob.signature is Signature.PDF


def _read(blob: Blob) -> Reading:
    with _PDFIUM:
        document = _opened(blob)
        try:
            return _document(document, blob)
        finally:
            document.close()


def _opened(blob: Blob) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(blob.data)
        pages = len(document)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise UnreadableDocument("encrypted", "PDF设有打开密码，请去掉密码另存后再试。") from error
        raise UnreadableDocument("corrupt", "PDF已损坏或不完整，无法读取，请重新下载或用原软件另存一份。") from error
    if pages > blob.limits.pages:
        document.close()
        raise UnreadableDocument("too_many_pages", f"PDF有{pages}页，超过{blob.limits.pages}页的上限，请拆分后再试。")
    return document


def _document(document: pypdfium2.PdfDocument, blob: Blob) -> Reading:
    found = [_lines(document, number) for number in range(len(document))]
    damaged = {number for number, lines in enumerate(found) if lines is None}
    if len(damaged) == len(found):
        raise UnreadableDocument("corrupt", "PDF的各页都已损坏，无法读取，请重新下载或用原软件另存一份。")
    pages = [lines or [] for lines in found]
    silent = [number for number, lines in enumerate(pages) if number not in damaged and _is_silent(lines)]
    whole = len(silent) + len(damaged) == len(pages)  # then even outlined letters without a picture are worth a try
    empty = [number for number in silent if whole or _has_picture(document[number])]
    warnings = tuple[str, ...]()
    if whole:
        require("PDF是扫描件（没有文字层）")
    if empty and is_available():
        for number in empty[: blob.limits.ocr_pages]:
            pages[number] = _scanned(document, number)
        warnings = (f"第{_numbers(empty)}页没有文字层，文字由OCR识别，请核对原件。",)
    elif empty:
        warnings = (f"第{_numbers(empty)}页没有文字层（扫描图片），未读出文字。",)
    if damaged:
        warnings += (f"第{_numbers(sorted(damaged))}页已损坏，未读出文字。",)
    characters, lines = _joined(pages)
    view, tables = paragraphs_and_tables(lines)
    return Reading(characters=characters, view=view, tables=tables, metadata=_metadata(document), warnings=warnings)


def _numbers(pages: list[int]) -> str:
    shown = "、".join(str(number + 1) for number in pages[:10])
    return f"{shown}等{len(pages)}" if len(pages) > 10 else shown


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    try:
        kinds = (pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,)
        return next(iter(page.get_objects(filter=kinds, max_depth=3)), None) is not None
    finally:
        page.close()


def _is_silent(lines: list[Line]) -> bool:
    text = "".join(line.text for line in lines)
    return len(text) < _FEW or len(_GARBLED.findall(text)) * 3 > len(text)


def _lines(document: pypdfium2.PdfDocument, number: int) -> list[Line] | None:
    """The lines of a page; ``None`` when PDFium cannot load it."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return None
    try:
        return page_lines(page, number)
    finally:
        page.close()


def _scanned(document: pypdfium2.PdfDocument, number: int) -> list[Line]:
    page = document[number]
    try:
        picture = page.render(scale=_OCR_SCALE).to_numpy()
    finally:
        page.close()
    return recognise(picture)


def _joined(pages: list[list[Line]]) -> tuple[str, list[Line]]:
    """The reader's text: one printed line a line, pages parted by a form feed; and the lines at their offsets."""
    parts, placed, at = list[str](), list[Line](), 0
    for number, lines in enumerate(pages):
        for line in lines:
            placed.append(replace(line, page=number, start=at, end=at + len(line.text)))
            parts.append(line.text + "\n")
            at += len(line.text) + 1
        parts.append("\f")
        at += 1
    return "".join(parts), placed


def _metadata(document: pypdfium2.PdfDocument) -> tuple[tuple[str, str], ...]:
    found = document.get_metadata_dict(skip_empty=True)
    return tuple(
        (key, found[name].strip()) for name, key in (("Title", "title"), ("Author", "author")) if name in found
    )


READER = Reader(medium=Medium.PDF, label="PDF", suffixes=(".pdf",), accepts=_accepts, read=_read)
