"""When DuckDB takes over, and what it may use. This module imports nothing heavy."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from belie.loading.files import REGISTERS, find_files

LARGE = 16 * 1024 * 1024
"""The size of all registers together, in bytes, from which on DuckDB takes over by itself."""

MEMORY = "2GB"
"""What DuckDB may hold in memory unless told; what does not fit is written to the folder for temporary files."""

_DENSE = 20
"""A byte of a Parquet file counts as so many of NDJSON."""

Progress = Callable[[str, int, int], None]
"""Is told what is being done, how much of it has been, and how much there is; bytes, rows or rules."""


def silently(_what: str, _done: int, _all: int) -> None:
    """A progress that nobody is told of."""


@dataclass(frozen=True, slots=True)
class BulkOptions:
    """What a run may use: memory as DuckDB writes it, such as "4GB", and the folder for temporary files; the system's
    if it is None. `progress` is told how far the run has come."""

    memory: str = MEMORY
    folder: Path | None = None
    progress: Progress = silently

    @property
    def where(self) -> Path:
        """The folder for temporary files."""
        from tempfile import gettempdir  # start-up is a feature

        return self.folder or Path(gettempdir())


class OutOfRoom(Exception):
    """Memory or the disk for temporary files does not suffice. The text says which, and what to do."""


def is_installed() -> bool:
    """Whether DuckDB is there."""
    from importlib.util import find_spec  # start-up is a feature

    return find_spec("duckdb") is not None


def is_large(root: Path) -> bool:
    """Whether the registers of a corpus are so large that DuckDB is the faster way."""
    size = 0
    for path in find_files(root, "facts", REGISTERS):
        try:
            size += (root / path).stat().st_size * (_DENSE if path.lower().endswith(".parquet") else 1)
        except OSError:
            continue
    return size > LARGE
