"""The rules of the check, one a file, in the order in which a careful reader asks."""

from __future__ import annotations

from luoshi.checking.rules import (
    announced_lists,
    contradicting_figures,
    count_codes,
    double_deadlines,
    growth_misfit,
    impossible_dates,
    named_projects,
    parts_misfit,
    past_deadlines,
    repeated_sentences,
    reversed_periods,
    share_misfit,
    superlatives,
    targets_below,
    unassigned,
)

RULES = (
    unassigned.find,
    announced_lists.find,
    count_codes.find,
    named_projects.find,
    contradicting_figures.find,
    share_misfit.find,
    parts_misfit.find,
    growth_misfit.find,
    targets_below.find,
    impossible_dates.find,
    reversed_periods.find,
    past_deadlines.find,
    superlatives.find,
    repeated_sentences.find,
    double_deadlines.find,
)
