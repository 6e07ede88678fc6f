"""The characters of one Word paragraph: insertions accepted, deletions and hidden text left out."""

from __future__ import annotations

from dataclasses import dataclass, field

from luoshi.formats.words import words
from luoshi.formats.xml_tree import Element, child, local, value

_SKIPPED = words(
    "del moveFrom pPr rPr instrText delText delInstrText commentReference footnoteReference endnoteReference annotationRef "
    "footnoteRef endnoteRef sdtPr sdtEndPr tblPr proofErr bookmarkStart bookmarkEnd rubyPr rt fldData ffData"
)
_TEXT = {"noBreakHyphen": "-", "tab": " ", "ptab": " ", "br": "\n", "cr": "\n"}


@dataclass(slots=True)
class ParagraphText:
    """What a paragraph says, and the text boxes anchored in it."""

    parts: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.parts)


def paragraph_text(paragraph: Element) -> ParagraphText:
    """Walk the paragraph without recursion."""
    found, pending = ParagraphText(), list(reversed(paragraph))
    while pending:
        element = pending.pop()
        name = local(element)
        if name == "t":
            found.parts.append(element.text or "")
        elif name in _TEXT:
            found.parts.append(_TEXT[name])
        elif name == "txbxContent":
            found.boxes.append(element)
        elif name == "AlternateContent":
            pending += _alternative(element)
        elif name not in _SKIPPED and not (name == "r" and _is_hidden(element)):
            pending += reversed(element)
    return found


def _alternative(element: Element) -> list[Element]:
    """Choice and Fallback say the same twice; take the one that holds text, the choice first."""
    for name in ("Choice", "Fallback"):
        option = child(element, name)
        if option is not None and any(local(one) in ("t", "txbxContent") for one in option.iter()):
            return list(reversed(option))
    return []


def _is_hidden(run: Element) -> bool:
    vanish = child(child(run, "rPr"), "vanish")
    return vanish is not None and (value(child(run, "rPr"), "vanish") or "1") not in ("0", "false", "off")
