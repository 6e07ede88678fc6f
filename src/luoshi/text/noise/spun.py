"""N28: texts whose words a machine swapped for synonyms; they are told, never changed back.

Only pairs that no writer would choose are listed, each with the phrase it stands for.
"""

from __future__ import annotations

import re

from luoshi.text.finding import Finding

_SWAPPED = {
    "假设干": "若干",
    "经济社会开展": "经济社会发展",
    "科学开展观": "科学发展观",
    "可持续开展": "可持续发展",
    "开展改革委": "发展改革委",
    "开展和改革委": "发展和改革委",
    "根底设施": "基础设施",
    "根本建立": "基本建设",
    "工程建立": "工程建设",
    "效劳业": "服务业",
    "公共效劳": "公共服务",
    "政务效劳": "政务服务",
    "平安生产": "安全生产",
    "平安隐患": "安全隐患",
    "平安事故": "安全事故",
    "奉献率": "贡献率",
    "城镇化建立": "城镇化建设",
}
_PHRASE = re.compile("|".join(sorted(_SWAPPED, key=len, reverse=True)))
_SCALE = re.compile(r"20\d{3,4}分制")


def find(text: str) -> list[Finding]:
    """Impossible phrases and broken scales, one by one."""
    found = [
        Finding(*match.span(), None, "N28", f"疑为机器换词，原文可能是“{_SWAPPED[match[0]]}”，请核对原件。")
        for match in _PHRASE.finditer(text)
    ]
    if "分制" in text:
        reason = "疑为机器改动的数字，原文可能是“100分制”，请核对原件。"
        found += [Finding(*match.span(), None, "N28", reason) for match in _SCALE.finditer(text)]
    return sorted(found, key=lambda finding: finding.start)
