"""Telling HTML from text, and what an HTML file says of its own encoding."""

from __future__ import annotations

import re

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I
)
_OPENING = re.compile(
    r"\s*+(?>(?:<!--.{0,2000}?-->|<\?xml[^>]{0,300}>)\s*+){0,20}+"  # atomic: comments must not be cut in all ways
    r"<(?:!doctype\s+html|(?:html|head|body|meta|title|div|p|table|tbody|thead|tr|td|ul|ol|span|h[1-6]|section|article|main|"
    r"form|center|font|style|script|link|base|br|strong|b|a|img)(?=[\s>/]))",
    re.I | re.S,
)
_DOCUMENT = re.compile(r"<(?:!doctype\s+html|html[\s>]|body[\s>])", re.I)
_CLOSING = re.compile(r"</(?:html|body|p|div|td|tr|table|span|li|h[1-6])\s*>", re.I)


def declared_charset(data: bytes) -> str | None:
    """The charset in ``<meta>`` or ``<?xml ?>`` of the first 4 kB."""
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii") if match else None


def looks_like_html(text: str) -> bool:
    """A whole document, or a fragment that opens with a known tag and closes such tags again.

    Text that merely holds some HTML residue stays text.
    """
    head = text[:8192].lstrip("\ufeff")
    if _OPENING.match(head):
        return _CLOSING.search(text, 0, 1_000_000) is not None
    return _DOCUMENT.search(head) is not None and _CLOSING.search(text) is not None


def is_office_xml(text: str) -> bool:
    """Word's or Excel's own single-file XML."""
    head = text[:2048]
    return "<?mso-application" in head or "schemas.microsoft.com/office/2006/xmlPackage" in head
