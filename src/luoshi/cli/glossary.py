"""``luoshi glossary``: what a word of the field means and what it is called in the code."""

from __future__ import annotations

import argparse
import sysconfig
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from luoshi.cli.language import _
from luoshi.cli.output import print_bytes
from luoshi.cli.problem import Problem

NAME = "glossary.yaml"
# The working copy first, then where an installed package keeps its data.
PLACES = (Path(__file__).parents[3], Path(sysconfig.get_path("data")) / "share" / "luoshi")

Entry = dict[str, Any]


def summary() -> str:
    """One line for the list of commands."""
    return _("查术语：一个词是什么意思，在程序里叫什么")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("term", nargs="?", metavar=_("术语"), help=_("要查的词（汉字、拼音或英文）；不写就列出全部"))


def run(options: argparse.Namespace) -> int:
    """Carry the command out."""
    entries = _entries()
    if options.term is None:
        lines = [f"{entry['term']}\t{entry['english']}" for entry in entries]
        print_bytes(("\n".join(lines) + "\n").encode())
        return 0
    found = find(entries, options.term)
    if not found:
        raise Problem(_("术语表里没有“{term}”，运行 luoshi glossary 可以列出全部。").format(term=options.term))
    print_bytes(("\n\n".join("\n".join(_lines(entry)) for entry in found) + "\n").encode())
    return 0


def find(entries: Sequence[Entry], wanted: str) -> list[Entry]:
    """The entry of exactly this term; when there is none, all entries that contain it, tones left aside."""
    key = _plain(wanted)
    exact = [
        entry for entry in entries if key in (_plain(entry["term"]), _plain(entry["pinyin"]), _plain(entry["english"]))
    ]
    names = ("term", "pinyin", "english", "identifier")
    return exact or [entry for entry in entries if any(key in _plain(str(entry[name])) for name in names)]


def _entries() -> list[Entry]:
    import yaml

    path = next((place / NAME for place in PLACES if (place / NAME).is_file()), None)
    if path is None:
        raise Problem(_("找不到术语表 {name}，请重新安装 luoshi。").format(name=NAME))
    loaded: list[Entry] = yaml.safe_load(path.read_text(encoding="utf-8"))["terms"]
    return loaded


def _plain(text: str) -> str:
    """Lower case, without tones and blanks: ``yuán wén`` is found as ``yuanwen``."""
    apart = unicodedata.normalize("NFD", text.lower())
    return "".join(character for character in apart if not unicodedata.combining(character) and not character.isspace())


def _lines(entry: Entry) -> Iterator[str]:
    yield f"{entry['term']}（{entry['pinyin']}）　{entry['english']}"
    yield f"  {entry['definition']}"
    yield "  " + _("程序里的名字：{identifier}").format(identifier=entry["identifier"])
    yield "  " + _("出处：{source}").format(source=entry["source"])
    for other, difference in (entry.get("not_to_be_confused_with") or {}).items():
        yield "  " + _("不要和“{other}”混淆：{difference}").format(other=other, difference=difference)
