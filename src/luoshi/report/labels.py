"""Chinese names of the values that a report shows."""

from __future__ import annotations

from luoshi.document.facts import Genre, Origin
from luoshi.extract.statement import Kind, Strength
from luoshi.formats.original import Medium
from luoshi.quantity.value import Comparator, Measure

UNCLEAR = "未明确"
UNKNOWN = "未说明"
NONE = "—"
CLEAR_MARK = "√"  # the tick of GB 2312: office fonts hold no U+2713
GAP_MARK = "缺"

KIND = {
    Kind.TARGET: "目标",
    Kind.TASK: "任务",
    Kind.MILESTONE: "节点",
    Kind.RULE: "制度",
    Kind.FACT: "成效",
    Kind.PROBLEM: "问题",
}

STRENGTH = {
    Strength.MUST: "必须",
    Strength.ENSURE: "确保",
    Strength.STRICT: "坚决、严格",
    Strength.NEED: "要、务必",
    Strength.STRIVE: "力争",
    Strength.SEEK: "争取",
    Strength.EXPLORE: "探索、鼓励",
    Strength.WHEN_FIT: "适时",
    Strength.PLAIN: NONE,
}

COMPARATOR = {
    Comparator.EQUAL: "等于",
    Comparator.AT_LEAST: "不低于",
    Comparator.MORE: "超过",
    Comparator.AT_MOST: "不超过",
    Comparator.LESS: "低于",
    Comparator.ABOUT: "约",
}

MEASURE = {
    Measure.LEVEL: "总量",
    Measure.GROWTH: "增速",
    Measure.CHANGE: "增减",
    Measure.SHARE: "占比",
    Measure.GAP: "差距",
    Measure.RANK: "位次",
    Measure.COUNT: "个数",
    Measure.CONTRIBUTION: "贡献",
    Measure.OTHER: "其他",
}

UNIT = {"pp": "个百分点", "USD": "美元"}

GENRE = {
    Genre.SPEECH: "讲话",
    Genre.WORK_REPORT: "政府工作报告",
    Genre.PLAN: "规划、方案、意见",
    Genre.TASK_BREAKDOWN: "任务分解、责任分工",
    Genre.BULLETIN: "公报、通报",
    Genre.NOTICE: "通知、函、批复",
    Genre.REGULATION: "办法、条例、细则",
    Genre.NEWS: "新闻稿",
    Genre.UNKNOWN: UNKNOWN,
}

ORIGIN = {
    Origin.GIVEN: "使用者给定",
    Origin.TEXT: "正文写明",
    Origin.METADATA: "文件属性",
    Origin.INFERRED: "推断",
}

MEDIUM = {
    Medium.TEXT: "纯文本",
    Medium.HTML: "网页",
    Medium.DOCX: "Word 文档（docx）",
    Medium.PDF: "PDF",
    Medium.XLSX: "Excel 表格（xlsx）",
    Medium.OFD: "OFD 版式文件",
    Medium.IMAGE: "图片",
    Medium.LEGACY: "旧版文档（doc、wps、rtf）",
}
