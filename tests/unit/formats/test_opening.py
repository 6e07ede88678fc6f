"""What is refused, with which code; and what a wrong extension leads to."""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import struct
import zipfile
import zlib
from pathlib import Path

import docx
import pytest

from luoshi.formats import Limits, Medium, UnreadableDocument, open_original

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TYPES = "[Content_Types].xml"


def zipped(members: dict[str, bytes | str], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return stream.getvalue()


def refused(source: str | os.PathLike[str] | bytes, limits: Limits | None = None) -> UnreadableDocument:
    with pytest.raises(UnreadableDocument) as caught:
        open_original(source, limits=limits or Limits())
    assert any("\u4e00" <= character <= "\u9fff" for character in caught.value.sentence)
    assert caught.value.sentence.endswith("。")
    return caught.value


def word(text: str = "一、重点任务") -> bytes:
    document, stream = docx.Document(), io.BytesIO()
    document.add_paragraph(text)
    document.save(stream)
    return stream.getvalue()


def document_xml(body: str, prolog: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'{prolog}<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'.encode()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"Rar!\x1a\x07\x01\x00....", "archive"),
        (b"7z\xbc\xaf\x27\x1c....", "archive"),
        (b"\x1f\x8b\x08\x00....", "archive"),
        (zipped({"清单.txt": "内容"}), "archive"),
        (b"PK\x05\x06" + b"\0" * 18, "archive"),
        (b"MZ\x90\x00\x03\x00\x00\x00" + b"\0" * 100, "executable"),
        (b"\x7fELF\x02\x01\x01", "executable"),
        (b"ID3\x04\x00", "media"),
        (b"\x00\x00\x00\x18ftypmp42", "media"),
        (zipped({"ppt/presentation.xml": "<a/>"}), "slides"),
        (word()[:2000], "corrupt"),
        (b"%PDF-1.7\nnothing else", "corrupt"),
        (OLE + b"\0" * 600 + "EncryptedPackage\0".encode("utf-16-le"), "encrypted"),
        (OLE + b"\0" * 600 + "PowerPoint Document\0".encode("utf-16-le"), "slides"),
        (OLE + b"\0" * 600, "unknown_ole"),
        (zipped({TYPES: "", "word/document.xml": b"<w:document><w:body>"}), "corrupt"),
        (zipped({TYPES: "", "word/document.xml": document_xml("")}), "no_text"),
        (zipped({TYPES: "", "xl/workbook.xml": b"<workbook/>"}), "corrupt"),
        (zipped({"OFD.xml": b"<OFD/>"}), "no_text"),
    ],
)
def test_refusals(data: bytes, code: str) -> None:
    assert refused(data).code == code


def test_old_word_with_password_is_told_from_its_flags() -> None:
    fib = bytearray(OLE + b"\0" * 504 + b"\xec\xa5\xc1\0" + b"\0" * 6 + b"\x00\x01" + b"\0" * 100)
    fib += "WordDocument\0".encode("utf-16-le")
    assert refused(bytes(fib)).code == "encrypted"


def test_entity_bomb_is_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    data = zipped({TYPES: "", "word/document.xml": document_xml("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", bomb)})
    assert refused(data).code == "xml_entities"
    late = "<!-- " + "x" * 5000 + " -->" + bomb
    data = zipped({TYPES: "", "word/document.xml": document_xml("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", late)})
    assert refused(data).code == "xml_entities"


def test_deep_xml_is_refused() -> None:
    data = zipped({TYPES: "", "word/document.xml": document_xml("<w:ins>" * 5000 + "</w:ins>" * 5000)})
    assert refused(data).code == "corrupt"


def test_zip_bomb_by_ratio() -> None:
    assert refused(zipped({TYPES: "", "word/document.xml": b" " * 30_000_000})).code == "zip_bomb"


def test_zip_bomb_by_sum_and_by_count() -> None:
    data = zipped({TYPES: os.urandom(3_000), "word/document.xml": os.urandom(3_000)})
    assert refused(data, Limits(unpacked_bytes=5_000)).code == "zip_bomb"
    assert refused(data, Limits(members=1)).code == "zip_bomb"


def test_zip_bomb_by_a_lying_header() -> None:
    """A member that unpacks to more than it declares must not be unpacked."""
    content = document_xml("<w:p><w:r><w:t>任务</w:t></w:r></w:p>" + " " * 9000)
    data = zipped({TYPES: "", "word/document.xml": content})
    crc, size = struct.pack("<I", zlib.crc32(content)), struct.pack("<I", len(content))
    assert data.count(crc) == 2
    assert size in data
    assert refused(data.replace(size, struct.pack("<I", 300))).code == "zip_bomb"


def test_overlapping_members_are_refused() -> None:
    data = bytearray(zipped({TYPES: os.urandom(5000), "word/document.xml": document_xml("")}))
    directory = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    struct.pack_into("<II", data, directory + 20, 9000, 9000)
    assert refused(bytes(data)).code in ("zip_bomb", "corrupt")


def test_encrypted_member_is_refused() -> None:
    data = bytearray(zipped({TYPES: "", "word/document.xml": document_xml("")}))
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    data[at + 8] |= 1
    assert refused(bytes(data)).code == "encrypted"


def test_places_that_are_no_readable_file(tmp_path: Path) -> None:
    assert refused(tmp_path).code == "directory"
    assert refused(tmp_path / "没有.docx").code == "missing"
    assert refused("带\0零.txt").code == "missing"
    assert refused(str(tmp_path / ("长" * 400))).code == "io_error"
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert refused(pipe).code == "not_a_file"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything, so no file is without permission")
def test_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "机密.txt"
    path.write_text("任务")
    path.chmod(0)
    assert refused(path).code == "no_permission"


def test_permission_error_becomes_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "清单.txt"
    path.write_text("任务", encoding="utf-8")

    def deny(*_: object, **__: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "open", deny)
    assert refused(path).code == "no_permission"


def test_too_large_file_is_refused_by_size_without_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("the file was opened")

    monkeypatch.setattr(Path, "open", fail)
    error = refused(path)
    assert error.code == "too_large"
    assert "200MB" in error.sentence
    assert refused(b"x" * 11, Limits(file_bytes=10)).code == "too_large"


def test_name_digest_and_medium_come_from_name_and_bytes(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(word())
    original = open_original(path)
    assert (original.name, original.medium, original.encoding) == ("报告.docx", Medium.DOCX, None)
    assert original.digest == hashlib.sha256(path.read_bytes()).hexdigest()
    assert open_original(str(path)) == original
    assert open_original(path, name="别名.docx").name == "别名.docx"
    assert open_original(word()).name == "未命名文件"


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("通知.docx", "<html><body><p>各部门：请抓好落实。</p></body></html>".encode(), "扩展名为.docx，实际是HTML"),
        ("通知.pdf", word(), "扩展名为.pdf，实际是Word文档"),
        ("通知.doc", "各部门：请抓好落实。".encode(), "扩展名为.doc，实际是纯文本"),
    ],
)
def test_wrong_extension_warns(name: str, data: bytes, expected: str) -> None:
    assert open_original(data, name=name).warnings[0].startswith(expected)


@pytest.mark.parametrize("name", ["通知.txt", "通知.md", "通知", "通知.2024年", "通知.bak"])
def test_right_or_unknown_extension_does_not_warn(name: str) -> None:
    assert open_original("各部门：请抓好落实。".encode(), name=name).warnings == ()


def test_the_exception_survives_a_process_boundary() -> None:
    error = pickle.loads(pickle.dumps(UnreadableDocument("empty", "文件是空的。")))
    assert (error.code, error.sentence, str(error)) == ("empty", "文件是空的。", "文件是空的。")
