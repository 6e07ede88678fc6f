"""What an amount measures: the noun phrase before or after it, or the one carried over from the amount before."""

from __future__ import annotations

import re

from luoshi.quantity.words import words

_CUT = re.compile(
    ".*(?:完成(?!率)|实现|新增(?!(?:城镇|农村)?就业|贷款|参保)|新建(?!商品)|新改建|改扩建|扩建|引进(?!内资|市外)|打造|创建(?!率)|新签约|发放(?!率)|新认定|确保|力争|使得|带动|兑现|减免|实施(?!率)|培育|"
    "拆除|开通|举办|办结(?!率)|签约(?!率|额)|落户|推动|支持(?!率)|争取(?:到)?|获批|筹集|截至目前|动态储备|转化落地|全年(?!均)|全市(?!生产)|全省|全国(?!“)|全区|全县|查处|推广(?!面积)|启动|设立|组建|购置|配备|调减|推行|"
    "审议|撤销|追缴|设置|硬化|垦造|改良|维修|削减|减排|关停|确定|铺设|整治(?!率|村)|种植(?!面积)|采购|解决(?!率)|奖励|投放|开行)(?=.{2})"
)
_AFTER_STOP = re.compile(
    "给予|补短板|配备|配置|晋级|发放|免费|(?<=.)对(?!外|口|象|接|俄|美|日|欧)|稳定脱贫|安装|升级|升规|引导|信息|满足|满意|协同|综合整|编制|接入|开展|提供|购买|圆了|大部|“|水质均|蓄水|中，|中倒|报中|新增|断面水|义务教|问题基|服务功能|件件|工程以及|一体化提|基本|(?<!发)达|扩大|缩小|参与|推进|加快|支持|比|各|跨|"
    "建成|开工|完成|入选|跻身|信息化|实现|达到|通过|获|全部|投入|投产|落地|进入|列入|纳入|被|得到|已|将|正|均|并|增长|下降|以上|左右|，|的|等|受益|用于|位居|占|超过|竣工|签约|覆盖|成为|为|在|是|由|按|"
    "使用|采用|建设|改造|整治|治理|提升|保持|圆|享受|参加|达标|脱贫|同步|有|位列|全|同时|工作推进|进行"
)
_NOT_NOUN = frozenset("以左的和与及或等、，。；）（)(”在于为是达由从向被将到至比较，占较并且而也还就都均已用以按其")
_AS = re.compile("(?:国内|全市|我市|全省|全国|各类)")
_PAREN = re.compile("（[^（）]{0,30}）$")
_ITEM = re.compile("^(?:\\d{1,3}[.．、]|[（(]?[一二三四五六七八九十]{1,3}[）)]?、) ?")
_TIME_AT_BEGIN = re.compile(
    "(?:到|至|力争|自)?(?:(?:19|20)\\d\\d年|五年|全年)(?:末|底|全[市省县区州])?(?=.{2})|(?:到|至)?(?:19|20)\\d\\d年[底末]?$"
)
# A procedure told from … to …: what follows its first amount is the verb, not a noun (由26家重组为13家).
_TURNED = re.compile(
    "(?:逐步|再|已)?(?:缩短|压减|压缩|压降|减少|降低|下降|降|提高|提升|上升|升|增加|增长|扩大|重组|整合|优化|精简|调整|合并|扩展|拓展|翻|增至)[^，。；]{0,6}?(?:[到至为成]|整合)"
)
_FOLLOWED = re.compile("(?:工作|目标|及其|上|(?<![高初集])中)$")
_GROUPED = re.compile(".{4,}(?<![高平中均同对优])等(?:各类|各种)?(?=[^级待候离]{2})(?!于)")
_EVERY = re.compile("每(?:[万千百]人口?|百户|万元|亿元|平方公里|公顷|[万千]名)")
_YEAR_AT_END = re.compile("(?:(?:19|20)\\d\\d年|上年|去年)的$")
_FIELD = "领域"
_SHARED_HEADS = frozenset("率入量额数度比值")
_VERB_BEGINS = (
    "高于", "高出", "高达", "低于", "提高", "提升", "提前", "提供", "提出", "上升", "上涨", "上下", "上的", "下降", "下滑", "下调", "同比", "同时", "增长", "增加",
    "增至", "增幅", "增速", "中，", "中的", "中有", "内的", "内完", "内实", "内建", "内全", "内达",
)  # fmt: skip
_TIME_BEGINS = frozenset("到至力自12五全")
_LISTED = re.compile("以及|[、和与]|(?<![普涉以])及(?!时)")


def _by_first(listed: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for word in listed:
        table.setdefault(word[0], []).append(word)
    return {key: tuple(sorted(value, key=len, reverse=True)) for key, value in table.items()}


def _by_last(listed: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for word in listed:
        table.setdefault(word[-1], []).append(word)
    return {key: tuple(sorted(value, key=len, reverse=True)) for key, value in table.items()}


_LEAD_TABLE, _TAIL_TABLE, _KEPT_TABLE = _by_first(words("leads")), _by_last(words("tails")), _by_first(words("kept"))


def _strip_lead(phrase: str) -> str:
    while phrase and not phrase.startswith(_KEPT_TABLE.get(phrase[0], ())):
        for word in _LEAD_TABLE.get(phrase[0], ()):
            if phrase.startswith(word):
                phrase = phrase[len(word) :]
                break
        else:
            return phrase
    return phrase


def _strip_tail(phrase: str) -> str:
    while phrase:
        for word in _TAIL_TABLE.get(phrase[-1], ()):
            if phrase.endswith(word):
                phrase = phrase[: -len(word)]
                break
        else:
            return phrase
    return phrase


def noun_before(head: str) -> str | None:
    """The noun phrase that ends ``head`` (a clause up to its amount), without leading and closing verbs."""
    phrase = _strip_tail(_YEAR_AT_END.sub("", _ITEM.sub("", head.strip(" *\n|-—"))))
    phrase = _TIME_AT_BEGIN.sub("", phrase, count=1) if phrase[:1] in _TIME_BEGINS else phrase
    if not phrase:
        return None
    every = _EVERY.search(phrase)
    if every:
        return phrase[every.start() :]
    grouped = _GROUPED.match(phrase) if "等" in phrase else None
    if grouped:
        phrase = phrase[grouped.end() :]
    cut = _CUT.match(phrase)
    if cut:
        phrase = phrase[cut.end() :]
    kept = phrase
    phrase = _strip_lead(phrase)
    if phrase[:1] in _TIME_BEGINS:
        phrase = _strip_lead(_TIME_AT_BEGIN.sub("", phrase, count=1))
    return phrase.strip(" *") or (kept if len(kept) > 1 and not cut else None)


def noun_after(tail: str) -> str | None:
    """The noun phrase that begins ``tail`` (the words right after an amount), or ``None`` where none begins."""
    tail = tail.removeprefix("级").removeprefix("的").lstrip(" ").removeprefix("口的")
    if tail.startswith("方面") and len(tail) > 3:
        tail = tail[2:].removeprefix("的")
    if tail.startswith("“"):
        closing = tail.find("”")
        return _quoted_noun(tail, closing)
    if (
        not tail
        or tail[0] in _NOT_NOUN
        or tail.startswith(_VERB_BEGINS)
        or tail.startswith(("每", "不", "，", "大关", "台阶", "新台阶"))
    ):
        return None
    if _TURNED.match(tail):
        return None
    if tail.startswith(_FIELD):
        return _FIELD
    stop = _AFTER_STOP.search(tail)
    noun = tail[: stop.start()] if stop else tail
    if len(noun) > 3:
        noun = _FOLLOWED.sub("", noun)
    return noun.strip(" *") if len(noun) >= 2 else None


def _quoted_noun(tail: str, closing: int) -> str | None:
    """“断头路”, “高效办成一件事”重点事项: a quoted name with the noun that follows it."""
    if closing < 0:
        return None
    stop = _AFTER_STOP.search(tail, closing)
    noun = tail[: stop.start()] if stop else tail
    return noun.strip(" *") or None


def _shares_a_head(subject: str, parts: list[str]) -> bool:
    """城镇和农村居民人均可支配收入: two owners of one indicator, against 事故宗数、伤亡人数, which are two."""
    first, last = parts[0], parts[-1]
    named_apart = "、" in subject and len(first) > 2
    return len(parts) == 2 and not named_apart and last[-1] in _SHARED_HEADS and first[-1] not in _SHARED_HEADS


def listed_subjects(subject: str, count: int) -> list[str] | None:
    """The members of a joint subject (水、气污染物分别…), where there are as many as amounts."""
    parts = [part for part in _LISTED.split(subject) if part]
    if len(parts) != count or _shares_a_head(subject, parts):
        return None  # 城镇和农村居民人均可支配收入 is one indicator told for two
    return parts
