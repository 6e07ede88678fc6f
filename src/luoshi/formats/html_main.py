"""The article of a web page: menus, banners and footers go; where it is not certain, text stays."""

from __future__ import annotations

import re

from luoshi.formats.html_measure import Box, measure, visible, walk
from luoshi.formats.html_tree import Node, Text

_FURNITURE_TAGS = frozenset(("nav", "footer", "aside", "header", "form", "dialog", "menu"))
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.I)
_KEPT_SHARE = 0.99  # go down into a child only while it holds this share of all running text
_LEFT_OUT = 40  # or leaves out at most so many characters of running text
_SIDE_TEXT = 400  # a nav, form or footer with more running text than this may be misused for the article
_TITLE_LONG = 150
_TITLE_EXTRA = 10
_LEAF_LONG = 150
_LEAF = re.compile(
    r"[【\[]?(?:返回顶部|关闭窗口|打印本页|关闭本页|关闭|打印)[】\]]?(?:[【\[](?:返回顶部|关闭窗口|打印本页|打印|关闭)[】\]]){0,3}$|扫一扫.{0,14}$|"
    r"分享到?[:：]?$|(?:您的?)?(?:当前)?(?:所在)?(?:的)?位置[:：]|(?:您|你)(?:现在|当前)(?:所在)?的?位置|打印关闭$|打印\|关闭$"
)


def furniture(source: str, root: Node, title: str = "") -> set[Node]:
    """Elements to leave out when reading the page ``root``; ``title`` is what the page calls itself, without blanks."""
    skipped = set[Node]()
    top, boxes = measure(source, root, skipped)
    skipped |= _hidden(top, boxes)
    for box in boxes:  # one ASP.NET form may hold the whole page, so a tag alone proves nothing
        small = box.running * 2 < top.running or not top.running
        if small and box.node.tag in _FURNITURE_TAGS and box.running < _SIDE_TEXT:
            skipped.add(box.node)
    if not _is_page(boxes):
        return skipped
    top, boxes = measure(source, root, skipped)
    main = _article(top)
    _drop_outside(source, main, skipped, title)
    for box in _below(main):
        if _is_menu(box) or _is_leaf_furniture(source, box):
            skipped.add(box.node)
    return skipped


def _is_page(boxes: list[Box]) -> bool:
    """A fragment cut out by somebody holds only the article; a page holds a body or plenty of links."""
    return any(box.node.tag == "body" for box in boxes) or boxes[0].linked * 3 > boxes[0].size


def _hidden(top: Box, boxes: list[Box]) -> set[Node]:
    """Boxes not shown, often a second copy of the article; unless they hold most of what there is to read."""
    hidden = dict[Box, None]()
    for box in boxes:  # document order: a parent comes before its children
        if box.parent not in hidden and _is_hidden(box.node):
            hidden[box] = None
    weight = sum(box.running for box in hidden)
    return {box.node for box in hidden} if (top.running - weight) * 3 >= weight else set()


def _is_hidden(node: Node) -> bool:
    return bool(node.attributes) and (
        _HIDDEN.search(node.attribute("style")) is not None or node.attribute("aria-hidden") == "true"
    )


def _article(top: Box) -> Box:
    """The deepest box that still holds (nearly) all running text of the page."""
    here = top
    while here.children:
        best = max(here.children, key=lambda box: box.running)
        left = here.running - best.running
        if not best.running or (best.running < here.running * _KEPT_SHARE and left > _LEFT_OUT):
            break
        if best.node.tag in ("p", "tr", "td", "li"):
            break
        here = best
    return here


def _drop_outside(source: str, main: Box, skipped: set[Node], title: str) -> None:
    """Leave out every sibling on the way up, save a title that precedes the article."""
    here = main
    while here.parent:
        before = True
        for sibling in here.parent.children:
            if sibling is here:
                before = False
            elif not (before and _is_title(source, sibling, title)):
                skipped.add(sibling.node)
        here = here.parent


def _is_title(source: str, box: Box, title: str) -> bool:
    """A heading that stands outside the article's box: it repeats the title that the page gives itself."""
    if not 8 <= box.size <= _TITLE_LONG or not title:
        return False
    shown = _shown(source, box.node)
    return shown in title or (title in shown and len(shown) <= len(title) + _TITLE_EXTRA)


def _shown(source: str, node: Node) -> str:
    return "".join(visible(source, item) for _, item in walk(node, set()) if isinstance(item, Text))


def _below(box: Box) -> list[Box]:
    found, pending = list[Box](), list(box.children)
    while pending:
        one = pending.pop()
        found.append(one)
        pending += one.children
    return found


def _is_menu(box: Box) -> bool:
    """Several links and hardly anything else; one or two links may be the article's annexes."""
    return box.links >= 4 and box.linked * 10 > box.size * 7 and box.running < 100


def _is_leaf_furniture(source: str, box: Box) -> bool:
    """A line of buttons or a breadcrumb."""
    return not box.children and 0 < box.size <= _LEAF_LONG and _LEAF.match(_shown(source, box.node)) is not None
