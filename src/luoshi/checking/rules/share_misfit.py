"""A share that does not fit its part and its whole: 904.6亿元，占全市的47%, where the city's total is told elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from luoshi.checking.manuscript import Figure, Manuscript
from luoshi.checking.remark import Remark, Severity
from luoshi.checking.told import Told, amount, is_level, is_plain, told_figures
from luoshi.quantity.implied import Rounded, total_from_share
from luoshi.quantity.value import Comparator, Measure

PLACES = ("全市", "全省", "全县", "全区", "全国", "全州")
REACH = 3  # figures between a part and its share (同比增长6.4%)


def find(manuscript: Manuscript) -> Iterator[Remark]:
    """What part and share imply for the whole, against the whole as it is told."""
    shares = [figure for figure in manuscript.figures if _is_share(figure)]
    told = [one for one in told_figures(manuscript) if is_plain(one) and is_level(one.figure)] if shares else []
    for share in shares:
        part = _part(manuscript, share, told)
        if part is not None:
            yield from _against(manuscript, share, part, told)


def _is_share(figure: Figure) -> bool:
    quantity = figure.quantity
    plain = quantity.low is not None and quantity.low == quantity.high and quantity.comparator is Comparator.EQUAL
    return plain and bool(quantity.low) and quantity.measure is Measure.SHARE and bool(_place(figure))


def _place(figure: Figure) -> str:
    return next((place for place in PLACES if (figure.quantity.reference or "").startswith(place)), "")


def _part(manuscript: Manuscript, share: Figure, told: Sequence[Told]) -> Told | None:
    """The level of which the share is told: the last one before it in its clause."""
    start, _ = manuscript.clause(share.start)
    near = {figure.number for figure in manuscript.figures_in(start, share.start)[-REACH:]}
    parts = [one for one in told if one.figure.number in near and one.indicator == share.quantity.of]
    return parts[-1] if parts else None


def _against(manuscript: Manuscript, share: Figure, part: Told, told: Sequence[Told]) -> Iterator[Remark]:
    low, high = total_from_share(
        Rounded(amount(part.figure), part.figure.half), Rounded(share.quantity.low or amount(share), share.half)
    )[1:]
    for whole in told:
        if not _is_whole(manuscript, whole, part, _place(share)):
            continue
        if low - whole.figure.half <= amount(whole.figure) <= high + whole.figure.half:
            continue
        right = amount(part.figure) / amount(whole.figure) * 100
        message = (
            f"“{manuscript.words(part.figure)}”占“{manuscript.words(whole.figure)}”约为{right:.1f}%，"
            f"与所写“{manuscript.words(share)}”不符，请核对三个数的口径和时间。"
        )
        places = [manuscript.around(share), manuscript.around(whole.figure)]
        yield manuscript.remark("share_misfit", Severity.ORDINARY, message, places)
        return


def _is_whole(manuscript: Manuscript, whole: Told, part: Told, place: str) -> bool:
    """Whether a level is told of the place, of the same thing and period, and is larger than the part."""
    start, _ = manuscript.clause(whole.figure.start)
    return (
        whole.figure.number != part.figure.number
        and whole.indicator.removeprefix(place) == part.indicator
        and whole.figure.quantity.unit == part.figure.quantity.unit
        and whole.scope <= part.scope
        and place in manuscript.text[start : whole.figure.start]
        and whole.period == part.period
        and amount(whole.figure) > amount(part.figure)
    )
