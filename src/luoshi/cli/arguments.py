"""Values of arguments that several commands share."""

from __future__ import annotations

import argparse
import re
from datetime import date

from luoshi.cli.language import _

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
KIND_NAMES = {
    "目标": "target",
    "任务": "task",
    "节点": "milestone",
    "制度": "rule",
    "成效": "fact",
    "问题": "problem",
}


def day(text: str) -> date:
    """A date as ``2026-11-21``."""
    try:
        if not _DAY.fullmatch(text):  # 20261121 and 2026-W47-6 are ISO too, but nobody means them here
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError:
        message = _("日期“{text}”看不懂，请写成 2026-11-21 这样的形式").format(text=text)
        raise argparse.ArgumentTypeError(message) from None


def kinds(text: str) -> frozenset[str]:
    """Kinds by their Chinese or English names, separated by commas."""
    names = [name.strip() for name in text.replace("，", ",").replace("、", ",").split(",") if name.strip()]
    unknown = [name for name in names if name not in KIND_NAMES and name not in KIND_NAMES.values()]
    if unknown or not names:
        known = "、".join(f"{chinese}（{english}）" for chinese, english in KIND_NAMES.items())
        message = _("类别“{text}”看不懂，可选：{known}").format(text="、".join(unknown) or text, known=known)
        raise argparse.ArgumentTypeError(message)
    return frozenset(KIND_NAMES.get(name, name) for name in names)


def positive(text: str) -> int:
    """A whole number from 1."""
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(_("“{text}”不是正整数").format(text=text))
    return int(text)
