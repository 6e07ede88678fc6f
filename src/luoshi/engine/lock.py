"""One run at a time in a folder. The system takes the lock back when its holder dies, however it dies."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = ".lock"


class FolderBusy(Exception):
    """Another run is filling this folder."""


class FolderLock:
    """A lock on a folder, which is made where it is not there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._handle: int | None = None

    def take(self) -> None:
        """Take the lock or raise ``FolderBusy`` at once."""
        self._folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(self._folder / NAME, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            raise FolderBusy(str(self._folder)) from error
        self._handle = handle

    def give_back(self) -> None:
        """Let others in."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


if sys.platform == "win32":

    def _lock(handle: int) -> None:
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:

    def _lock(handle: int) -> None:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
