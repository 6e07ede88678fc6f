"""Chinese and Arabic figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from luoshi.quantity.numerals import half_step, read_arabic, read_han, scale_of


@pytest.mark.parametrize(
    ("figures", "amount"),
    [
        ("十", 10),
        ("三十二", 32),
        ("两千三百", 2300),
        ("一百零五", 105),
        ("十二万", 120000),
        ("两千亿", 2 * 10**11),
        ("万亿", 10**12),
        ("百亿", 10**10),
        ("二〇", 20),
        ("三亿五千万", 350000000),
        ("一九〇〇万", 19000000),
        ("三万", 30000),
    ],
)
def test_chinese_figures(figures: str, amount: int) -> None:
    assert read_han(figures) == amount


@pytest.mark.parametrize("figures", ["三一", "七八", "三五十"])
def test_guesses_and_names_are_no_number(figures: str) -> None:
    assert read_han(figures) is None


def test_scales_multiply() -> None:
    assert scale_of("万亿") == 10**12
    assert scale_of("") == 1


def test_written_figures_stay_exact_and_tell_their_rounding() -> None:
    assert read_arabic("1,234.50") == Decimal("1234.50")
    assert half_step("904.6") == Decimal("0.05")
    assert half_step("47") == Decimal("0.5")
