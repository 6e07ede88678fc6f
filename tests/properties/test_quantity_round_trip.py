"""A quantity written in its normal form and read again is the same quantity; reading never fails and never leaves the text."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from luoshi.quantity.find import find_quantities
from luoshi.quantity.render import render
from luoshi.quantity.value import Comparator, Quantity

_UNITS = (
    "元",
    "USD",
    "%",
    "pp",
    "倍",
    "个",
    "家",
    "人",
    "户",
    "项",
    "条",
    "亩",
    "公里",
    "平方公里",
    "平方米",
    "吨",
    "千瓦",
    "立方米",
    "座",
    "件",
)
_AMOUNTS = st.decimals(min_value=Decimal("0.01"), max_value=Decimal(10) ** 13, places=2, allow_nan=False)
_WORDS = "完成投资增长下降占全市的突破力争第前位一二三百万亿元个家%X*0123456789.,，。、（）|\n -至以上年月"


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Single amounts and ranges with any comparator."""
    first, second = sorted((draw(_AMOUNTS), draw(_AMOUNTS)))
    low, high = (first, second) if draw(st.booleans()) else (second, second)
    return Quantity(
        low=low, high=high, unit=draw(st.sampled_from(_UNITS)), comparator=draw(st.sampled_from(Comparator))
    )


@given(quantities())
def test_normal_form_reads_back(quantity: Quantity) -> None:
    form = render(quantity)
    (mention,) = find_quantities(form)
    read = mention.quantity
    assert (mention.start, mention.end) == (0, len(form))
    assert (read.low, read.high, read.unit, read.comparator) == (
        quantity.low,
        quantity.high,
        quantity.unit,
        quantity.comparator,
    )


@given(st.integers(min_value=1, max_value=999), st.sampled_from((Comparator.EQUAL, Comparator.AT_MOST)))
def test_ranks_read_back(place: int, comparator: Comparator) -> None:
    form = "居全省" + render(Quantity(low=Decimal(place), high=Decimal(place), unit="位", comparator=comparator))
    (mention,) = find_quantities(form)
    assert (mention.quantity.low, mention.quantity.unit, mention.quantity.comparator) == (
        Decimal(place),
        "位",
        comparator,
    )


@given(st.text(alphabet=_WORDS, max_size=120))
def test_mentions_stand_in_order_inside_the_text(text: str) -> None:
    at = 0
    for mention in find_quantities(text):
        assert at <= mention.start < mention.end <= len(text)
        assert mention.quantity.low is None or mention.quantity.high is not None
        at = mention.end
