"""What a document says about itself: title, speaker, body, place, occasion, date, genre."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from luoshi.document.dating import DATE_LINE, Locate, find_date, find_posted
from luoshi.document.facts import DocumentFacts, Fact, Origin
from luoshi.document.front import TITLE_WORDS, Front, find_front
from luoshi.document.genre import find_genre
from luoshi.document.outline import Section
from luoshi.document.surnames import NAME
from luoshi.text.evidence import Evidence

OFFICE = r"(?:代理?)?(?:市长|省长|州长|县长|区长|镇长|乡长|盟长|旗长|主席|书记|总理|主任|局长|厅长|部长|秘书长|会长|董事长|行政长官)"
ROLE_NAME = re.compile(
    rf"(?P<role>[^\n，。：；（）()、在*_]{{0,14}}?{OFFICE})(?:同志)?(?P<name>{NAME})(?=$|[\n：:，,*_（(）)作在\d]|同志)"
)
NAME_LINE = re.compile(rf"[*_（( ]*(?P<name>{NAME})[*_）) ]*$")
NAME_DATE = re.compile(rf"[日号](?P<name>{NAME})[）)]")
NAME_TITLE = re.compile(
    rf"(?P<role>(?:[^\n：:，。]{{0,14}}?{OFFICE})?)(?P<name>{NAME})[：:](?=[^\n]{{4,60}}(?:讲话|致辞|发言|报告)|狠抓|[^\n]{{6}}\n)"
)
ROLE_TITLE = re.compile(rf"(?P<role>[^\n，。：:]{{0,14}}{OFFICE})(?:同志)?在")
OCCASION = re.compile(
    r"在(?P<occasion>(?:[^\n。]|\n(?=第|人民)){2,60}?(?:会议|大会|会|仪式|活动|论坛|典礼|开班式))上(?:的|$|[\n*_ （(，）)]|(?<=次会议上))"
)
PLACE_NAME = r"(?![在中各全我本日])[\u4e00-\u9fff]{2,9}?(?:省|自治区|自治州|自治县|市|州|盟|县|区|旗|镇|乡)"
PLACES = (
    re.compile(rf"(?:在|^|日)(?P<place>{PLACE_NAME})\s*第[一二三四五六七八九十\d]+届", re.MULTILINE),
    re.compile(
        rf"(?:年|^)(?:中共)?(?P<place>{PLACE_NAME})(?:人民)?(?:政府|委员会|委|国民经济|市委|县委)", re.MULTILINE
    ),
    re.compile(
        r"(?:^|[_/（ ])(?P<place>(?!省自治区|主要城市|其他地市)[\u4e00-\u9fff]{2,7}(?:省|自治区|自治州|市|盟|县|区))(?=_|$|\.|政府|人民)"
    ),
)
BODY_NAME = r"[^\n，。：；《》（）()、\d年]{0,18}(?:人民政府办公[厅室]|人民政府|国务院办公厅|国务院|委员会|办公[厅室]|委|局|厅|部|署)"
BODY_TITLE = re.compile(rf"(?:\d{{4}}年)?(?P<body>{BODY_NAME}(?:、?{BODY_NAME})?)(?:关于|工作报告|印发|公告)")
BODY_SAID = re.compile(r"代表(?P<body>[^，。\n、]{0,12}(?:政府|国务院|[市县区省州]委|委员会|法院|检察院|常委会))")
RUN_ON_TITLE = re.compile(rf"《?(?P<title>[^。，；：\n]{{4,50}}?(?:{TITLE_WORDS}))》?(?=为|第一章|各[省市县区]|一、)")
SPILL = 24  # a long line of the front goes on in the next
NOT_PEOPLE = frozenset("市县省区州委局厅年月日会议党政府")


def find_facts(
    text: str,
    *,
    outline: Section,
    file_name: str,
    metadata: Mapping[str, str],
    given_date: date | None,
    locate: Locate,
    removed: tuple[Evidence, ...] = (),
) -> DocumentFacts:
    """Facts of a cleaned text. ``removed``: what the cleaner took out, where a posting time may stand; ``locate`` turns
    view offsets into evidence.
    """
    front = find_front(text, frozenset(child.start for child in outline.children))
    title = _title(text, front, metadata, locate)
    dating = find_date(
        text, front=front, outline=outline, file_name=file_name, metadata=metadata, given=given_date, locate=locate
    )
    speaker, role = _speaker(text, front, locate)
    place = _place(text, front, (title.value if title else "", metadata.get("title", ""), file_name), locate)
    names = (title.value if title else "", metadata.get("title", ""), file_name)
    return DocumentFacts(
        genre=find_genre(text, names),
        title=title,
        speaker=speaker,
        role=role,
        body=_body(text, front, place, locate),
        place=place,
        occasion=_occasion(text, front, locate),
        date=dating.fact,
        posted=find_posted(text, front, metadata, removed, locate),
        day=dating.day,
    )


def _found(match: re.Match[str], name: str, reason: str, locate: Locate) -> Fact:
    value = match[name].replace("\n", "").strip()
    return Fact(value=value, origin=Origin.TEXT, reason=reason, evidence=locate(*match.span(name)))


def _front_lines(front: Front) -> Iterator[tuple[int, int]]:
    """Lines of the front, those behind the title first: a title may be repeated above by a web page."""
    at = front.title[0] if front.title else 0
    yield from (span for span in front.lines if span[0] >= at)
    yield from (span for span in front.lines if span[0] < at)


def _title(text: str, front: Front, metadata: Mapping[str, str], locate: Locate) -> Fact | None:
    if front.title:
        start, end = front.title
        named = NAME_TITLE.match(text, start, end)
        start = named.end() if named else start
        value = text[start:end].replace("\n", "").strip("*_# ")
        return Fact(value=value, origin=Origin.TEXT, reason="正文前的标题行", evidence=locate(start, end))
    run_on = RUN_ON_TITLE.match(text.lstrip("附件0123456789 ")) if not front.lines else None
    if run_on:
        shift = len(text) - len(text.lstrip("附件0123456789 "))
        start, end = (offset + shift for offset in run_on.span("title"))
        return Fact(
            value=run_on["title"], origin=Origin.TEXT, reason="开头的标题，与正文连排", evidence=locate(start, end)
        )
    title = metadata.get("title")
    return Fact(value=title, origin=Origin.METADATA, reason="文件元数据中的标题") if title else None


def _speaker(text: str, front: Front, locate: Locate) -> tuple[Fact | None, Fact | None]:
    """Who speaks, and as what."""
    for start, end in _front_lines(front):
        if front.title and start <= front.title[0] < end:
            named = NAME_TITLE.match(text, *front.title)
            if named:
                return _found(named, "name", "标题前的署名", locate), _role(named, locate)
            continue
        match = NAME_TITLE.match(text, start, end + 1) or ROLE_NAME.search(text, start, end)
        if match:
            role = _role(match, locate)
            return _found(match, "name", "正文前的署名", locate), role
        match = NAME_DATE.search(text, start, end) or (
            NAME_LINE.match(text, start, end) if _may_sign(front, start) else None
        )
        if match and not NOT_PEOPLE & set(match["name"]):
            return _found(match, "name", "正文前的署名", locate), None
    if front.title:
        match = ROLE_TITLE.match(text, *front.title)
        if match:
            return None, _found(match, "role", "标题中的职务", locate)
    return None, None


def _may_sign(front: Front, start: int) -> bool:
    """Whether a lone name at ``start`` may be a signature: behind the title, or in a front without page furniture."""
    return start > front.title[0] if front.title else len(front.lines) <= 8


def _role(match: re.Match[str], locate: Locate) -> Fact | None:
    """The office before a name; what stands before 会上 is the occasion."""
    role = match["role"]
    head = max(role.rfind("会上"), role.rfind("会议上") + 1) + 2 if "会上" in role or "会议上" in role else 0
    value = role[head:].strip("—- ")
    if not value:
        return None
    start = match.start("role") + role.index(value, head)
    return Fact(value=value, origin=Origin.TEXT, reason="署名前的职务", evidence=locate(start, start + len(value)))


def _occasion(text: str, front: Front, locate: Locate) -> Fact | None:
    for start, end in _front_lines(front):
        match = OCCASION.search(text, start, min(len(text), end + SPILL))
        if match:
            return _found(match, "occasion", "标题或副题中的场合", locate)
    return None


def _place(text: str, front: Front, names: tuple[str, ...], locate: Locate) -> Fact | None:
    for pattern in PLACES[:2]:
        for start, end in _front_lines(front):
            match = pattern.search(text, start, min(len(text), end + SPILL))
            if match:
                return _found(match, "place", "正文前写明的地区", locate)
    for name in names:
        for pattern in PLACES:
            match = pattern.search(name)
            if match:
                return Fact(value=match["place"], origin=Origin.METADATA, reason="文件名或元数据中的地区")
    return None


def _body(text: str, front: Front, place: Fact | None, locate: Locate) -> Fact | None:
    """The organ that issues the document."""
    if front.title:
        match = BODY_TITLE.match(text, *front.title)
        if match and match["body"]:
            return _found(match, "body", "标题中的发文机关", locate)
    said = BODY_SAID.search(text, front.body, front.body + 300)
    if said:
        named, short = said["body"], said["body"][:1] in "省市县区州"
        unit = "自治区" if named.startswith("自治区") else named[:1]
        if place and (short or unit == "自治区") and place.value.endswith(unit):
            value = place.value + named[len(unit) :]
            reason = "正文自称代表的机关，加上文中的地区"
            return Fact(value=value, origin=Origin.INFERRED, reason=reason, evidence=locate(*said.span("body")))
        return _found(said, "body", "正文自称代表的机关", locate)
    for match in DATE_LINE.finditer(text, front.body):
        begin = text.rfind("\n", 0, max(0, match.start() - 1)) + 1
        signed = re.compile(BODY_NAME + "$").match(text, begin, match.start() - 1)
        if signed:
            return Fact(value=signed[0], origin=Origin.TEXT, reason="文末署名", evidence=locate(*signed.span()))
    return None
