"""Bodies as the subject of the sentence: 循环园要…, 由市住建局牵头…, 国家发展改革委会同财政部负责…

The first named leads, the others support; a subject is carried over to the following statements of its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from luoshi.extract.draft import Draft, FoundBody, Page
from luoshi.extract.statement import Kind, Role
from luoshi.organ.names import SUFFIXES, looks_like_body

_NAME = rf"[\u4e00-\u9fffA-Za-zX*（）·]{{0,14}}?(?:{SUFFIXES}|县|市|区|镇|乡|街道|园区|园|基地|开发区|部门|单位|企业|学校|医院)"
_OPENING = re.compile(
    rf"^(?:同时|此外|其中|对此)?(?P<names>{_NAME}(?:[、和及与]{_NAME}){{0,6}})(?P<more>等(?:有关|相关)?(?:部门|单位)?)?"
    r"(?P<joint>会同(?P<with>[\u4e00-\u9fff、和及]{2,40}?(?:部门|局|委|部|办|方面|单位|机构|厅|院|府)))?"
    r"(?:要|应当|应|负责|牵头|将|必须|须|需|具体|统一|及时|根据|按照|依法|可以|可|重点要|每年|全程|抓紧)"
)
_BY = re.compile(
    rf"由(?P<names>{_NAME}(?:[、和及与]{_NAME}){{0,6}})(?:等(?:有关|相关)?(?:部门|单位)?)?(?:会同|负责|牵头|组织|统一|制订|制定|承担|提请|按|依法|具体|共同|实施|办理|审核|审批)"
)
_SEPARATE = re.compile(r"[、]|(?<=[局委办厅部府院会署县市区园镇])[和及与]")
_EMPTY = re.compile(
    r"^(?:我们|全市|全省|全县|全区|各级|各级各部门|我市|我省|我县|全市上下|城市|农村|社区|园区|企业|市|县|区|省|学校)$"
)


def apply(drafts: Sequence[Draft], page: Page) -> None:
    """Set subject bodies of deliverables that no bracket has given a body."""
    carried: list[FoundBody] = []
    sentence = -1
    for draft in drafts:
        first = page.clauses[draft.clauses[0]]
        if first.sentence != sentence:
            sentence, carried = first.sentence, []
        own = _find(page.text, draft) if draft.kind.is_deliverable else []
        if own:
            carried = own
        if draft.bodies or draft.kind in (Kind.FACT, Kind.PROBLEM):
            continue
        draft.bodies = own or [FoundBody(b.start, b.end, b.name, b.role, inherited=True) for b in carried]


def _find(text: str, draft: Draft) -> list[FoundBody]:
    words = text[draft.start : draft.end]
    match = _BY.search(words) or _OPENING.match(words)
    if not match:
        return []
    found = _listed(words, match.start("names"), match.end("names"), draft.start, first=Role.LEAD)
    if found and "with" in match.re.groupindex and match["with"]:
        found += _listed(words, match.start("with"), match.end("with"), draft.start, first=Role.SUPPORT)
    return found


def _listed(words: str, start: int, end: int, shift: int, *, first: Role) -> list[FoundBody]:
    found: list[FoundBody] = []
    at = start
    for cut in [*(m.span() for m in _SEPARATE.finditer(words, start, end)), (end, end)]:
        name = words[at : cut[0]]
        if len(name) >= 2 and not _EMPTY.match(name) and (looks_like_body(name) or name.endswith(("部门", "单位"))):
            found.append(FoundBody(shift + at, shift + cut[0], name, Role.SUPPORT if found else first))
        at = cut[1]
    return found
