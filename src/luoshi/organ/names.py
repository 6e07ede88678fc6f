"""Names of organs as texts list them: cut a list into names, tell a name from other words."""

from __future__ import annotations

import re
from collections.abc import Iterator

SUFFIXES = (
    "委员会|办公室|办公厅|人民政府|政府|管委会|指挥部|总指挥部|领导小组|工作专班|专班|总局|海关总署|总署|公司|集团|银行|联合会|联社|供销社|红十字会|协会|学会|商会|侨联|社科联|海关|军分区|人武部|残联|妇联|团委|工会|科协|工商联|文联|证监会|银监会|保监会|常委会|安委会|理事会|"
    "法院|检察院|公安部|税务局|气象局|支队|总队|大队|中队|党委|党组|纪委|监委|组织部|宣传部|统战部|政法委|网信办|编办|督查室|研究室|政研室|调研室|参事室|人社厅|研究院|中心|事务局|"
    "局|委|办|厅|部|署|院|站|所|处|科|行"
)
_ORGAN = re.compile(rf"(?:{SUFFIXES})(?:等)?$")
_PLACE = re.compile(
    r"(?:各|相关|有关|所在|属地)?[\u4e00-\u9fffX*]{0,8}(?:县|市|区|镇|乡|街道|园区|园|新城|开发区|高新区|经开区|示范区|功能区|管理区|基地)$"
)
_GENERAL = re.compile(
    r"(?:各级?[\u4e00-\u9fff]{0,8}?|用人|建设)?(?:有关|相关)?(?:部门|单位|方面|地区|企业)(?:和(?:有关|相关)?单位)?$"
)
_TRAILING_BRACKET = re.compile(r"(?:（[^（）\n]{1,30}）|〈[^〈〉\n]{1,30}〉)$")
_TAIL = re.compile(
    r"(?:等(?:有关|相关)?(?:部门|单位|部门和单位|方面)?)?(?:按照?职责分工|按分工|分别|共同|具体|组织|牵头)*(?:负责|落实|配合|牵头|参与|会同|实施)*(?:等)?$"
)
_PIECE = re.compile(r"(?:（[^（）\n]{0,30}）|〈[^〈〉\n]{0,30}〉|[^、，,；;。\s\u3000|（）〈〉])+")
_INNER = re.compile(r"〈[^〈〉\n]{1,30}〉$")
_JOINED = re.compile(r"(?<=[局委办厅部府院会署行])(?:会同|和|及|与)(?=[\u4e00-\u9fff]{2,})")
_NOBODY = re.compile(r"^(?:我们|全市上下|全县上下|全省上下|各级各部门|大家|同志们|其他|上述|以上)$")


def split_names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the names listed in ``text[start:end]``: 市发改委、市财政局等部门按职责分工负责 → two spans."""
    for a, b in _pieces(text, start, end):
        inner = _INNER.search(text, a, b)
        if inner and looks_like_body(text[a : inner.start()]):  # 市应急局〈市消防救援支队〉 are two, the second acting
            yield a, inner.start()
            a, b = inner.start() + 1, inner.end() - 1
        words = text[a:b]
        tail = _TAIL.search(words)
        b = a + (tail.start() if tail else len(words))
        if b - a >= 2 and looks_like_body(text[a:b]):
            yield a, b


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Pieces between separators; separators inside brackets do not cut (各区（市）县政府)."""
    for match in _PIECE.finditer(text, start, end):
        a, b = match.span()
        for joint in _JOINED.finditer(text, a, b):
            yield a, joint.start()
            a = joint.end()
        yield a, b


def looks_like_body(name: str) -> bool:
    """Whether ``name`` can be the name of an organ, a place's government, or a general addressee (各县区)."""
    if len(name) > 30 or _NOBODY.match(name):
        return False
    without = _TRAILING_BRACKET.sub("", name)  # 市应急局〈市消防救援支队〉, 市委宣传部（市文明办）, 各县（市、区）
    if without != name and looks_like_body(without):
        return True
    if without in ("各县", "各市", "各区", "各旗", "各盟"):
        return True
    return bool(_ORGAN.search(name) or _PLACE.match(name) or _GENERAL.match(name))
