"""Where runs are kept: one file of SQLite in the user's own folder of caches.

It holds nothing but JSON, numbers and bytes of fact files, so reading it runs nothing. It is a cache: what cannot be
read is made anew, what cannot be written is not kept, and whoever holds it at the moment is not waited for.
"""

import os
import sqlite3
import sys
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from belie.caching.inputs import digest_of_bytes
from belie.caching.tables import make_tables, shrink

MOST_BYTES = 200 * 1024 * 1024
"""How much is kept; what was not used for longest goes first."""

_WAIT = 0.5
"""Seconds for which another run may hold the file."""

_FIND_PART = "SELECT digest, data FROM part WHERE corpus = ? AND name = ?"
_WEIGH = "INSERT OR REPLACE INTO state SELECT ?, ?, total(length(data)) FROM part WHERE corpus = ?"


class Corrupt(Exception):
    """The file is no store, or what it holds is not what was written."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A run that was kept: the digests of the texts that it read, as JSON, and its report."""

    texts: str
    report: bytes


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the state of a corpus, with the digest of its bytes."""

    digest: str
    data: bytes


def cache_file() -> Path:
    """The file: below BELIE_CACHE_DIR, or where this system keeps a user's caches."""
    chosen = os.environ.get("BELIE_CACHE_DIR")
    if chosen:
        return Path(chosen) / "runs.sqlite3"
    try:
        home = Path.home()
    except RuntimeError:
        home = Path(os.devnull)  # a user without a home, as in some containers: nothing can be written there
    if sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        folder = home / "Library" / "Caches"
    else:
        folder = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return folder / "belie" / "runs.sqlite3"


class Store:
    """The runs that are kept in a file."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def find(self, key: str) -> Kept | None:
        """The run of a key. None where there is none or the file is held by another. Raises Corrupt."""
        if not self._file.exists():
            return None
        with self._open() as base:
            if base is None:
                return None
            row = base.execute("SELECT texts, digest, report FROM run WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            with suppress(sqlite3.OperationalError):  # a file that cannot be written is none the worse to read
                base.execute("UPDATE run SET used = ? WHERE key = ?", (time.time(), key))
        texts, digest, packed = row
        try:
            report = zlib.decompress(packed)
        except (zlib.error, TypeError) as error:
            raise Corrupt(str(error)) from None
        if not isinstance(texts, str) or _digest(key, texts, report) != digest:
            raise Corrupt("a digest does not fit")
        return Kept(texts, report)

    def keep(self, key: str, kept: Kept) -> None:
        """Keep a run, unless the file cannot be written. Raises Corrupt."""
        packed = zlib.compress(kept.report, 1)
        if len(packed) > MOST_BYTES // 4:
            return
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return
        with self._open() as base:
            if base is None:
                return
            row = (key, time.time(), len(packed), kept.texts, _digest(key, kept.texts, kept.report), packed)
            with suppress(sqlite3.OperationalError):
                base.execute("INSERT OR REPLACE INTO run VALUES (?, ?, ?, ?, ?, ?)", row)
                shrink(base, MOST_BYTES)

    def find_parts(self, corpus: str, names: Sequence[str]) -> dict[str, bytes]:
        """Those parts of the state of a corpus that are kept. Raises Corrupt."""
        found: dict[str, bytes] = {}
        if not self._file.exists():
            return found
        with self._open() as base:
            if base is None:
                return found
            for name in names:
                row = base.execute(_FIND_PART, (corpus, name)).fetchone()
                if row is not None:
                    digest, found[name] = row
                    if not isinstance(found[name], bytes) or digest_of_bytes(found[name]) != digest:
                        raise Corrupt("a digest does not fit")
        return found

    def keep_parts(self, corpus: str, parts: Mapping[str, Part], gone: Iterable[str] | None) -> None:
        """Keep parts of the state of a corpus: beside those of before, of which some are `gone`; None: all others.

        Nothing is kept where the file cannot be written. Raises Corrupt.
        """
        with self._open() as base:
            if base is None:
                return
            with suppress(sqlite3.OperationalError):
                there = dict(base.execute("SELECT name, digest FROM part WHERE corpus = ?", (corpus,)).fetchall())
                for name in there.keys() - parts.keys() if gone is None else gone:
                    base.execute("DELETE FROM part WHERE corpus = ? AND name = ?", (corpus, name))
                rows = [(corpus, name, one.digest, one.data) for name, one in parts.items()]
                new = [row for row in rows if there.get(row[1]) != row[2]]
                base.executemany("INSERT OR REPLACE INTO part VALUES (?, ?, ?, ?)", new)
                base.execute(_WEIGH, (corpus, time.time(), corpus))
                shrink(base, MOST_BYTES)

    def count(self) -> tuple[int, int]:
        """How many runs are kept, and how many bytes the file has. Raises Corrupt."""
        if not self._file.exists():
            return 0, 0
        with self._open() as base:
            number = 0 if base is None else int(base.execute("SELECT count(*) FROM run").fetchone()[0])
        return number, self._file.stat().st_size

    def clear(self) -> None:
        """Delete the file. Raises OSError."""
        for end in ("", "-journal", "-wal", "-shm"):
            Path(f"{self._file}{end}").unlink(missing_ok=True)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection | None]:
        """The opened file; None where it cannot be opened or another holds it. Raises Corrupt."""
        base = None
        try:
            base = sqlite3.connect(self._file, timeout=_WAIT, isolation_level="IMMEDIATE")
            base.execute("PRAGMA synchronous = OFF")  # what a failing machine spoils is seen by the digests
            make_tables(base)
        except sqlite3.OperationalError:
            if base is not None:
                base.close()
            yield None
            return
        except sqlite3.DatabaseError as error:
            if base is not None:
                base.close()
            raise Corrupt(str(error)) from None
        try:
            with base:
                yield base
        except sqlite3.OperationalError:
            return
        except sqlite3.DatabaseError as error:
            raise Corrupt(str(error)) from None
        finally:
            base.close()


def _digest(key: str, texts: str, report: bytes) -> bytes:
    head = f"{key}\n{texts}\n".encode("utf-8", "surrogatepass")
    return blake2b(head + report, digest_size=20).digest()
