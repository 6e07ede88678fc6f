from __future__ import annotations

import dataclasses

from rich.cells import cell_len

from luoshi.plan.reading import Reading
from luoshi.report.ledger import ledger_of
from luoshi.report.terminal import as_terminal


def shown(reading: Reading, *, width: int = 100, colour: bool = False) -> str:
    ledger = ledger_of(reading)
    return as_terminal(ledger, ledger.rows, width=width, colour=colour)


def test_no_line_is_wider_than_asked(reading: Reading) -> None:
    assert max(cell_len(line) for line in shown(reading).splitlines()) <= 100


def test_escape_sequences_only_with_colour(reading: Reading) -> None:
    assert "\x1b" not in shown(reading)
    assert "\x1b[" in shown(reading, colour=True)


def test_all_is_said(reading: Reading) -> None:
    text = shown(reading, width=200)
    for said in ("循环园6月前要完成环评", "2020-06-30", "未明确", "正文在句中中断。", "共8项，列出8项。", "空泛 1"):
        assert said in text


def test_markup_and_control_characters_of_a_document_do_nothing(reading: Reading) -> None:
    evil = dataclasses.replace(reading.statements[0], text="[red]红[/red]\x1b[2J\x07")
    text = shown(dataclasses.replace(reading, statements=(evil,)), width=200)
    assert "[red]红[/red]" in text
    assert "\x1b" not in text
    assert "\x07" not in text


def test_dates_are_never_broken(reading: Reading) -> None:
    for width in (80, 100, 120):
        assert "2020-06-30" in shown(reading, width=width)
