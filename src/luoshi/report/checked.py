"""The remarks about a document as text, as JSON and as a workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from luoshi.checking.remark import Remark, Severity
from luoshi.checking.silence import Silenced
from luoshi.plan.reading import Reading
from luoshi.report.sheet import Align, Column, Sheet
from luoshi.report.wrap import wrap
from luoshi.text.evidence import Evidence

SCHEMA = "luoshi.check/1"
SEVERITY = {Severity.SERIOUS: "严重", Severity.ORDINARY: "一般", Severity.HINT: "提示"}
ORDER = tuple(Severity)
SHOWN = 5  # places of one remark on a screen
QUOTED = 120  # characters of a quote on a screen
INDENT = "      "
Translate = Callable[[str], str]
Json = dict[str, Any]

COLUMNS = (
    Column(head="序号", width=6, align=Align.CENTRE),
    Column(head="文件", width=20),
    Column(head="程度", width=8, align=Align.CENTRE),
    Column(head="意见", width=52),
    Column(head="原文", width=60),
    Column(head="原文位置", width=16, align=Align.CENTRE),
    Column(head="标识", width=24),
)
REASON = Column(head="不改的理由", width=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One document with its remarks, gravest first, and the silenced ones."""

    name: str
    day: date | None
    characters: int
    remarks: tuple[Remark, ...]
    silenced: tuple[Silenced, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether nothing but hints is left."""
        return all(remark.severity is Severity.HINT for remark in self.remarks)


def checked_of(reading: Reading, remarks: Sequence[Remark], silenced: Sequence[Silenced] = ()) -> Checked:
    """Remarks sorted by severity, then by place."""
    return Checked(
        name=reading.original.name,
        day=reading.facts.day,
        characters=len(reading.view.text),
        remarks=tuple(sorted(remarks, key=lambda remark: ORDER.index(remark.severity))),
        silenced=tuple(silenced),
    )


def checked_text(checked: Checked, *, width: int, _: Translate = str) -> str:
    """For a screen."""
    return "\n".join(_lines(checked, width, _)) + "\n"


def _lines(checked: Checked, width: int, _: Translate) -> Iterator[str]:
    names = {Severity.SERIOUS: _("严重"), Severity.ORDINARY: _("一般"), Severity.HINT: _("提示")}
    day = checked.day.isoformat() if checked.day else _("日期未明确")
    yield f"{_safe(checked.name)}　{day}　" + _("{count}字").format(count=f"{checked.characters:,}")
    kinds = [remark.severity for remark in checked.remarks]
    counts = [f"{names[one]} {kinds.count(one)}" for one in ORDER]
    yield "　".join([*counts, _("已静默 {count}").format(count=len(checked.silenced))])
    for remark in checked.remarks:
        yield ""
        yield _hanging(f"{names[remark.severity]}　{_safe(remark.message)}", width)
        yield from _quotes(remark.places, width, _)
        yield f"{INDENT}[{remark.key}]"
    for silenced in checked.silenced:
        yield ""
        yield _hanging(_("静默") + f"　{_safe(silenced.remark.message)}", width)
        yield _hanging(INDENT + _("理由：{reason}").format(reason=_safe(silenced.reason)), width)
        yield f"{INDENT}[{silenced.remark.key}]"


def _hanging(text: str, width: int) -> str:
    head = len(text) - len(text.lstrip(" "))
    lines = wrap(text.strip(" "), max(20, width - len(INDENT))).split("\n")
    return "\n".join((INDENT if number or head else "") + line for number, line in enumerate(lines))


def _quotes(places: Sequence[Evidence], width: int, _: Translate) -> Iterator[str]:
    for place in places[:SHOWN]:
        quote = _safe(" ".join(place.quote.split()))
        short = quote if len(quote) <= QUOTED else f"{quote[:QUOTED]}…"
        yield _hanging(INDENT + _("第{start}字起：{quote}").format(start=place.start + 1, quote=short), width)
    if len(places) > SHOWN:
        yield INDENT + _("另有{count}处，用 --format json 可以看到全部。").format(count=len(places) - SHOWN)


def _safe(text: str) -> str:
    """Control characters of a document must not steer the terminal."""
    return "".join(character if character.isprintable() or character == "　" else " " for character in text)


def checked_object(documents: Sequence[Checked]) -> Json:
    """All documents as plain lists and dictionaries."""
    return {"schema": SCHEMA, "documents": [_document(checked) for checked in documents]}


def _document(checked: Checked) -> Json:
    return {
        "document": checked.name,
        "day": checked.day.isoformat() if checked.day else None,
        "remarks": [_remark(remark) for remark in checked.remarks],
        "silenced": [{**_remark(one.remark), "reason": one.reason} for one in checked.silenced],
    }


def _remark(remark: Remark) -> Json:
    return {
        "key": remark.key,
        "code": remark.code,
        "severity": remark.severity.value,
        "message": remark.message,
        "places": [{"start": place.start, "end": place.end, "quote": place.quote} for place in remark.places],
    }


def checked_xlsx(documents: Sequence[Checked], *, made: datetime) -> bytes:
    """A workbook with the remarks and, on a sheet of their own, the silenced ones."""
    from luoshi.report.as_xlsx import sheets_xlsx

    told = [(checked.name, remark, None) for checked in documents for remark in checked.remarks]
    silenced = [(checked.name, one.remark, one.reason) for checked in documents for one in checked.silenced]
    subtitle = "程度：严重是前后矛盾或不可能成立，一般是多半要改，提示是值得看一眼。"
    sheets = (
        Sheet(name="核稿意见", title="核稿意见", subtitle=subtitle, columns=COLUMNS, rows=_rows(told)),
        Sheet(
            name="已静默",
            title="已静默的意见",
            subtitle="看过、决定不改的意见和理由。",
            columns=(*COLUMNS, REASON),
            rows=_rows(silenced),
        ),
    )
    return sheets_xlsx(sheets, title="核稿意见", made=made)


def _rows(told: Sequence[tuple[str, Remark, str | None]]) -> tuple[tuple[str | int | None, ...], ...]:
    rows = []
    for number, (name, remark, reason) in enumerate(told, start=1):
        quotes = "\n".join(" ".join(place.quote.split()) for place in remark.places)
        places = "\n".join(f"{place.start + 1}—{max(place.end, place.start + 1)}" for place in remark.places)
        row = (number, name, SEVERITY[remark.severity], remark.message, quotes, places, remark.key)
        rows.append(row if reason is None else (*row, reason))
    return tuple(rows)
