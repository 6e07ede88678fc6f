from __future__ import annotations

import importlib.util
import io
import sys
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from luoshi.cli.language import LOCALE, _, choose, use

ROOT = Path(__file__).parents[3]
PO = LOCALE / "en" / "LC_MESSAGES" / "luoshi.po"


@pytest.fixture(autouse=True)
def _chinese_again():  # type: ignore[no-untyped-def]
    yield
    use("zh")


def catalogue_tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("catalogue", ROOT / "tools" / "catalogue.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["catalogue"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("arguments", "environment", "code"),
    [
        ([], {}, "zh"),
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "C.UTF-8"}, "zh"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        (["read", "a.txt", "--lang", "en"], {"LANG": "zh_CN.UTF-8"}, "en"),
        (["--lang=zh", "read"], {"LANG": "en_US.UTF-8"}, "zh"),
        (["read", "--", "--lang", "en"], {}, "zh"),
    ],
)
def test_who_decides_the_language(arguments: list[str], environment: dict[str, str], code: str) -> None:
    assert choose(arguments, environment) == code


def test_messages_change_with_the_language() -> None:
    use("en")
    assert _("正在读") == "Reading"
    use("zh")
    assert _("正在读") == "正在读"


def test_every_message_has_a_translation_and_no_translation_is_left_over() -> None:
    with PO.open("rb") as source:
        known = {message.id: message.string for message in read_po(source, locale="en") if message.id}
    assert set(known) == {message.id for message in catalogue_tool().extracted() if message.id}
    assert [message for message, translation in known.items() if not translation] == []


def test_translations_keep_the_names_of_their_values() -> None:
    import string

    def names(text: str) -> set[str | None]:
        return {field for _text, field, _spec, _conversion in string.Formatter().parse(text) if field}

    with PO.open("rb") as source:
        for message in read_po(source, locale="en"):
            if message.id:
                assert names(str(message.id)) == names(str(message.string)), message.id


def test_the_compiled_catalogue_is_current() -> None:
    compiled = io.BytesIO()
    with PO.open("rb") as source:
        write_mo(compiled, read_po(source, locale="en"))
    assert compiled.getvalue() == PO.with_suffix(".mo").read_bytes()
