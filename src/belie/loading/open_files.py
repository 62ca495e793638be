"""The files of a corpus that is held open: what changed is read again, and the rest is taken over."""

import os
from collections.abc import Collection, Iterable
from pathlib import Path, PurePosixPath
from posixpath import normpath

from belie.loading.corpus import build_corpus, read_parts
from belie.loading.fact_file import Parts
from belie.loading.files import SUFFIXES, find_fact_files, find_files
from belie.loading.kept import Kept, Signature
from belie.loading.own_schemas import load_schemas
from belie.loading.same import keep_definitions
from belie.loading.settings import read_settings, with_settings
from belie.model.corpus import Corpus
from belie.model.rule import Rule
from belie.model.source import Source

_SETTINGS = (("checks", (".py", ".yaml", ".yml")), ("schemas", (".json",)))
"""Folders whose files concern the whole corpus, and how these end."""


class OpenFiles:
    """The files of a corpus below `root`. `run_python` and `standard_rules` are as for `load_corpus`.

    `watched`: whoever holds it says of every file that is written, made or deleted that it was (`saved`), so that the
    disk need not be asked about each file. `read_again` are the fact files that the last look found changed or gone.
    """

    def __init__(self, root: Path, run_python: bool, standard_rules: Collection[Rule], watched: bool = False) -> None:
        self._root, self._run_python, self._standard_rules = root, run_python, standard_rules
        self._watched = watched
        self._unsaved: dict[str, bytes] = {}
        self._parts: dict[str, tuple[Signature, Parts]] = {}
        self._stale: set[str] = set()
        self._all_stale = False
        self.read_again: list[str] = []
        self._text_signatures: dict[str, Signature] = {}
        self._settings_stamp: object = None
        self._kept = Kept(signature=self._sign_text)

    def edit(self, path: str, data: bytes | None) -> None:
        """Let other bytes of a fact file count than those that the disk holds; None: the disk counts again."""
        if path.startswith("facts/") and path.lower().endswith(SUFFIXES) and data != self._unsaved.get(path):
            self._stale.add(path)
            if data is None:
                del self._unsaved[path]
            else:
                self._unsaved[path] = data

    def saved(self, paths: Iterable[str]) -> None:
        """Read some files again, even if the disk tells nothing of a change."""
        self._stale.update(paths)

    def missed(self) -> None:
        """Ask the disk about every file once more: something may have been written that nobody told of."""
        self._all_stale = True

    @property
    def text_files(self) -> Collection[str]:
        """The files of the sources' texts, as they are seen from the root."""
        return self._text_signatures.keys()

    def corpus(self) -> Corpus:
        """The corpus as its files are now. Never raises for what they hold."""
        self._read_settings()
        on_disk = find_fact_files(self._root)
        paths = sorted({*on_disk, *self._unsaved}) if self._unsaved else on_disk
        self.read_again = sorted(self._parts.keys() - set(paths))
        for gone in self.read_again:
            del self._parts[gone]
        parts = [self._parts_of(path) for path in paths]
        corpus = build_corpus(self._root, parts, self._schemas, self._kept)
        self._stale.clear()
        self._all_stale = False
        return with_settings(corpus, self._settings)

    def _parts_of(self, path: str) -> Parts:
        unsaved, known = self._unsaved.get(path), self._parts.get(path)
        if known is not None and not self._asks_disk(path):
            return known[1]
        signature = (len(unsaved),) if unsaved is not None else _sign(self._root / path)
        if known is None or known[0] != signature or signature is None or path in self._stale:
            parts = read_parts(self._root, path, self._schemas, unsaved)
            self.read_again.append(path)
            if known is not None:
                keep_definitions(known[1], parts)
            known = self._parts[path] = (signature, parts)
        return known[1]

    def _read_settings(self) -> None:
        """Read schemas and checks if one of their files changed; other schemas let all files be read again."""
        files = [path for folder, ends in _SETTINGS for path in find_files(self._root, folder, ends)]
        stamp = [(path, _sign(self._root / path)) for path in files]
        if stamp != self._settings_stamp or not self._stale.isdisjoint(files):
            self._schemas, problems = load_schemas(self._root)
            self._settings = read_settings(self._root, self._schemas, problems, self._run_python, self._standard_rules)
            self._settings_stamp = stamp
            self._parts.clear()

    def _sign_text(self, source: Source) -> Signature:
        if source.origin is None or source.text is None or "\0" in source.text:
            return None
        path = normpath(f"{PurePosixPath(source.origin.path).parent}/{source.text}")
        if path not in self._text_signatures or self._asks_disk(path):
            self._text_signatures[path] = None if path in self._stale else _sign(self._root / path)
        return self._text_signatures[path]

    def _asks_disk(self, path: str) -> bool:
        """Whether a file that was read before may have changed without anybody having told."""
        return not self._watched or self._all_stale or path in self._stale


def _sign(path: Path) -> Signature:
    """What the disk tells of the state of a file."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino, status.st_dev
