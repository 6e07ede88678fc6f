"""How much of each HTML block is running text and how much is links: the base for finding the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from luoshi.formats.html_tree import BLOCK, Node, Text
from luoshi.formats.words import words

DROPPED = words(
    "script style template noscript iframe object applet embed canvas svg math audio video map select textarea button input "
    "datalist head title link meta marquee"
)
_SPACES = re.compile(r"(?:\s|\xa0|\u3000|&nbsp;?|&emsp;?|&ensp;?|&#160;)+")
_SENTENCE = re.compile(r"[，。；：、！？]|[,;:](?=[\u4e00-\u9fff])")
FURNITURE = re.compile(
    r"ICP备|公网安备|网站标识码|版权所有|主办单位[:：]|承办单位[:：]|主办[:：]|承办[:：]|技术支持[:：]|联系我们|网站地图|当前位置|所在位置|您的位置|"
    r"浏览次数|浏览量|访问量|建议使用|分辨率|友情链接|扫一扫|字体[:：]|字号|分享到|上一篇|下一篇|相关阅读|相关链接|搜索热词|无障碍|打印|长者助手"
)
_BLOCK_LONG = 30  # a block of so many characters without a comma is still running text (a title, an addressee line)
_FURNITURE_LONG = 200  # a longer block is text even where it speaks of printing or of a web site

OPEN, TEXT, CLOSE = 0, 1, 2
Event = tuple[int, "Node | Text"]


@dataclass(slots=True, eq=False)
class Box:
    """A block element with counts of its visible characters, first its own, after ``measure`` those below it too."""

    node: Node
    parent: Box | None
    children: list[Box] = field(default_factory=list)
    size: int = 0
    linked: int = 0
    links: int = 0
    running: int = 0  # characters of stretches that read like sentences, links left out


def walk(root: Node, skipped: set[Node]) -> Iterator[tuple[int, Node | Text]]:
    """Document order without recursion (pages of hostile depth exist); nothing below dropped or skipped elements."""
    pending: list[tuple[int, Node | Text]] = [(OPEN, root)]
    while pending:
        kind, item = pending.pop()
        if isinstance(item, Text):
            yield TEXT, item
        elif kind == CLOSE:
            yield CLOSE, item
        elif item.tag not in DROPPED and item not in skipped:
            yield OPEN, item
            pending.append((CLOSE, item))
            pending += [(TEXT if isinstance(child, Text) else OPEN, child) for child in reversed(item.children)]


def measure(source: str, root: Node, skipped: set[Node]) -> tuple[Box, list[Box]]:
    """The box of ``root`` and all boxes in document order, counted."""
    top = Box(root, None)
    boxes, here, run, anchors = [top], top, _Run(), 0
    for kind, item in walk(root, skipped):
        if isinstance(item, Text):
            run.add(len(visible(source, item)), source[item.start : item.end], linked=anchors > 0)
            continue
        step = 1 if kind == OPEN else -1
        if item.tag == "a":
            anchors += step
            here.links += kind == OPEN
        if item.tag == "br" or (item.tag in BLOCK and item is not root):
            run.settle(here)
        if item.tag in BLOCK and item is not root:
            here = _step(here, item, boxes) if kind == OPEN else here.parent or top
    run.settle(here)
    for box in reversed(boxes):
        if box.parent:
            parent = box.parent
            parent.size += box.size
            parent.linked += box.linked
            parent.links += box.links
            parent.running += box.running
    return top, boxes


def visible(source: str, text: Text) -> str:
    """The characters of a text without any blanks."""
    return _SPACES.sub("", source[text.start : text.end])


def _step(here: Box, node: Node, boxes: list[Box]) -> Box:
    box = Box(node, here)
    here.children.append(box)
    boxes.append(box)
    return box


class _Run:
    """The stretch of inline text between two block edges."""

    def __init__(self) -> None:
        self.size, self.linked, self.parts = 0, 0, list[str]()

    def add(self, size: int, text: str, *, linked: bool) -> None:
        self.size += size
        self.linked += size if linked else 0
        self.parts.append(text)

    def settle(self, box: Box) -> None:
        if self.size:
            text, own = "".join(self.parts), self.size - self.linked
            box.size += self.size
            box.linked += self.linked
            furniture = self.size < _FURNITURE_LONG and FURNITURE.search(text)
            sentence = own >= _BLOCK_LONG or (own >= 8 and _SENTENCE.search(text))
            if self.linked * 2 < self.size and sentence and not furniture:
                box.running += own
        self.size, self.linked, self.parts = 0, 0, []
