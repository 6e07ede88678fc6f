"""A forgiving HTML tree whose every text knows its place in the source.

``html.parser`` of older Pythons takes quadratic time on hostile input and tells lines instead of offsets; this reads
with ``str.find`` and short regular expressions, each character once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from luoshi.formats.words import words

VOID = words("area base br col embed hr img input link meta param source track wbr basefont frame keygen")
RAW = words("script style textarea title xmp iframe noembed noframes")
BLOCK = words(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr "
    "ul option optgroup select"
)
_CELLS = frozenset(("td", "th"))
_ROW_PARTS = frozenset(("tr", "td", "th"))
_SECTIONS = frozenset(("tbody", "thead", "tfoot"))
# Opening the key closes these while one of the second set is not met first.
_CLOSES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset(("li", "p")), frozenset(("ul", "ol", "menu", "dir", "table"))),
    "dt": (frozenset(("dt", "dd", "p")), frozenset(("dl", "table"))),
    "dd": (frozenset(("dt", "dd", "p")), frozenset(("dl", "table"))),
    "tr": (_ROW_PARTS | {"p"}, frozenset(("table",)) | _SECTIONS),
    "td": (_CELLS | {"p"}, frozenset(("tr", "table"))),
    "th": (_CELLS | {"p"}, frozenset(("tr", "table"))),
    "tbody": (_SECTIONS | _ROW_PARTS, frozenset(("table",))),
    "thead": (_SECTIONS | _ROW_PARTS, frozenset(("table",))),
    "tfoot": (_SECTIONS | _ROW_PARTS, frozenset(("table",))),
    "option": (frozenset(("option",)), frozenset(("select",))),
}
_FENCES = frozenset(("td", "th", "table"))  # a stray end tag inside a cell does not close what lies outside
_DEPTH = 400
_RAW_ENDS = {name: re.compile(rf"</{name}(?=[\s>/])", re.I) for name in RAW}
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9:_-]*)")
_OPEN_QUOTE = re.compile(r"=\s{0,9}([\"'])")
_ATTRIBUTE = re.compile(r"([A-Za-z_:@][\w:.\-]*)\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")


@dataclass(slots=True, eq=False)
class Text:
    """Characters ``[start, end)`` of the source, entities still in them."""

    start: int
    end: int


@dataclass(slots=True, eq=False)
class Node:
    """An element; ``start`` is the offset of its start tag."""

    tag: str
    start: int
    attributes: str = ""
    children: list[Node | Text] = field(default_factory=list)

    def attribute(self, name: str) -> str:
        """Value of an attribute, empty when absent."""
        for match in _ATTRIBUTE.finditer(self.attributes):
            if match[1].lower() == name:
                return match[2] or match[3] or match[4] or ""
        return ""


def parse(source: str) -> Node:
    """The tree of a whole page or of a fragment; never fails."""
    return _Parser(source).run()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source, self.root = source, Node("#root", 0)
        self.stack = [self.root]
        self.last_end = source.rfind(">")  # what is known to be absent is not searched for again and again
        self.last_comment = source.rfind("-->")
        self.endless = set[str]()
        self.last_quote = {'"': source.rfind('"'), "'": source.rfind("'")}

    def run(self) -> Node:
        source, at, length = self.source, 0, len(self.source)
        while at < length:
            tag = source.find("<", at)
            if tag < 0 or tag > self.last_end:
                self._text(at, length)
                break
            at = self._markup(at, tag)
        return self.root

    def _markup(self, at: int, tag: int) -> int:
        """Take the text before ``tag`` and what opens at it; returns where to go on."""
        source = self.source
        if source.startswith("<!--", tag):
            self._text(at, tag)
            end = source.find("-->", tag + 4) if tag + 4 <= self.last_comment else -1
            return end + 3 if end >= 0 else tag + 4  # an unclosed comment must not swallow the article
        match = _NAME.match(source, tag)
        if not match and source[tag + 1 : tag + 2] not in ("!", "?", "/"):
            self._text(at, tag + 1)  # a plain “<”
            return tag + 1
        self._text(at, tag)
        end = self._tag_end(match.end() if match else tag + 2)
        if match:
            name = match[1].lower()
            if source[tag + 1] == "/":
                self._close(name)
            else:
                return self._open(name, tag, match.end(), end)
        return end + 1

    def _tag_end(self, at: int) -> int:
        """Offset of the ``>`` that ends a tag, skipping those inside quoted values."""
        source = self.source
        first = end = source.find(">", at)
        while True:
            quote = _OPEN_QUOTE.search(source, at, end)
            if not quote:
                return end
            mark = quote[1]
            close = source.find(mark, quote.end()) if quote.end() <= self.last_quote[mark] else -1
            if close < 0:
                return end
            at = close + 1
            if close > end:
                end = source.find(">", at)
                if end < 0:
                    return first

    def _text(self, start: int, end: int) -> None:
        if start < end:
            self.stack[-1].children.append(Text(start, end))

    def _open(self, name: str, start: int, name_end: int, end: int) -> int:
        self._imply(name)
        node = Node(name, start, self.source[name_end:end])
        self.stack[-1].children.append(node)
        if name in RAW:
            return self._raw(node, name, end + 1)
        closed = self.source[end - 1] == "/" and name not in BLOCK
        if name not in VOID and not closed and len(self.stack) < _DEPTH:
            self.stack.append(node)
        return end + 1

    def _raw(self, node: Node, name: str, start: int) -> int:
        closing = None if name in self.endless else _RAW_ENDS[name].search(self.source, start)
        if not closing:
            self.endless.add(name)
            return start
        node.children.append(Text(start, closing.start()))
        end = self.source.find(">", closing.end())
        return end + 1 if end >= 0 else len(self.source)

    def _imply(self, name: str) -> None:
        """Close what the start of ``name`` ends without an end tag."""
        if name in BLOCK and self.stack[-1].tag == "p" and name not in ("option", "select", "optgroup"):
            self.stack.pop()
        rule = _CLOSES.get(name)
        if not rule:
            return
        closed, fences = rule
        for depth in range(len(self.stack) - 1, 0, -1):
            tag = self.stack[depth].tag
            if tag in fences:
                break
            if tag in closed and tag != "p":
                keep = depth
                while keep > 1 and self.stack[keep - 1].tag in closed:
                    keep -= 1
                del self.stack[keep:]
                break

    def _close(self, name: str) -> None:
        for depth in range(len(self.stack) - 1, 0, -1):
            tag = self.stack[depth].tag
            if tag == name:
                del self.stack[depth:]
                return
            if tag in _FENCES and name not in ("table", "tr", "tbody", "thead", "tfoot", "td", "th"):
                return
