"""What the bytes are, told from the bytes alone; what can never be a document is refused here."""

from __future__ import annotations

import io
import zipfile
from enum import StrEnum

from luoshi.formats.errors import UnreadableDocument


class Signature(StrEnum):
    """Container of the bytes."""

    PDF = "pdf"
    WORD = "word"
    SHEET = "sheet"
    OFD = "ofd"
    OPEN_DOCUMENT = "open_document"
    OLD_WORD = "old_word"
    OLD_SHEET = "old_sheet"
    RICH_TEXT = "rich_text"
    IMAGE = "image"
    CHARACTERS = "characters"  # no magic number: text, Markdown, HTML, CSV, XML


OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGICS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
IMAGE_MAGICS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")
ARCHIVE_MAGICS = (
    (b"Rar!\x1a\x07", "RAR压缩包"),
    (b"7z\xbc\xaf\x27\x1c", "7z压缩包"),
    (b"\x1f\x8b\x08", "gzip压缩包"),
    (b"BZh", "bzip2压缩包"),
    (b"\xfd7zXZ\x00", "xz压缩包"),
    (b"\x28\xb5\x2f\xfd", "zstd压缩包"),
    (b"MSCF\x00\x00\x00\x00", "CAB压缩包"),
)
PROGRAM_MAGICS = (b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\x00asm")
MEDIA_MAGICS = (b"ID3", b"OggS", b"fLaC", b"\x1aE\xdf\xa3", b"FLV\x01", b"SQLite format 3\x00")


def signature(data: bytes) -> Signature:
    """The container; raises ``UnreadableDocument`` for archives, programs, media, slides and encrypted documents."""
    if data.startswith(ZIP_MAGICS):
        return _zip_signature(data)
    if data.startswith(OLE_MAGIC):
        return _ole_signature(data)
    if b"%PDF-" in data[:1024]:
        return Signature.PDF
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:5] == b"{\\rtf":
        return Signature.RICH_TEXT
    if _is_image(data):
        return Signature.IMAGE
    _refuse(data)
    return Signature.CHARACTERS


def _is_image(data: bytes) -> bool:
    if data.startswith(IMAGE_MAGICS) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        return True
    return (
        data[:2] == b"BM" and data[6:10] == b"\0\0\0\0" and data[14:18] in (b"\x28\0\0\0", b"\x6c\0\0\0", b"\x7c\0\0\0")
    )


def _refuse(data: bytes) -> None:
    for magic, label in ARCHIVE_MAGICS:
        if data.startswith(magic):
            raise _archive(label)
    if data[257:262] == b"ustar":
        raise _archive("tar压缩包")
    if data.startswith(PROGRAM_MAGICS) or (data[:2] == b"MZ" and b"\x00" in data[:64]):
        raise UnreadableDocument("executable", "这是可执行程序，不是文稿；请确认文件来源是否安全。")
    if (
        data.startswith(MEDIA_MAGICS)
        or data[4:8] == b"ftyp"
        or (data[:4] == b"RIFF" and data[8:12] in (b"WAVE", b"AVI "))
    ):
        raise UnreadableDocument("media", "这是音频、视频或数据库文件，不是文稿；请提供文字稿。")


def _archive(label: str) -> UnreadableDocument:
    return UnreadableDocument("archive", f"这是{label}，请先解压，再逐个打开其中的文件。")


def _zip_signature(data: bytes) -> Signature:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = {info.filename.replace("\\", "/").lower() for info in package.infolist()}
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
        sentence = "文件已损坏（Office、OFD或ZIP的压缩结构不完整），请重新下载或用原软件另存一份。"
        raise UnreadableDocument("corrupt", sentence) from error
    if "word/document.xml" in names:
        return Signature.WORD
    if names & {"xl/workbook.xml", "xl/workbook.bin"}:
        return Signature.SHEET
    if "ofd.xml" in names:
        return Signature.OFD
    if "content.xml" in names and b"mimetypeapplication/vnd.oasis.opendocument" in data[:120]:
        return Signature.OPEN_DOCUMENT
    if "ppt/presentation.xml" in names:
        raise _slides()
    if any(name.startswith("word/document") for name in names) and "[content_types].xml" in names:
        return Signature.WORD
    raise _archive("ZIP压缩包")


def _slides() -> UnreadableDocument:
    return UnreadableDocument("slides", "这是演示文稿（PPT），请把讲稿另存为Word或PDF后再打开。")


def _ole_signature(data: bytes) -> Signature:
    """Streams are told by their UTF-16 names in the directory; a Word file may embed a sheet, so Word comes first."""
    if _stream(data, "EncryptedPackage") or _stream(data, "EncryptedSummary"):
        raise UnreadableDocument("encrypted", "文档设有打开密码，请用Office或WPS打开后去掉密码，另存再试。")
    if _stream(data, "WordDocument"):
        if data[512:514] == b"\xec\xa5" and data[523] & 0x01:  # FIB, bit fEncrypted of the flags at 0x0A
            raise UnreadableDocument("encrypted", "Word文档设有打开密码，请用Word或WPS打开后去掉密码，另存再试。")
        return Signature.OLD_WORD
    if _stream(data, "Workbook") or _stream(data, "Book"):
        return Signature.OLD_SHEET
    if _stream(data, "PowerPoint Document"):
        raise _slides()
    raise UnreadableDocument("unknown_ole", "这是旧式Office容器文件，但不是Word或Excel文档，请另存为DOCX后再试。")


def _stream(data: bytes, name: str) -> bool:
    return (name + "\0").encode("utf-16-le") in data
