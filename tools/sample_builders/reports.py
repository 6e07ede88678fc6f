"""01 and 02: the two work reports, one as plain text, one as a Word file with real headings."""

from pathlib import Path

from sample_builders.common import Sample, body_line, lines, title_line, word_bytes, word_document


def plain_text(path: Path) -> bytes:
    return path.read_text(encoding="utf-8").encode("utf-8")


def word_report(path: Path) -> bytes:
    """Headings by their level; the lines before the first salutation are the centred front matter."""
    rows = lines(path)
    document = word_document(rows[0].lstrip("# "))
    front = rows.index("各位代表：")
    title_line(document, rows[0].lstrip("# "))
    for row in rows[1:front]:
        title_line(document, row, size=16, font="楷体")
    for row in rows[front:]:
        if row.startswith("#"):
            mark, text = row.split(" ", 1)
            document.add_heading(text, level=len(mark) - 1)
        else:
            body_line(document, row)
    return word_bytes(document)


SAMPLES = (
    Sample(name="01-政府工作报告-2025年1月.txt", source="01-政府工作报告-2025年1月.txt", build=plain_text),
    Sample(name="02-政府工作报告-2026年1月.docx", source="02-政府工作报告-2026年1月.md", build=word_report),
)
