"""Every reader module is listed at the seam, so that no format is written and then forgotten."""

from __future__ import annotations

import importlib
import pkgutil

from luoshi.formats import Medium, readers
from luoshi.formats.opening import READERS


def test_every_reader_module_is_listed_once() -> None:
    names = [module.name for module in pkgutil.iter_modules(readers.__path__)]
    found = [importlib.import_module(f"{readers.__name__}.{name}").READER for name in names]
    assert len(found) == len(READERS)
    assert all(sum(one is reader for one in READERS) == 1 for reader in found)


def test_every_medium_has_a_reader() -> None:
    assert {reader.medium for reader in READERS} == set(Medium)
