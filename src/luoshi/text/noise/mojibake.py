"""N17: Chinese shifted by one lost byte. ``?cè)从诖蠹业`` holds the GBK bytes of ``源于大家的`` without the first one.

The lost lead byte is put back and the bytes are read again; dropping it once more must give the damaged text, which
proves every character but the first. The first is taken from common words; where none fits it is written as ``□``.
"""

from __future__ import annotations

import re

from luoshi.text.finding import Finding
from luoshi.text.words import OFFICIAL_WORDS

_UNKNOWN = "□"
_LEADS = range(0xB0, 0xF8)
_SPOT = re.compile(r"\?[a-zü\u0100-\u01dcàáèéìíòóùúêńňǹ]{1,6}\)([^\x00-\x7f\s，。；：！？、]{3,60})(\?\*?)?")
_FUNCTION = "去要来再更将把对在不"  # stand before a whole word
_PRIVATE_ROW, _PRIVATE_FIRST = 0xAA, 0xE000


def find(text: str) -> list[Finding]:
    """Places where a lone ``?``, a pinyin tail and nonsense stand together."""
    if "?" not in text or ")" not in text:
        return []
    found = list[Finding]()
    for match in _SPOT.finditer(text):
        mended = _mend(text, match)
        if mended:
            found.append(mended)
    return found


def _mend(text: str, match: re.Match[str]) -> Finding | None:
    shifted = _encode(match[1])
    if shifted is None or shifted[0] < 0x40:
        return None
    body, rest = _read(shifted[1:])
    if len(body) < 2:
        return None
    first = _first(shifted[0], body)
    lost = match[2] or ""
    tail = _tail(text, match, rest, body)
    known = f"首字按常用词补为“{first}”" if first != _UNKNOWN else "首字无法确定，记作□"
    reason = f"丢失一个字节造成的乱码，按GBK错位重新解码并核对无误，{known}。"
    end = match.end() if lost and tail else match.end(1)
    return Finding(match.start(), end, first + body + tail, "N17", reason)


def _encode(run: str) -> bytes | None:
    """GBK bytes of the damaged run; private-use characters stand for GBK's user-defined rows."""
    out = bytearray()
    for character in run:
        code = ord(character)
        if 0xE000 <= code < 0xE000 + 6 * 94:
            row, cell = divmod(code - _PRIVATE_FIRST, 94)
            out += bytes((_PRIVATE_ROW + row, 0xA1 + cell))
            continue
        try:
            out += character.encode("gbk")
        except UnicodeEncodeError:
            return None
    return bytes(out)


def _read(shifted: bytes) -> tuple[str, bytes]:
    """Characters of the realigned bytes, which must all be common Chinese (GB 2312), and the bytes left over."""
    even = len(shifted) - len(shifted) % 2
    try:
        return shifted[:even].decode("gb2312"), shifted[even:]
    except UnicodeDecodeError:
        return "", shifted


def _first(trail: int, body: str) -> str:
    candidates = [bytes((lead, trail)).decode("gb2312", "ignore") for lead in _LEADS]
    for candidate in candidates:
        if candidate and candidate + body[0] in OFFICIAL_WORDS:
            return candidate
    if body[:2] in OFFICIAL_WORDS:
        return next((candidate for candidate in candidates if candidate and candidate in _FUNCTION), _UNKNOWN)
    return _UNKNOWN


def _tail(text: str, match: re.Match[str], rest: bytes, body: str) -> str:
    """What the byte left over at the end began: a punctuation mark, or a character that a common word supplies."""
    if not rest:
        return ""
    if rest[0] == 0xA1:  # the row of Chinese punctuation; a closing bracket later on tells which mark was eaten
        line = text[match.end() : text.find("\n", match.end())]
        opened, closed = line.find("【"), line.find("】")
        if match[2] and closed >= 0 and not 0 <= opened < closed:
            return "。【" + ("**" if match[2] == "?*" else "")
        return "。"
    for word in OFFICIAL_WORDS:
        if word[0] == body[-1] and word[1].encode("gb2312", "ignore")[:1] == rest:
            return word[1]
    return _UNKNOWN
