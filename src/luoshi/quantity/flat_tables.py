"""Tables that lost their cells: a head of known words, then lines of a name, perhaps a unit, and figures (钢材万吨5923 -5.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from luoshi.quantity.tables import CAPTION, Column, cell_mention, read_column, read_unit
from luoshi.quantity.units import Unit
from luoshi.quantity.value import QuantityMention

_LABEL = (
    "(?:单位|绝对数|数量|产量|年末数|人数|(?:金额|投资额|利润总额|销售额|零售额|总产值|增加值|收入|出口额|进口额|总额)(?:[（(][^）)\n]{1,8}[）)])?"
    "|[比较]上年[^%（(\\d\\s]{0,6}(?:%|[（(]%[）)])|(?:所占|占)?比重(?:%|[（(]%[）)]))"
)
_NAME = "(?:指 ?标|[^\\s\\d，。；：、（）()%]{0,4}(?:名称|行业|项目|地区|产品|类别))"
_HEAD = re.compile(rf"^[ \t]*(?:- )?(?P<name>{_NAME}) ?(?P<labels>{_LABEL}(?: ?{_LABEL}){{0,5}})[ \t]*$", re.MULTILINE)
_LABELS = re.compile(_LABEL)
_LINE = re.compile(
    r"(?:- )?(?P<name>[^\d\n—]{1,40}?(?:[（(][^）)\n]{1,20}[）)])?)(?P<cells>[ —]*[-－]?\d[\d.,—－ -]*)[ \t]*(?:\n|$)"
)
_CELL = re.compile(r"(?<!\d)[-－]\d+(?:\.\d+)?|\d+(?:,\d{3})*(?:\.\d+)?")


def find_in_flat_tables(text: str) -> tuple[list[QuantityMention], list[tuple[int, int]]]:
    """The amounts of all such tables and the spans of their lines."""
    mentions: list[QuantityMention] = []
    lines: list[tuple[int, int]] = []
    for head in _HEAD.finditer(text):
        columns = [Column("name")]
        columns.extend(read_column(label, named=True) for label in _LABELS.findall(head["labels"]))
        said = CAPTION.search(text, max(0, head.start() - 120), head.start())
        caption = read_unit(said[1]) if said else None
        at = head.end() + 1
        while (line := _LINE.match(text, at)) is not None:
            found = list(_read_line(line, columns, caption))
            if found:
                mentions.extend(found)
                lines.append(line.span())
            at = line.end() if line.end() > at else at + 1
    return mentions, lines


def _read_line(
    line: re.Match[str], columns: list[Column], caption: tuple[Decimal, Unit] | None
) -> Iterator[QuantityMention]:
    name, own = line["name"].strip(), caption
    amounts = [column for column in columns if column.role == "amount"]
    if any(column.role == "unit" for column in columns):
        name, own = _split_unit(name)
    cells = list(_CELL.finditer(line.string, line.start("cells"), line.end("cells")))
    if not name or len(cells) > len(amounts):
        return
    if line["cells"].lstrip().startswith("—"):
        amounts = amounts[-len(cells) :]  # the first cells are empty
    for cell, column in zip(cells, amounts, strict=False):
        unit = column.unit or (read_unit("%") if column.growth else own)
        if unit is not None:
            yield cell_mention(cell.start(), cell[0], unit, name.removeprefix("其中：").strip(), column.growth)


def _split_unit(name: str) -> tuple[str, tuple[Decimal, Unit] | None]:
    """Part a name from the unit written after it: the longest ending that is a unit."""
    for length in range(min(8, len(name) - 1), 0, -1):
        unit = read_unit(name[-length:])
        if unit is not None:
            return name[:-length].strip(), unit
    return name, None
