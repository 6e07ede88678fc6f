from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from luoshi.engine.failures import NAME, Failures
from luoshi.engine.task import Failure

DIED = Failure(name="甲.txt", digest="d1", reader="r", code="died", reason="终止。")
DAMAGED = Failure(name="乙.docx", digest="d2", reader="r", code="corrupt", reason="损坏。")
MISSING = Failure(name="丙.txt", digest=None, reader="r", code="missing", reason="找不到。")


def opened(folder: Path, *, read: frozenset[str] = frozenset(), forget: bool = False, reader: str = "r") -> Failures:
    return Failures(folder, reader=reader, read=read, forget=forget)


def test_three_deaths_are_final_also_over_several_runs(tmp_path: Path) -> None:
    tries = [opened(tmp_path).add(DIED) for _ in range(3)]
    assert [(told.tries, told.final) for told in tries] == [(1, False), (2, False), (3, True)]
    assert opened(tmp_path).settled("d1")
    assert len(opened(tmp_path)) == 1


def test_what_cannot_get_better_is_final_at_once(tmp_path: Path) -> None:
    failures = opened(tmp_path)
    assert failures.add(DAMAGED).final
    assert failures.settled("d2")
    assert not failures.settled("d1")


def test_a_file_whose_bytes_cannot_be_had_is_asked_for_again(tmp_path: Path) -> None:
    opened(tmp_path).add(MISSING)
    assert len(opened(tmp_path)) == 0


def test_what_was_read_or_is_retried_is_forgotten(tmp_path: Path) -> None:
    failures = opened(tmp_path)
    failures.add(DAMAGED)
    failures.add(replace(DAMAGED, digest="d3"))
    assert not opened(tmp_path, read=frozenset({"d2"})).settled("d2")
    assert opened(tmp_path, read=frozenset({"d2"})).settled("d3")
    assert not opened(tmp_path, forget=True).settled("d3")
    failures.forget("d2")
    failures.save()
    assert [failure.digest for failure in opened(tmp_path).all()] == ["d3"]


def test_another_reader_tries_anew_and_keeps_the_old_list(tmp_path: Path) -> None:
    opened(tmp_path).add(DAMAGED)
    other = opened(tmp_path, reader="r2")
    assert not other.settled("d2")
    other.save()
    assert opened(tmp_path).settled("d2")


def test_a_line_that_was_cut_off_does_no_harm(tmp_path: Path) -> None:
    opened(tmp_path).add(DAMAGED)
    with (tmp_path / NAME).open("a", encoding="utf-8") as sink:
        sink.write('{"name": "半')
    opened(tmp_path).add(DIED)
    assert {failure.name for failure in opened(tmp_path).all()} == {"甲.txt", "乙.docx"}
