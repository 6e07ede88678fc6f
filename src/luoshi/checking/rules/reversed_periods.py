"""A period that ends before it begins: 2025年至2023年, 6月20日至6月5日."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.checking.manuscript import Manuscript
from luoshi.checking.remark import Remark, Severity

TO = r"(?:至|到|—{1,2}|-{1,2}|～|~|－)"
YEARS = re.compile(rf"(?<![\d.])(?P<first>(?:19|20)\d\d)年?{TO}(?P<last>(?:19|20)\d\d)年(?!代|级|度?的?(?:同期|水平))")
DAYS = re.compile(rf"(?<!\d)(?P<month>1[0-2]|[1-9])月(?P<first>\d{{1,2}})日?{TO}(?:(?P=month)月)?(?P<last>\d{{1,2}})日")
TURNED = "从由"  # 由2010年…到: here a change is told, and still time runs forward


def find(manuscript: Manuscript) -> Iterator[Remark]:
    """Ranges written the wrong way round."""
    for pattern in (YEARS, DAYS):
        for match in pattern.finditer(manuscript.text):
            if int(match["last"]) < int(match["first"]):
                message = f"“{match[0]}”的结束早于开始，请核对起止时间。"
                place = manuscript.clause(match.start())
                yield manuscript.remark("reversed_period", Severity.SERIOUS, message, [place])
