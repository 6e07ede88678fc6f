"""The headline indicators of a work report: what was reached, what is aimed at, for whom and for when."""

from luoshi.indicator.figure import Figure, Standing
from luoshi.indicator.headline import headline, targets

__all__ = ["Figure", "Standing", "headline", "targets"]
