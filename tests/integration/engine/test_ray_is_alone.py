"""Ray listens on loopback only, says nothing to its makers, and leaves no folder behind."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repository.pages import ROOT

pytestmark = [
    pytest.mark.skipif(
        importlib.util.find_spec("ray") is None, reason="Ray is not installed: pip install 'luoshi[ray]'"
    ),
    pytest.mark.skipif(not Path("/proc/net/tcp6").exists(), reason="looks into /proc/net"),
]
# Which sockets the processes of this Ray listen on, by the numbers of their open files.
PROBE = """
import json, os, pathlib, re, tempfile
from luoshi.engine.ray_workers import RayWorkers
from luoshi.engine.task import Bounds
if __name__ == "__main__":
    workers = RayWorkers(1, bounds=Bounds())
    while not workers.idle():
        workers.wait(1.0)
    mark, ours = f"luoshi-ray-{os.getpid()}-".encode(), set()
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            text = (process / "cmdline").read_bytes()
            if mark in text or text.startswith(b"ray::") or process.name == str(os.getpid()):
                for file in (process / "fd").iterdir():
                    ours |= set(re.findall(r"socket:\\[(\\d+)\\]", os.readlink(file)))
        except OSError:
            continue
    addresses = []
    for table in ("tcp", "tcp6"):
        for line in pathlib.Path("/proc/net", table).read_text().splitlines()[1:]:
            parts = line.split()
            if parts[3] == "0A" and parts[9] in ours:
                addresses.append(parts[1].split(":")[0])
    folder = next(pathlib.Path(tempfile.gettempdir()).glob(mark.decode() + "*"))
    mode = oct(folder.stat().st_mode & 0o777)
    usage = os.environ["RAY_USAGE_STATS_ENABLED"]
    workers.close()
    print(json.dumps({"addresses": addresses, "mode": mode, "left": folder.exists(), "usage": usage}))
"""
LOOPBACK = {"0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000"}


def test_ray_is_alone(tmp_path: Path) -> None:
    script = tmp_path / "probe.py"
    script.write_text(PROBE, encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("RAY_")}
    done = subprocess.run(
        [sys.executable, str(script)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    found = json.loads(done.stdout.splitlines()[-1])
    assert len(found["addresses"]) >= 3  # of its daemons at least
    assert set(found["addresses"]) <= LOOPBACK
    assert (found["mode"], found["left"], found["usage"]) == ("0o700", False, "0")
