"""08: the county retreat in traditional script: a page with pinyin glosses in brackets, and its first part in Big5."""

from html import escape
from pathlib import Path

import opencc
from sample_builders.common import Sample, lines

# Such pages gloss a fixed set of characters wherever they stand, whatever the reading asks for. A table of our own
# keeps the build free of a pinyin library.
GLOSSED = (
    "縣這對場豐兩額計議級頭麥調讓麵確問責緊擴織錢專滿圍態裝員貿銷間衛齊觀類絕潤課綠論騰縮溝紀撐會發經濟開實業總勢認點"
)
READINGS = (
    "xiàn zhè duì chǎng fēng liǎng é jì yì jí tóu mài diào ràng miàn què "
    "wèn zé jǐn kuò zhī qián zhuān mǎn wéi tài zhuāng yuán mào xiāo jiān wèi "
    "qí guān lèi jué rùn kè lǜ lùn téng suō gōu jì chēng huì fā jīng "
    "jì kāi shí yè zǒng shì rèn diǎn "
)
GLOSSES = dict(zip(GLOSSED, READINGS.split(), strict=True))
FIRST_PART_ENDS = "二、"
HEAD = """<!DOCTYPE html>
<html lang="zh">
<head><meta charset="utf-8"><title>{title}-雲筆秘網</title></head>
<body>
<div>您的位置:雲筆秘網>>黨委/會(huì)議致辭/會(huì)議主持/會(huì)議發(fā)言/>>正文</div>
<h1>{title}</h1>
<div>發(fā)表時(shí)間:2026/11/20 21:40:16　點(diǎn)擊:532</div>
<div class="content">
"""
TAIL = """</div>
<div>文章搜索</div>
<div>相關(guān)文章</div>
<ul><li><a href="/1">縣(xiàn)委書記在三干會(huì)上的講話</a></li><li><a href="/2">在全縣(xiàn)招商引資會(huì)上的講話</a></li></ul>
<div>......</div>
<div>注冊(cè)  登陸</div>
<div>客服微信號(hào):bmw0017</div>
<li id="dr7yj"><tr id="dr7yj"><xmp id="dr7yj"></xmp></tr></li>
<var id="dr7yj"></var>
</body>
</html>
"""


def traditional(text: str) -> str:
    """Character for character, the forms that Big5 has."""
    return str(opencc.OpenCC("s2tw").convert(text))


def glossed(text: str) -> str:
    return "".join(f"{character}({GLOSSES[character]})" if character in GLOSSES else character for character in text)


def glossed_page(path: Path) -> bytes:
    title, *rest = (glossed(traditional(line)) for line in lines(path))
    body = "".join(f"<p>　　{escape(line)}</p>\n" for line in rest)
    return (HEAD.format(title=title) + body + TAIL).encode("utf-8")


def first_part_big5(path: Path) -> bytes:
    rows = lines(path)
    part = rows[: next(at for at, row in enumerate(rows) if row.startswith(FIRST_PART_ENDS))]
    return traditional("\r\n".join(part) + "\r\n").encode("big5")


SOURCE = "08-县委书记讲话-清河县务虚会.txt"
SAMPLES = (
    Sample(name="08-县委书记讲话-清河县务虚会-繁体注音.html", source=SOURCE, build=glossed_page),
    Sample(name="08b-县委书记讲话-清河县务虚会-第一部分-Big5.txt", source=SOURCE, build=first_part_big5),
)
