"""10: the party office's notice as OFD (GB/T 33190), the national format of official documents, and as plain text."""

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from sample_builders.common import ZIP_EPOCH, Sample, lines

NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
LEFT, TOP, LINE, FIRST_BASE, SIZE = 28.0, 37.0, 10.2, 5.0, 5.6  # millimetres, after GB/T 9704
ACROSS, DOWN = 28, 22  # 28 characters a line, 22 lines a page
SIGNATURE = re.compile(r"中共云江市委办公室$|2026年3月2日$")


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line and how many character widths it is moved in from the left edge."""

    text: str
    indent: float


def plain_text(path: Path) -> bytes:
    return ("\n".join(lines(path)) + "\n").encode("utf-8")


def ofd(path: Path) -> bytes:
    rows = [row for at, line in enumerate(lines(path)) for row in _rows(line, at)]
    pages = [rows[at : at + DOWN] for at in range(0, len(rows), DOWN)]
    members = {
        "OFD.xml": _root(lines(path)[2]),
        "Doc_0/Document.xml": _document(len(pages)),
        "Doc_0/PublicRes.xml": _resources(),
    }
    for number, page in enumerate(pages):
        members[f"Doc_0/Pages/Page_{number}/Content.xml"] = _page(page, number)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, text in members.items():
            info = zipfile.ZipInfo(name, ZIP_EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            package.writestr(info, DECLARATION + text)
    return target.getvalue()


def _rows(line: str, at: int) -> list[Row]:
    """Head and title centred, the salutation at the edge, signature and date to the right, else two characters in."""
    if at < 3 or line.startswith("抓落实和基层减负负面清单"):
        parts = [line[start : start + ACROSS - 6] for start in range(0, len(line), ACROSS - 6)]
        return [Row(part, (ACROSS - len(part)) / 2) for part in parts]
    if SIGNATURE.fullmatch(line):
        return [Row(line, float(ACROSS - len(line) - 2))]
    indent = 0 if at == 3 or line == "附件" else 2
    first, rest = line[: ACROSS - indent], line[ACROSS - indent :]
    return [Row(first, indent), *(Row(rest[at : at + ACROSS], 0) for at in range(0, len(rest), ACROSS))]


def _root(title: str) -> str:
    return (
        f'<ofd:OFD {NAMESPACE} Version="1.1" DocType="OFD"><ofd:DocBody><ofd:DocInfo>'
        f"<ofd:DocID>0000000000000000000000000000000a</ofd:DocID><ofd:Title>{escape(title)}</ofd:Title>"
        "<ofd:Author>中共云江市委办公室</ofd:Author><ofd:CreationDate>2026-03-02</ofd:CreationDate></ofd:DocInfo>"
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
    )


def _document(pages: int) -> str:
    listed = "".join(f'<ofd:Page ID="{10 + at}" BaseLoc="Pages/Page_{at}/Content.xml"/>' for at in range(pages))
    return (
        f"<ofd:Document {NAMESPACE}><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea>"
        "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>"
        f"</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>"
    )


def _resources() -> str:
    fonts = '<ofd:Font ID="2" FontName="仿宋" FamilyName="仿宋"/><ofd:Font ID="3" FontName="宋体" FamilyName="宋体"/>'
    return f'<ofd:Res {NAMESPACE} BaseLoc="Res"><ofd:Fonts>{fonts}</ofd:Fonts></ofd:Res>'


def _page(rows: list[Row], number: int) -> str:
    """The text objects in print order, and the page number below the type area."""
    first = 1000 * (number + 1)
    objects = [
        _object(first + 1 + at, row.text, LEFT + row.indent * SIZE, TOP + at * LINE) for at, row in enumerate(rows)
    ]
    objects.append(_object(first + 900, f"— {number + 1} —", 99.0, TOP + DOWN * LINE + 7, font=3, size=4.9))
    return (
        f"<ofd:Page {NAMESPACE}><ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area><ofd:Content>"
        f'<ofd:Layer ID="{first}" Type="Body">{"".join(objects)}</ofd:Layer></ofd:Content></ofd:Page>'
    )


def _object(number: int, text: str, x: float, y: float, *, font: int = 2, size: float = SIZE) -> str:
    """One line of print; DeltaX gives the advance of each character, in groups of equal steps."""
    steps = f' DeltaX="g {len(text) - 1} {size}"' if len(text) > 1 else ""
    return (
        f'<ofd:TextObject ID="{number}" Boundary="{x:.2f} {y:.2f} {len(text) * size:.2f} {size + 1:.2f}" '
        f'Font="{font}" Size="{size}"><ofd:TextCode X="0" Y="{FIRST_BASE}"{steps}>{escape(text)}</ofd:TextCode>'
        "</ofd:TextObject>"
    )


SOURCE = "10-市委办公室通知-抓落实闭环.txt"
SAMPLES = (
    Sample(name="10-市委办公室通知-抓落实闭环.ofd", source=SOURCE, build=ofd),
    Sample(name="10b-市委办公室通知-抓落实闭环.txt", source=SOURCE, build=plain_text),
)
