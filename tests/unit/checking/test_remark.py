from __future__ import annotations

from luoshi.checking.remark import Remark, Severity, key_of, with_unique_keys


def remark(key: str) -> Remark:
    return Remark(code="c", severity=Severity.HINT, message="。", places=(), key=key)


def test_a_key_does_not_depend_on_blanks() -> None:
    assert key_of("c", ["两个 数\n不同"]) == key_of("c", ["两个数不同"]) != key_of("c", ["两个数相同"])


def test_what_is_told_once_of_a_document_has_its_code_as_key() -> None:
    assert key_of("task_without_body", ()) == "task_without_body"


def test_the_same_words_twice_are_counted() -> None:
    assert [one.key for one in with_unique_keys([remark("a"), remark("b"), remark("a")])] == ["a", "b", "a-2"]
