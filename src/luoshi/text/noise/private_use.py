"""N18: private-use code points (icon fonts, damage) and stray kana: icons go, damage inside a sentence is reported."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding

_DAMAGE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]+|[\ufffdぁ-んァ-ヶ]")
_HAN = re.compile(r"[\u3400-\u9fff，。；、]")


def find(text: str) -> list[Finding]:
    """Icons beside blanks or line ends; damaged characters between Chinese ones stay and are told."""
    found = list[Finding]()
    for match in _DAMAGE.finditer(text):
        inside = _HAN.match(text[match.start() - 1 : match.start()]) and _HAN.match(text[match.end() : match.end() + 1])
        if match[0] <= "\ud7ff":
            if inside:
                found.append(Finding(*match.span(), None, "N18", "中文里夹有假名，疑为乱码，请对照原件。"))
        elif inside or match[0] == "\ufffd":
            found.append(Finding(*match.span(), None, "N18", "此处字符已损坏，请对照原件。"))
        else:
            found.append(Finding(*match.span(), "", "N18", "图标字体的占位字符不是文字。"))
    return found
