"""The database that holds the rows of registers while a corpus is judged: a file in a folder of its own, gone after."""

import json
import os
import signal
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import FrameType

import duckdb

from belie.bulk.options import BulkOptions, OutOfRoom
from belie.loading.parquet_reader import OFFLINE, quoted

_AT_ONCE = 10_000


@contextmanager
def open_store(room: BulkOptions) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database for one run. Its folder is deleted however the run ends. Raises OutOfRoom."""
    try:
        with tempfile.TemporaryDirectory(prefix="belie-", dir=room.where, ignore_cleanup_errors=True) as folder:
            settings: dict[str, str | bool | int | float | list[str]] = {
                **OFFLINE,
                "memory_limit": room.memory,
                "temp_directory": f"{folder}/spilled",
                "threads": str(_cores()),
            }
            with duckdb.connect(":memory:", config=settings) as database, _stopping(database):
                yield database
    except (duckdb.OutOfMemoryException, duckdb.IOException) as error:
        raise OutOfRoom(_explain(error, room)) from error
    except RuntimeError as error:  # so DuckDB says that Ctrl-C ended a query
        if "interrupted" in str(error).lower():
            raise KeyboardInterrupt from None
        raise
    except OSError as error:
        raise OutOfRoom(f"{room.where}: temporary files cannot be written here: {error.strerror}") from error


@contextmanager
def _stopping(database: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Let signals that end a run end its query first: DuckDB would wait until all its threads are through with it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def stop(number: int, frame: FrameType | None) -> None:
        database.interrupt()
        handler = before[signal.Signals(number)]
        if callable(handler):
            handler(number, frame)

    handled = [number for number, handler in before.items() if callable(handler)]
    try:
        for number in handled:
            signal.signal(number, stop)
        yield
    finally:
        for number in handled:
            signal.signal(number, before[number])


def is_out_of_room(error: Exception) -> bool:
    """Whether memory or the disk did not suffice."""
    return isinstance(error, duckdb.OutOfMemoryException) or "No space left" in str(error)


def text(value: str) -> str:
    """A text as SQL writes it."""
    return "'" + value.replace("'", "''") + "'"


def insert(
    database: duckdb.DuckDBPyConnection, table: str, sorts: Mapping[str, str], rows: Sequence[Mapping[str, object]]
) -> None:
    """Add rows to a table whose columns have these sorts; what a row does not have is null. By way of JSON, which is
    many times as fast as values that are bound one by one."""
    shape = json.dumps([sorts])
    names = ", ".join(
        f"coalesce(r.{quoted(n)}, false)" if s == "BOOLEAN" else f"r.{quoted(n)}" for n, s in sorts.items()
    )
    for start in range(0, len(rows), _AT_ONCE):
        written = json.dumps(rows[start : start + _AT_ONCE])
        database.execute(
            f"insert into {table} select {names} from (select unnest(from_json(?::json, '{shape}')) as r)", [written]
        )


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _explain(error: Exception, room: BulkOptions) -> str:
    text = str(error)
    reason = " ".join(text.partition("\n")[0].split())
    if "No space left" in text or "max_temp_directory_size" in text or "failed to offload" in text:
        advice = "make room there, or set TMPDIR to a folder on a larger disk"
        return f"the disk at {room.where} is full, so the registers cannot be judged; {advice} ({reason})"
    if "Could not write" in text:
        advice = f"make room at {room.where}, or set TMPDIR to a folder that may hold larger files"
        return f"a temporary file cannot be written, so the registers cannot be judged; {advice} ({reason})"
    if isinstance(error, duckdb.OutOfMemoryException):
        return f"{room.memory} of memory do not suffice for these registers; allow more with --memory ({reason})"
    return f"a file cannot be read or written: {reason}"
