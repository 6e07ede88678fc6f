"""Read a file of labels and say clearly what is wrong with one that cannot be used."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from luoshi.evaluation.gold import (
    BadGold,
    GoldDeadline,
    GoldExcerpt,
    GoldQuantity,
    GoldStatement,
    GoldTime,
    Span,
)
from luoshi.evaluation.normal import amount
from luoshi.extract.statement import Kind, Role
from luoshi.quantity.value import Comparator, Measure

SUFFIX = ".gold.json"
ALL = "*" + SUFFIX
_MISSING = "缺少“{name}”一项或者它的写法不对，请按标注说明补全"

Row = Mapping[str, Any]


def gold_files(place: Path) -> tuple[Path, ...]:
    """The files of labels at ``place``: one file, or all of a folder in order of their names."""
    if not place.is_dir():
        return (place,)
    return tuple(sorted(place.glob(ALL)))


def document_of(path: Path) -> str:
    """The document that a file of labels speaks of."""
    return str(_part(_rows(path), "doc", str, path.name))


def read_gold(path: Path, characters: str) -> GoldExcerpt:
    """The labels of one file, proved against the ``characters`` of its document. Raises ``BadGold``."""
    rows, name = _rows(path), path.name
    start, end = _part(rows, "start", int, name), _part(rows, "end", int, name)
    if not 0 <= start < end <= len(characters):
        raise BadGold(
            f"{name}：摘录的起止位置 {start}—{end} 超出了文件（共 {len(characters)} 字），请核对 start、end 和 doc 是否对应。"
        )
    excerpt = characters[start:end]
    reader = _Reader(name, excerpt, start)
    return GoldExcerpt(
        file=name,
        document=document_of(path),
        span=(start, end),
        date=reader.day(_part(rows, "date", str, name)),
        statements=reader.statements(_part(rows, "statements", list, name)),
        quantities=reader.quantities(_part(rows, "quantities", list, name)),
        times=reader.times(_part(rows, "times", list, name)),
    )


def locate(text: str, quotes: Sequence[str], *, overlap: bool) -> list[Span]:
    """Where the quotes stand, each looked for behind the one before; with ``overlap`` from its start on."""
    at, spans = 0, []
    for quote in quotes:
        found = text.find(quote, at)
        found = text.find(quote) if found < 0 else found
        spans.append((found, found + len(quote)))
        at = found if overlap else found + len(quote)
    return spans


def _rows(path: Path) -> Row:
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadGold(f"{path.name}：打不开这个标注文件（{error.strerror}），请检查位置和权限。") from error
    except ValueError as error:
        raise BadGold(f"{path.name}：不是完整的 JSON（UTF-8）文件，请检查是否有漏掉的逗号、引号或括号。") from error
    if not isinstance(rows, dict):
        raise BadGold(f"{path.name}：标注文件应当是一个 JSON 对象，请按标注说明重写。")
    return rows


def _part(rows: Row, name: str, form: type, file: str, where: str = "") -> Any:
    value = rows.get(name)
    if not isinstance(value, form) or isinstance(value, bool) is not (form is bool):
        raise BadGold(f"{file}：{where}{_MISSING.format(name=name)}。")
    return value


class _Reader:
    """Reads the lists of one file; every complaint names the file, the list and the number in it."""

    def __init__(self, file: str, excerpt: str, base: int) -> None:
        self._file, self._excerpt, self._base = file, excerpt, base

    def day(self, text: str) -> str:
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError:
            raise BadGold(f"{self._file}：日期“{text}”看不懂，请写成 2026-11-21 这样的形式。") from None

    def statements(self, rows: Sequence[Row]) -> tuple[GoldStatement, ...]:
        spans = self._spans(rows, "事项", overlap=True)
        return tuple(self._statement(row, span, at) for at, (row, span) in enumerate(zip(rows, spans, strict=True), 1))

    def _statement(self, row: Row, span: Span, number: int) -> GoldStatement:
        where = f"第{number}条事项"
        deadline = row.get("deadline")
        if deadline is not None and not isinstance(deadline, dict):
            raise BadGold(f"{self._file}：{where}{_MISSING.format(name='deadline')}。")
        return GoldStatement(
            span=span,
            quote=row["quote"],
            kind=Kind(self._among(row, "kind", [kind.value for kind in Kind], where)),
            vague=bool(row.get("vague")),
            bodies=tuple(
                (
                    str(_part(body, "quote", str, self._file, where + "的责任单位")),
                    self._among(body, "role", [role.value for role in Role], where + "的责任单位"),
                    bool(body.get("inherited")),
                )
                for body in row.get("bodies") or ()
            ),
            deadline=GoldDeadline(
                quote=str(_part(deadline, "quote", str, self._file, where + "的完成时限")),
                by=self.day(deadline["by"]) if deadline.get("by") else None,
                inherited=bool(deadline.get("inherited")),
            )
            if deadline
            else None,
            projects=tuple(str(project) for project in row.get("projects") or ()),
            quantities=len(row.get("quantities") or ()),
        )

    def quantities(self, rows: Sequence[Row]) -> tuple[GoldQuantity, ...]:
        spans = self._spans(rows, "数量", overlap=False)
        found = []
        for number, (row, span) in enumerate(zip(rows, spans, strict=True), 1):
            where = f"第{number}个数量"
            try:
                value = amount(row.get("value"))
            except (TypeError, ValueError):
                raise BadGold(f"{self._file}：{where}的数值“{row.get('value')}”不是数，请改正。") from None
            found.append(
                GoldQuantity(
                    span=span,
                    quote=row["quote"],
                    value=value,
                    unit=str(row.get("unit") or ""),
                    op=self._among(row, "op", [one.value for one in Comparator], where),
                    of=row.get("of"),
                    measure=self._among(row, "measure", [one.value for one in Measure], where),
                )
            )
        return tuple(found)

    def times(self, rows: Sequence[Row]) -> tuple[GoldTime, ...]:
        spans = self._spans(rows, "时间", overlap=False)
        return tuple(
            GoldTime(span=span, quote=row["quote"], start=row.get("from"), end=row.get("to"))
            for row, span in zip(rows, spans, strict=True)
        )

    def _spans(self, rows: Sequence[Row], what: str, *, overlap: bool) -> list[Span]:
        for number, row in enumerate(rows, 1):
            if not isinstance(row, dict):
                raise BadGold(f"{self._file}：第{number}个{what}应当是一个 JSON 对象，请按标注说明重写。")
            quote = _part(row, "quote", str, self._file, f"第{number}个{what}")
            if not quote or quote not in self._excerpt:
                raise BadGold(
                    f"{self._file}：第{number}个{what}的引文“{quote[:30]}”在摘录里找不到，请核对引文是否与原文逐字一致、start 和 end 是否正确。"
                )
        found = locate(self._excerpt, [row["quote"] for row in rows], overlap=overlap)
        return [(start + self._base, end + self._base) for start, end in found]

    def _among(self, row: Row, name: str, known: Sequence[str], where: str) -> str:
        value = row.get(name)
        if value not in known:
            raise BadGold(f"{self._file}：{where}的 {name} “{value}”不认识，可以写：{'、'.join(known)}。")
        return str(value)
