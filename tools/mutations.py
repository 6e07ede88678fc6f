"""Documents as no clerk would write them: mutations of texts, down to broken bytes. The same number, the same document."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

NOISE = (
    "扫一扫在手机打开当前页",
    "【字体：大 中 小】",
    "打印本页 关闭窗口",
    "责任编辑：",
    "下一篇：",
    "分享到：",
    "var a=1;",
    "&nbsp;&#x3000;",
    "(责编:)",
    "来源：",
)
BRACKETS = "（）()【】［］[]《》〈〉「」“”‘’\"'{}<>"
EXOTIC = (
    "\u202e", "\u200b", "\ufeff", "\u2028", "\u0301", "\x00", "\x1b[31m", "\ud800", "\U0010ffff", "\ue000", "🏗️👩‍💻", "Ⅷ㈠①⑳㊀", "𠮷𪚥", "한국어",
    "ﷺ", "٣٤٥", "½¼㎡㏊", "〇零○", "﷽", "ｱﾂ", "\r", "\x0b\x0c", "\x85", "々〻", "－—–−‐", "％‰℃",
)  # fmt: skip
FRAGMENTS = (
    "<p>", "</div></div>", "<table><tr><td rowspan=99999 colspan=99999>", "<!--", "<script>", "<style>", "&#99999999;", "&lt;p&gt;", "| a | b |\n|---|---|\n| 1 |",
    "```\n", "# ", "> > > ", "- [ ] ", "![](data:,x)", "[x](y", "<![CDATA[", "<br/>" * 50, "***", "\\", "<p style='display:none'>", "<a href='", "~~~",
)  # fmt: skip
PHRASES = (
    "到2026年底前完成固定资产投资100亿元以上", "同比增长5.5%左右", "（一）", "一、", "第一，", "1.", "（1）", "“三个一批”", "2026年3月至5月", "力争", "确保", "牵头单位：市发改委",
    "责任单位：各县区、各有关部门", "六大工程、五项行动", "由百分之三提高到百分之五", "上半年", "“", "：“", "、", "；", "。", "年", "亿元", "X", "不少于", "《关于", "》", "（2025", "三、", "市", "局", "和",
)  # fmt: skip
LONGEST = 8_000  # characters of one document; what grows with the square shows there

Mutation = Callable[[str, random.Random], str]


def slices(texts: Sequence[str], length: int = 1_200) -> list[str]:
    """The texts in pieces of at most ``length`` characters."""
    return [text[start : start + length] for text in texts for start in range(0, len(text), length)]


def document(seeds: Sequence[str], number: int) -> bytes:
    """Document ``number``: a seed under one to four mutations, in some encoding, sometimes with broken bytes."""
    chance = random.Random(number)
    text = chance.choice(seeds)
    for _ in range(chance.randint(1, 4)):
        text = chance.choice(MUTATIONS)(text, chance)[:LONGEST]
    encoding = chance.choices(("utf-8", "gb18030", "utf-16", "utf-8-sig", "big5"), weights=(80, 10, 3, 4, 3))[0]
    data = text.encode(encoding, errors="surrogatepass" if encoding.startswith("utf") else "replace")
    return _broken(data, chance) if chance.random() < 0.15 else data


def _span(text: str, chance: random.Random, longest: int = 400) -> tuple[int, int]:
    start = chance.randint(0, len(text))
    return start, min(len(text), start + chance.randint(0, longest))


def _put(text: str, piece: str, chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + piece + text[at:]


def delete(text: str, chance: random.Random) -> str:
    start, end = _span(text, chance)
    return text[:start] + text[end:]


def duplicate(text: str, chance: random.Random) -> str:
    start, end = _span(text, chance)
    return text[:end] + text[start:end] * chance.randint(1, 6) + text[end:]


def swap(text: str, chance: random.Random) -> str:
    start, middle = _span(text, chance)
    end = min(len(text), middle + chance.randint(0, 400))
    return text[:start] + text[middle:end] + text[start:middle] + text[end:]


def noise(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 12)):
        text = _put(text, chance.choice(NOISE) * chance.randint(1, 3), chance)
    return text


def brackets(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 40)):
        text = _put(text, chance.choice(BRACKETS), chance)
    return text


def run_of_one(text: str, chance: random.Random) -> str:
    letter = (
        chance.choice(text or "。")
        if chance.random() < 0.5
        else chance.choice("　 \n\t。、，—－.…*_=#0123456789一二十百年月%（(“")
    )
    return _put(text, letter * chance.randint(50, 6_000), chance)


def pump(text: str, chance: random.Random) -> str:
    """A short piece again and again: where work grows with the square, here it shows."""
    if chance.random() < 0.6:
        piece = "".join(chance.choice(PHRASES) for _ in range(chance.randint(1, 3)))
    else:
        start, end = _span(text, chance, 12)
        piece = text[start:end]
    return _put(text, piece * chance.randint(20, 2_000), chance)


def digits(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 30)):
        text = _put(
            text, "".join(chance.choice("0123456789.,%万亿元年月日—-:/") for _ in range(chance.randint(1, 30))), chance
        )
    return text


def exotic(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 30)):
        text = _put(text, chance.choice(EXOTIC), chance)
    return text


def fragments(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 20)):
        text = _put(text, chance.choice(FRAGMENTS), chance)
    return f"<html><body>{text}" if chance.random() < 0.3 else text


def lines(text: str, chance: random.Random) -> str:
    way = chance.randrange(4)
    if way == 0:
        return text.replace("\n", "")
    if way == 1:
        return "\n".join(text[: LONGEST // 2])
    if way == 2:
        width = chance.randint(2, 40)
        return "\n".join(text[at : at + width] for at in range(0, len(text), width))
    parts = text.split("\n")
    chance.shuffle(parts)
    return "\n".join(parts)


def spaces(text: str, chance: random.Random) -> str:
    return chance.choice((" ", "　", "\t", "\u00a0", ",", "|")).join(text[: LONGEST // 2])


def narrow(text: str, chance: random.Random) -> str:
    return text.translate(str.maketrans("，。；：（）％“”、", ',.;:()%"",'))


MUTATIONS: tuple[Mutation, ...] = (
    delete, duplicate, swap, noise, brackets, run_of_one, pump, pump, digits, exotic, fragments, lines, spaces, narrow
)  # fmt: skip


def _broken(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 30)):
        at = chance.randint(0, len(changed))
        way = chance.randrange(4)
        if way == 0:
            changed[at : at + 1] = bytes([chance.randrange(256)])
        elif way == 1:
            changed[at:at] = chance.randbytes(chance.randint(1, 8))
        elif way == 2:
            del changed[at : at + chance.randint(1, 5)]
        else:
            changed[at:at] = "第一季度".encode("gb18030")
    return bytes(changed)
