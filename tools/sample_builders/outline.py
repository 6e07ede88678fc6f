"""03: the outline of the five-year plan as PDF: running head, page numbers, a table over two pages, boxed columns."""

import io
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle
from sample_builders.common import Sample, cells, is_rule, lines

FONT = "STSong-Light"  # a CID font that every reader brings along, so that nothing is embedded
HEAD = "云江市国民经济和社会发展第十五个五年规划纲要"
WIDTHS = [18 * mm, 9 * mm, 46 * mm, 20 * mm, 17 * mm, 17 * mm, 22 * mm, 16 * mm]


def look(size: float, *, indent: float = 0, align: int = 4, before: float = 0) -> ParagraphStyle:
    return ParagraphStyle(
        f"s{size}-{indent}-{align}-{before}", fontName=FONT, fontSize=size, leading=size * 1.6, wordWrap="CJK",
        firstLineIndent=indent, alignment=align, spaceBefore=before, spaceAfter=2,
    )  # fmt: skip


def decorate(canvas: Any, document: Any) -> None:
    """Running head and page number, as a printed plan has them."""
    canvas.setFont(FONT, 9)
    canvas.drawCentredString(A4[0] / 2, A4[1] - 14 * mm, HEAD)
    canvas.line(25 * mm, A4[1] - 16 * mm, A4[0] - 25 * mm, A4[1] - 16 * mm)
    canvas.drawCentredString(A4[0] / 2, 12 * mm, f"— {document.page} —")


def indicator_table(rows: list[str]) -> Table:
    cell, head = look(8.5, align=1), look(9, align=1)
    grid = [cells(row) for row in rows if not is_rule(row)]
    data = [[Paragraph(text, head if index == 0 else cell) for text in line] for index, line in enumerate(grid)]
    table = Table(data, colWidths=WIDTHS, repeatRows=1)
    table.setStyle(TableStyle([
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke),
    ]))  # fmt: skip
    return table


def box(rows: list[str]) -> Table:
    texts = [row.lstrip("> ") for row in rows]
    parts = [[Paragraph(texts[0], look(11, align=1))], *([Paragraph(text, look(10))] for text in texts[1:])]
    table = Table(parts, colWidths=[160 * mm])
    table.setStyle(
        TableStyle([("BOX", (0, 0), (-1, -1), 0.8, colors.black), ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black)])
    )
    return table


def flow(rows: list[str]) -> list[Any]:
    """The document as flowables; runs of table rows and of boxed rows are taken together."""
    story: list[Any] = []
    index = 0
    while index < len(rows):
        row = rows[index]
        mark = row[0] if row[0] in "|>" else ""
        if mark:
            last = index
            while last < len(rows) and rows[last].startswith(mark):
                last += 1
            story += [
                Spacer(1, 6),
                indicator_table(rows[index:last]) if mark == "|" else box(rows[index:last]),
                Spacer(1, 6),
            ]
            index = last
            continue
        story.append(paragraph(row))
        index += 1
    return story


def paragraph(row: str) -> Paragraph:
    if row.startswith("### "):
        return Paragraph(row[4:], look(13, align=1, before=6))
    if row.startswith("## "):
        return Paragraph(row[3:], look(15, align=1, before=12))
    if row.startswith("# "):
        return Paragraph(row[2:], look(19, align=1, before=30))
    if row.startswith(("表1", "（2026年")):
        return Paragraph(row, look(11, align=1, before=4))
    return Paragraph(row, look(12, indent=24))


def plan_pdf(path: Path) -> bytes:
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    target = io.BytesIO()
    document = SimpleDocTemplate(
        target, pagesize=A4, leftMargin=23 * mm, rightMargin=22 * mm, topMargin=24 * mm, bottomMargin=22 * mm,
        title=HEAD, author="云江市发展和改革委员会", invariant=1,
    )  # fmt: skip
    document.build(flow(lines(path)), onFirstPage=decorate, onLaterPages=decorate)
    return target.getvalue()


SAMPLES = (Sample(name="03-第十五个五年规划纲要-摘编.pdf", source="03-第十五个五年规划纲要-摘编.md", build=plan_pdf),)
