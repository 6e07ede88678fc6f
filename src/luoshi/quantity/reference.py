"""What a gap, a change or a share is measured against: 高于全市工业11.4个百分点, 占全市的47%, 比上年增长6%."""

from __future__ import annotations

import re

from luoshi.quantity.value import Measure

_ABOVE = re.compile(
    "(?:高于|低于|快于|慢于|高出|落后于|领先|[高低](?=全))(?P<of>[^，。；\n]{1,24}?)(?:约|近|超|超过|达)?$"
)
_HIGHER = re.compile("(?:比|较)(?P<of>[^，。；、\n]{1,20}?)(?:高|低|快|慢|多|少)(?:出|了)?$")
_SHARE = re.compile(
    "占(?:到|了|比)?(?P<of>[^，。；、\n]{1,20}?)(?:的|的比重|比重|的比例|比例)?(?:为|达|达到|约|近|超过|超|提高到|提升至)?$"
)
_SINCE = re.compile(
    "(?:(?<![同环占])比(?![重例率])|(?<!比)较)(?P<of>[^，。；、\n]{1,14}?)(?:增长|增加|提高|提升|上升|上涨|下降|减少|降低|回落|翻)"
)
_NO_REFERENCE = re.compile(
    "(?:为|达|达到|约|近|超|过|到|重|例|较|比|的|提高|提升|至|仅|已|也|均|分别)*(?:仅|已|分别|为|达|达到|约|近|超|超过|到|重|例)|比?较?"
)


def reference_of(head: str, measure: Measure) -> tuple[int, str] | None:
    """The thing measured against and where the comparison begins in ``head``, the words of the clause before the amount."""
    if measure is Measure.GAP:
        found = _ABOVE.search(head) or _HIGHER.search(head)
    elif measure is Measure.SHARE:
        found = _SHARE.search(head)
    elif measure in (Measure.GROWTH, Measure.CHANGE):
        found = _SINCE.search(head)
    else:
        found = None
    return (found.start(), found["of"]) if found and not _NO_REFERENCE.fullmatch(found["of"]) else None
