"""The unit of an amount that stands without one: 228亿 of output is money, 2.4万贫困人口 are people."""

from __future__ import annotations

import re

from luoshi.quantity.units import UNITS, Unit, UnitKind

_PEOPLE_AFTER = re.compile(
    "(?:\\d{1,2}[-—~至－]\\d{1,2}周?岁)?[^，。；、：\n\\d]{0,8}?(?:人口|人员|人才|青年|大学生|居民|学生|群众|职工|农民|残疾人|劳动力|师生|市民|学子|毕业生|老人|儿童|党员|干部|游客|考生|教师|军民|用户|人民|员工|志愿者|大军|村民)"
)
_PEOPLE_BEFORE = re.compile("(?:人口|人数|人员|参保|就业|人次|劳动力|游客|旅客|学生|职工|居民|群众)[^，。；\n]{0,8}$")
_MONEY_BEFORE = re.compile(
    "(?:产值|投资|收入|资金|税收|预算|GDP|总值|增加值|产业|规模|营收|销售|利润|融资|支出|贷款|存款|资产|业|值)[^，。；\n]{0,14}$"
)
_MONEY_AFTER = re.compile("(?:级)?[^，。；、\n\\d]{0,6}(?:产业|集群|园区|企业|投资|资金|俱乐部)")
_INDEX_BEFORE = re.compile(
    "(?:综合指数|容积率|弹性系数|利用系数|基尼系数|恩格尔系数|指数|PM2\\.5浓度)(?:为|达到?|降至|降到|提高到|提高至|提升到|提升至|是)?$"
)
_PLACE = Unit("", UnitKind.PHYSICAL)


def supply_unit(text: str, start: int, end: int, scale: str | None) -> Unit | None:
    """The unit that the words around a number give it, or ``None``."""
    before = text[max(0, start - 24) : start]
    if not scale:
        return _PLACE if _INDEX_BEFORE.search(before) else None
    if scale[-1] not in "万亿":
        return None
    if _PEOPLE_AFTER.match(text, end):
        return UNITS["人"]
    if scale[-1] == "亿":
        return UNITS["元"] if _MONEY_BEFORE.search(before) or _MONEY_AFTER.match(text, end) else None
    if _PEOPLE_BEFORE.search(before):
        return UNITS["人"]
    return UNITS["元"] if _MONEY_BEFORE.search(before) else None
