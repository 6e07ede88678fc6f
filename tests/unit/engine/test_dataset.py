from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from luoshi.engine.dataset import MANIFEST, Dataset
from luoshi.engine.lock import FolderBusy
from luoshi.engine.task import Done, Task
from luoshi.engine.work import read_task

pytest.importorskip("pyarrow", reason="needs the extra “parquet”")


def done(words: str) -> Done:
    data = words.encode()
    task = Task(name=f"{words[:2]}.txt", digest=hashlib.sha256(data).hexdigest(), data=data, reader="r1", day=None)
    result = read_task(task)
    assert isinstance(result, Done)
    return result


ONE, TWO, NONE = done("市发改委要在6月底前完成环评。"), done("今年投资增长5%。"), done("云江市。")


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.parquet")}


def test_what_is_added_is_there_in_the_next_run(tmp_path: Path) -> None:
    with Dataset(tmp_path) as dataset:
        assert dataset.digests("r1") == set()
        dataset.add("r1", [ONE, NONE])
        dataset.add("r1", [TWO])
    with Dataset(tmp_path) as dataset:
        assert dataset.digests("r1") == {ONE.digest, TWO.digest, NONE.digest}
        assert dataset.digests("r2") == set()
    assert len(files(tmp_path)) == 4


@pytest.mark.parametrize("damage", ["", '{"name": "x", "rea', "[]\nnull\n{}\n", "\x00\x00"])
def test_the_manifest_is_made_anew_from_the_shards(tmp_path: Path, damage: str) -> None:
    with Dataset(tmp_path) as dataset:
        dataset.add("r1", [ONE, NONE])
        dataset.add("r2", [TWO])
    with Dataset(tmp_path):
        whole = (tmp_path / MANIFEST).read_bytes()
    (tmp_path / MANIFEST).write_text(damage, encoding="utf-8")
    with Dataset(tmp_path) as dataset:
        assert dataset.digests("r1") == {ONE.digest, NONE.digest}
    assert sorted((tmp_path / MANIFEST).read_bytes().split()) == sorted(whole.split())


def test_a_shard_that_is_gone_is_forgotten(tmp_path: Path) -> None:
    with Dataset(tmp_path) as dataset:
        dataset.add("r1", [ONE])
        dataset.add("r1", [TWO])
    gone = next((tmp_path / "documents").rglob("*.parquet"))
    gone.unlink()
    with Dataset(tmp_path) as dataset:
        assert len(dataset.digests("r1")) == 1
    assert not (tmp_path / "statements" / "reader=r1" / gone.name).exists()


def test_what_a_killed_run_left_is_swept_away(tmp_path: Path) -> None:
    with Dataset(tmp_path) as dataset:
        dataset.add("r1", [ONE])
    before = files(tmp_path)
    statements = tmp_path / "statements" / "reader=r1"
    (statements / "0123456789abcdef.parquet").write_bytes(b"whole, but its documents were not written")
    (statements / ".x.parquet.1.tmp").write_bytes(b"half")
    (tmp_path / ".failures.jsonl.1.tmp").write_bytes(b"half")
    (tmp_path / "mine.txt").write_text("stays", encoding="utf-8")
    with Dataset(tmp_path):
        assert files(tmp_path) == before
    assert not list(tmp_path.rglob("*.tmp"))
    assert (tmp_path / "mine.txt").exists()


def test_one_run_at_a_time(tmp_path: Path) -> None:
    with Dataset(tmp_path), pytest.raises(FolderBusy), Dataset(tmp_path):
        pass
    with Dataset(tmp_path):
        pass
