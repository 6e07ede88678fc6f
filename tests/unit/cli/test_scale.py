from __future__ import annotations

import sys
from pathlib import Path

import pytest

from luoshi.cli import main
from luoshi.engine.dataset import Dataset
from luoshi.engine.version import reader_version

pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra “parquet”")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    papers = tmp_path / "材料"
    papers.mkdir()
    for number in range(3):
        text = f"第{number}项：市发改委要在6月底前完成环评。"
        (papers / f"{number}.txt").write_text(text, encoding="utf-8")
    (papers / "副本.txt").write_text("第1项：市发改委要在6月底前完成环评。", encoding="utf-8")
    return papers


def documents(target: Path) -> set[str]:
    files = (target / "documents").rglob("*.parquet")
    return {name for file in files for name in pq.ParquetFile(file).read().column("document").to_pylist()}


def test_a_folder_becomes_a_dataset(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "数据集"
    assert main(["read", str(folder), "--out-dir", str(target), "--jobs", "1"]) == 0
    assert "这次读出3份" in capsys.readouterr().err
    assert documents(target) == {"0.txt", "1.txt", "2.txt"}
    assert main(["read", str(folder), "--out-dir", str(target), "--jobs", "1", "--lang", "en"]) == 0
    assert "0 read now" in capsys.readouterr().err


def test_a_dataset_inside_the_folder_is_no_document(folder: Path) -> None:
    call = ["read", str(folder), "--out-dir", str(folder / "读出"), "--jobs", "1"]
    assert main(call) == 0
    (folder / "读出" / "说明.txt").write_text("不是公文。", encoding="utf-8")
    assert main(call) == 0
    assert "说明.txt" not in documents(folder / "读出")


def test_a_list_names_files_and_folders(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("清单.txt").write_text("\ufeff材料/0.txt\r\n\r\n材料/2.txt\n", encoding="utf-8")
    assert main(["read", "@清单.txt", "--out-dir", "a", "--jobs", "1"]) == 0
    assert documents(Path("a")) == {"0.txt", "2.txt"}
    Path("清单.txt").write_bytes("材料\n".encode("gb18030"))
    assert main(["read", "@清单.txt", "--format", "jsonl", "-o", "b.jsonl"]) == 0
    assert Path("b.jsonl").exists()
    assert main(["read", "@没有.txt"]) == 1


def test_failures_are_told_and_make_the_status_1(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "空.txt").write_bytes(b"")
    assert main(["read", str(folder), "--out-dir", str(tmp_path / "d"), "--jobs", "1"]) == 1
    told = capsys.readouterr().err
    assert "失败1份" in told
    assert "空.txt：文件是空的" in told


@pytest.mark.parametrize(
    ("more", "named"),
    [
        (["--out-dir", "d", "-o", "x.json"], "--output"),
        (["--out-dir", "d", "--kinds", "目标"], "--kinds"),
        (["--out-dir", "d", "--format", "xlsx"], "--format"),
        (["--engine", "ray"], "--engine"),
        (["--retry-failed"], "--retry-failed"),
    ],
)
def test_options_that_do_not_fit(more: list[str], named: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "a.txt", *more]) == 2
    assert named in capsys.readouterr().err


def test_a_folder_in_use(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Dataset(tmp_path / "d") as dataset:
        assert dataset.digests(reader_version()) == set()
        assert main(["read", str(folder), "--out-dir", str(tmp_path / "d")]) == 1
    assert "正被另一个运行使用" in capsys.readouterr().err


def test_without_ray_it_says_how_to_get_it(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    for name in ("RAY_USAGE_STATS_ENABLED", "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"):
        monkeypatch.setenv(name, "0")
    assert main(["read", str(folder), "--out-dir", str(tmp_path / "d"), "--engine", "ray"]) == 1
    assert "pip install 'luoshi[ray]'" in capsys.readouterr().err
