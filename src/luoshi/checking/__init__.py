"""Checking a draft before it goes out: what contradicts itself, what is missing, what cannot be."""

from luoshi.checking.check import check
from luoshi.checking.remark import Remark, Severity

__all__ = ["Remark", "Severity", "check"]
