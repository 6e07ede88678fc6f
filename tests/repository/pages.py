"""Where things lie, for the tests of the repository."""

from __future__ import annotations

import subprocess
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "luoshi"
UNIT = ROOT / "tests" / "unit"


@lru_cache(maxsize=1)
def tracked() -> tuple[Path, ...]:
    """The files that git keeps; where there is no git (a released archive) all files that are not built."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if done.returncode == 0 and done.stdout:
        names = done.stdout.decode("utf-8").split("\0")
        return tuple(ROOT / name for name in names if name and (ROOT / name).is_file())
    return tuple(path for path in ROOT.rglob("*") if path.is_file() and not _built(path.relative_to(ROOT)))


def _built(path: Path) -> bool:
    return any(part.startswith(".venv") or part in ("out", "build", "dist", "__pycache__") for part in path.parts)
