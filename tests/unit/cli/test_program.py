from __future__ import annotations

import importlib
import subprocess
import sys

import pytest

from luoshi.cli import clean, glossary, main, program, read
from luoshi.cli.problem import Problem

COMMANDS = {"read": read, "clean": clean, "glossary": glossary}


def test_every_command_has_its_module() -> None:
    assert {"read", "clean", "check", "compare", "track", "assign", "indicators", "evaluate", "glossary"} == set(
        program.COMMANDS
    )
    for name in program.COMMANDS:
        module = importlib.import_module(f"luoshi.cli.{name}")
        assert callable(module.run)
        assert module.summary()


def test_help_imports_nothing_heavy() -> None:
    heavy = ("rich", "lxml", "docx", "xlsxwriter", "pyarrow", "opencc", "yaml", "pypdfium2", "luoshi.pipeline")
    code = (
        "import sys; from luoshi.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "用法：luoshi" in run.stdout
    assert run.stderr.strip() == "[]"


def test_without_arguments_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "read" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (Problem("磁盘已满。"), 1, "磁盘已满。"),
        (Problem("写错了。", code=2), 2, "写错了。"),
        (KeyboardInterrupt(), 130, "已中断"),
        (ZeroDivisionError("x"), 1, "程序内部出错（ZeroDivisionError: x）"),
    ],
)
def test_people_see_a_sentence_never_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: BaseException, status: int, said: str
) -> None:
    def fail(_options: object) -> int:
        raise error

    monkeypatch.setattr(read, "run", fail)
    assert main(["read", "a.txt"]) == status
    err = capsys.readouterr().err
    assert said in err
    assert "Traceback" not in err


def test_debug_shows_the_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_options: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(read, "run", fail)
    with pytest.raises(ZeroDivisionError):
        main(["read", "a.txt", "--debug"])
