"""Which kind of document it is: from the title's last words, else from what the text says of itself."""

from __future__ import annotations

import re

from luoshi.document.facts import Genre

# In order: the first pattern that a title shows decides. 关于印发…方案的通知 carries a plan, so 通知 comes late.
TITLES: tuple[tuple[Genre, re.Pattern[str]], ...] = (
    (Genre.SPEECH, re.compile(r"讲话|致辞|发言|主持词|表态")),
    (Genre.WORK_REPORT, re.compile(r"工作报告")),
    (
        Genre.TASK_BREAKDOWN,
        re.compile(r"任务分解|责任分[工解]|实事|任务清单|责任清单|台账|重点工作任务|任务分工|督查清单|目标任务"),
    ),
    (Genre.BULLETIN, re.compile(r"公报|通报")),
    (Genre.REGULATION, re.compile(r"办法|条例|细则|规定|规则|规程|管理制度")),
    (Genre.PLAN, re.compile(r"规划|纲要|方案|意见|计划|要点|预案|措施|建议|行动")),
    (Genre.NOTICE, re.compile(r"通知|[的复]函|批复|公告|决定|通告")),
)
BODIES: tuple[tuple[Genre, re.Pattern[str]], ...] = (
    (
        Genre.WORK_REPORT,
        re.compile(r"代表[^。\n]{0,12}(?:政府|国务院)[^。\n]{0,4}，?向(?:大会|本次大会)[^。\n]{0,8}报告"),
    ),
    (Genre.SPEECH, re.compile(r"^[*_\s]*(?:同志们|各位领导|各位来宾|女士们)[^。\n]{0,20}[：:！!，,]", re.MULTILINE)),
    (Genre.NEWS, re.compile(r"^[^\n]{0,20}(?:新华社|本报|本网)[^\n]{0,16}电|本报讯|记者[^\n]{0,10}报道", re.MULTILINE)),
    (Genre.SPEECH, re.compile(r"我(?:再)?(?:讲|谈|强调)(?:以下)?(?:几|[一二两三四五六七八九])(?:点|个方面|方面)")),
)
RESPONSIBLE = re.compile(r"(?:牵头|责任|主办|承办|负责)(?:单位|部门)[：:]")
HEAD = 3000


def find_genre(text: str, titles: tuple[str, ...]) -> Genre:
    """The genre. ``titles``: the text's title, then names that the container gives, best first; empty ones are skipped."""
    for title in titles:
        for genre, pattern in TITLES:
            if pattern.search(title):
                return genre
    for genre, pattern in BODIES:
        if pattern.search(text, 0, HEAD):
            return genre
    if len(RESPONSIBLE.findall(text)) >= 3:
        return Genre.TASK_BREAKDOWN
    return Genre.UNKNOWN
