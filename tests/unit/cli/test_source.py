from __future__ import annotations

import io
import sys
from pathlib import Path, PurePath
from types import SimpleNamespace

import pytest

from luoshi.cli.problem import Problem
from luoshi.cli.source import Source, find_sources, output_names


def files(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("文", encoding="utf-8")


def test_a_folder_gives_its_documents_sorted_and_nothing_else(tmp_path: Path) -> None:
    files(tmp_path, "乙.txt", "甲/一.DOCX", "~$甲.docx", ".hidden/b.txt", "程序.py", "a.pdf")
    assert [source.name for source in find_sources([str(tmp_path)])] == ["a.pdf", "乙.txt", "甲/一.DOCX"]


def test_a_file_that_is_named_is_always_tried_and_only_once(tmp_path: Path) -> None:
    files(tmp_path, "x.unknown")
    path = str(tmp_path / "x.unknown")
    assert [source.name for source in find_sources([path, path])] == ["x.unknown"]


def test_a_missing_file_is_left_to_the_reader() -> None:
    assert find_sources(["没有.txt"])[0].name == "没有.txt"


def test_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    files(tmp_path, "a/讲话.txt", "b/讲话.txt")
    names = [source.name for source in find_sources([str(tmp_path / "a/讲话.txt"), str(tmp_path / "b/讲话.txt")])]
    assert len(set(names)) == 2
    assert all(not name.startswith("/") and ".." not in name for name in names)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="没有可以读的文件"):
        find_sources([str(tmp_path)])


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO("会议".encode())))
    (source,) = find_sources(["-"])
    assert source.data == "会议".encode()


def test_outputs_never_collide() -> None:
    inner = ("讲话.docx", "讲话.pdf", "下/讲话.pdf", "讲话.PDF", "-")
    sources = [Source(path=Path(name), inner=PurePath(name)) for name in inner]
    names = [name.as_posix() for name in output_names(sources, ".json")]
    assert names[:3] == ["讲话.json", "讲话.pdf.json", "下/讲话.json"]
    assert names[4] == "stdin.json"
    assert len({name.lower() for name in names}) == 5


def test_what_an_earlier_run_left_is_not_read_again(tmp_path: Path) -> None:
    files(tmp_path, "甲.txt", "台账/甲.xlsx", "全部.xlsx")
    folder = str(tmp_path)
    assert [source.name for source in find_sources([folder], output=f"{folder}/台账/")] == ["全部.xlsx", "甲.txt"]
    assert [source.name for source in find_sources([folder], output=f"{folder}/全部.xlsx")] == [
        "台账/甲.xlsx",
        "甲.txt",
    ]
