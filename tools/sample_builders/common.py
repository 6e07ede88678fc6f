"""What the builders share: a fixed clock, and packages whose bytes do not depend on when or where they were built."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

FIXED = dt.datetime(2026, 2, 4, 9, 0, 0)  # noqa: DTZ001 - a naive time is what the office formats store
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One shipped file: its name, its source and the function that turns the source into bytes."""

    name: str
    source: str
    build: Callable[[Path], bytes]


def fixed_zip(package: bytes) -> bytes:
    """The same package with every member dated at the zip epoch, so that two builds are equal byte for byte."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, ZIP_EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            new.writestr(info, old.read(name))
    return target.getvalue()


def word_document(title: str) -> Any:
    """An empty Word document in the usual typefaces of official documents, with fixed properties."""
    document = Document()
    style(document.styles["Normal"], "仿宋", 16)
    document.styles["Normal"].paragraph_format.line_spacing = Pt(28)
    for level, font in ((1, "黑体"), (2, "楷体"), (3, "仿宋")):
        style(document.styles[f"Heading {level}"], font, 16)
        document.styles[f"Heading {level}"].font.color.rgb = RGBColor(0, 0, 0)
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, "云江市人民政府办公室", ""
    properties.created = properties.modified = FIXED
    properties.revision = 1
    return document


def style(target: Any, font: str, size: float) -> None:
    """Set the East Asian typeface too: Word keeps it apart from the Latin one."""
    target.font.name, target.font.size = font, Pt(size)
    target.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)


def title_line(document: Any, text: str, *, size: float = 22, font: str = "方正小标宋简体") -> None:
    """A centred line without indent: the title, the occasion, the speaker."""
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    style_run(paragraph.add_run(text), font, size)


def style_run(run: Any, font: str, size: float) -> None:
    run.font.name, run.font.size = font, Pt(size)
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)


def body_line(document: Any, text: str) -> None:
    """A body paragraph with the two-character indent of official documents."""
    document.add_paragraph(text).paragraph_format.first_line_indent = Pt(32)


def word_bytes(document: Any) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return fixed_zip(target.getvalue())


def lines(path: Path) -> list[str]:
    """The non-empty lines of a source file."""
    return [line.rstrip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def cells(line: str) -> list[str]:
    """The cells of one row of a pipe table."""
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def is_rule(line: str) -> bool:
    """Whether the line is the rule below the head of a pipe table."""
    return re.fullmatch(r"[|\- ]+", line) is not None
