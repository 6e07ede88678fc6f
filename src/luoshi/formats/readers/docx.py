"""Word documents (DOCX): paragraphs with their automatic numbers, tables, text boxes, notes at the end."""

from __future__ import annotations

import zlib

from luoshi.formats.blob import Blob, Reader, Reading
from luoshi.formats.docx_numbering import Numbering
from luoshi.formats.docx_text import paragraph_text
from luoshi.formats.errors import UnreadableDocument
from luoshi.formats.original import Medium
from luoshi.formats.package import Package
from luoshi.formats.signature import Signature
from luoshi.formats.view_builder import GridCell, TextBuilder
from luoshi.formats.words import words
from luoshi.formats.xml_tree import Element, attribute, child, children, local, parse_xml, value

_WRAPPERS = words("sdt sdtContent customXml smartTag ins moveTo body AlternateContent Choice altChunk")
_NOTES = (("word/footnotes.xml", "footnote", "脚注"), ("word/endnotes.xml", "endnote", "尾注"))
_LONG_CELL = 600  # characters; a table with such a cell lays out a page
_METADATA = (("title", "title"), ("creator", "author"), ("created", "created"))


def read_docx(data: bytes, blob: Blob) -> Reading:
    """Read a DOCX; ``data`` may be the outcome of a conversion of ``blob``."""
    package = Package.of(data, blob.limits)
    writer = _Writer(package)
    writer.blocks(parse_xml(package.read(_main_part(package))))
    writer.notes()
    characters, view, tables = writer.builder.finish()
    return Reading(characters=characters, view=view, tables=tables, metadata=_metadata(package))


def _main_part(package: Package) -> str:
    if "word/document.xml" in package:
        return "word/document.xml"
    found = [name for name in package.members if name.startswith("word/document") and name.endswith(".xml")]
    if not found:
        raise UnreadableDocument("corrupt", "Word文档里找不到正文部分，请用Word或WPS打开后另存一份。")
    return found[0]


def _optional(package: Package, name: str) -> Element | None:
    """A part that only helps; a damaged one must not keep the text from being read."""
    try:
        data = package.get(name)
        return None if data is None else parse_xml(data)
    except zlib.error:
        return None
    except UnreadableDocument as error:
        if error.code != "corrupt":
            raise
        return None


class _Writer:
    """Walks the body and appends lines."""

    def __init__(self, package: Package) -> None:
        self.package, self.builder = package, TextBuilder()
        self.numbering = Numbering.of(_optional(package, "word/numbering.xml"))
        styles = children(_optional(package, "word/styles.xml"), "style")
        self.styles = {attribute(style, "styleId") or "": style for style in styles}

    def blocks(self, parent: Element, *, hidden: bool = False) -> None:
        """Every paragraph and table below ``parent`` in order; a table of contents stays out of the view."""
        pending = [(one, hidden) for one in reversed(parent)]
        while pending:
            element, unseen = pending.pop()
            name = local(element)
            if name == "p":
                self._paragraph(element, hidden=unseen)
            elif name == "tbl":
                self._table(element)
            elif name in _WRAPPERS:
                unseen = unseen or (name == "sdt" and _is_contents(element))
                pending += [(one, unseen) for one in reversed(element)]

    def _paragraph(self, element: Element, *, hidden: bool) -> None:
        found = paragraph_text(element)
        properties = child(element, "pPr")
        style = value(properties, "pStyle") or ""
        label = self._number(properties, style)  # an empty numbered paragraph counts, as in Word
        text = found.text
        if text.strip():
            text = label + text
            self.builder.line(text.strip("\n"), hidden=hidden or self._is_contents_style(style))
        for box in found.boxes:
            self.blocks(box, hidden=hidden)

    def _number(self, properties: Element | None, style: str) -> str:
        own = child(properties, "numPr")
        key, depth = value(own, "numId"), value(own, "ilvl")
        seen = set[str]()
        while key is None and style in self.styles and style not in seen:
            seen.add(style)
            inherited = child(child(self.styles[style], "pPr"), "numPr")
            key, depth = value(inherited, "numId"), depth or value(inherited, "ilvl")
            style = value(self.styles[style], "basedOn") or ""
        return self.numbering.label(key, int(depth) if depth and depth.isdigit() else 0) if key else ""

    def _is_contents_style(self, style: str) -> bool:
        name = value(self.styles.get(style), "name") or style
        return name.lower().replace(" ", "").rstrip("0123456789") == "toc"

    def _table(self, table: Element) -> None:
        rows, heads = list[list[GridCell]](), 0
        originals = _rows(table)
        if _is_layout([[_plain(cell) for cell in _cells(row)] for row in originals]):
            for cell in [cell for row in originals for cell in _cells(row)]:
                self.blocks(cell)
            return
        grid = [[(cell, self._cell_text(cell)) for cell in _cells(row)] for row in originals]
        for number, row in enumerate(grid):
            rows.append(_grid_row(row))
            if heads == number and child(child(originals[number], "trPr"), "tblHeader") is not None:
                heads += 1
        _merge_down(rows, grid)
        self.builder.table(rows, heads)

    def _cell_text(self, cell: Element) -> str:
        """All text of a cell, tables inside it included, as one line; a continued merge says nothing."""
        if _merge(cell) == "continue":
            return ""
        parts = list[str]()
        for paragraph in _paragraphs(cell):
            properties = child(paragraph, "pPr")
            label = self._number(properties, value(properties, "pStyle") or "")
            parts.append(label + paragraph_text(paragraph).text)
        return " ".join(" ".join(parts).split())

    def notes(self) -> None:
        """Footnotes and endnotes follow the text, each on its line."""
        for part, tag, label in _NOTES:
            number = 0
            for note in children(_optional(self.package, part), tag):
                if attribute(note, "type") in (None, "normal"):
                    text = " ".join(paragraph_text(one).text.strip() for one in children(note, "p")).strip()
                    number += 1
                    if text:
                        self.builder.line(f"{label}{number}：{text}")


def _is_contents(sdt: Element) -> bool:
    gallery = value(child(child(sdt, "sdtPr"), "docPartObj"), "docPartGallery") or ""
    return "contents" in gallery.lower()


def _is_layout(grid: list[list[str]]) -> bool:
    """One column, or a cell as long as an article, is a frame and not a table."""
    return max((len(row) for row in grid), default=0) < 2 or any(len(text) > _LONG_CELL for row in grid for text in row)


def _plain(cell: Element) -> str:
    return "".join(paragraph_text(paragraph).text for paragraph in _paragraphs(cell))


def _paragraphs(cell: Element) -> list[Element]:
    return [one for one in cell.iter() if local(one) == "p" and not _is_deleted(one, cell)]


def _is_deleted(paragraph: Element, cell: Element) -> bool:
    """Text boxes inside a paragraph are met on their own; fallbacks would say the same twice."""
    parent = paragraph.getparent()
    while parent is not None and parent is not cell:
        if local(parent) in ("Fallback", "del", "moveFrom"):
            return True
        parent = parent.getparent()
    return False


def _rows(table: Element) -> list[Element]:
    return [row for row in _through(table, "tr") if child(child(row, "trPr"), "del") is None]


def _cells(row: Element) -> list[Element]:
    return _through(row, "tc")


def _through(parent: Element, name: str) -> list[Element]:
    """Children of that name, also inside content controls."""
    found, pending = list[Element](), list(reversed(parent))
    while pending:
        element = pending.pop()
        if local(element) == name:
            found.append(element)
        elif local(element) in _WRAPPERS:
            pending += reversed(element)
    return found


def _merge(cell: Element) -> str | None:
    merge = child(child(cell, "tcPr"), "vMerge")
    return None if merge is None else attribute(merge, "val") or "continue"


def _span(cell: Element) -> int:
    span = value(child(cell, "tcPr"), "gridSpan") or "1"
    return min(max(int(span), 1), 1000) if span.isdigit() else 1


def _grid_row(row: list[tuple[Element, str]]) -> list[GridCell]:
    cells, column = list[GridCell](), 0
    for cell, text in row:
        cells.append(GridCell(text, column, column_span=_span(cell)))
        column += _span(cell)
    return cells


def _merge_down(rows: list[list[GridCell]], grid: list[list[tuple[Element, str]]]) -> None:
    """Give each first cell of a vertical merge its number of rows."""
    open_merges = dict[int, GridCell]()
    for row, elements in zip(rows, grid, strict=True):
        for cell, (element, _) in zip(row, elements, strict=True):
            kind = _merge(element)
            if kind == "continue" and cell.column in open_merges:
                open_merges[cell.column].row_span += 1
            elif kind is None:
                open_merges.pop(cell.column, None)
            else:
                open_merges[cell.column] = cell


def _metadata(package: Package) -> tuple[tuple[str, str], ...]:
    core = _optional(package, "docProps/core.xml")
    if core is None:
        return ()
    found = {local(one): (one.text or "").strip() for one in core}
    return tuple((key, found[name]) for name, key in _METADATA if found.get(name))


def _accepts(blob: Blob) -> bool:
    return blob.signature is Signature.WORD


def _read(blob: Blob) -> Reading:
    return read_docx(blob.data, blob)


READER = Reader(
    medium=Medium.DOCX,
    label="Word文档",
    suffixes=(".docx", ".docm", ".dotx"),
    accepts=_accepts,
    read=_read,
)
