"""Named projects: concrete facilities, roads, plants, parks. The members of a list count one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from luoshi.extract.draft import Draft, FoundProject, Page

_FACILITY = (
    "项目|工程|高速公路|高速|高铁|铁路|公路|大桥|特大桥|隧道|机场|航站楼|港区|港口|码头|航道|枢纽|水库|水厂|电站|电厂|泵站|管网|大道|快速路|环线|地铁|号线|轻轨|"
    "医院|学校|大学|学院|中学|小学|幼儿园|图书馆|博物馆|美术馆|科技馆|体育馆|体育场|体育中心|文化馆|剧院|会展中心|展览馆|书城|广场|公园|绿道|湿地|景区|小镇|古镇|古城|古村|"
    "产业园|工业园|科技园|物流园|园区|基地|开发区|示范区|试验区|保税区|新城|新区|科学城|创新城|中心|平台|实验室|研究院|生产线|二期|三期|一期|段|路|桥|厂|湖|河"
)
_SEGMENT = re.compile(r"[^、，,；;：:。！？\n（）]+(?:（[^（）\n]{1,20}）)?[^、，,；;：:。！？\n（）]*")
_NAME = re.compile(rf"(?P<name>(?:“[^”]{{1,15}}”)?[\u4e00-\u9fffA-Za-zX*·\-—]{{0,18}}?(?:{_FACILITY})(?:（[^（）]{{1,15}}）)?(?:[一二三四]期|[东西南北]延|段|改造工程|工程|项目)*)")
_VERB = re.compile(
    r"^(?:[一二三四五六]是|我们|要|将|力争|确保|争取|必须|继续|加快|推进|推动|抓好|做好|实施|开展|启动|完成|建成|建设|新建|改建|扩建|续建|改扩建|打造|开工|开工建设|投用|"
    r"全面|大力|积极|重点|统筹|支持|协调|全力|扎实|着力|深入|有序|高标准|高质量|高水平|加强|规划|谋划|筹建|布局|共建|创建|争取|促进|实现|以|抓紧|尽快|年内|今年|年底前|上半年|"
    r"打通|升级|提升|改造|整治|修复|建好|用好|完善|办好|引进|签约|加大|力促|动工|新增|优化|发展|培育|做强|做大|进一步|切实|稳步|持续|依托|和|及|与|等|对|把|将)+"
)
_GENERIC = re.compile(
    r"^(?:重大|重点|一批|各类|相关|有关|基础设施|民生|产业|工业|科技|创新|农业|交通|水利|能源|城市|农村|乡村|社区|公共|配套|标志性|亿元|招商|省|市|县|区|国家|国家级|省级|市级|县级|"
    r"投资|新|老旧|小区|标准|高|服务|综合|示范|试点|改造|建设|发展|研发|物流|数字|智能|智慧|绿色|文化|旅游|体育|教育|医疗|卫生|健康|养老|保障|安全|生态|环境|环保|污水|垃圾|处理|"
    r"现代|先进|制造业|服务业|商贸|商业|区域|全国|全省|全市|特色|优势|主导|支柱|专业|龙头|企业|孵化|众创|公益|惠民|十大|若干|的|多|个|条|座|所|处|家|大|小|中)*(?:" + _FACILITY + r")$"
)


def apply(drafts: Sequence[Draft], page: Page) -> None:
    """Set the named projects of every draft."""
    for draft in drafts:
        draft.projects = list(_find(page.text, draft.start, draft.end))


def _find(text: str, start: int, end: int) -> Iterator[FoundProject]:
    for segment in _SEGMENT.finditer(text, start, end):
        words = segment.group()
        opened = _VERB.match(words)
        at = opened.end() if opened else 0
        match = _NAME.match(words, at)
        while match and not match["name"]:
            match = None
        if not match:
            continue
        name = match["name"]
        if len(name) >= 3 and not _GENERIC.match(name) and not re.search(r"\d+[个条座所处家]", words[: match.start("name")] + name[:4]):
            yield FoundProject(segment.start() + match.start("name"), segment.start() + match.end("name"), name)
