"""What calamine does not tell of an XLSX sheet: its extent before it is unpacked, and which cells show per cent."""

from __future__ import annotations

import re
from dataclasses import dataclass

from luoshi.formats.errors import UnreadableDocument
from luoshi.formats.package import Package
from luoshi.formats.xml_tree import attribute, child, children, parse_xml

_CELL = re.compile(rb"<(?:\w{1,8}:)?c\s([^<>]{1,200})>")
_PLACE = re.compile(rb'\br="([A-Za-z]{1,3})([0-9]{1,7})"')
_STYLE = re.compile(rb'\bs="([0-9]{1,6})"')
_PERCENT_FORMATS = frozenset(("9", "10"))  # built in: 0% and 0.00%


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetScan:
    """The extent of a sheet and the places (row, column from 0) of its per-cent cells."""

    rows: int
    columns: int
    percent: frozenset[tuple[int, int]]


def percent_styles(package: Package) -> frozenset[int]:
    """Indexes of the cell formats that show a fraction as per cent."""
    data = package.get("xl/styles.xml")
    if data is None:
        return frozenset()
    root = parse_xml(data)
    custom = {
        attribute(one, "numFmtId") or ""
        for one in children(child(root, "numFmts"), "numFmt")
        if "%" in (attribute(one, "formatCode") or "")
    }
    formats = [attribute(one, "numFmtId") or "" for one in children(child(root, "cellXfs"), "xf")]
    return frozenset(n for n, form in enumerate(formats) if form in _PERCENT_FORMATS or form in custom)


def scan_sheet(data: bytes, styles: frozenset[int], cells: int) -> SheetScan:
    """Scan the XML of a sheet; one cell far out would make a dense grid of billions, so the extent is bounded."""
    rows = columns = 0
    percent = set[tuple[int, int]]()
    for match in _CELL.finditer(data):
        place = _PLACE.search(match[1])
        if not place:
            continue
        row, column = int(place[2]), _column(place[1])
        rows, columns = max(rows, row), max(columns, column)
        style = _STYLE.search(match[1])
        if style and int(style[1]) in styles:
            percent.add((row - 1, column - 1))
    if rows * columns > cells:
        sentence = f"工作表过大（{rows}行×{columns}列），请只保留任务表所在的区域后另存。"
        raise UnreadableDocument("too_many_cells", sentence)
    return SheetScan(rows=rows, columns=columns, percent=frozenset(percent))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def sheet_parts(package: Package) -> dict[str, str]:
    """Sheet name → member of the container, by way of the workbook's relations."""
    book, relations = package.get("xl/workbook.xml"), package.get("xl/_rels/workbook.xml.rels")
    if book is None or relations is None:
        return {}
    targets = {
        attribute(one, "Id"): attribute(one, "Target") or "" for one in children(parse_xml(relations), "Relationship")
    }
    parts = dict[str, str]()
    for sheet in children(child(parse_xml(book), "sheets"), "sheet"):
        target = targets.get(attribute(sheet, "id"), "")
        parts[attribute(sheet, "name") or ""] = target if target.startswith("/") else f"xl/{target}"
    return parts
