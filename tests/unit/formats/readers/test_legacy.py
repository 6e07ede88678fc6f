"""Old formats through LibreOffice where it is present."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from luoshi.formats import Limits, Medium, UnreadableDocument, open_original
from luoshi.formats.readers import legacy

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
RTF = "{\\rtf1\\ansi " + "".join(f"\\u{ord(character)}?" for character in "各部门要抓好落实。") + "\\par}"


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_rtf_is_converted_and_read() -> None:
    original = open_original(RTF.encode(), name="通知.rtf")
    assert original.medium is Medium.LEGACY
    assert original.view.text == "各部门要抓好落实。"
    assert "LibreOffice" in original.warnings[0]


def test_without_libreoffice_a_clear_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(legacy.shutil, "which", lambda _: None)
    with pytest.raises(UnreadableDocument) as caught:
        open_original(RTF.encode())
    assert caught.value.code == "needs_libreoffice"
    assert "另存为DOCX" in caught.value.sentence


def script(folder: Path, body: str) -> str:
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return str(path)


def test_timeout_ends_the_converter_and_its_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = script(tmp_path, f"sleep 60 & echo $! > {tmp_path}/child; wait")
    monkeypatch.setattr(legacy.shutil, "which", lambda _: program)
    with pytest.raises(UnreadableDocument) as caught:
        open_original(RTF.encode(), limits=Limits(convert_seconds=0.5))
    assert caught.value.code == "convert_timeout"
    child = int((tmp_path / "child").read_text())
    for _ in range(50):
        if not _runs(child):
            break
        time.sleep(0.1)
    assert not _runs(child)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]


def test_failed_conversion_is_a_clear_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = script(tmp_path, "exit 1")
    monkeypatch.setattr(legacy.shutil, "which", lambda _: program)
    with pytest.raises(UnreadableDocument) as caught:
        open_original(RTF.encode())
    assert caught.value.code == "corrupt"
