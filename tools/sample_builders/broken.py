"""samples/broken: files that cannot be read, for people to see what the program says about them."""

import io
import random
import zipfile
from collections.abc import Callable

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from sample_builders.common import ZIP_EPOCH

LINE = "云江市人民政府办公室关于做好二〇二六年汛期值班工作的通知"


def empty() -> bytes:
    return b""


def half_pdf() -> bytes:
    """A small true PDF, cut in the middle: its table of objects and its end are gone."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    for page in range(4):
        canvas.setFont("STSong-Light", 16)
        for line in range(30):
            canvas.drawString(72, 780 - 24 * line, f"{page + 1}.{line + 1} {LINE}")
        canvas.showPage()
    canvas.save()
    whole = target.getvalue()
    return whole[: len(whole) // 2]


def renamed_zip() -> bytes:
    """An archive of text files that somebody renamed: a package, but no Word document in it."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name in ("说明.txt", "附件/值班表.csv"):
            package.writestr(zipfile.ZipInfo(name, ZIP_EPOCH), f"{LINE}\n")
    return target.getvalue()


def noise() -> bytes:
    return random.Random(20260421).randbytes(8192)


BROKEN: tuple[tuple[str, Callable[[], bytes]], ...] = (
    ("空文件.txt", empty),
    ("只传了一半.pdf", half_pdf),
    ("压缩包改名.docx", renamed_zip),
    ("随机字节.doc", noise),
)
