"""The normal form of quantities."""

from __future__ import annotations

from decimal import Decimal

import pytest

from luoshi.quantity.render import render
from luoshi.quantity.value import Comparator, Quantity


@pytest.mark.parametrize(
    ("low", "high", "unit", "comparator", "form"),
    [
        ("90460000000", "90460000000", "元", Comparator.EQUAL, "904.6亿元"),
        ("23000", "23000", "套", Comparator.EQUAL, "2.3万套"),
        ("1.5", "2", "pp", Comparator.EQUAL, "1.5-2个百分点"),
        ("1300000000", "1300000000", "USD", Comparator.ABOUT, "13亿美元左右"),
        ("500", "500", "亩", Comparator.AT_LEAST, "500亩以上"),
        ("3000", "3000", "家", Comparator.MORE, "超过3000家"),
        ("3", "3", "位", Comparator.EQUAL, "第3位"),
        ("10", "10", "位", Comparator.AT_MOST, "前10位"),
        ("0", "0", "", Comparator.EQUAL, "清零"),
    ],
)
def test_normal_form(low: str, high: str, unit: str, comparator: Comparator, form: str) -> None:
    assert render(Quantity(low=Decimal(low), high=Decimal(high), unit=unit, comparator=comparator)) == form


def test_a_blanked_out_amount_stays_blank() -> None:
    assert render(Quantity(low=None, high=None, unit="元")) == "X元"
