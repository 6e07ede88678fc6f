"""What the judge sees in a clause's own words: its letters, and signs of amounts, years, stages, rules, problems, names."""

from __future__ import annotations

import re
from bisect import bisect_left

from luoshi.extract.judge.organ_list import is_organ_list
from luoshi.extract.judge.specificity import specificity

_NUMBER = re.compile(r"\d[\d.]*|[XＸ*×]{1,3}(?=[万亿个家元%项])")
# Runs are bounded and possessive: of 8,000 digits in a row none may be looked at 8,000 times.
_AMOUNT = re.compile(
    r"(?:\d[\d,.]{0,40}+|[XＸ×]{1,9}+|\*\*)\s*+(?:[-—~～至到]\s*+\d[\d.]{0,40}+)?\s*+[多余几]?\s*+"
    r"(个百分点|[%％]|亿元|万元|亿美元|万亿元|元|亿|万人次|万人|人|万亩|亩|公里|平方公里|万平方米|平方米|万吨|吨|万户|户|万套|套|家|项|个|所|座|条|处|件|位|名|倍|年|月|日|[\u4e00-\u9fff])"
)
_YEAR = re.compile(
    r"(?:19|20)\d\d年|[一二三四五六七八九十]五[”“]?[规时期]|今年|明年|去年|上年|年内|年底|月底|月前|上半年|下半年|季度|全年"
)
_FUTURE = re.compile(
    r"要|将|力争|确保|争取|计划|预期|必须|务必|应当|应|须|拟|预计|今后|未来|继续|进一步|加快|着力|大力|努力|到20\d\d年"
)
_MODAL = re.compile(
    r"力争|确保|争取|必须|务必|严禁|不得|应当|坚决|严格|坚持|切实|努力|积极|大力|全力|着力|加快|继续|进一步|深入|扎实|稳步|有序|统筹|全面|持续|逐步|探索|鼓励|支持|不断|要|将|应|须|拟"
)
_PAST = re.compile(
    r"了|已|过去|完成|达到|达|实现|同比|累计|被评为|荣获|获得|获批|获评|列全|居全|位居|连续|成功|顺利|圆满|基本|明显|显著|有效|不断|比上年|比去年|增长|下降|提高到|建成|竣工|投产|通车|开工|启动"
)
_STAGE = re.compile(
    r"开工|建成|竣工|投产|通车|投用|运营|封顶|完工|签约|落地|启动|投入使用|达产|验收|开通|动工|贯通|入驻"
)
_RULE = re.compile(
    r"严禁|不得|不准|禁止|杜绝|坚决|严格|一律|制度|机制|红线|底线|常态化|责任制|不低于|不超过|零容忍|坚持|凡|原则上|应当|负责"
)
_BEFORE = re.compile(r"(?:[月年度]底?|期)前|年内|月内|[月年]底|前(?:完成|开工|建成|竣工|投产|投用)|到20[2-9]\d年")
_PROBLEM = re.compile(
    r"问题|不足|不够|不强|不高|不大|不快|短板|困难|矛盾|差距|滞后|薄弱|偏低|偏小|较低|缺乏|制约|压力|隐患|不平衡|不充分|突出|下滑|难|弱|仅|还有|仍"
)
_VAGUE = re.compile(
    r"体系|能力|水平|力度|机制|环境|质量|效率|效益|发展|建设|工作|服务|管理|作用|意识|合力|活力|优势|格局|结构|改革|保障|监管|产业|经济|社会|融合|升级|转型|氛围|基础|潜力|模式"
)
_NAMED = re.compile(
    r"“[^“”]+”|《[^《》]+》|[\u4e00-\u9fff]{2,8}(?:工程|项目|行动|计划|园区|高速|铁路|大桥|机场|港|路|水库|医院|学校|大学|中心|基地|广场|公园|试点|示范区|开发区|条例|方案|规划|平台|[县市区镇村])"
)
_COUNTED = re.compile(r"[一二两三四五六七八九十百千][个家项批条件座大]")
_GOES_ON = re.compile(
    r"(?:同比|比上年|比去年|较|增长|下降|占|其中|分别|达到|总数|高于|低于|居|位居|位列|增幅|增速|快于|同口径|年均|累计|平均|且|并|或|为|由|按|经)"
)
_INDICATOR = re.compile(
    r"生产总值|GDP|收入|投资|增加值|零售|进出口|出口|总额|产量|产值|面积|率|人口|能耗|指数|排放|贷款|存款|客流|吞吐量|营收|税收|游客"
)
_FACILITY = re.compile(
    r"项目|高速|高铁|铁路|公路|大桥|隧道|机场|港|水库|电站|电厂|泵站|管网|大道|快速路|地铁|号线|医院|学校|大学|学院|中学|小学|幼儿园|馆|会展|广场|公园|园区|产业园|基地|中心|厂|生产线|工程|[一二三]期"
)
_CONDITION = re.compile(r"^(?:如|若|凡|对|经|符合|未|因|在)?[^，]{2,}的$")
_STRIP = re.compile(
    r"(?:我们|同时|此外|另外|并且|并|还|也|又|再|都|就|一要|二要|三要|四要|五要|要|将|应|应当|必须|继续|进一步|加快|大力|积极|努力|着力|全力|切实|深入|扎实|稳步|有序|全面|持续|不断|坚决|严格|认真|统筹|重点|突出|率先|成功|顺利|圆满|相继|逐步|优先|主动|充分|高标准|高质量|高水平|高效|有力|有效|科学|合理|精心|力争|确保|争取|坚持)+"
)


def own_words(words: str, codes: bytes) -> tuple[list[str], list[str]]:
    """Feature names of a clause's own words, and the few of them that its neighbours see. ``codes`` tell how common its
    pairs of characters are (see ``specificity.rarity``).
    """
    shape = _NUMBER.sub("0", words)
    opened = _STRIP.match(shape)
    core = (shape[opened.end() :] if opened else shape) or shape
    near = ["h2=" + core[:2], "t2=" + shape[-2:]]
    row = _letters(shape, core)
    if opened:
        row += ["m=" + modal for modal in _MODAL.findall(opened.group())]
    row.append("len=" + str(bisect_left(_LENGTHS, len(words))))
    for name, pattern in _SPELT:
        hits = pattern.findall(words)
        if hits:
            near.append(name)
            row += [f"{name}={hit}" for hit in hits[:4]]
            row.append(name + "2" if len(hits) > 1 else name + "1")
    near += [name for name, pattern in _SIGNS if pattern.search(words)]
    row += near[2:]
    goes_on = _GOES_ON.match(words)
    if goes_on:
        row += ["goes-on", "goes-on=" + goes_on.group()]
    if is_organ_list(words):
        row.append("organs-only")
    row += specificity(codes, "named" in near, "amount" in near)
    row += [f"{a}+{b}" if b in near else f"{a}-{b}" for a, b in _PAIRS if a in near]
    return row, near


def _letters(shape: str, core: str) -> list[str]:
    """The first characters (with and without modal words), the last ones, and all pairs."""
    row = ["h1=" + core[:1], "h2=" + core[:2], "h3=" + core[:3], "s2=" + shape[:2], f"ht={core[:2]}|{shape[-2:]}"]
    row += ["t1=" + shape[-1:], "t2=" + shape[-2:], "t3=" + shape[-3:]]
    return row + [shape[i : i + 2] for i in range(len(shape) - 1)]


_LENGTHS = (4, 7, 12, 20, 35)
_SPELT = (("amount", _AMOUNT), ("past", _PAST), ("stage", _STAGE), ("rule", _RULE), ("problem", _PROBLEM))
_SIGNS = (
    ("year", _YEAR), ("future", _FUTURE), ("before", _BEFORE), ("vague", _VAGUE), ("named", _NAMED), ("counted", _COUNTED),
    ("indicator", _INDICATOR), ("facility", _FACILITY), ("condition", _CONDITION),
)  # fmt: skip
_PAIRS = (
    ("vague", "named"), ("vague", "amount"), ("amount", "year"), ("future", "amount"), ("stage", "named"), ("year", "stage"),
    ("rule", "vague"), ("indicator", "amount"), ("indicator", "future"), ("facility", "stage"), ("counted", "stage"),
    ("before", "amount"), ("before", "stage"), ("past", "amount"),
)  # fmt: skip
