from __future__ import annotations

import dataclasses
import io
import os
import re
import shutil
import subprocess
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from luoshi.plan.reading import Reading
from luoshi.report.as_docx import as_docx, title_lines
from luoshi.report.breakdown import Breakdown, Level, Paragraph, breakdown_of
from luoshi.report.ledger import ledger_of

MADE = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
FANDOL = {
    "仿宋_GB2312": "FandolFang",
    "楷体_GB2312": "FandolKai",
    "黑体": "FandolHei",
    "宋体": "FandolSong",
    "方正小标宋简体": "FandolSong",
}


def opened(content: bytes):  # type: ignore[no-untyped-def]
    return Document(io.BytesIO(content))


@pytest.fixture
def plan(reading: Reading) -> Breakdown:
    return breakdown_of(ledger_of(reading))


def test_page_measures_of_the_standard(plan: Breakdown) -> None:
    for section in opened(as_docx(plan, made=MADE)).sections:
        sides = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
        assert [round(side.mm) for side in sides] == [37, 35, 28, 26]
        assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
        grid = section._sectPr.find(qn("w:docGrid"))
        assert (grid.get(qn("w:type")), grid.get(qn("w:linePitch"))) == ("lines", "579")


def test_fonts_of_the_levels(plan: Breakdown) -> None:
    paragraphs = opened(as_docx(plan, made=MADE)).paragraphs
    fonts = {p.runs[0].text: p.runs[0]._r.rPr.rFonts.get(qn("w:eastAsia")) for p in paragraphs if p.runs}
    assert fonts["一、狠抓项目建设"] == "黑体"
    assert fonts["（一）加快平台建设"] == "楷体_GB2312"
    assert fonts["1.循环园6月前要完成环评。"] == "仿宋_GB2312"
    assert fonts["重点任务分解表"] == "方正小标宋简体"


def test_page_numbers_right_on_odd_and_left_on_even_pages(plan: Breakdown) -> None:
    document = opened(as_docx(plan, made=MADE))
    section = document.sections[0]
    assert document.settings.odd_and_even_pages_header_footer
    odd, even = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]
    assert (odd.alignment, even.alignment) == (2, 0)
    for paragraph in (odd, even):
        assert "PAGE" in paragraph._p.xml
        assert paragraph.text.startswith("— ")
        assert paragraph.text.endswith(" —")


def test_the_table_repeats_its_head_and_keeps_rows_whole(plan: Breakdown) -> None:
    table = opened(as_docx(plan, made=MADE)).tables[0]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    assert [cell.text for cell in table.rows[3].cells] == [
        "3",
        "力争到2026年固定资产投资突破904.6亿元",
        "固定资产投资 904.6亿元",
        "市发改委",
        "市财政局",
        "2026年12月31日前",
    ]


def test_children_stand_in_the_order_of_the_schema(plan: Breakdown) -> None:
    order = ["rFonts", "b", "spacing", "sz"]
    for run in opened(as_docx(plan, made=MADE)).element.body.iter(qn("w:rPr")):
        names = [child.tag.split("}")[1] for child in run]
        assert names == sorted(names, key=order.index)


def test_damaged_text_does_not_break_the_file(plan: Breakdown) -> None:
    damaged = dataclasses.replace(
        plan, title="坏\x00题", paragraphs=(Paragraph(level=Level.BODY, text="\ud800\x0b文"),)
    )
    assert "文" in opened(as_docx(damaged, made=MADE)).paragraphs[2].text


def test_an_empty_plan_has_no_annex(plan: Breakdown) -> None:
    document = opened(as_docx(dataclasses.replace(plan, table=()), made=MADE))
    assert document.tables == []
    assert len(document.sections) == 1


@pytest.mark.parametrize("length", [1, 19, 20, 33, 50])
def test_titles_break_into_lines_of_nearly_equal_length(length: int) -> None:
    lines = title_lines("题" * length)
    assert "".join(lines) == "题" * length
    assert max(map(len, lines)) <= 19
    assert max(map(len, lines)) - min(map(len, lines)) <= len(lines)


def test_no_title_line_begins_with_a_closing_mark() -> None:
    lines = title_lines("关于“在云江市重点工作推进会上的讲话话”重点任务的分解方案分解方案")
    assert all(line[0] not in "”》）、，。" for line in lines)


# The proof through LibreOffice: 22 lines of 28 characters.


def fandol_folder() -> Path | None:
    """Where FandolFang lies: LUOSHI_FANDOL, else what fontconfig knows."""
    given = os.environ.get("LUOSHI_FANDOL")
    if given:
        return Path(given)
    if not shutil.which("fc-list"):
        return None
    known = subprocess.run(
        ["fc-list", ":family=FandolFang", "file"], capture_output=True, text=True, check=False
    ).stdout
    files = [line.strip().rstrip(":") for line in known.splitlines() if line.strip()]
    return Path(files[0]).parent if files else None


@pytest.fixture
def office(tmp_path: Path) -> dict[str, str]:
    """An environment in which the office fonts are Fandol and nothing else."""
    missing = [tool for tool in ("soffice", "pdftotext", "pdffonts") if not shutil.which(tool)]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)} (Debian: libreoffice-writer-nogui, poppler-utils)")
    folder = fandol_folder()
    if folder is None or not (folder / "FandolFang-Regular.otf").exists():
        pytest.skip("no Fandol fonts (Debian: texlive-lang-chinese, or set LUOSHI_FANDOL to their folder)")
    aliases = "".join(
        f'<match target="pattern"><test name="family"><string>{name}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{font}</string></edit></match>'
        for name, font in FANDOL.items()
    )
    conf = tmp_path / "fonts.conf"
    conf.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{folder}</dir><cachedir>{tmp_path / 'cache'}</cachedir>{aliases}</fontconfig>",
        encoding="utf-8",
    )
    return {**os.environ, "FONTCONFIG_FILE": str(conf), "HOME": str(tmp_path)}


def rendered(content: bytes, folder: Path, office: dict[str, str]) -> Path:
    source = folder / "plan.docx"
    source.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), str(source)]
    subprocess.run(command, env=office, check=True, capture_output=True, timeout=180)
    return source.with_suffix(".pdf")


def words(pdf: Path, page: int) -> list[tuple[float, float, str]]:
    """(baseline box top, left, text) of each word of a page, in points."""
    command = ["pdftotext", "-bbox", "-f", str(page), "-l", str(page), str(pdf), "-"]
    page_xml = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" [^>]*>([^<]*)<', page_xml)
    return [(round(float(top), 1), float(left), text) for left, top, text in found]


def test_a_page_holds_22_lines_of_28_characters(plan: Breakdown, office: dict[str, str], tmp_path: Path) -> None:
    body = Paragraph(level=Level.BODY, text="落实" * 1000)
    content = as_docx(dataclasses.replace(plan, paragraphs=(body,), table=()), made=MADE)
    pdf = rendered(content, tmp_path, office)
    lines = Counter[float]()
    for top, _left, text in words(pdf, 2):
        lines[top] += len(text) if "—" not in text and not text.isdigit() else 0
    counts = [count for _top, count in sorted(lines.items()) if count]
    assert counts == [28] * 22
    numbers = [(left, text) for _top, left, text in words(pdf, 2) if text.isdigit()]
    assert numbers[0][1] == "2"
    assert numbers[0][0] < 150  # an even page has its number on the left
    odd = [left for _top, left, text in words(pdf, 3) if text == "3"]
    assert odd[0] > 450
    fonts = subprocess.run(["pdffonts", str(pdf)], check=True, capture_output=True, text=True).stdout.splitlines()[2:]
    assert fonts
    assert all("Fandol" in line for line in fonts)  # an unmapped name would have been replaced silently


def test_a_title_line_does_not_end_inside_a_word_or_a_number() -> None:
    lines = title_lines("关于“成都市2022年民生实事工作目标”重点任务分解方案")
    assert "".join(lines) == "关于“成都市2022年民生实事工作目标”重点任务分解方案"
    assert not lines[0].endswith(("民", "生实", "202", "2022"))
