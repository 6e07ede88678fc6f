"""N19: full-width digits, letters and signs of numbers become half-width, character by character."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding, rewritten

_FULL = re.compile("[０-９Ａ-Ｚａ-ｚ％﹪＋＆／＄＃＠＊～\u3000\u00a0\u2000-\u200a\u202f\u205f]|(?<=[0-9０-９])[．－]")
_ALWAYS = {
    code: chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_ALWAYS |= {ord(old): new for old, new in zip("％﹪＋＆／＄＃＠＊", "%%+&/$#@*", strict=True)}
_ALWAYS |= dict.fromkeys((0x3000, 0x00A0, *range(0x2000, 0x200B), 0x202F, 0x205F), " ")
_SIGN = re.compile(r"(?<=\d)[．－]")


def find(text: str) -> list[Finding]:
    """The rewriting of all such characters; ``．`` and ``－`` only behind a digit."""
    if not _FULL.search(text):
        return []
    new = text.translate(_ALWAYS)
    if "．" in new or "－" in new:
        new = _SIGN.sub(lambda match: "." if match[0] == "．" else "-", new)
    return rewritten(text, new, "N19", "全角数字、字母和空格改为半角。")
