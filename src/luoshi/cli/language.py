"""The language of messages: Chinese is the source, English a translation through gettext."""

from __future__ import annotations

import argparse
import gettext
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

CHINESE, ENGLISH = "zh", "en"
LOCALE = Path(__file__).parent.parent / "locale"
VARIABLES = ("LUOSHI_LANG", "LC_ALL", "LC_MESSAGES", "LANG")

# argparse speaks English and offers no other way to say it in Chinese.
ARGPARSE = {
    "usage: ": "用法：",
    "positional arguments": "参数",
    "options": "选项",
    "show this help message and exit": "显示这份说明",
    "%(prog)s: error: %(message)s\n": "%(prog)s：%(message)s\n",
    "argument %(argument_name)s: %(message)s": "参数 %(argument_name)s：%(message)s",
    "the following arguments are required: %s": "缺少参数：%s",
    "unrecognized arguments: %s": "不认识的参数：%s",
    "invalid choice: %(value)r (choose from %(choices)s)": "没有 %(value)r 这个选择，可选：%(choices)s",
    "invalid %(type)s value: %(value)r": "%(value)r 不是合适的值",
    "expected one argument": "后面要跟一个值",
    "expected at least one argument": "后面至少要跟一个值",
    "expected at most one argument": "后面最多跟一个值",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s 不明确，可能是 %(matches)s",
    "ignored explicit argument %r": "这个选项后面不能跟值 %r",
    "not allowed with argument %s": "不能和 %s 一起用",
}


class _Current:
    """The language in use; a process speaks one language."""

    code = CHINESE
    translations: gettext.NullTranslations = gettext.NullTranslations()


def choose(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """``--lang`` first, then the environment; whatever is not English is Chinese."""
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang" and index + 1 < len(arguments):
            return _known(arguments[index + 1])
        if argument.startswith("--lang="):
            return _known(argument.removeprefix("--lang="))
    wish = next((environment[name] for name in VARIABLES if environment.get(name)), "")
    return _known(wish)


def use(code: str) -> None:
    """Speak this language from now on."""
    _Current.code = code
    _Current.translations = (
        gettext.translation("luoshi", localedir=LOCALE, languages=[code])
        if code == ENGLISH
        else gettext.NullTranslations()
    )
    module: Any = argparse
    table = ARGPARSE if code == CHINESE else {}
    module._ = lambda message: table.get(message, message)


def current() -> str:
    """The language in use, to hand on to another process."""
    return _Current.code


def _(message: str) -> str:
    """The message in the language in use."""
    return _Current.translations.gettext(message)


def _known(wish: str) -> str:
    return ENGLISH if wish.lower().startswith(ENGLISH) else CHINESE
