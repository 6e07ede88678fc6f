"""The command ``luoshi``."""

from luoshi.cli.program import main

__all__ = ["main"]
