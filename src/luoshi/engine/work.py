"""What a worker does with one document. It never raises: a document that fails is a result."""

from __future__ import annotations

import contextlib

from luoshi.engine.task import Done, Failure, Result, Task
from luoshi.engine.version import key_of
from luoshi.formats.errors import UnreadableDocument
from luoshi.plan.reading import Reading

MEMORY = "读这份文件所需的内存超过上限，请拆分文件，或用 --memory-limit 放宽上限后加 --retry-failed 再读。"
INTERNAL = "程序内部出错（{error}），请把这份文件和这句话报告给开发者。"


def read_task(task: Task) -> Result:
    """Read one document into rows."""
    from luoshi.pipeline import read
    from luoshi.report.as_parquet import parquet_rows

    try:
        reading = read(task.data, date=task.day, name=task.name)
        statements = parquet_rows(reading)
        return Done(digest=task.digest, document=_document(reading, task), statements=statements)
    except UnreadableDocument as error:
        if isinstance(error.__cause__, MemoryError):
            return _failure(task, "memory", MEMORY)
        return _failure(task, error.code, error.sentence)
    except MemoryError:
        return _failure(task, "memory", MEMORY)
    except Exception as error:  # one document must not end the work on all the others
        return _failure(task, "error", INTERNAL.format(error=f"{type(error).__name__}: {error}"))


def prepare(megabytes: int) -> None:
    """Bound the memory of this process and load what every document needs."""
    with contextlib.suppress(ImportError, ValueError, OSError):  # other systems have no such bound, or a lower one
        import resource

        size = megabytes * 1_000_000
        resource.setrlimit(resource.RLIMIT_DATA, (size, size))
    import luoshi.pipeline  # noqa: F401


def _failure(task: Task, code: str, reason: str) -> Failure:
    return Failure(name=task.name, digest=task.digest, reader=task.reader, code=code, reason=reason)


def _document(reading: Reading, task: Task) -> dict[str, object]:
    from luoshi.report.summary import file_report

    facts, report = reading.facts, file_report(reading)
    return {
        "key": key_of(task.digest, task.reader),
        "document": task.name,
        "digest": task.digest,
        "medium": reading.original.medium.value,
        "encoding": reading.original.encoding,
        "title": facts.title.value if facts.title else None,
        "genre": facts.genre.value,
        "place": facts.place.value if facts.place else None,
        "day": facts.day,
        "characters": report.characters,
        "cleaned": report.cleaned,
        "statements": len(reading.statements),
        "vague": report.vague,
        "doubts": len(report.doubts),
        "incomplete": list(report.incomplete),
        "warnings": list(reading.original.warnings),
    }
