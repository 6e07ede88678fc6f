"""Old Word, WPS, RTF and OpenDocument files: LibreOffice turns them into DOCX, which is then read."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import threading
from dataclasses import replace
from pathlib import Path

from luoshi.formats.blob import Blob, Reader, Reading
from luoshi.formats.errors import UnreadableDocument
from luoshi.formats.markup import is_office_xml
from luoshi.formats.original import Medium
from luoshi.formats.readers.docx import read_docx
from luoshi.formats.signature import Signature

_ONE_AT_A_TIME = threading.Lock()  # a conversion takes seconds and 300 MB
_SUFFIXES = {
    Signature.OLD_WORD: ".doc",
    Signature.RICH_TEXT: ".rtf",
    Signature.OPEN_DOCUMENT: ".odt",
    Signature.CHARACTERS: ".xml",
}
# No macros, no pictures from the network: a document must not be able to make the converter call home.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def _accepts(blob: Blob) -> bool:
    if blob.signature is Signature.CHARACTERS:
        return is_office_xml(blob.text.characters)
    return blob.signature in _SUFFIXES


def _read(blob: Blob) -> Reading:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        sentence = "旧格式文档需要LibreOffice转换，本机没有安装，请安装LibreOffice，或用Word、WPS另存为DOCX后再打开。"
        raise UnreadableDocument("needs_libreoffice", sentence)
    with _ONE_AT_A_TIME, tempfile.TemporaryDirectory(prefix="luoshi-") as folder:
        converted = _convert(program, Path(folder), blob)
    reading = read_docx(converted, replace(blob, data=converted, signature=Signature.WORD, decoded=None))
    return replace(reading, warnings=("旧格式文档经LibreOffice转换后读取，请核对原件。", *reading.warnings))


def _convert(program: str, folder: Path, blob: Blob) -> bytes:
    source = folder / f"document{_SUFFIXES[blob.signature]}"
    source.write_bytes(blob.data)
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nolockcheck",
               "--convert-to", "docx", "--outdir", str(folder), str(source)]  # fmt: skip
    _run(command, blob.limits.convert_seconds)
    target = folder / "document.docx"
    if not target.is_file():
        raise UnreadableDocument("corrupt", "旧格式文档无法转换（可能已损坏或加密），请用Word或WPS另存为DOCX后再打开。")
    if target.stat().st_size > blob.limits.file_bytes:
        raise UnreadableDocument("too_large", "旧格式文档转换后过大，请用Word或WPS去掉图片，另存为DOCX后再打开。")
    return target.read_bytes()


def _run(command: list[str], seconds: float) -> None:
    """The launcher starts a child of its own, so a timeout ends the whole group."""
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired as error:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        sentence = f"旧格式文档在{seconds:.0f}秒内没有转换完，请用Word或WPS另存为DOCX后再打开。"
        raise UnreadableDocument("convert_timeout", sentence) from error


READER = Reader(
    medium=Medium.LEGACY,
    label="旧格式文档",
    suffixes=(".doc", ".wps", ".rtf", ".odt", ".wpt", ".dot"),
    accepts=_accepts,
    read=_read,
)
