from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from luoshi.engine.version import key_of, reader_version


def test_the_model_and_the_day_are_part_of_the_reader(tmp_path: Path) -> None:
    model = tmp_path / "model"
    model.write_bytes(b"one")
    first = reader_version(model=model)
    model.write_bytes(b"two")
    assert reader_version(model=model) != first
    assert reader_version(date(2026, 4, 21), model=model) == f"{reader_version(model=model)}-2026-04-21"


def test_it_can_name_a_folder_anywhere() -> None:
    assert re.fullmatch(r"[0-9a-z.\-]+", reader_version(date(2026, 1, 1)))
    assert key_of("abc", "r") == "abc@r"
