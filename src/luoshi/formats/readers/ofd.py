"""OFD (GB/T 33190): the pages' text objects sorted by their place; templates and annotations are left out."""

from __future__ import annotations

import posixpath
from dataclasses import replace

from luoshi.formats.blob import Blob, Reader, Reading
from luoshi.formats.errors import UnreadableDocument
from luoshi.formats.lines import Line, paragraphs_and_tables
from luoshi.formats.ofd_page import page_lines
from luoshi.formats.original import Medium
from luoshi.formats.package import Package
from luoshi.formats.signature import Signature
from luoshi.formats.xml_tree import Element, attribute, child, children, parse_xml

_METADATA = (("Title", "title"), ("Author", "author"), ("CreationDate", "created"))


def _accepts(blob: Blob) -> bool:
    return blob.signature is Signature.OFD


def _read(blob: Blob) -> Reading:
    package = Package.of(blob.data, blob.limits)
    root = parse_xml(package.read("OFD.xml"))
    lines, missing = list[Line](), 0
    for body in children(root, "DocBody"):
        target = _text(child(body, "DocRoot"))
        if target not in package:
            raise UnreadableDocument("corrupt", "OFD里找不到正文目录（可能已加密或不完整），请用OFD阅读器另存一份。")
        missing += _pages(package, target, lines, blob.limits.pages)
    if not lines:
        raise UnreadableDocument("no_text", "OFD里没有文字（可能是扫描件），请提供文字版，或转为图片后用OCR识别。")
    warnings = (f"OFD有{missing}页缺少内容文件，未能读出。",) if missing else ()
    view, tables = paragraphs_and_tables(lines)
    return Reading(
        characters="".join(line.text + "\n" for line in lines),
        view=view,
        tables=tables,
        metadata=_metadata(root),
        warnings=warnings,
    )


def _pages(package: Package, target: str, lines: list[Line], most: int) -> int:
    """Append the lines of one document; returns how many pages have no content."""
    document = parse_xml(package.read(target))
    pages = children(child(document, "Pages"), "Page")
    if len(pages) > most:
        raise UnreadableDocument("too_many_pages", f"OFD有{len(pages)}页，超过{most}页的上限，请拆分后再试。")
    missing, number = 0, lines[-1].page + 1 if lines else 0
    for page in pages:
        part = _resolved(target, attribute(page, "BaseLoc") or "")
        data = package.get(part)
        if data is None:
            missing += 1
            continue
        for line in page_lines(parse_xml(data), number):
            at = lines[-1].end + 1 if lines else 0
            lines.append(replace(line, start=at, end=at + len(line.text)))
        number += 1
    return missing


def _resolved(document: str, target: str) -> str:
    """Places are relative to the document's folder unless they begin with a slash."""
    return target if target.startswith("/") else posixpath.join(posixpath.dirname(document), target)


def _text(element: Element | None) -> str:
    return "" if element is None else (element.text or "").strip()


def _metadata(root: Element) -> tuple[tuple[str, str], ...]:
    info = child(child(root, "DocBody"), "DocInfo")
    return tuple((key, _text(child(info, name))) for name, key in _METADATA if _text(child(info, name)))


READER = Reader(medium=Medium.OFD, label="OFD文档", suffixes=(".ofd",), accepts=_accepts, read=_read)
