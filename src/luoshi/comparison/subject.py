"""The thing measured in words that two years' reports share: written names levelled, verbs and places taken off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

_ALIASES = (
    ("国内生产总值|地区生产总值|全市生产总值|生产总值|GDP|ＧＤＰ", "地区生产总值"),
    ("规模以上|规模及以上|规上", "规上"),
    ("限额以上", "限上"),
    ("全社会消费品零售总?额?|社会消费品零售总?额?|社会商品零售总?额?|社零总?额?", "社会消费品零售"),
    ("(?:地方|全市|财政)?(?:财政)?一般公共预算(?:全口径)?(?:财政)?收入|地方(?:财政)?(?:一般)?预算(?:内)?收入|地方财政收入|地方一般预算财政收入", "一般预算收入"),
    ("一般公共预算支出|地方财政(?:一般)?预算支出|财政一般预算支出", "一般预算支出"),
    ("(?:全社会)?固定资产投资(?:完成)?(?:总?额)?|固投", "固定资产投资"),
    ("(?:外贸|对外贸易|货物)进出口(?:总值|总额)?|进出口(?:总值|总额)", "进出口"),
    ("外贸出口(?:总值|总额)?|出口(?:总值|总额)", "出口"),
    ("(?:全社会)?(?:研究与试验发展|研发|R&D|科研)(?:经费)?(?:投入|支出)?(?:占[^，。]{2,8}的?(?:比重|比例)|(?:投入)?强度)|^投入强度", "研发投入强度"),
    ("PM2[.．]5|ＰＭ２.５|细颗粒物（PM2.5）|细颗粒物", "细颗粒物"),
    ("居民消费价格(?:总)?(?:指数|水平)?(?:总?涨幅|上涨)?|CPI|物价总水平", "居民消费价格"),
    ("城镇居民(?:年|家庭)?人均可支配(?:年)?收入|城市居民人均可支配收入", "城镇居民人均可支配收入"),
    ("农(?:村居)?民(?:年)?人均(?:纯收入|可支配收入)", "农村居民人均收入"),
    ("(?:合同)?利用外商直接投资|实际(?:到位)?(?:利用|使用)外资(?:金额)?|利用外资|使用外资", "实际利用外资"),
    ("到位内资|引进内资|内资到位|实际利用内资", "到位内资"),
    ("空气质量(?:达到及好于二级|优良|达标|达到二级以上|二级以上)(?:的)?天数(?:比例|比率|占比|率)|空气优良(?:天数)?(?:率|比例)|空气质量优良率|优良天数(?:比例|比率|率)", "空气优良率"),
    ("空气质量(?:达到及好于二级|优良|达标|达到二级以上|二级以上)(?:的)?天数|优良天数", "空气优良天数"),
    ("(?:单位|万元)(?:地区)?生产总值(?:综合)?(?:能耗|能源消耗)|单位地区生产总值(?:综合)?能(?:耗|源消耗)", "单位能耗"),
    ("城镇登记失业率", "登记失业率"),
    ("城镇(?:新增)?就业(?:人数|人员|岗位)?|新增城镇就业(?:人数|人员|岗位)?|新增就业(?:人数|岗位)?", "城镇就业"),
    ("保障性(?:安居工程)?住房", "保障性住房"),
    ("危旧房|危房", "危房"),
    ("(?:上级各类|各类上级)资金", "上级资金"),
    ("旅游(?:总收入|业总收入|综合收入|总花费)", "旅游收入"),
    ("(?:接待|到访)?(?:国内外|海内外)?(?:游客|旅游者)(?:人数|总量)?", "游客"),
)  # fmt: skip
_ALIAS = re.compile("|".join(f"(?P<a{index}>{pattern})" for index, (pattern, _) in enumerate(_ALIASES)))
_PLACE = re.compile("全市|我市|全区|全县|全省|我省|本市|我区|市域|市级以上的|全州|全旗")
_OFF = re.compile(
    r"(?:19|20)\d\d年(?:底|末)?|\d{1,2}月(?:\d{1,2}日|底|末|份)?(?:前)?|(?:预计|初步统计|据统计)|全年|今年|去年|当年|年内|年底前?|上年|本年度?|年度|力争|确保|争取(?:到位?)?|争创|努力|继续|坚持|进一步|切实|着力|大力|加快|全力|扎实|"
    r"深入|有序|稳步|积极|首次|率先|达到|突破|超过|超|稳定在|保持在|控制在|保持|稳定|维持|提高到|提升到|提升至|提高至|增加到|增加至|增至|扩大到|上升到|上升至|上升为|降到|降至|下降到|下降至|减少到|降低到|降为|压缩至|压减到|缩短至|缩短到|"
    r"增长|增幅|增速|增加(?!值)|提高|提升|上升|下降|降低|减少|压减|同比|比上年|分别|平均|累计|总数|总量|总额|总计|合计|共计|全部|全面|各类|预期|目标|实现|完成(?!率)|新增|净增|新建|新改建|改建|扩建|改扩建|续建|改造(?!率)|建设(?!用地)|建成(?!区)|"
    r"打造|培育|引进(?=.)|引育|创建|实施|推进|推动|开展|组织|举办|举行|筹集|筹建|新认定|认定|新发展|新引进|新签约|新登记|新培育|新设立|新开通|新(?=开工)|处置|消除|打通|淘汰|整治|启动|推出|设立|组建|布局|安排|支持|"
    r"帮助|帮扶|发放|提供|服务(?=企业)|带动|惠及|受益|修建|修缮|完善|升级|优化|增设|增添|新添|建立|安置|解决|落实|投入|以上|以下|以内|左右|不少于|不低于|不超过|约|近|至少|其中|的|了|将|要|为|由|在|已|并|再|又|共|仅|均|达|至|到|“|”|的比重|占比|比重|比例"
)
_PUNCTUATION = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9.+]+")
# Words that make another thing of it: both sides must have the same of them.
_DECISIVE = re.compile(
    "市属|区属|国家级|国家|省级|市级|县级|区级|乡级|全国|世界|城镇|城乡|农村|农民|农业|工业|民间|民营|制造业|高技术|高新技术|高新|规上|限上|服务业|建筑业|第一产业|第二产业|第三产业|一产|二产|三产|生产性|"
    "人均|外资|内资|出口|进口|进出口|税收|本级|存款|贷款|技改|技术改造|房地产|基础设施|非公有|战略性新兴|先进|海洋|数字经济|文化|旅游|境外|国外|入境|国内|国际|省外|市外|市区|城区|县域|主城|中心城|"
    "高速|高铁|铁路|地铁|轨道|公路|国道|干线|道路|港口|机场|集装箱|旅客|货物|邮|公交|出租|小学|中学|幼儿园|高中|高校|大学生|毕业生|职业|技能|失业|再就业|养老|医疗|低保|失能|残疾|廉租|公租|经济适用|棚户|危房|老旧|人才|"
    "一期|二期|三期|四期|东|西|南|北|上半年|一季度|前三季度|季度|每周|每天|日均|首月|百日|[一二三四五六]号线|企业|园区|平台|中心|实验室|团队|项目|人|户|面积|投资|产值|收入|支出|营业|利润|增加值|销售|率|签约|开工|竣工|投产|在建|储备|复工|续|入库|产量|播种|单产|亩均|"
    "水|气|电|热|光|煤|油|路|桥|管网|污水|垃圾|粪|厕|林|绿|河|湖|村|镇|社区|小区|学位|床位|岗位|泊位|车位|停车|充电|基站|公里|专利|发明|商标|标准|合同|学校|医院|书|公园|广场|绿道|绿地|猪|牛|羊|粮|菜|蛋|奶|鱼|果|茶|稻|玉米|大豆"
)
_RENEW = re.compile("改造|提升|整治|维修|改建|修缮|治理|升级|加固|清理")
_NEW = re.compile("新建|(?<!更)新改|新增|新开|新改建|新设|新引|净增|新认|新培|新发|增加(?!到|至)|新登")
_STOCK = re.compile("达到|总数|累计|总量|保有|存量|增加到|增至|稳定在|突破|扩大到|已有|现有|共有|提高到|拥有")


SHORTEST_RATE = 3


class Aspect(StrEnum):
    """Whether an amount is what was added or what there is."""

    FLOW = "flow"
    STOCK = "stock"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Subject:
    """A levelled name with what must not differ."""

    name: str
    pairs: frozenset[str]
    decisive: frozenset[str]
    numbers: frozenset[str]
    aspect: Aspect
    works: frozenset[str]

    @property
    def is_generic(self) -> bool:
        """Whether it names nothing in particular: 项目, 投资, 企业."""
        short_rate = self.name.endswith("率") and len(self.name) <= SHORTEST_RATE  # 收缴率: of what?
        return len(self.name) < 2 or short_rate or self.name in _GENERIC


_GENERIC = frozenset(
    ["项目", "投资", "企业", "居民", "群众", "资金", "任务", "面积", "产值", "收入", "营业收入", "人员", "工程", "总投资", "人口", "单位", "工作", "问题", "家庭", "农户", "贫困", "机构", "场所", "设施", "社区", "村", "试点", "城市", "学校", "活动", "消费", "成本", "费用", "支出", "事项", "政策", "措施", "完成投资", "销售", "就业", "岗位", "户", "个", "人", "服务", "贷款", "基地", "平台", "中心", "产业", "乡镇", "街道", "行业", "领域", "部门", "地区", "年均", "速", "税收", "利润", "规模", "总规模", "主体", "道路", "里程", "产业链", "亿元", "亿元项目", "用地", "土地", "车辆", "培训", "人次", "重点项目", "示范", "大关", "亿元级", "工业", "农业", "比", "率", "总", "省级", "市级", "国家级", "全国", "用于"]
)  # fmt: skip


@lru_cache(maxsize=20_000)
def subject_of(words: str, place: str | None = None) -> Subject:
    """The subject that a stretch of words before an amount names."""
    plain = _levelled(words, place)
    numbers = frozenset(re.findall(r"\d[\d.]*", plain))
    pairs = frozenset(map("".join, pairwise(plain))) or frozenset(plain)
    return Subject(plain, pairs, frozenset(_DECISIVE.findall(plain)), numbers, _aspect(words), _works(words))


def _levelled(words: str, place: str | None) -> str:
    if place:
        words = words.replace(place, "").replace(place.removesuffix("市"), "") if len(place) > 2 else words
    words = _ALIAS.sub(_alias, _PLACE.sub("", words))
    return _PUNCTUATION.sub("", _OFF.sub("", words))


def _alias(match: re.Match[str]) -> str:
    return _ALIASES[int((match.lastgroup or "a0")[1:])][1]


def _aspect(words: str) -> Aspect:
    new, stock = bool(_NEW.search(words)), bool(_STOCK.search(words))
    if new == stock:
        return Aspect.EITHER
    return Aspect.FLOW if new else Aspect.STOCK


def _works(words: str) -> frozenset[str]:
    """Whether it is about new things, about renewed ones, or both."""
    return frozenset(name for name, sign in (("new", _NEW), ("renewed", _RENEW)) if sign.search(words))


def likeness(one: Subject, other: Subject) -> float:
    """How surely two subjects are the same, from 0 to 1."""
    if not one.name or not other.name or one.numbers != other.numbers:
        return 0.0
    if one.name == other.name:
        return 1.0
    if one.decisive != other.decisive or ("和" in one.name) != ("和" in other.name):
        return 0.0
    short, long = sorted((one.name, other.name), key=len)
    if short in long:
        return 0.6 + 0.4 * len(short) / len(long)
    common = len(one.pairs & other.pairs)
    return 2 * common / (len(one.pairs) + len(other.pairs))
