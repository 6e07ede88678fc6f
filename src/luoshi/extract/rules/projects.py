"""Named projects: concrete facilities, roads, plants, parks. The members of a list count one by one.

A member is a name when it ends like a facility and its own words are particular: a quoted name, a phase or line number,
or a pair of characters that reports rarely share (see ``judge.specificity``). 重点项目 and 基础设施 are not names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from luoshi.extract.draft import Draft, FoundProject, Page
from luoshi.extract.judge.specificity import common_pairs

_FACILITY = (
    "项目|工程|高速公路|高速|高铁|客专|铁路|公路|国道|省道|大桥|隧道|机场|航站楼|港区|港口|码头|航道|枢纽|水库|水厂|电站|电厂|泵站|管网|大道|快速路|快速干道|环线|地铁|号线|轻轨|城轨|"
    "医院|学校|大学|学院|中学|小学|幼儿园|图书馆|博物馆|美术馆|科技馆|体育馆|体育场|体育中心|文化馆|剧院|影院|会展中心|展览馆|书城|广场|公园|绿道|湿地|景区|小镇|古镇|古城|古村|"
    "产业园|工业园|科技园|物流园|园区|基地|开发区|示范区|试验区|保税区|经济带|景观带|新城|新区|科学城|创新城|金融城|中心|平台|实验室|研究院|生产线|城|园|馆|站|港|路|街|桥|厂|湖|渠|院|岛|段"
)
_CUT = re.compile(
    r"[、，；：。！？\n\t]|(?<=[目程速铁路桥场港库站厂道线院校园馆区地城心期网台造”段])(?:以及|[和及与])(?=[\u4e00-\u9fffA-Za-z“])|等(?=[\u4e00-\u9fff\d“]{0,12}(?:项目|工程|园区|平台|高速|公路))"
)
_NAME_END = re.compile(
    rf"(?:{_FACILITY})(?:（[^（）\n]{{1,16}}）)?(?:[一二三四五六]期|[东西南北中]延(?:线|段)?|[东西南北]段|改造工程|改扩建工程|工程|项目)*"
)
_VERB = re.compile(
    r"(?:[一二三四五六]是|聚焦|探索|强化|巩固|加紧|建强|真正|组织|引导|鼓励|推广|用于|布局|构建|完工|策划|我们|要|将|力争|确保|争取|必须|继续|加快|推进|推动|抓好|做好|实施|开展|启动|完成|建成|建设|新建|改建|扩建|续建|改扩建|打造|开工|投用|投入|"
    r"全面|大力|积极|重点|统筹|支持|协调|全力|扎实|着力|深入|有序|高标准|高质量|高水平|加强|规划|谋划|筹建|布局|共建|创建|促进|实现|抓紧|尽快|年内|今年|年底前|上半年|下半年|"
    r"打通|升级|提升|改造|整治|修复|建好|用好|完善|办好|引进|签约|加大|力促|动工|新增|优化|发展|培育|做强|做大|做优|进一步|切实|稳步|持续|依托|争创|申报|设立|组建|建立|"
    r"\d+月(?:底|份)?前?|20\d\d年(?:底|末)?前?|高效|快速|同步|分步|逐步|率先|努力|深化|拓展|盘活|运营|管好|和|及|与|以及|等|对|把|在|到|为|以)+"
)
_TAIL = re.compile(
    r"(?:等|一批|建设|开工|竣工|投产|通车|改造|项目|工程|前期|工作|运营|投用|落地|\d|[一二两三四五六七八九十]+[个条座大项])"
)
_MARKED = re.compile(r"“[^”]+”|[A-Za-z0-9]|[一二三四五六七八]期|[一二三四五六七八九十]号线|[XＸ*]")
_COUNTED = re.compile(r"\d[\d.]*(?:多|余)?[个条座所处家项公万]|[一二三四五六七八九十百千两]+[个条座所处家批]")
_GENERIC_END = re.compile(
    r"(?:重点|重大|基础设施|基础|标志性|试点|示范|民生|产业|配套|公共服务|服务|综合|各类|相关|有关|的)(?:"
    + _FACILITY
    + r")$"
)


def apply(drafts: Sequence[Draft], page: Page) -> None:
    """Set the named projects of every draft."""
    for draft in drafts:
        draft.projects = list(_find(page.text, draft.start, draft.end))


def _find(text: str, start: int, end: int) -> Iterator[FoundProject]:
    at = start
    for cut in [*(match.span() for match in _CUT.finditer(text, start, end)), (end, end)]:
        found = _name(text, at, cut[0])
        if found:
            yield FoundProject(*found, text[found[0] : found[1]])
        at = cut[1]


def _name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name in one member of a list: from behind the verbs to the last facility word before the tail."""
    while opened := _VERB.match(text, start, end):
        start = opened.end()
    last = text.rfind("的", start, end)
    start = last + 1 if last >= 0 else start
    stop = None
    for match in _NAME_END.finditer(text, start, end):
        stop = match.end()
        if _TAIL.match(text, stop, end):
            break
    if stop is None or not 3 <= stop - start <= 26:
        return None
    return (start, stop) if _is_particular(text[start:stop]) else None


def _is_particular(name: str) -> bool:
    if _COUNTED.search(name):
        return False
    if _MARKED.search(name):
        return True
    _, common = common_pairs()
    general = _GENERIC_END.search(name)
    own = name[: general.start()] if general else name[:-1]
    return any(own[i : i + 2] not in common for i in range(len(own) - 1))
