"""Open a document by its content: bytes in, ``Original`` out, or one clear sentence why not."""

from __future__ import annotations

import hashlib
import os

from luoshi.formats.blob import Blob, Reader
from luoshi.formats.decoding import decode
from luoshi.formats.errors import UnreadableDocument
from luoshi.formats.limits import DEFAULT_LIMITS, Limits
from luoshi.formats.markup import declared_charset
from luoshi.formats.original import Original
from luoshi.formats.readers import delimited, docx, html, image, legacy, mhtml, ofd, pdf, plain, xlsx
from luoshi.formats.signature import Signature, signature
from luoshi.formats.source import load

# The seam: a new format is a new module in readers/ and one more entry here. The first that accepts, reads.
READERS: tuple[Reader, ...] = (
    docx.READER,
    pdf.READER,
    xlsx.READER,
    ofd.READER,
    image.READER,
    legacy.READER,
    mhtml.READER,
    html.READER,
    delimited.READER,
    plain.READER,
)


def open_original(
    source: str | os.PathLike[str] | bytes, *, name: str | None = None, limits: Limits = DEFAULT_LIMITS
) -> Original:
    """Read a document from a path (``str`` or path-like) or from its bytes; raises only ``UnreadableDocument``."""
    data, shown = load(source, name=name, limits=limits)
    blob = _blob(data, shown, limits)
    reader = next(reader for reader in READERS if reader.accepts(blob))
    try:
        reading = reader.read(blob)
    except UnreadableDocument:
        raise
    except Exception as error:  # a damaged file may break any decoder in any way; nobody should see a traceback
        sentence = f"{reader.label}已损坏或不符合规范，无法读取，请重新下载或用原软件另存一份。"
        raise UnreadableDocument("corrupt", sentence) from error
    if not reading.view.text.strip():
        raise UnreadableDocument("no_text", f"{reader.label}里没有可读的文字（可能全是图片或空白），请检查文件内容。")
    return Original(
        name=shown,
        digest=hashlib.sha256(data).hexdigest(),
        medium=reader.medium,
        encoding=reading.encoding,
        characters=reading.characters,
        view=reading.view,
        tables=reading.tables,
        metadata=reading.metadata,
        warnings=_suffix_warning(blob, reader) + reading.warnings,
    )


def _blob(data: bytes, name: str, limits: Limits) -> Blob:
    kind = signature(data)
    decoded = decode(data, declared_charset(data)) if kind is Signature.CHARACTERS else None
    return Blob(data=data, name=name, signature=kind, decoded=decoded, limits=limits)


def _suffix_warning(blob: Blob, reader: Reader) -> tuple[str, ...]:
    known = any(blob.suffix in other.suffixes for other in READERS)
    if not known or blob.suffix in reader.suffixes:
        return ()
    return (f"扩展名为{blob.suffix}，实际是{reader.label}，已按实际内容读取。",)
