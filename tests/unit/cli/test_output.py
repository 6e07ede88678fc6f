from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from luoshi.cli.output import whole_file, write_whole
from luoshi.cli.problem import Problem


def test_a_file_is_written_whole_with_its_folders(tmp_path: Path) -> None:
    write_whole(tmp_path / "新" / "表.json", b"{}")
    assert (tmp_path / "新" / "表.json").read_bytes() == b"{}"
    assert os.listdir(tmp_path / "新") == ["表.json"]


def test_what_breaks_off_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")

    def broken() -> None:
        with whole_file(path) as sink:
            sink.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken()
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.json"]


def test_the_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", b"")
    (tmp_path / "b").write_bytes(b"")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == stat.S_IMODE((tmp_path / "b").stat().st_mode)


@pytest.mark.parametrize("inner", ["a.txt/b.json", "folder"])
def test_an_unwritable_place_is_one_sentence(tmp_path: Path, inner: str) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "folder").mkdir()
    with pytest.raises(Problem, match=r"无法写入“.*”（.*），请检查") as caught:
        write_whole(tmp_path / inner, b"")
    assert caught.value.code == 1
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "folder"]
