"""Word lists of this package, kept as data."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml


@cache
def _lists() -> dict[str, str]:
    text = files("luoshi.quantity").joinpath("words.yaml").read_text(encoding="utf-8")
    lists = yaml.safe_load(text)
    assert isinstance(lists, dict)
    return lists


def words(name: str) -> tuple[str, ...]:
    """The words of one list of ``words.yaml``."""
    return tuple(_lists()[name].split())
