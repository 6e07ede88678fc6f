"""N4 and N5: scan-the-code promotion, trailing page numbers of a site, comment widgets."""

from __future__ import annotations

import re

from luoshi.text.finding import Finding
from luoshi.text.lines import Line, margins, tail

_SCAN = re.compile(
    r"领取福利|.{0,12}扫(?:一扫|码)(?:.{0,14})?|.{0,6}(?:分享到|转发到)(?:朋友圈|微信|微博|QQ空间).{0,6}|长按.{0,6}识别.{0,8}|"
    r"关注.{0,12}公众号.{0,8}|点击(?:下载|查看).{0,40}|(?:.{0,8}客服(?:微信|QQ|电话)?.{0,4}[：:].{1,30})|(?:QQ|微信)群?[：:]\s?\w{5,20}"
)
_COMMENT = re.compile(
    r"评论一下|我要评论|发表评论|评论(?:\s?\d+\s?人参与)?[，,]?\s?\d+\s?条评论|评论\s?\d+人参与[，,]\d+条评论|\d+\s?条评论|"
    r".{0,6}(?:抢沙发|来抢沙发|坐沙发).{0,4}|(?:最热|最新|热门|全部|网友|精彩|用户)评论|(?:已有)?\s?\d+\s?人参与.{0,30}|暂无评论|还没有评论.{0,20}|"
    r"登录后(?:可)?评论|点击查看更多精彩评论|文明上网.{0,20}|评论"
)
_NUMBER = re.compile(r"\d{5,9}")  # four digits may be a year


def find(text: str) -> list[Finding]:
    """Widget lines outside the body, and a lone long number below it when widgets follow."""
    found = list[Finding]()
    for line in margins(text):
        if len(line.text) > 60 or "。" in line.text:
            continue
        if _COMMENT.fullmatch(line.text):
            found.append(Finding(line.start, line.end, "", "N5", "评论区组件，不是正文，其中数字不是指标。"))
        elif _SCAN.fullmatch(line.text):
            found.append(Finding(line.start, line.end, "", "N4", "推广信息，不是正文。"))
    return sorted(found + _numbers(tail(text), found))


def _numbers(lines: list[Line], widgets: list[Finding]) -> list[Finding]:
    """A page number of the site stands alone right before its widgets, or is the very last line."""
    taken = {finding.start for finding in widgets}
    return [
        Finding(line.start, line.end, "", "N4", "网站的文章编号，不是正文。")
        for at, line in enumerate(lines)
        if _NUMBER.fullmatch(line.text) and ((at + 1 < len(lines) and lines[at + 1].start in taken) or len(lines) == 1)
    ]
