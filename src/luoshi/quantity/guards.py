"""What looks like an amount but is a name, a code, a heading, a date or an article."""

from __future__ import annotations

# 一 before a counter is an article (一批, 一个) except where the words before or after it count.
_COUNTING_BEFORE = (
    "再",
    "仅",
    "只",
    "要有",
    "至少",
    "不少于",
    "只有",
    "仅有",
    "每人",
    "每年只享受",
    "仅可申请",
    "开通",
    "享受",
    "申请",
)
_COUNTING_AFTER = ("以上", "至", "到", "以内", "以下")
_QUOTE_REACH = 120  # a quoted name is short
_QUOTES = '“"「『‘'
# Counters with which a Chinese number usually names a fixed thing: 三级医院, 二类, 八项规定, 三方面.
_NEVER_HAN = frozenset(
    "大级类届期步代线路轮环点道方成国省市区县镇乡村街门分里度号字员板章单股手轴顶对份师团组卷集版片节块国折院校企厂园店馆线兆"
)
# Words that make a Chinese number with its counter a fixed phrase: 八项规定, 两个维护, 三支一扶, 五位一体, 两次全会, 三个方面下功夫.
_NAME_AFTER = (
    "规定", "意识", "自信", "维护", "确立", "代表", "全面", "攻坚战", "保卫战", "结合", "务必", "统筹", "百年", "循环",
    "一扶", "一体", "数增长", "一批", "全会", "党代会", "代会", "大会", "会议", "方面下", "线”", "线管理",
)  # fmt: skip
_LETTER_BEFORE_SET = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz./〔#№第+")
_CIRCLE = (
    "生活圈",
    "服务圈",
    "健身圈",
    "便民",
    "养老",
    "办结圈",
    "经济圈",
    "交通圈",
    "通勤",
    "阅读圈",
    "文化圈",
    "免签",
    "过境",
    "都市圈",
    "品质",
)


# Places that begin with a number and a counter.
_PLACES = (
    "七台河",
    "三门峡",
    "五家渠",
    "六枝",
    "八道江",
    "九台区",
    "九台市",
    "四方台",
    "五大连池",
    "千山区",
    "三台县",
    "三台子",
    "万年县",
    "双台子",
)


def is_name_number(text: str, start: int, end: int) -> bool:
    """Whether the number at ``[start, end)`` belongs to a code, a name or an ordinal (G240, 第3批, 万元GDP, 15分钟生活圈)."""
    before = text[start - 1 : start]
    if before and before in _LETTER_BEFORE_SET:
        return True
    if text.startswith(("》", "”》"), end):
        return True  # 《文明十条》
    if text.startswith(_PLACES, start):
        return True  # 七台河
    if before == "“" and text.startswith("”", end):
        return True  # “28条” is the name of a policy
    return text[end - 1] in "钟时" and text.startswith(_CIRCLE, end)


def is_plain_article(text: str, start: int, end: int, figures: str, unit: str) -> bool:
    """Whether a Chinese number with its counter says "a" or names a grade, not how many."""
    if unit in _NEVER_HAN or (figures == "二" and unit not in ("元", "亩")):
        return True
    if unit == "次" and text.startswith("产业", end):
        return True
    if figures == "一" and unit == "倍":
        return False
    if figures == "一":
        return not (text.endswith(_COUNTING_BEFORE, max(0, start - 5), start) or text.startswith(_COUNTING_AFTER, end))
    if figures in ("万", "千", "百", "亿", "十万", "百万", "千万"):
        return _bare_scale(text, start, end, figures, unit)
    return text.startswith(_NAME_AFTER, end)


def _bare_scale(text: str, start: int, end: int, figures: str, unit: str) -> bool:
    """万元GDP, 万人拥有量, 千家万户: a scale alone is an amount only where it bounds or weighs (亿元以上, 万吨液压机, 百万人口)."""
    if text.startswith(("以上", "及以上", "以下", "级"), end) or text.endswith(
        ("超", "超过", "突破", "近", "上", "过"), max(0, start - 2), start
    ):
        return text.endswith("每", 0, start)
    if figures == "亿" and unit == "元":
        return True
    return not (unit in ("吨", "标箱", "亩") or (figures in ("百万", "千万", "十万") and unit != "元"))


def _opens_quote(text: str, start: int) -> bool:
    """Whether the character before ``start`` opens a quotation; a straight mark opens one when it is the odd one of its line."""
    before = text[start - 1 : start]
    if before != '"':
        return bool(before) and before in _QUOTES
    near = max(0, start - _QUOTE_REACH)
    return text.count('"', max(text.rfind("\n", near, start) + 1, near), start) % 2 == 1


def names_a_code(text: str, start: int, end: int, figures: str, unit: str) -> bool:
    """Whether the number opens a quoted title (“三个代表”) or follows 第 (第三个)."""
    before = text[start - 1 : start]
    if (
        before == "第"
        or (before == "、" and text[max(0, start - 3) : start].startswith("第"))
        or (before and before in "十百千点0123456789.第数几多")
    ):
        return True
    return _opens_quote(text, start) and len(figures) <= 2 and unit not in ("%", "元")
