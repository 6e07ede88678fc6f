"""Targets that name no number but a relation: 与经济增长同步, 高于全省平均水平, 完成省下达任务."""

from __future__ import annotations

import re

_CLAUSE = re.compile("[^，。；！？\n]*")
_RELATION = re.compile(
    "(?:增长|增速|增幅|涨幅|收入|水平|力争|基本|继续|努力|要|保持|实现|均|总体|略|稳步|、|和|与|及|[一-龥]{0,4}降低|[一-龥]{0,4}下降|控制){0,5}"
    "(?P<words>(?:增长|增速|增幅|涨幅)?(?:保持|基本|力争|略)*(?:(?:与|和|同)[^，。；]{2,22}?(?:同步|一致|衔接|适应|匹配|相当|持平|挂钩)(?:增长)?"
    "|(?:高于|快于|低于|好于|优于|跑赢|不低于|不高于|略高于|超过)[^，。；\\d]{2,20}"
    "|(?:控制在|完成|达到|按|不突破|落实)[^，。；\\d]{0,16}?(?:下达|省定|国家|要求|标准|范围|目标)[^，。；\\d]{0,10}"
    "|实现正增长|保持正增长|正增长|稳中提质|促稳提质|稳中有升|稳中有进|回稳向好|平稳增长|稳定增长))"
)


def relation_after(text: str, at: int, end: int) -> tuple[int, int] | None:
    """Where the words of a relation stand that follows a name directly in its clause and holds no number."""
    clause = _CLAUSE.match(text, at, end)
    if clause is None or re.search("\\d", clause.group()):
        return None
    found = _RELATION.match(text, at, clause.end())
    return found.span("words") if found else None
