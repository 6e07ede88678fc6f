"""Plain text and Markdown: the view is the file itself, less a byte order mark."""

from __future__ import annotations

from luoshi.formats.blob import Blob, Reader, Reading
from luoshi.formats.markdown_table import markdown_tables
from luoshi.formats.original import Medium
from luoshi.formats.signature import Signature
from luoshi.text.mapped import MappedText, Piece


def _accepts(blob: Blob) -> bool:
    return blob.signature is Signature.CHARACTERS


def _read(blob: Blob) -> Reading:
    characters = blob.text.characters
    view = MappedText.of(characters)
    if characters.startswith("\ufeff"):
        body = characters[1:]
        view = MappedText(body, (Piece(0, len(body), 1, len(characters)),))
    return Reading(
        characters=characters,
        view=view,
        encoding=blob.text.encoding,
        tables=markdown_tables(view.text),
        warnings=blob.text.warnings,
    )


READER = Reader(
    medium=Medium.TEXT,
    label="纯文本",
    suffixes=(".txt", ".md", ".markdown", ".text", ".log", ".csv", ".tsv"),
    accepts=_accepts,
    read=_read,
)
