"""N6: copyright notes and disclaimers of a site, with their e-mail addresses and links."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding
from luoshi.text.lines import margins

_STRONG = re.compile(
    r"本文内容由互联网用户|互联网用户自发贡献|该文观点仅代表作者|仅代表作者本人|信息存储空间服务|如若转载|转载请注明|请注明出处|"
    r"涉嫌抄袭|抄袭侵权|一经查实[，,]本站|本站将立刻删除|本站(?:不|仅)|版权归(?:原作者|作者|原著)|免责声明|如有侵权|联系(?:我们|本站)删除|"
    r"未经(?:授权|许可|书面)[^\n。]{0,10}转载|网络转载|来源于网络|来自网络|版权声明"
)


def find(text: str) -> list[Finding]:
    """Lines outside the body that carry at least one of the fixed phrases."""
    return [
        Finding(line.start, line.end, "", "N6", "网站的版权与免责声明，不是正文。")
        for line in margins(text)
        if len(line.text) <= 600 and _STRONG.search(line.text)
    ]
