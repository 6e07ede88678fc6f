"""N8 and N9: text that a paywall left out in the middle or at the end; the numbers it tells are kept as a gap."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding
from luoshi.text.lines import tail

_INSIDE = re.compile(
    r"[…\.]{0,6}[ \t]*[（(]([^（）()\n]{0,80}?)省略\s{0,2}(\d{1,7})\s{0,2}字([^（）()\n]{0,60})[)）][ \t]*[…\.]{0,6}"
)
_END = re.compile(
    r"(?:全文|本文)共?\s{0,2}(\d{2,7})\s{0,2}字"
    r"[，,、\s]{0,2}(?:当前|目前|现在)?(?:仅|只)?(?:显示|可阅读|预览)(?:了|前)?\s{0,2}(\d{1,7})\s{0,2}字[^\n]{0,200}"
)
_LEAD = re.compile(r"[ \t]{0,4}[…\.]{0,6}[ \t]{0,4}[（(]?(?:未完|试读结束|预览结束)?[，,。、\s]{0,2}\Z")
_HIDDEN = re.compile(
    r".{0,12}(?:剩余|余下|其余|完整|隐藏|更多).{0,12}(?:内容|部分|文章|\d{1,3}%).{0,20}"
    r"(?:会员|登录|登陆|付费|下载|购买|充值|VIP|vip).{0,30}"
)


def find(text: str) -> list[Finding]:
    """Omission marks with a number of characters, ``未完`` marks with two numbers, invitations to pay for the rest."""
    found = list[Finding]()
    if "省略" in text:
        for match in _INSIDE.finditer(text):
            count = int(match[2])
            reason = f"网站在此处省略了{count}字，前后语句不连贯，请取得全文。"
            found.append(Finding(*match.span(), "\n", "N8", reason, gap=True, missing=count))
    if "显示" in text or "阅读" in text or "预览" in text:
        for match in _END.finditer(text):
            total, shown = int(match[1]), int(match[2])
            if shown < total:
                found.append(_end(match, total, shown))
    for line in tail(text):
        if len(line.text) <= 80 and _HIDDEN.fullmatch(line.text):
            reason = "网站隐藏了此处以后的内容，请取得全文。"
            found.append(Finding(line.start, line.end, "", "N9", reason, gap=True))
    kept, at = list[Finding](), 0
    for finding in sorted(found, key=lambda finding: finding.start):
        if finding.start >= at:
            kept.append(finding)
            at = finding.end
    return kept


def _end(match: re.Match[str], total: int, shown: int) -> Finding:
    reason = f"原文未完：声明全文{total}字，只显示{shown}字（{shown / total:.1%}），请取得全文。"
    before = max(match.start() - 24, 0)
    lead = _LEAD.search(match.string, before, match.start())
    start = lead.start() if lead else match.start()
    return Finding(start, match.end(), "", "N9", reason, gap=True, missing=total - shown, declared=total)
