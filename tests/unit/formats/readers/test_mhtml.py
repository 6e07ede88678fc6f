"""Web archives built with the standard library."""

from __future__ import annotations

from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from luoshi.formats import Medium, UnreadableDocument, open_original

PAGE = "<html><body><p>各部门要抓好落实，年底前完成。</p></body></html>"


def archive(subtype: str, charset: str) -> bytes:
    message = MIMEMultipart("related")
    message["Subject"] = "page"
    message.attach(MIMEText("p { color: red }", "css"))
    message.attach(MIMEText(PAGE, subtype, charset))
    return message.as_bytes()


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_the_page_inside_is_read(charset: str) -> None:
    original = open_original(archive("html", charset), name="通知.doc")
    assert original.medium is Medium.HTML
    assert original.view.text == "各部门要抓好落实，年底前完成。"
    assert original.characters == PAGE
    assert original.warnings[0].startswith("扩展名为.doc，实际是网页归档")


def test_archive_without_a_page() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        open_original(archive("plain", "utf-8"))
    assert caught.value.code == "no_text"


def test_text_that_begins_like_a_letter_stays_text() -> None:
    assert open_original("Subject: 关于报送进展的通知\n各部门要抓好落实。".encode()).medium is Medium.TEXT
