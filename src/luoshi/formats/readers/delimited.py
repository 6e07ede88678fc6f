"""CSV: either a table, or a few records that carry whole documents in long cells."""

from __future__ import annotations

from luoshi.formats.blob import Blob, Reader, Reading
from luoshi.formats.delimited_records import Field, records
from luoshi.formats.original import Cell, Medium, Table
from luoshi.formats.signature import Signature
from luoshi.formats.view_builder import ViewBuilder

DELIMITERS = (",", "\t", ";")
TITLE_HEADS = ("title", "标题", "题名", "文件名称", "文件标题", "名称")
DATE_HEADS = ("publish_date", "published", "发布日期", "发布时间", "成文日期")
_SAMPLE = 20_000  # characters looked at to tell a CSV file from prose with half-width commas
_LONG = 800  # a cell beyond this is a text, not an entry
_HEAD = 40  # a head cell is no longer than this


def _accepts(blob: Blob) -> bool:
    return blob.signature is Signature.CHARACTERS and _delimiter(blob) is not None


def _delimiter(blob: Blob) -> str | None:
    """The delimiter under which all records have the same width and the first looks like a head."""
    named = blob.suffix in READER.suffixes
    text = blob.text.characters
    head, _, rest = text[:_SAMPLE].lstrip("\ufeff\n").partition("\n")
    if not rest:
        return None
    for delimiter in DELIMITERS:
        if head.count(delimiter) and _fits(text, delimiter, named=named):
            return delimiter
    return None


def _fits(text: str, delimiter: str, *, named: bool) -> bool:
    """With a .csv name a good head is enough; without, three records of one width and short, distinct head cells."""
    rows = list(records(text[: _SAMPLE * 10], delimiter, most=200))
    whole = rows[:-1] if len(rows) > 2 and len(text) > _SAMPLE * 10 else rows  # the sample may cut the last one
    head = [field.text for field in rows[0]]
    if len(head) < 2 or any(not cell or len(cell) > _HEAD for cell in head) or len(set(head)) < len(head):
        return False
    regular = sum(len(row) == len(head) for row in whole) / len(whole)
    return regular >= 0.8 if named else regular == 1.0 and len(whole) >= 3 and "。" not in "".join(head)


def _read(blob: Blob) -> Reading:
    text = blob.text.characters
    delimiter = _delimiter(blob) or ","
    rows = list(records(text, delimiter))
    long_columns = sorted({n for row in rows[1:] for n, field in enumerate(row) if field.end - field.start > _LONG})
    builder = ViewBuilder()
    warnings = blob.text.warnings
    metadata: tuple[tuple[str, str], ...] = ()
    if long_columns:
        _texts(rows, long_columns, builder)
        heads = "、".join(rows[0][n].text if n < len(rows[0]) else f"第{n + 1}列" for n in long_columns)
        warnings += (f"CSV中“{heads}”列是长篇文字，已按正文读取，其余各列除标题外不作为正文。",)
        metadata = _metadata(rows)
    else:
        _grid(rows, builder)
    return Reading(
        characters=text,
        view=builder.finish(),
        encoding=blob.text.encoding,
        tables=tuple(builder.tables),
        metadata=metadata,
        warnings=warnings,
    )


def _grid(rows: list[list[Field]], builder: ViewBuilder) -> None:
    cells = list[Cell]()
    for number, row in enumerate(rows):
        filled = [(column, field) for column, field in enumerate(row) if field.text.strip()]
        if number and filled:
            builder.glue("\n")
        for order, (column, field) in enumerate(filled):
            if order:
                builder.glue("\t")
            start = builder.length
            field.write(builder, one_line=True)
            cells.append(Cell(row=number, column=column, start=start, end=builder.length))
    builder.tables.append(Table(start=0, end=builder.length, cells=tuple(cells), head_rows=1))


def _texts(rows: list[list[Field]], long_columns: list[int], builder: ViewBuilder) -> None:
    """Each record: its title, unless the text opens with it, then its texts with their own line breaks."""
    title = _column(rows[0], TITLE_HEADS)
    for row in rows[1:]:
        texts = [row[n] for n in long_columns if n < len(row) and row[n].text.strip()]
        opening = texts[0].text[:300] if texts else ""
        if title is not None and title < len(row) and row[title].text and row[title].text not in opening:
            texts.insert(0, row[title])
        for field in texts:
            if builder.length:
                builder.glue("\n")
            field.write(builder, one_line=False)


def _metadata(rows: list[list[Field]]) -> tuple[tuple[str, str], ...]:
    if len(rows) != 2:
        return ()
    pairs = (("title", _column(rows[0], TITLE_HEADS)), ("published", _column(rows[0], DATE_HEADS)))
    return tuple((key, rows[1][n].text) for key, n in pairs if n is not None and n < len(rows[1]) and rows[1][n].text)


def _column(head: list[Field], names: tuple[str, ...]) -> int | None:
    return next((n for n, field in enumerate(head) if field.text.strip().lower() in names), None)


READER = Reader(
    medium=Medium.TEXT,
    label="CSV表格",
    suffixes=(".csv", ".tsv"),
    accepts=_accepts,
    read=_read,
)
