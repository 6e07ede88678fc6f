"""Numbers inside time words: Arabic or Chinese, short, no decimals."""

from __future__ import annotations

_FIGURES = {"〇": 0, "○": 0, "零": 0, "O": 0, "o": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6,
            "七": 7, "八": 8, "九": 9}  # fmt: skip

# A Chinese year writes nought in four ways (二〇二六, 二○二六, 二零二六, and the Latin letter that old typists used).
_NOUGHT = "〇○零Oo"
YEAR = rf"(?:(?:19|20)[0-9]{{2}}|[一二][九{_NOUGHT}][{_NOUGHT}一二三四五六七八九]{{2}})"
COUNT = r"(?:[0-9]{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])"


_TURN = 60


def read_year(figures: str) -> int:
    """Read what ``YEAR`` matches, and two figures as the year of a lifetime: 08 is 2008, 98 is 1998."""
    if len(figures) == 2:
        return int(figures) + (2000 if int(figures) < _TURN else 1900)
    return int("".join(str(_FIGURES.get(figure, figure)) for figure in figures))


def read_count(figures: str) -> int:
    """Read what ``COUNT`` matches: 15, 十五, 两, 三十六."""
    if figures.isdecimal():
        return int(figures)
    tens, ten, ones = figures.rpartition("十")
    return (_FIGURES[tens] if tens else 1) * 10 * bool(ten) + (_FIGURES[ones] if ones else 0)
