"""Telling tables of data from tables that only lay out a page."""

from __future__ import annotations

from luoshi.formats.html_measure import DROPPED
from luoshi.formats.html_tree import Node, Text

_LONG_CELL = 600  # characters; a cell beyond this is a page column, not an entry
_ROW_HOLDERS = frozenset(("tbody", "thead", "tfoot"))


def rows_of(table: Node) -> list[Node]:
    """The table's own rows in order, not those of tables inside it."""
    rows, pending = list[Node](), [table]
    while pending:
        node = pending.pop()
        if node.tag == "tr":
            rows.append(node)
        elif node is table or node.tag in _ROW_HOLDERS:
            pending += [child for child in reversed(node.children) if isinstance(child, Node)]
    return rows


def cells_of(row: Node) -> list[Node]:
    """The row's own cells."""
    return [child for child in row.children if isinstance(child, Node) and child.tag in ("td", "th")]


def is_data(table: Node) -> bool:
    """Two columns or more, no table inside, no cell as long as an article."""
    rows = rows_of(table)
    if not rows or max(sum(_has_text(cell) for cell in cells_of(row)) for row in rows) < 2:
        return False
    pending: list[Node] = list(rows)
    while pending:
        node = pending.pop()
        if node.tag == "table":
            return False
        pending += [child for child in node.children if isinstance(child, Node)]
    return all(_length(cell) <= _LONG_CELL for row in rows for cell in cells_of(row))


def _length(node: Node) -> int:
    total, pending = 0, [node]
    while pending:
        for child in pending.pop().children:
            if isinstance(child, Text):
                total += child.end - child.start
            elif child.tag not in DROPPED:
                pending.append(child)
    return total


def _has_text(node: Node) -> bool:
    return _length(node) > 0


def span_of(cell: Node, name: str) -> int:
    """``colspan`` or ``rowspan``, 1 when absent or senseless."""
    value = cell.attribute(name)
    return min(int(value), 1000) if value.isascii() and value.isdigit() and int(value) > 0 else 1
