"""Documents of any office format, opened by their content: ``open_original``."""

from luoshi.formats.errors import UnreadableDocument
from luoshi.formats.limits import DEFAULT_LIMITS, Limits
from luoshi.formats.opening import open_original
from luoshi.formats.original import Cell, Medium, Original, Table

__all__ = ["DEFAULT_LIMITS", "Cell", "Limits", "Medium", "Original", "Table", "UnreadableDocument", "open_original"]
