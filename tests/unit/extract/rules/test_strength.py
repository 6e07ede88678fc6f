from __future__ import annotations

import pytest

from luoshi.extract.rules import strength
from luoshi.extract.statement import Strength
from tests.unit.extract.builders import draft, page


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("9月前必须完全建成", Strength.MUST),
        ("确保年内投产", Strength.ENSURE),
        ("坚决杜绝高耗能项目", Strength.STRICT),
        ("力争6月签订合同", Strength.STRIVE),
        ("积极争取设立保税物流中心", Strength.SEEK),
        ("探索跨区办学", Strength.EXPLORE),
        ("适时启动二期", Strength.WHEN_FIT),
        ("要抓好征地拆迁", Strength.NEED),
        ("抓好主要指标和重要项目", Strength.PLAIN),
    ],
)
def test_strongest_modal_word(words: str, expected: Strength) -> None:
    on = page(words + "。")
    one = draft(on, words)
    strength.apply([one], on)
    assert one.strength is expected
