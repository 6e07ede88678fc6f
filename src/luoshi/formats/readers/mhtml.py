"""Web archives (MHT): offices save pages and even «.doc» files this way; the HTML part inside is read."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from email.message import Message

from luoshi.formats.blob import Blob, Reader, Reading
from luoshi.formats.decoding import decode
from luoshi.formats.errors import UnreadableDocument
from luoshi.formats.markup import declared_charset
from luoshi.formats.original import Medium
from luoshi.formats.readers.html import read_html
from luoshi.formats.signature import Signature

_HEAD = re.compile(
    rb"^(?:From|Subject|Date|MIME-Version|Content-Type|Content-Location|X-[\w-]{1,40}|Snapshot-[\w-]{1,40}):", re.I
)
_KIND = re.compile(rb"^Content-Type:\s{0,9}(?:multipart/(?:related|alternative)|text/html)", re.I | re.M)
_WINDOW = 4096


def _accepts(blob: Blob) -> bool:
    head = blob.data[:_WINDOW].lstrip(b"\xef\xbb\xbf \r\n")
    return (
        blob.signature is Signature.CHARACTERS
        and _HEAD.match(head) is not None
        and b"mime-version:" in head.lower()
        and _KIND.search(head) is not None
    )


def _read(blob: Blob) -> Reading:
    parts = [part for part in email.message_from_bytes(blob.data).walk() if part.get_content_type() == "text/html"]
    data = _payload(parts[0]) if parts else b""
    if not data:
        raise UnreadableDocument("no_text", "网页归档（MHT）里没有网页正文，请用浏览器打开后另存为HTML或PDF。")
    decoded = decode(data, parts[0].get_content_charset() or declared_charset(data))
    return read_html(replace(blob, decoded=decoded))


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


READER = Reader(
    medium=Medium.HTML,
    label="网页归档（MHT）",
    suffixes=(".mht", ".mhtml"),
    accepts=_accepts,
    read=_read,
)
