"""Bytes of a text file to characters: UTF-8 first, else the encoding under which most characters are common ones."""

from __future__ import annotations

import codecs
import unicodedata
from collections import Counter
from dataclasses import dataclass

from luoshi.formats.errors import UnreadableDocument

# Python's own names, so that path.read_text(encoding=...) gives the same characters.
BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The characters that make up about half of any Chinese official text, in both scripts, with the usual punctuation.
COMMON = frozenset(
    "，。、：；？！（）《》“”　—…〔〕％１２３４５６７８９０"
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后"
    "多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合"
    "还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只"
    "没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边"
    "流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理府市县镇乡村省委办局"
    "工作推进落实发展建设项目投资产业企业改革服务保障安全环境生态责任单位完成目标加快加强提升推动确保万亿元"
    "這個為國們時來於會對發動過說產種後學經進著電裡現實兩體機當點從業應開還關線內數無與變條沒結解問見計別區強決"
    "處將組統總戰義質氣題黨員報辦縣鄉鎮務東車門書長馬農運論軍設級單環責標確億萬據議請護類當勞優創職顧團廣歲際"
)
_SAMPLE = 65_536  # bytes of each of three samples; enough for a stable share of common characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Characters as ``read_text`` gives them, the codec used, and how many characters were damaged."""

    characters: str
    encoding: str
    damaged: int

    @property
    def warnings(self) -> tuple[str, ...]:
        if not self.damaged:
            return ()
        return (f"按{self.encoding.upper()}解码时有{self.damaged}处字节损坏，已用“\ufffd”代替，请核对原文。",)


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode a whole text file; ``declared`` is what the file says of itself (HTML meta) and is only believed if it fits."""
    encoding = _encoding(data, declared)
    text = data.decode(encoding, errors="replace")
    damaged = text.count("\ufffd")
    decoded = Decoded(characters=_universal_newlines(text), encoding=encoding, damaged=damaged)
    _refuse_junk(decoded)
    return decoded


def _universal_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _encoding(data: bytes, declared: str | None) -> str:
    for bom, encoding in BOMS:
        if data.startswith(bom) and not (encoding == "utf-16" and len(data) < 4 and data[2:] == b"\0"):
            return encoding
    if _is_utf8(data):
        return "utf-8"
    candidates = ["utf-8", "gb18030", "big5hkscs", "cp950"]
    if b"\0" in data[:_SAMPLE]:
        candidates += ["utf-16-le", "utf-16-be"]
    codec = _python_name(declared)
    if codec and codec not in candidates:
        candidates.append(codec)
    samples = _samples(data)
    return max(candidates, key=lambda name: (_score(samples, name), -candidates.index(name)))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\0" not in data[:_SAMPLE]


def _python_name(declared: str | None) -> str | None:
    if not declared:
        return None
    try:
        info = codecs.lookup(declared)
    except (LookupError, ValueError):
        return None
    return info.name if info._is_text_encoding else None


def _samples(data: bytes) -> tuple[bytes, ...]:
    if len(data) <= 3 * _SAMPLE:
        return (data,)
    middle = len(data) // 2 & ~1  # an even offset, for UTF-16
    return data[:_SAMPLE], data[middle : middle + _SAMPLE], data[-(_SAMPLE & ~1) :]


def _score(samples: tuple[bytes, ...], encoding: str) -> float:
    """Share of common characters among those beyond ASCII, less a penalty for each damaged one."""
    counts = Counter[str]()
    for sample in samples:
        counts.update(sample.decode(encoding, errors="replace"))
    common = sum(counts[character] for character in COMMON)
    beyond = sum(count for character, count in counts.items() if character > "\x7f" or character == "\0")
    total = max(beyond, common) + 3 * counts["\ufffd"]
    return common / total if total else 0.0


def _refuse_junk(decoded: Decoded) -> None:
    text = decoded.characters
    head = text[:200_000]
    controls = sum(head.count(chr(code)) for code in range(32) if code not in (9, 10, 12, 27))
    if controls * 100 > len(head) or decoded.damaged * 4 > len(text) or _is_noise(head):
        raise UnreadableDocument("binary", "这不是文字文件（内容是二进制数据），请检查文件是否损坏或选错。")
    if not text.strip("\ufeff \t\n\r\f\v\u3000\xa0\ufffd\0"):
        raise UnreadableDocument("empty", "文件里没有文字（只有空白），请检查是否选错文件。")


def _is_noise(head: str) -> bool:
    """Random bytes decode to characters of all planes; in a text hardly any is unassigned or for private use."""
    odd = sum(
        count for character, count in Counter(head).items() if unicodedata.category(character) in ("Cn", "Co", "Cs")
    )
    return odd * 20 > len(head)
