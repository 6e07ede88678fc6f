"""The sheet of notes: what the documents say about themselves, what was cleaned, and how to read the tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from luoshi.report import labels
from luoshi.report.card import Card, Line
from luoshi.report.ledger import Ledger
from luoshi.report.sheet import Block, Notes

Lines = tuple[tuple[str, str, str], ...]

GUIDE: Lines = (
    ("任务分解表", "可核查的目标、任务、节点、制度，按原文顺序排列。", "空泛的号召不列入，见“待明确”表。"),
    ("类别", "目标：要达到的结果；任务：要做的事；节点：项目到达的阶段；制度：长期执行的规定。", ""),
    ("未明确", "原文没有写明，需要有关方面核定。", "不是零，也不是不需要。"),
    ("—", "原文没有这一项，或这一项不适用。", ""),
    ("未公开", "原文把数字隐去了（如“X亿元”）。", "数值留空，不按零计算。"),
    ("√ 与 缺", "四个明确：责任主体、工作任务、工作目标、完成时限。", "制度类事项长期执行，不要求完成时限。"),
    (
        "完成时限",
        "允许的最后一天。“6月前”有两种理解，另一种写在“时限原文”栏。",
        "由文件日期推算；没有日期的不推算。",
    ),
    ("数值", "已换算成基本单位（万、亿展开，金额为元），“下降”记正数并注明（降）。", "以“原文数值”栏为准。"),
    ("原文位置", "从原文第一个字起算，第几个字到第几个字，可用来核对。", "含空格和标点。"),
)


def note_sheet(ledgers: Sequence[Ledger]) -> Notes:
    """The notes of one or of many documents."""
    blocks = [Block(caption="怎样看这些表", lines=GUIDE)]
    for ledger in ledgers:
        blocks.extend(_blocks(ledger.card, many=len(ledgers) > 1))
    return Notes(name="来源与说明", title="来源与说明", blocks=tuple(blocks))


def _blocks(card: Card, *, many: bool) -> Iterator[Block]:
    prefix = f"{card.name}：" if many else ""
    yield Block(caption=f"{prefix}文件信息", lines=_lines(card.facts))
    if card.doubts:
        doubts = tuple((f"疑点{number}", doubt, "") for number, doubt in enumerate(card.doubts, start=1))
        yield Block(caption=f"{prefix}完整性疑点", lines=doubts)
    if card.repairs:
        repairs = tuple((f"{group.pattern}　{group.count}处", group.reason, group.sample) for group in card.repairs)
        yield Block(caption=f"{prefix}清洗与修复（原文不变，可逐条核对）", lines=repairs)
    if card.codes:
        yield Block(caption=f"{prefix}计数表述", lines=_lines(card.codes))
    if card.implied:
        yield Block(caption=f"{prefix}由原文数字推算（括号内为四舍五入造成的范围）", lines=_lines(card.implied))


def _lines(lines: Sequence[Line]) -> Lines:
    return tuple((line.label, line.value, line.reason or labels.NONE) for line in lines)
