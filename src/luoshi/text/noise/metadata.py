"""N2: the line between title and body in which a site tells source, time, length, buttons; its values become facts."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding
from luoshi.text.lines import Line, margins

_BUTTONS = (
    "网友供稿|网友投稿|分享到|分享|加入收藏|收藏本文|收藏|打印本页|打印|关闭窗口|关闭|返回顶部|字体大小|字体|字号|大|中|小|"
    "评论|纠错|推荐|复制链接|下载文字版|下载图片版|E-mail推荐|Email推荐|语音播报|播报|点赞|转发|微信|微博|无障碍阅读|繁体|简体"
)
_LABELS = (
    "信息来源|文章来源|稿件来源|来源|作者|责任编辑|责编|编辑|编审|审核|初审|复审|终审|校对|发布时间|发表时间|发布日期|发表日期|"
    "更新时间|更新日期|上传时间|录入时间|时间|日期|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击次数|点击数|点击量|点击|访问量|人气|"
    "预计阅读时长|供稿单位|供稿|信息提供|发布人|发布者|录入者"
)
_LENGTH = re.compile(r"共计?\s{0,2}(\d{2,7})\s{0,2}个?字")
_ENTRY = re.compile(
    rf"(?:{_LABELS})\s{{0,4}}[：:]\s{{0,4}}((?:(?!{_LABELS})[^：:|｜【】\[\]]|(?<=\d)[:：](?=\d)){{0,30}})"
)
_LABELLED = re.compile(
    rf"({_LABELS})\s{{0,4}}[：:]\s{{0,4}}([^\s|｜【】\[\]]{{1,30}}(?: \d{{1,2}}:\d{{2}}(?::\d{{2}})?)?)"
)
_REST = re.compile(
    rf"[\u3400-\u9fff]{{2,10}}(?:门户网站|政府网站|政府网)|www\.[\w.]+|{_BUTTONS}|共计?\s{{0,2}}\d+\s{{0,2}}个?字|预计阅读时长\d+分钟|\d{{4}}[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?|"
    r"\d{1,2}[:：时]\d{1,2}(?:分|[:：]\d{1,2})?|\d+\s?次|[\s【】\[\]（）()|｜:：,，/+-]|A(?=\+|-|$)"
)
_START = re.compile(
    rf"[\s【\[（(|]*(?:[\u3400-\u9fff]{{2,10}}(?:门户网站|政府网站|政府网)\s|{_BUTTONS}|{_LABELS}|共计?\s*\d|\d{{4}}[-/年])"
)
_NO_VALUE = re.compile(rf"(?:{_BUTTONS}|-|—)+")
_PERSONS = frozenset(("审核", "校对", "编辑", "作者", "日期", "时间", "推荐", "大", "中", "小", "评论"))


def find(text: str) -> list[Finding]:
    """Lines outside the body that hold nothing but such labels with their values, buttons, a length, a time."""
    found = list[Finding]()
    for line in margins(text):
        if len(line.text) <= 160 and _START.match(line.text) and _is_metadata(line.text):
            found.append(_finding(line))
    return found


def _is_metadata(line: str) -> bool:
    if line in _PERSONS or not any("\u3400" <= character <= "\u9fff" for character in line):
        return False
    rest = _REST.sub("", _ENTRY.sub("", line))
    if rest:
        return False
    return bool(_ENTRY.search(line) or _LENGTH.search(line) or re.search(_BUTTONS, line))


def _finding(line: Line) -> Finding:
    facts = tuple((match[1], match[2]) for match in _LABELLED.finditer(line.text) if not _NO_VALUE.fullmatch(match[2]))
    length = _LENGTH.search(line.text)
    declared = int(length[1]) if length else None
    reason = f"网页信息栏，不是正文；声明全文{declared}字。" if declared else "网页信息栏，不是正文。"
    return Finding(line.start, line.end, "", "N2", reason, declared=declared, facts=facts)
