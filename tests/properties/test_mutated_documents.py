"""A short run of ``make fuzz``: nothing fails, and every quote is its slice of the original. Nothing is timed."""

from __future__ import annotations

import pytest
from tools.fuzz import examine, seeds
from tools.mutations import LONGEST, MUTATIONS, document

SEEDS = seeds(corpus=False)  # the same everywhere
COUNT, PART = 300, 25


@pytest.mark.parametrize("first", range(0, COUNT, PART))
def test_mutated_documents_are_read(first: int) -> None:
    read = 0
    for number in range(first, first + PART):
        characters, refused = examine(document(SEEDS, number))
        assert (characters > 0) != bool(refused), number
        read += not refused
    assert read > PART // 2


def test_the_same_number_is_the_same_document() -> None:
    assert [document(SEEDS, number) for number in range(20)] == [document(SEEDS, number) for number in range(20)]
    assert len({document(SEEDS, number) for number in range(200)}) > 190


def test_every_mutation_changes_something() -> None:
    import random

    for mutation in MUTATIONS:
        assert any(mutation(SEEDS[0], random.Random(number)) != SEEDS[0] for number in range(5)), mutation


def test_what_is_wrong_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    import luoshi.pipeline

    def failing(*_: object, **__: object) -> object:
        raise KeyError("seeded")

    monkeypatch.setattr(luoshi.pipeline, "read", failing)
    with pytest.raises(KeyError):
        examine("坚持。".encode())
    assert LONGEST > 5_000
