"""XML of office containers, parsed without entities, external files or unbounded depth."""

from __future__ import annotations

from lxml import etree

from luoshi.formats.errors import UnreadableDocument

Element = etree._Element


def parse_xml(data: bytes) -> Element:
    """The root element; a document type declaration is refused, since office files never have one and bombs do."""
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:4096]:
        raise _entities()
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        remove_comments=True,
        remove_pis=True,
    )  # huge_tree stays off: libxml2 then bounds depth (256) and amplification
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        sentence = "文件已损坏（内部XML不完整或嵌套过深），请重新下载或用原软件另存一份。"
        raise UnreadableDocument("corrupt", sentence) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _entities()
    return root


def _entities() -> UnreadableDocument:
    return UnreadableDocument("xml_entities", "文件内部含有实体定义（可能是恶意构造），已拒绝打开，请向来源单位核实。")


def local(element: Element) -> str:
    """The tag without its namespace: transitional, strict and WPS flavours then look alike."""
    tag = element.tag
    return tag[tag.rfind("}") + 1 :] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """An attribute by its local name."""
    for key, value in element.attrib.items():
        text = str(key)
        if text[text.rfind("}") + 1 :] == name:
            return str(value)
    return None


def child(element: Element | None, name: str) -> Element | None:
    """The first child of that local name."""
    if element is None:
        return None
    return next((one for one in element if local(one) == name), None)


def children(element: Element | None, name: str) -> list[Element]:
    """All children of that local name."""
    return [] if element is None else [one for one in element if local(one) == name]


def value(element: Element | None, name: str) -> str | None:
    """The ``val`` attribute of a child: ``<w:ilvl w:val="0"/>``."""
    found = child(element, name)
    return None if found is None else attribute(found, "val")
