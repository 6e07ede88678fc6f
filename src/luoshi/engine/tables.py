"""The table of documents: one row a document, also where nothing was found in it; its rows say what has been read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import IO

from luoshi.engine.task import Row

SCHEMA_VERSION = "luoshi.documents/1"
# Name, type, meaning; the meanings travel inside the file. New columns are added at the end.
COLUMNS = (
    ("key", "text", "digest@reader: the same reading of the same content, for ever"),
    ("document", "text", "name of the file; of several with the same content the first"),
    ("digest", "text", "SHA-256 of the file; joins the table of statements"),
    ("medium", "text", "what the bytes are, found from the bytes"),
    ("encoding", "text", "encoding of the characters; null where the medium has none"),
    ("title", "text", "title of the document"),
    ("genre", "text", "speech work_report plan task_breakdown bulletin notice regulation news unknown"),
    ("place", "text", "place of the document"),
    ("day", "day", "day from which the document speaks"),
    ("characters", "count", "readable characters before cleaning"),
    ("cleaned", "count", "characters that cleaning took away"),
    ("statements", "count", "rows in the table of statements"),
    ("vague", "count", "empty calls among them"),
    ("doubts", "count", "places that a person should look at"),
    ("incomplete", "names", "why it looks incomplete"),
    ("warnings", "names", "what was odd when it was opened"),
)


def write_documents(rows: Sequence[Row], sink: IO[bytes]) -> None:
    """Write the rows to an open binary file."""
    import pyarrow
    from pyarrow import parquet

    types = {
        "text": pyarrow.string(),
        "names": pyarrow.list_(pyarrow.string()),
        "day": pyarrow.date32(),
        "count": pyarrow.int64(),
    }
    fields = [pyarrow.field(name, types[kind], metadata={"description": meaning}) for name, kind, meaning in COLUMNS]
    schema = pyarrow.schema(fields, metadata={"schema": SCHEMA_VERSION})
    whole = [{name: _encodable(row[name]) for name, _kind, _meaning in COLUMNS} for row in rows]
    parquet.write_table(pyarrow.Table.from_pylist(whole, schema=schema), sink, compression="zstd")


def read_counts(path: Path) -> tuple[list[str], int]:
    """The digests of the documents in a file of the table, and how many statements they have."""
    from pyarrow import parquet

    table = parquet.ParquetFile(path).read(columns=["digest", "statements"])
    return table.column("digest").to_pylist(), sum(table.column("statements").to_pylist())


def _encodable(value: object) -> object:
    """A lone surrogate out of a damaged document or file name as “?”."""
    if isinstance(value, str):
        return value.encode("utf-8", errors="replace").decode("utf-8")
    return [_encodable(item) for item in value] if isinstance(value, list) else value
