"""Write the hash-locked requirement files. Run by ``make lock``; needs uv (installed into the environment on demand)."""

from __future__ import annotations

import subprocess
import sys

FILES = {"requirements/run.txt": ["parquet"], "requirements/dev.txt": ["parquet", "ray", "dev"]}


def main() -> int:
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "uv"], check=True)
    for path, extras in FILES.items():
        chosen = [word for extra in extras for word in ("--extra", extra)]
        command = [
            sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", "requirements/build.in", *chosen, "--universal", "--python-version", "3.11",
            "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-header", "--quiet", "--output-file", path,
        ]  # fmt: skip
        subprocess.run(command, check=True)
        print("wrote", path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
