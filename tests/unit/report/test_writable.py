from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from luoshi.report.writable import writable


@given(st.text(st.characters(exclude_categories=())))
def test_whatever_a_document_holds_becomes_text_that_xml_takes(text: str) -> None:
    element = etree.Element("a")
    element.text = writable(text)
    assert len(writable(text)) == len(text)


def test_ordinary_text_is_untouched() -> None:
    assert writable("一、项目\t𠮷\n") == "一、项目\t𠮷\n"
