"""All that a run depends on, in one key: the files of a corpus, what is asked, and the code that judges."""

import os
import stat
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

from belie import __version__
from belie.loading.files import MAX_BYTES, find_fact_files, find_files

_LIBRARIES = {"yaml": "pyyaml", "jsonschema_rs": "jsonschema_rs", "pypdf": "pypdf", "duckdb": "duckdb"}
"""What reads the files, beside belie: modules, and how their installed packages are called."""

_RACY = 0.2
"""Seconds. A file that was written so shortly before it was read may be written again without its times changing."""

ABSENT = "absent"
"""In place of the digest of a text that is not there."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The key of a run and what it is made of, and how the disk saw the files when they were read.

    `code` is the digest of what reads and judges, `settings` that of all below `checks/` and `schemas/`; `files` are
    the digests of the fact files by path, in order.
    """

    key: str
    code: str
    settings: str
    files: Mapping[str, str]
    states: tuple[tuple[str, tuple[int, ...]], ...]
    begun: float

    def still_stand(self, root: Path) -> bool:
        """Whether no file was written since: what was judged then is what the key stands for."""
        return self.were_old and self.look_the_same(root)

    def look_the_same(self, root: Path) -> bool:
        """Whether the disk tells of no change since."""
        return all(_look(os.path.join(root, path)) == state for path, state in self.states)

    @property
    def were_old(self) -> bool:
        """Whether all files were written so long before that a change since would show in their times."""
        return all(self.was_old(state) for _, state in self.states)

    def was_old(self, state: tuple[int, ...]) -> bool:
        """Whether a file was written well before the run began, so that a later change of it shows in its times."""
        return state[1] / 1e9 <= self.begun - _RACY


def find_inputs(root: Path, question: str) -> Inputs | None:
    """The inputs of a run; None where a file cannot be read, so that the run itself must say why.

    `question` tells what is asked of the files. The texts of sources are not among them: see `digest_of_text`.
    """
    begun = time.time()
    code = _digest_of((__version__, sys.version, *code_stamps()))
    states: list[tuple[str, tuple[int, ...]]] = []
    facts = _read_all(root, find_fact_files(root), states)
    others = [path for folder in ("checks", "schemas") for path in find_files(root, folder, ("",))]
    set_by = _read_all(root, others, states)
    if facts is None or set_by is None:
        return None
    settings = _digest_of(part for pair in set_by.items() for part in pair)
    key = _digest_of((question, code, settings, *(part for pair in facts.items() for part in pair)))
    return Inputs(key, code, settings, facts, tuple(states), begun)


def digest_of_bytes(data: bytes) -> str:
    """The digest by which the bytes of a file are known."""
    return blake2b(data, digest_size=20).hexdigest()


def read_file(root: Path, path: str) -> bytes | None:
    """The bytes of a file; None for what belie would not read."""
    read = _read(os.path.join(root, path))
    return read and read[1]


def digest_of_text(root: Path, path: str, inputs: Inputs | None = None) -> str | None:
    """What stands for the text at a path from the root; None where it is there and cannot be read.

    With the `inputs` of a run, also None for a text that may have changed since the run began.
    """
    if not os.path.lexists(root / path):
        return ABSENT
    read = _read(os.path.join(root, path))
    if read is None or (inputs is not None and not inputs.was_old(read[0])):
        return None
    return digest_of_bytes(read[1])


def _read_all(root: Path, paths: Iterable[str], states: list[tuple[str, tuple[int, ...]]]) -> dict[str, str] | None:
    """The digests of files by path, with their states added; None where one cannot be read."""
    digests: dict[str, str] = {}
    for path in paths:
        read = _read(os.path.join(root, path))
        if read is None:
            return None
        states.append((path, read[0]))
        digests[path] = digest_of_bytes(read[1])
    return digests


def _digest_of(parts: Iterable[str]) -> str:
    total = blake2b(digest_size=20)
    for part in parts:
        _add(total, part.encode("utf-8", "surrogatepass"))
    return total.hexdigest()


def _add(total: "blake2b", part: bytes) -> None:
    """Add a part with its length, so that no two lists of parts look alike."""
    total.update(len(part).to_bytes(8, "big"))
    total.update(part)


def _read(path: str) -> tuple[tuple[int, ...], bytes] | None:
    """How the disk sees a file, and its bytes; None for what belie would not read. Never waits for a pipe."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError:
        return None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
            return None
        with open(descriptor, "rb", buffering=0, closefd=False) as file:
            return _state(status), file.readall()
    except OSError:
        return None
    finally:
        os.close(descriptor)


def _look(path: str) -> tuple[int, ...] | None:
    try:
        return _state(os.stat(path))
    except OSError:
        return None


def _state(status: os.stat_result) -> tuple[int, ...]:
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino, status.st_dev


def code_stamps() -> Iterator[str]:
    """What changes when belie or a library that it reads files with is another one.

    Of belie every byte counts, of the others their versions and the sizes of their files: times would differ in every
    job of a CI that installs anew.
    """
    for name, package in ((__package__.partition(".")[0], None), *_LIBRARIES.items()):
        spec = find_spec(name)
        for folder in (spec and spec.submodule_search_locations) or ():
            yield f"{name} {_digest_of_code(folder) if package is None else _versions(folder, package)}"


def _digest_of_code(folder: str) -> str:
    total = blake2b(digest_size=20)
    for path in sorted(entry.path for entry in _entries(folder)):
        with open(path, "rb", buffering=0) as file:
            _add(total, os.fsencode(path[len(folder) :]))
            _add(total, file.readall())
    return total.hexdigest()


def _versions(folder: str, package: str) -> tuple[list[str], int]:
    """The folders in which a package's installer says what it installed, and how large a folder's own files are."""
    with os.scandir(os.path.dirname(folder)) as entries:
        told = [entry.name for entry in entries if entry.name.lower().startswith(f"{package}-")]
    with os.scandir(folder) as entries:
        return sorted(told), sum(entry.stat().st_size for entry in entries if entry.is_file())


def _entries(folder: str) -> Iterable["os.DirEntry[str]"]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_file():
                yield entry
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _entries(entry.path)
