from __future__ import annotations

import pytest

from luoshi.checking.remark import Remark, Severity
from luoshi.checking.silence import UnclearSilence, read_silence, silence, silence_list


def remark(key: str) -> Remark:
    return Remark(code="c", severity=Severity.ORDINARY, message="两个数不同，请核对。", places=(), key=key)


def test_silenced_remarks_are_listed_with_their_reason() -> None:
    kept, silenced = silence([remark("a"), remark("b")], read_silence("- {key: b, reason: 口径不同}"))
    assert [one.key for one in kept] == ["a"]
    assert [(one.remark.key, one.reason) for one in silenced] == [("b", "口径不同")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- key: a", "没有写明理由"),
        ("- {key: a, reason: '  '}", "没有写明理由"),
        ("- {reason: 不改}", "没有写 key"),
        ("a: b", "应是一个列表"),
        ("- [", "不是有效的 YAML"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused(text: str, words: str) -> None:
    with pytest.raises(UnclearSilence, match=words):
        read_silence(text)


def test_an_empty_list_silences_nothing() -> None:
    assert read_silence("") == {} == read_silence(silence_list([]))


def test_the_list_to_be_filled_in_is_refused_until_it_is() -> None:
    text = silence_list([remark("a"), remark("a"), remark("b")])
    with pytest.raises(UnclearSilence, match="（a）"):
        read_silence(text)
    assert read_silence(text.replace('""', "已核")) == {"a": "已核", "b": "已核"}
