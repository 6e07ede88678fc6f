"""N1 and N28: slogans of a site and search-engine bait before the title, site names behind it."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding
from luoshi.text.lines import head, margins

_SITE = re.compile(r"文库|文秘|秘网|范文|公文网|写作网|论文网|资料网|材料网|笔杆子|\.com|\.cn|\.net")
_SHOUT = re.compile(
    r"[◆★☆●◎※~～♥❤▲■]|记住我|来上我|欢迎(?:您|访问|来到|光临)|收藏本站|设为首页|免费下载|最新|首发|关注我们|原创"
)
_BAIT = re.compile(r"范文|下载|免费|大全|模板|精选|最新|推荐|热门|公文|word版|WORD版|优秀|汇编|合集|通用版")
_BAIT_STRONG = re.compile(r"范文|免费|大全|模板|通用版|word版|WORD版")
_SUFFIX = re.compile(
    r"\s{1,4}[-_|—–]{1,2}\s{0,4}[^\s，。]{2,24}(?:网|网站|门户|门户网站|频道|网.{0,4}平台|文库)$|_[^\s_，。]{2,20}(?:网|文库)$"
)
_BAITS = 3  # words of bait in one line
_SENTENCE = re.compile(r"[。；]")


def find(text: str) -> list[Finding]:
    """Slogan lines and bait lines in the head; site names at the end of a head line."""
    found = list[Finding]()
    for line in head(text):
        if len(line.text) > 80 or _SENTENCE.search(line.text):
            continue
        packed = line.text.replace(" ", "")
        if _BAIT_STRONG.search(packed) and len(set(_BAIT.findall(packed))) >= _BAITS:
            found.append(Finding(line.start, line.end, "", "N28", "网站为搜索引擎堆砌的词语，不是正文。"))
        elif _SITE.search(packed) and _SHOUT.search(packed):
            found.append(Finding(line.start, line.end, "", "N1", "网站广告语，不是正文。"))
        elif suffix := _SUFFIX.search(line.text):
            at = line.start + suffix.start()
            found.append(Finding(at, line.end, "", "N1", "标题后的网站名称不是标题。"))
    return found + _slogans(text, found)


def _slogans(text: str, taken: list[Finding]) -> list[Finding]:
    """The same slogans below the body."""
    after = max((finding.end for finding in taken), default=-1)
    return [
        Finding(line.start, line.end, "", "N1", "网站广告语，不是正文。")
        for line in margins(text)
        if line.start > after
        and len(line.text) <= 60
        and _SITE.search(line.text)
        and _SHOUT.search(line.text)
        and not _SENTENCE.search(line.text)
    ]
