"""Whatever the bytes, opening gives an original or one clear refusal."""

from __future__ import annotations

import io
import time
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st

from luoshi.formats import Original, UnreadableDocument, open_original

MAGICS = (b"", b"%PDF-1.4\n", b"PK\x03\x04", b"{\\pict", b"<html><body>", b"\xff\xfe", b"a,b,c\n", b"| a | b |\n")
MARKUP = "<>/=\"'&;#!- ptd任务。，\n\ta"
TAG_WORDS = """<p> </p> <td> <tr> <table> </table> <div> </div> <a> </a> <br/> <li> <body> <h1> <!-- --> <script> </script> < > "
    <td/colspan=2/rowspan='3'> <ul/style='display:none'> &nbsp; &lt &amp;ldquo; &#20219; &#x4efb; 一、任务，完成。 2025年"""
TAGS = st.sampled_from(TAG_WORDS.split())
SPACED = st.sampled_from(
    ("\n", " ", "\u3000", "<td colspan=2 rowspan='3'>", "<ul style='display:none'>", "<div class='a'>", '<a href="x">')
)


def refusal(error: UnreadableDocument) -> None:
    assert error.code
    assert error.sentence.endswith("。")


def check(data: bytes, name: str | None = None) -> Original | None:
    try:
        original = open_original(data, name=name)
    except UnreadableDocument as error:
        return refusal(error)
    text = original.view.text
    assert sum(piece.end - piece.start for piece in original.view.pieces) == len(text)
    assert all(
        0 <= piece.origin_start <= piece.origin_end <= len(original.characters) for piece in original.view.pieces
    )
    for piece in original.view.pieces:
        if piece.is_literal:
            source = original.characters[piece.origin_start : piece.origin_end]
            assert [
                a for a, b in zip(source, text[piece.start : piece.end], strict=True) if a != b and not a.isspace()
            ] == []
    for table in original.tables:
        assert 0 <= table.start < table.end <= len(text)
        for cell in table.cells:
            assert table.start <= cell.start < cell.end <= table.end
            assert "\n" not in text[cell.start : cell.end]
    return original


@given(st.sampled_from(MAGICS), st.binary(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_bytes(magic: bytes, data: bytes) -> None:
    if not (magic + data).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):  # would start LibreOffice
        check(magic + data)


@given(st.text(max_size=300), st.sampled_from(["utf-8", "gb18030", "utf-16"]))
@settings(max_examples=200, deadline=None)
def test_any_text(text: str, codec: str) -> None:
    check(text.encode(codec, errors="ignore"))


@given(st.text(alphabet=MARKUP, max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_markup_characters(text: str) -> None:
    check(f"<html>{text}</p>".encode())


@given(st.lists(TAGS | SPACED, max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_tags(parts: list[str]) -> None:
    check(("<html>" + "".join(parts) + "</html>").encode())


@given(
    st.lists(st.lists(st.text(alphabet='任务,"\n；a ', max_size=12), min_size=3, max_size=3), min_size=1, max_size=8)
)
@settings(max_examples=200, deadline=None)
def test_any_records(rows: list[list[str]]) -> None:
    lines = ["任务,期限,单位"] + [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    original = check("\n".join(lines).encode(), "清单.csv")
    assert original is not None
    (table,) = original.tables
    found = {(cell.row, cell.column): original.view.text[cell.start : cell.end] for cell in table.cells}
    expected = [["任务", "期限", "单位"], *rows]
    for number, row in enumerate(expected):
        for column, cell in enumerate(row):
            assert found.get((number, column), "") == cell.strip().replace("\n", " ")


@given(st.sampled_from(["word/document.xml", "xl/workbook.xml", "OFD.xml"]), st.binary(max_size=200), st.booleans())
@settings(max_examples=100, deadline=None)
def test_any_container(member: str, content: bytes, damaged: bool) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr(member, content)
        package.writestr("[Content_Types].xml", content)
    data = stream.getvalue()
    check(data[: len(data) - 30] if damaged else data)


def test_hostile_markup_is_read_in_linear_time() -> None:
    for piece in (
        "<a ",
        "<!--",
        "<a x='",
        '<a "',
        "</",
        "<td>",
        "<div><p>",
        "&amp",
        "<![CDATA[",
        "<script>",
        "<table><tr>",
    ):
        data = f"<html><body><p>任务，完成。</p>{piece * 60_000}</body></html>"
        start = time.process_time()
        original = check(data.encode())
        assert time.process_time() - start < 10, piece  # quadratic time would be minutes
        assert original is None or "任务" in original.view.text
