"""Encodings are told by content and agree with ``Path.read_text``."""

from __future__ import annotations

from pathlib import Path

import pytest

from luoshi.formats import UnreadableDocument, open_original
from luoshi.formats.decoding import decode

SIMPLIFIED = (
    "各县（区）人民政府：现将《重点工作任务清单》印发给你们，请认真贯彻落实。\r\n一、到2027年建成3个产业园区；\r\n" * 3
)
TRADITIONAL = "各縣市政府：為加強環境保護工作，請於本年十二月底前完成下列事項，並將辦理情形報送本府。\r\n" * 3


@pytest.mark.parametrize(
    ("text", "codec", "expected"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-32", "utf-32"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (SIMPLIFIED + "㐀𠀀", "gb18030", "gb18030"),
        (TRADITIONAL, "big5", "big5hkscs"),
        (TRADITIONAL, "gbk", "gb18030"),
        ("GDP growth target: 6%\n", "ascii", "utf-8"),
    ],
)
def test_encoding_is_found_and_characters_equal_read_text(text: str, codec: str, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "通知.txt"
    path.write_bytes(text.encode(codec))
    original = open_original(path)
    assert original.encoding == expected
    assert original.characters == path.read_text(encoding=original.encoding)
    assert original.characters == text.replace("\r\n", "\n")
    assert original.warnings == ()


def test_byte_order_mark_stays_in_the_characters_and_leaves_the_view() -> None:
    original = open_original("\ufeff一、总体要求\n二、重点任务".encode())
    assert original.characters.startswith("\ufeff")
    assert original.view.text == "一、总体要求\n二、重点任务"
    assert original.view.span(0, 2) == (1, 3)


def test_damaged_bytes_in_gb_text_are_counted_not_fatal() -> None:
    data = SIMPLIFIED.encode("gbk")
    at = len("各县（区）人民政府：".encode("gbk"))
    original = open_original(data[:at] + b"\xff\xff" + data[at:])
    assert original.encoding == "gb18030"
    assert original.characters.count("\ufffd") == 2
    assert "重点工作任务清单" in original.characters
    assert "2处字节损坏" in original.warnings[0]


def test_damaged_utf8_is_not_taken_for_gb() -> None:
    data = SIMPLIFIED.encode()
    decoded = decode(data[:100] + b"\xe4" + data[100:])
    assert decoded.encoding == "utf-8"
    assert decoded.damaged >= 1


def test_text_cut_in_the_middle_of_a_character_still_opens() -> None:
    assert decode(SIMPLIFIED.encode()[:-3] + "清".encode()[:2]).encoding == "utf-8"


def test_declared_charset_is_only_believed_where_it_fits() -> None:
    assert decode(SIMPLIFIED.encode("gbk"), "iso-8859-1").encoding == "gb18030"
    assert decode(SIMPLIFIED.encode("gbk"), "no-such-codec").encoding == "gb18030"
    assert decode(SIMPLIFIED.encode("gbk"), "rot13").encoding == "gb18030"


@pytest.mark.parametrize("data", [bytes(range(256)) * 40, b"\x00\x01\x02\x03" * 500, b"\x80" * 400])
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        open_original(data)
    assert caught.value.code == "binary"


def test_long_file_is_decoded_from_samples() -> None:
    data = (SIMPLIFIED * 3000).encode("gbk")
    assert decode(data).characters == SIMPLIFIED.replace("\r\n", "\n") * 3000
