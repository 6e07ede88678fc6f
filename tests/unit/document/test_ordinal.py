from __future__ import annotations

import pytest

from luoshi.document.ordinal import ordinal


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十一", 21),
        ("一百零三", 103),
        ("两", 2),
        ("04", 4),
        ("128", 128),
        ("", None),
        ("甲", None),
        ("一甲", None),
    ],
)
def test_ordinal(text: str, number: int | None) -> None:
    assert ordinal(text) == number
