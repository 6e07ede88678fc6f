"""The parser of the command line and the last line of defence: people see a sentence, never a traceback."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

from luoshi.cli.language import ENGLISH, _, choose, use
from luoshi.cli.problem import BROKEN_PIPE, INTERRUPTED, Problem

COMMANDS = (
    "read",
    "clean",
    "glossary",
    "check",
    "compare",
    "track",
    "assign",
    "evaluate",
    "indicators",
)  # one module each in this package


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns 0 (all well), 1 (something failed) or 2 (wrong usage)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    use(choose(given, os.environ))
    _settle_streams()
    try:
        status = _run(given)
        sys.stdout.flush()
    except Problem as problem:
        print(f"luoshi: {problem.sentence}", file=sys.stderr)
        return problem.code
    except KeyboardInterrupt:
        print("luoshi: " + _("已中断，没有写完的输出已经删除。"), file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader went away (| head); what is still buffered must not raise at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    return status


def build_parser() -> argparse.ArgumentParser:
    """The whole command line; the commands themselves are light, heavy things are imported when they run."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--lang", choices=("zh", ENGLISH), default=argparse.SUPPRESS, help=_("提示信息的语言"))
    common.add_argument("--debug", action="store_true", default=argparse.SUPPRESS, help=_("程序出错时显示全部细节"))
    parser = argparse.ArgumentParser(
        prog="luoshi", description=_("落实：把公文读成台账，每一条都能回到原文。"), parents=[common]
    )
    parser.add_argument("--version", action="version", version=f"luoshi {_version()}", help=_("显示版本号"))
    commands = parser.add_subparsers(dest="command", required=True, metavar=_("命令"), title=_("可用的命令"))
    for name in COMMANDS:
        module = importlib.import_module(f"luoshi.cli.{name}")
        command = commands.add_parser(name, help=module.summary(), description=module.summary(), parents=[common])
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    return parser


def _run(given: Sequence[str]) -> int:
    parser = build_parser()
    if not given:
        parser.print_help()
        return 0
    options = parser.parse_args(given)
    options.debug = getattr(options, "debug", False)
    try:
        status: int = options.run(options)
    except (Problem, BrokenPipeError):
        raise
    except Exception as error:
        if options.debug:
            raise
        sentence = _("程序内部出错（{error}），请加 --debug 再运行一次，并把显示的内容报告给开发者。")
        raise Problem(sentence.format(error=f"{type(error).__name__}: {error}")) from error
    return status


def _version() -> str:
    from luoshi import __version__

    return __version__


def _settle_streams() -> None:
    """A console that cannot show a character shows “?” instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
