"""HTML pages and fragments: the article without menus, mapped onto the source."""

from __future__ import annotations

import html
import re

from luoshi.formats.blob import Blob, Reader, Reading
from luoshi.formats.errors import UnreadableDocument
from luoshi.formats.html_main import furniture
from luoshi.formats.html_measure import DROPPED
from luoshi.formats.html_tree import Node, Text, parse
from luoshi.formats.html_view import HtmlView
from luoshi.formats.markup import looks_like_html
from luoshi.formats.original import Medium
from luoshi.formats.signature import Signature

_SITE = re.compile(r"\s*[-_|—–]{1,2}\s*[^-_|—–]{2,40}$|_[^_]{2,30}$")
_TITLES = ("articletitle", "og:title", "title")
_DATES = ("pubdate", "publishdate", "article:published_time", "others", "createdate", "firstpublishedtime")
_AUTHORS = ("contentsource", "author", "source")
_DATE = re.compile(r"(?:19|20)\d\d[-/年.]\d{1,2}[-/月.]\d{1,2}")


def _accepts(blob: Blob) -> bool:
    return blob.signature is Signature.CHARACTERS and looks_like_html(blob.text.characters)


def read_html(blob: Blob) -> Reading:
    """Read the decoded characters of ``blob`` as a page."""
    source = blob.text.characters
    if len(source) > blob.limits.markup_characters:
        millions = blob.limits.markup_characters // 1_000_000
        raise UnreadableDocument("too_large", f"网页文件超过{millions}百万字符的上限，请只保存正文部分。")
    root = parse(source)
    metadata = _metadata(source, root)
    title = "".join(dict(metadata).get("title", "").split())
    view = HtmlView(source, furniture(source, root, title))
    view.run(root)
    warnings = blob.text.warnings
    if view.builder.length == 0:  # everything looked like furniture: then nothing is
        view = HtmlView(source, set())
        view.run(root)
        warnings += ("未能区分网页正文与栏目，已保留全部文字。",)
    return Reading(
        characters=source,
        view=view.builder.finish(),
        encoding=blob.text.encoding,
        tables=tuple(view.builder.tables),
        metadata=metadata,
        warnings=warnings,
    )


def _metadata(source: str, root: Node) -> tuple[tuple[str, str], ...]:
    metas, title = dict[str, str](), ""
    pending: list[Node] = [root]
    while pending:
        node = pending.pop()
        if node.tag == "meta":
            name = (node.attribute("name") or node.attribute("property")).lower()
            metas.setdefault(name, html.unescape(node.attribute("content")).strip())
        elif node.tag == "title" and not title:
            title = html.unescape("".join(source[t.start : t.end] for t in node.children if isinstance(t, Text)))
        elif node.tag not in DROPPED or node.tag == "head":
            pending += [child for child in reversed(node.children) if isinstance(child, Node)]
    own = " ".join(title.split())
    found = {
        "title": next((metas[name] for name in _TITLES if metas.get(name)), "") or _SITE.sub("", own) or own,
        "published": next((day[0] for name in _DATES if (day := _DATE.search(metas.get(name, "")))), ""),
        "author": next((metas[name] for name in _AUTHORS if metas.get(name)), ""),
    }
    return tuple((key, value) for key, value in found.items() if value)


READER = Reader(
    medium=Medium.HTML,
    label="HTML",
    suffixes=(".html", ".htm", ".xhtml", ".shtml"),
    accepts=_accepts,
    read=read_html,
)
