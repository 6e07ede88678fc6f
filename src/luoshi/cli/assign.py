"""``luoshi assign``: for each task the bodies that could lead it, and why."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from luoshi.cli.arguments import positive
from luoshi.cli.language import _
from luoshi.cli.output import print_bytes, write_whole
from luoshi.cli.problem import Problem
from luoshi.cli.source import STDIN

if TYPE_CHECKING:
    from luoshi.assignment.task import Proposal, TaskText

    Assigned = tuple[TaskText, tuple[Proposal, ...]]

TOP = 3


def summary() -> str:
    """One line for the list of commands."""
    return _("给每项任务推荐牵头单位，并说明理由")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "tasks",
        metavar=_("任务"),
        help=_("luoshi read 读出的台账（json 或 jsonl），或每行一个 task 的 JSON Lines；“-”表示标准输入"),
    )
    parser.add_argument(
        "--examples",
        metavar=_("往年分工"),
        help=_("以往的任务分工：JSON Lines，每行有 task 和 lead，也可以是写明单位的台账"),
    )
    parser.add_argument(
        "--format", choices=("jsonl", "table"), default="jsonl", help=_("jsonl 数据，table 供人看的清单")
    )
    parser.add_argument("--top", type=positive, default=TOP, metavar="N", help=_("每项任务最多推荐几个单位，默认3个"))
    parser.add_argument("-o", "--output", metavar="OUT", help=_("保存到文件"))


def run(options: argparse.Namespace) -> int:
    """Carry the command out."""
    from luoshi.assignment.assigner import Assigner
    from luoshi.assignment.rows import past_tasks_of, tasks_of

    if options.examples == options.tasks == STDIN:
        raise Problem(_("任务和往年分工不能都来自标准输入，请把其中一份存成文件。"))
    examples = list(_each(options.examples, past_tasks_of)) if options.examples else []
    if options.examples and not examples:
        raise Problem(_("“{path}”里没有写明牵头单位的任务，请检查每行是否有 lead。").format(path=options.examples))
    tasks = list(_each(options.tasks, tasks_of))
    if not tasks:
        raise Problem(_("“{path}”里没有任务。").format(path=options.tasks))
    assigner = Assigner(examples)
    assigned = [(task, assigner.propose(task, options.top)) for task in tasks]
    content = _table(assigned) if options.format == "table" else _lines(assigned)
    if options.output:
        _protect(options)
        write_whole(Path(options.output), content)
    else:
        print_bytes(content)
    return 0


def _each(path: str, read: Any) -> Iterator[Any]:
    """What ``read`` makes of each JSON object of a file: of all of it when it is one object, otherwise of each line."""
    from luoshi.assignment.rows import NotATask

    for number, value in _objects(path):
        try:
            yield from read(value)
        except NotATask as error:
            raise Problem(_("“{path}”第{line}行：{reason}").format(path=path, line=number, reason=error)) from error


def _objects(path: str) -> Iterator[tuple[int, dict[str, Any]]]:
    import json

    text = _content(path)
    try:
        whole = json.loads(text)
    except ValueError:
        whole = None
    lines = [text] if isinstance(whole, dict) else text.split("\n")  # U+2028 and its like may stand inside a string
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            value = None
        if not isinstance(value, dict):
            sentence = _("“{path}”第{line}行不是 JSON 对象：要么整份文件是台账，要么每行一个对象。")
            raise Problem(sentence.format(path=path, line=number))
        yield number, value


def _content(path: str) -> str:
    try:
        data = sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise Problem(_("打不开“{path}”（{reason}）。").format(path=path, reason=error.strerror or error)) from error
    except UnicodeDecodeError as error:
        raise Problem(_("“{path}”不是 UTF-8 编码的文字，请另存为 UTF-8。").format(path=path)) from error


def _protect(options: argparse.Namespace) -> None:
    """An input is never overwritten."""
    output = Path(options.output).absolute()
    if output in {Path(name).absolute() for name in (options.tasks, options.examples) if name and name != STDIN}:
        raise Problem(_("输出“{path}”会覆盖原文件，请换一个名字。").format(path=options.output))


def _lines(assigned: list[Assigned]) -> bytes:
    import json

    rows = (
        {
            "task": task.text,
            "bodies": [{"name": body.name, "score": body.score, "why": body.why} for body in bodies],
        }
        for task, bodies in assigned
    )
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode("utf-8", errors="replace")


def _table(assigned: list[Assigned]) -> bytes:
    lines = []
    for number, (task, bodies) in enumerate(assigned, start=1):
        lines.append(f"{number}. {' '.join(task.text.split())}")
        lines.extend(f"   {body.score:4.0%}  {body.name}　{body.why}" for body in bodies)
        if not bodies:
            lines.append("   " + _("没有匹配的职责，也没有相近的先例，请人工确定。"))
    return ("\n".join(lines) + "\n").encode("utf-8", errors="replace")
