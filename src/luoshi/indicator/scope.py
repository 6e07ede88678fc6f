"""Whose figure it is: the document's own area, a larger one, a part of it, or a branch of the economy."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

_CUT = re.compile("[，。；：！？、\n（）()“”—:,;!?]|其中|分别|以及")
_LEVELS = {"市": ("全市", "我市", "本市"), "省": ("全省", "我省"), "县": ("全县", "我县"), "区": ("全区", "我区"),
           "州": ("全州", "我州"), "国": ("全国", "我国"), "旗": ("全旗",), "盟": ("全盟",), "镇": ("全镇", "我镇")}  # fmt: skip
_LARGER = (
    "全国",
    "我国",
    "国家",
    "全省",
    "我省",
    "全区",
    "自治区",
    "全球",
    "世界",
    "国际",
    "中部地区",
    "西部地区",
    "东部地区",
    "中国",
    "美国",
    "全县",
    "全州",
)
_PART = re.compile(
    "[一-龥]{0,12}?(?:县域|郊区|[一-龥]{1,5}[县区旗镇乡]|[一-龥]{2,4}(?<![全我本])市|园区|开发区|新区|新城|经开区|高新区|自贸区|片区|县市|县（市）|县级|街道|板块|城市群|都市圈|经济带|地带"
    "|服务业|制造业|房地产|高技术|基础设施|交通|能源|电力|水利|城建|第[一二三]产业|组团|基地|集群|民营|海洋|低空|非公有制|非公|外资|国有|产业链|百强县|行业|企业|产业|经济|流域|首府|省属|市属|区属|央企|部门|本级|级)(?:的)?$"
)
_NOT_PART = re.compile(
    "(?:市区|地区|城区|小区|社区|全区|我区|特区|主要经济|国民经济|全市经济|经济|上级|国家级|省级|市级|本级)$"
)
_OWN_NAME = re.compile(
    "((?:(?![我在日的代表年月市])[一-龥]){2,4}?[省市州县区盟旗])(?:人民政府|第?[一二三四五六七八九十]{1,3}届|(?:19|20)\\d\\d年政府|政府工作报告)"
)
_HEAD = 1500
_VERBS = re.compile(
    "(?:去年|上年|今年|前年|20\\d\\d年|19\\d\\d年|预计|预期|预测|力争|争取|确保|努力|实现|完成|达到|保持|推动|推进|促进|带动|使|的|了|要|将|和|与|及|全年|当年|年均|人均|累计|初步核算|初步统计|据初步|主要|各项|比上年|同比|实际|其|是|建议|安排|计划|到|按|年末|年底|期末|户籍|地方|本地|外贸|外来|社会|综合|总体|继续)+$"
)
_OF_WHOLE = re.compile(
    "(?:占|相当于|占到)[^，。；\\d]{0,14}$|(?:快于|高于|低于|优于|好于|与|同)(?:全市|全省|全国|同期)?的?$|%的(?:全市|全省)?$"
)
_LEAD = re.compile("^(?:(?:全年|年|居|个|和|以|力争|争取|确保|推动|支持|带动|促进|实现|预计|加快|其中|使)+)")
_SUBJECT = re.compile(
    "(?:支持|推动|力争|确保|其中|加快)?(?:(?P<larger>全国|我国|全球|世界|全省)"
    "|(?P<part>郊区县?|县域|远城区|新城区|民营经济|(?:[四五六七八九十]|各)?县（市）|[一-龥]{2,4}(?:县|区|新区|开发区|经开区|高新区|园区|镇)|[一-龥]{2,3}(?<![全我本])市)"
    "(?=[，、]|要|突出|全力|着力|力争|实现|完成|争当|争创|立足|发挥|坚持|聚焦|围绕|建设|打造|做强|做优|做大|加快|推进|培育|深化|聚力|紧扣|依托|锚定|充分|地区生产|生产总值|经济|发展|去年|规模|规上|固定|一般|财政|社会消费))"
)
_NOT_NAME = re.compile(
    "地区$|城市$|建成区$|辖区$|山区$"
    "|^(?!郊区|各县|[四五六七八九十]县)(?:单位|占|居|和|以|年|根据|按照|推进|加强|预计|实现|建成|基本|提高|扩大|全|我|各|本|市|省|城|郊|特|小|社|地|街|园|该|整|山|库|灾|景|老|新|跨|两|三|四|五|六|七|八|九|十)"
)


@dataclass(frozen=True, slots=True)
class Home:
    """The document's own area: the words it calls itself by."""

    level: str
    words: tuple[str, ...]


def home_of(text: str, place: str | None) -> Home:
    """Which area a document speaks for: the one it calls its own most often."""
    counts = Counter({level: sum(text.count(word) for word in words) for level, words in _LEVELS.items()})
    level, seen = counts.most_common(1)[0]
    if not seen:
        level = next((level for level in _LEVELS if place and place.endswith(level)), "市")
    told = [place] if place else []
    told += [match[1] for match in _OWN_NAME.finditer(text, 0, _HEAD)]  # the title and the address name the place
    names = {form for name in told for form in ((name, name[:-1]) if len(name) > 2 else (name,))}
    return Home(level, tuple(sorted((*_LEVELS[level], *names), key=len, reverse=True)))


def scope_before(text: str, start: int, floor: int, home: Home) -> str | None:
    """Whose figure the words right before a name make it: ``""`` its own by name (全市), ``None`` where they are silent."""
    cuts = [match.end() for match in _CUT.finditer(text, max(floor, start - 30), start)]
    prefix = text[max([floor, start - 30, *cuts]) : start]
    for _ in range(3):
        prefix = _VERBS.sub("", prefix)
        for word in home.words:
            if prefix.endswith(word):
                return ""
    for word in _LARGER:
        if prefix.endswith(word):
            return word
    if not prefix or _NOT_PART.search(prefix):
        return None
    found = _PART.search(prefix)
    return _LEAD.sub("", found.group()).removesuffix("的") or None if found else None


def scope_of_sentence(text: str, start: int, at: int, home: Home) -> str | None:
    """Whose figures a sentence tells when its first words name somebody else (清河县…，生产总值…)."""
    part = max(start, text.rfind("；", start, at) + 1)
    found = _SUBJECT.match(text, part, at)
    if found is None:
        return None
    if found["larger"]:
        return None if found["larger"] in home.words else found["larger"]
    name = found["part"]
    return None if _NOT_NAME.search(name) or name in home.words else name


def is_whole_of_share(text: str, start: int, floor: int) -> bool:
    """Whether a name only says what something else is a share of (税收占一般公共预算收入比重)."""
    return _OF_WHOLE.search(text, max(floor, start - 20), start) is not None
