"""Claims of rank or first place without a figure or a source in the sentence, told together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.checking.manuscript import Manuscript, Span
from luoshi.checking.remark import Remark, Severity
from luoshi.extract.statement import Kind

CLAIM = re.compile(
    r"(?:全球|世界|国际|全国|国内|全省|亚洲|中西部|西部|中部|东部|华东|长三角|同类)[^，。；：\n\d]{0,6}?(?:第一(?![个批二三产季线责书次届时轮])|首个|首家|首座|首位|首创|最大|最高|最多|最快|最好|最强|唯一|领先|领跑)"
    r"|(?:居|位居|位列|列)(?:世界|全国|全省)(?:首位|前列|榜首)"
)
EVIDENCE = re.compile(
    r"\d|据|统计|评(?:为|选|价|估)|认定|公布|发布|授予|荣获|获得|获|入选|批准|获批|排名|通报|验收|审计|国家[\u4e00-\u9fff]{1,8}(?:部|局|委)"
)
WISHED = re.compile(
    r"打造|争创|争当|力争|建设|努力|冲刺|迈向|目标|瞄准|对标|创建|争取|确保|走在|成为|抢占|要|加快|培育"
)


def find(manuscript: Manuscript) -> Iterator[Remark]:
    """Only what is told as reached; what is striven for needs no proof yet."""
    places: list[Span] = []
    for match in CLAIM.finditer(manuscript.text):
        place = manuscript.clause(match.start())
        words = manuscript.text[place.start : place.end]
        stated = manuscript.stated_at(match.start())
        told = stated is not None and stated.statement.kind is Kind.FACT
        if told and not EVIDENCE.search(words) and not WISHED.search(words) and place not in places:
            places.append(place)
    if places:
        message = f"{len(places)}处“第一”“首个”“领先”之类的说法在句中没有数字或出处，请核实并注明依据。"
        yield manuscript.remark("bare_superlative", Severity.HINT, message, places, identity=())
