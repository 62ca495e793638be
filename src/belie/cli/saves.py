"""Which files of a corpus are saved, as it happens."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from watchfiles import watch

from belie.loading.files import SUFFIXES

_STEP, _LONGEST, _IDLE = 10, 100, 500
"""Milliseconds: saves are told of when nothing was written for the first, and at the latest after the second. Where
nothing is written for the third, what was written before the watch began is looked for."""

_FOLDERS = ("facts", "checks", "schemas")
_ENDS = (*SUFFIXES, ".py", ".json")


def saves(root: Path, texts: Callable[[], Collection[str]]) -> Iterator[set[str]]:
    """The files of a corpus that were written, made or deleted at one time, as they are seen from its root.

    An empty set: something else may have been. `texts` are the files of its sources' texts, seen from the root.
    """
    real = Path(os.path.realpath(root))
    while True:
        folders, begun = _folders(root, texts()), False
        for changes in watch(
            *folders, watch_filter=None, debounce=_LONGEST, step=_STEP, rust_timeout=_IDLE, yield_on_timeout=True
        ):
            files = {Path(os.path.relpath(changed, real)).as_posix() for _, changed in changes}
            told = {file for file in files if _matters(file, texts())}
            if told:
                yield told
            if any(_may_be_folder(real / file) for file in files - told) or not (changes or begun):
                yield set()
            begun = begun or not changes
            if changes and folders != _folders(root, texts()):
                break


def _folders(root: Path, texts: Iterable[str]) -> list[Path]:
    """The folders in which something of the corpus stands."""
    folders = {root / name for name in _FOLDERS} | {(root / text).parent for text in texts}
    return sorted({Path(os.path.realpath(folder)) for folder in folders if folder.is_dir()})


def _matters(file: str, texts: Collection[str]) -> bool:
    return file in texts or (file.lower().endswith(_ENDS) and not any(part.startswith(".") for part in _parts(file)))


def _may_be_folder(path: Path) -> bool:
    """Whether a path is a folder, or was one: its files are not told of one by one."""
    return not path.name.startswith(".") and (path.is_dir() or not path.suffix)


def _parts(file: str) -> Iterable[str]:
    return (part for part in file.split("/") if part != "..")
