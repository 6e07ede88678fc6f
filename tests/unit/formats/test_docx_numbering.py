"""The forms of Word's automatic numbers."""

from __future__ import annotations

import pytest

from luoshi.formats.docx_numbering import Numbering, written


@pytest.mark.parametrize(
    ("count", "form", "expected"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCountingThousand", "十"),
        (14, "japaneseCounting", "十四"),
        (20, "chineseCounting", "二十"),
        (105, "chineseCounting", "一百零五"),
        (110, "chineseCounting", "一百一十"),
        (2010, "chineseCountingThousand", "二千零一十"),
        (12, "chineseLegalSimplified", "拾贰"),
        (3, "decimalEnclosedCircle", "③"),
        (3, "decimalEnclosedParen", "⑶"),
        (21, "decimalEnclosedCircle", "21"),
        (7, "decimalZero", "07"),
        (28, "lowerLetter", "bb"),
        (2, "upperLetter", "B"),
        (14, "upperRoman", "XIV"),
        (4, "lowerRoman", "iv"),
        (2, "ideographTraditional", "乙"),
        (3, "ideographZodiac", "寅"),
        (0, "chineseCounting", "0"),
        (5, "unknownForm", "5"),
    ],
)
def test_written(count: int, form: str, expected: str) -> None:
    assert written(count, form) == expected


def test_no_numbering_part_gives_no_labels() -> None:
    assert Numbering.of(None).label("1", 0) == ""
