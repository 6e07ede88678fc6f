"""Bodies as the subject of the sentence: 循环园要…, 由市住建局牵头…, 国家发展改革委会同财政部负责…, 市发改委：负责…

The first named leads, the others support; a subject is carried over to the following statements of its sentence, a name with a
colon behind it to those of its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from luoshi.extract.draft import Draft, FoundBody, Page
from luoshi.extract.segment import Clause
from luoshi.extract.statement import Kind, Role
from luoshi.organ.names import SUFFIXES, looks_like_body

_PLACES = "县|市|区|镇|乡|街道|园区|园|基地|开发区|林场|农场|苗圃|部门|单位|机构|企业|学校|小学|医院|馆"
# Ends of words that are no place with a government: 城区, 社区, 示范区, 集聚区 …
_DISTRICT = r"(?:县|(?<!城)市|镇|乡|(?<![城景社园地灾山库小片街范验能聚济游护假业特作税市牧林行])区)"
_NAME = (
    r"(?:[省市县区]、){0,2}(?:各?[省市县区](?:、[省市县区])?（[县市州区盟旗、]{1,5}）区?)?"
    rf"[\u4e00-\u9fffA-Za-zX*（）·]{{0,14}}?(?:{SUFFIXES}|{_PLACES}|(?<=）)区?)"
)
_NAMES = rf"(?P<names>{_NAME}(?:[、和及与]{_NAME}){{0,6}})(?P<more>等(?:有关|相关)?(?:部门|单位)?)?"
_WITH = r"(?P<with>[\u4e00-\u9fff、和及]{2,40}?(?:部门|局|委|部|办|方面|单位|机构|厅|院|府))"
_OPENING = re.compile(
    rf"^(?:同时|此外|其中|对此)?{_NAMES}"
    rf"(?P<joint>会同{_WITH})?"
    r"(?:[还也都均则更]?要(?![素求点件闻塞道地务害])|应当|应|负责|牵头|将|必须|须|需|具体|统一|及时|根据|按照|依法|可以|可|重点要|每年|全程|抓紧|定期|原则上|不得|筹集)"
)
_JOINTLY = re.compile(
    rf"^{_NAMES}会同{_WITH}(?=制[订定]|建立|开展|组织|研究|提出|加强|做好|推进|落实|编制|完善|对|及时|共同|尽快|进一步|指导|督促|加快|出台)"
)
# 各 in front makes a subject of the name, so that plainer verbs are enough.
_EACH = re.compile(
    rf"^(?P<names>各{_NAME}(?:[、和及与]{_NAME}){{0,4}})(?:制定|选派|建立|完善|组织|于|在|结合|每|筹集|安排|落实|确定|编制|明确|加强|做好|开展|推进)(?!的)"
)
_BY = re.compile(
    rf"由{_NAMES}(?:会同|负责|牵头|组织|统一|制订|制定|承担|提请|按|依法|具体|共同|实施|办理|审核|审批|审查|核定|确定|直接|承办|受理)"
)
# The mover is somebody else, the body does it: 支持某县创建国家全域旅游示范区. A place may also simply do it: 高新区打造….
_AIMS = "创建|争创|争取|打造|申报|申建"
_MOVED = re.compile(
    rf"(?:推动|支持|推进|指导|督促)(?P<names>(?:[\u4e00-\u9fff]{{1,5}}{_DISTRICT}[、和及]){{0,6}}"
    rf"(?:[\u4e00-\u9fff]{{1,5}}{_DISTRICT}|[\u4e00-\u9fff]{{2,8}}(?:医院|中医院|大学|学院|管委会)))"
    rf"(?:{_AIMS}|建设(?=[\u4e00-\u9fff]{{4}})|加快)"
)
_PLACE_DOES = re.compile(
    rf"(?P<names>(?:[\u4e00-\u9fff]{{2,4}}(?:县|新区|自治州)|[\u4e00-\u9fff]{{0,3}}(?:高新区|经开区|港区|新区|开发区)))(?:{_AIMS}|围绕|突出|依托|聚焦|立足)"
)
# Bureaus are called by their field alone (财政牵头, 发改要会同…); only fields that are hardly ever spoken of otherwise.
_FIELD = re.compile(
    r"^(?P<names>(?:中央|地方|各级|[省市县]级?)?财政(?=安排|加大|也?要|牵头|负责)|发改|财政|工信|住建|人社|民政|公安|交通|水利|自然资源|生态环境|农业农村|卫健|市监|文旅|商务|应急|税务|教育|科技)"
    r"(?:牵头|负责|(?<=[央方级]财政)(?:安排|加大|也?要)|要(?:积极|牵头|主动|抓紧|会同|切实|尽快|全力))"
)
_OPENINGS = (_OPENING, _JOINTLY, _EACH, _MOVED, _PLACE_DOES, _FIELD)
_LEAD_IN = re.compile(r"(?:[的时起前内后中]|年|月|日|期间|以来)$")
_SEPARATE = re.compile(r"、|会同|(?<=[局委办厅部府院会署县市区园镇])[和及与]")
_EMPTY = re.compile(
    r"^(?:我们|各级|各级各部门|我市|我省|我县|城市|农村|社区|园区|企业|市|县|区|省|学校|相关部门|有关部门)$|全[市省县区]$|全市上下$"
)
# A sentence that begins with one of these has no subject; what looks like one is an object (优化城市功能).
_VERB = re.compile(
    r"^(?:进一步|配合|充分|继续|积极|全面|切实|认真|大力|着力|建立|全力|持续|深入|构建|鼓励|支持|推动|推进|推行|加强|建设|打造|完善|健全|引导|落实|实施|组织|指导|督促"
    r"|加快|开展|协调|整合|实现|优化|满足|稳定|深化|扩大|发展|提升|提高|促进|做大|做强|培育|保持|增强|突出|狠抓|严格|坚持|统筹|巩固|启动|完成|改造|新建|建成|盘活|拓展"
    r"|激发|强化|规范|改善|创新|探索|依托|利用|围绕|聚焦|争取|力争|确保|帮助|扶持|根据|保障|安排|通过|允许|为|对|向|在|把|将|以)"
)
_PLACE_OF_WORK = re.compile(
    r"(?<!派出)(?<!司法)(?<!监管)(?<!交易)(?<!供电)(?<!财政)(?<!研究)(?<!事务)所$|(?<![银支分总央])行$"
)


def apply(drafts: Sequence[Draft], page: Page) -> None:
    """Set subject bodies of deliverables that no bracket has given a body."""
    carried: list[FoundBody] = []
    sentence, paragraph, loose = -1, -1, False
    for draft in drafts:
        first = page.clauses[draft.clauses[0]]
        if first.sentence != sentence:
            sentence = first.sentence
            carried = carried if first.paragraph == paragraph else []
        addressee = _addressee(page, draft.clauses[0])
        if addressee:
            carried, paragraph = [addressee], first.paragraph
        own = _find(page, draft) if draft.kind.is_deliverable else []
        if loose and first.before == "；":  # a row of places, each with its own aim: what follows is no longer theirs
            carried, loose = [], False
        if own:
            carried, paragraph = own, -1
            loose = bool(_PLACE_DOES.match(page.text, draft.start))
            if _MOVED.match(page.text, draft.start):  # who is moved to one thing is not the subject of the next
                carried = []
        if draft.bodies or draft.kind in (Kind.FACT, Kind.PROBLEM):
            continue
        draft.bodies = own or [FoundBody(b.start, b.end, b.name, b.role, inherited=True) for b in carried]


def _addressee(page: Page, index: int) -> FoundBody | None:
    """The body in front of a colon before the clause: 市发改委：负责…"""
    clause = page.clauses[index]
    if clause.before != "：" or index == 0:
        return None
    named: Clause = page.clauses[index - 1]
    name = page.text[named.start : named.end]
    if named.paragraph != clause.paragraph or not _is_body(name) or name.endswith(("单位", "部门")):
        return None
    return FoundBody(named.start, named.end, name, Role.LEAD)


def _find(page: Page, draft: Draft) -> list[FoundBody]:
    words = page.text[draft.start : draft.end]
    match = _BY.search(words) or _open(words)
    if not match:
        return _after_lead_in(page, draft)
    found = _listed(words, match.start("names"), match.end("names"), draft.start, first=Role.LEAD)
    if found and match.groupdict().get("with"):
        found += _listed(words, match.start("with"), match.end("with"), draft.start, first=Role.SUPPORT)
    return found


def _open(words: str) -> re.Match[str] | None:
    return next((match for match in (pattern.match(words) for pattern in _OPENINGS) if match), None)


def _after_lead_in(page: Page, draft: Draft) -> list[FoundBody]:
    """A subject behind a time or a condition: 从2019年起，各有关部门…; 报名人数较多的，学校应…"""
    if len(draft.clauses) < 2:
        return []
    first, second = (page.clauses[index] for index in draft.clauses[:2])
    if not _LEAD_IN.search(page.text[first.start : first.end]):
        return []
    match = _open(page.text[second.start : draft.end])
    return (
        _listed(page.text[second.start : draft.end], *match.span("names"), second.start, first=Role.LEAD)
        if match
        else []
    )


def _listed(words: str, start: int, end: int, shift: int, *, first: Role) -> list[FoundBody]:
    found: list[FoundBody] = []
    at = start
    for cut in [*(m.span() for m in _SEPARATE.finditer(words, start, end)), (end, end)]:
        name = words[at : cut[0]]
        if name in ("市", "县", "区", "省") or name.count("（") > name.count("）"):
            continue  # 市、区住房保障部门 and 各省（区、市）政府 are one name each
        if _is_body(name) and (not found or not name.endswith(("有关部门", "相关部门"))):
            found.append(FoundBody(shift + at, shift + cut[0], name, Role.SUPPORT if found else first))
        at = cut[1]
    return found


def _is_body(name: str) -> bool:
    if len(name) < 2 or _EMPTY.search(name) or _VERB.match(name) or _PLACE_OF_WORK.search(name):
        return False
    return (
        looks_like_body(name)
        or name.endswith(("部门", "单位", "小学", "场", "苗圃"))
        or bool(_FIELD.match(name + "牵头"))
    )
