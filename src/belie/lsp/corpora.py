"""The corpora that an editor has open, found from the folders and the documents that it opens."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pygls.uris import to_fs_path, uri_scheme

from belie.loading.root import find_corpus_root
from belie.lsp.client import Client
from belie.lsp.desk import Desk
from belie.lsp.open_document import OpenDocument, open_document
from belie.lsp.settings import Settings
from belie.lsp.texts import sort_of
from belie.lsp.worker import Worker


class Held(NamedTuple):
    """A document that is open, and the desk of the corpus that it belongs to."""

    desk: Desk
    document: OpenDocument


class Corpora:
    """All desks by the roots of their corpora. A file that belongs to no corpus is nobody's business."""

    def __init__(self, client: Client, settings: Settings) -> None:
        self._client, self._settings = client, settings
        self._worker = Worker()
        self._desks: dict[Path, Desk] = {}
        self._folders: set[Path] = set()
        self._open: dict[str, tuple[Desk, str]] = {}

    def add_folder(self, uri: str) -> None:
        """Judge the corpus that a folder belongs to, if it does."""
        path = _path(uri)
        if path is not None:
            self._folders.add(path)
            self._desk_of(path)

    def remove_folder(self, uri: str) -> None:
        """Forget the corpora of a folder that no other folder and no open document needs."""
        path = _path(uri)
        self._folders.discard(path or Path())
        used = {desk.root for desk, _ in self._open.values()} | {find_corpus_root(one) for one in self._folders}
        for root in [root for root in self._desks if root not in used]:
            self._desks.pop(root).close()

    def hold(self, uri: str, version: int | None, text: str) -> None:
        """A document was opened, or its text changed."""
        found = self._open.get(uri) or self._belongs(uri)
        if found is None:
            return
        desk, path = self._open[uri] = found
        sort = sort_of(path)
        if sort is not None:
            desk.hold(open_document(uri, path, sort, version, text, desk.documents.get(path)))

    def let_go(self, uri: str) -> None:
        """A document was closed."""
        found = self._open.pop(uri, None)
        if found is not None:
            desk, path = found
            desk.let_go(path)

    def saved(self, uris: list[str]) -> None:
        """Files were written, made or deleted; a corpus may have come into being by it."""
        changed: dict[Path, list[str]] = {}
        for uri in uris:
            found = self._belongs(uri, any_file=True)
            if found is not None:
                changed.setdefault(found[0].root, []).append(found[1])
        for root, paths in changed.items():
            self._desks[root].saved(paths)

    def get(self, uri: str) -> Held | None:
        """An open document of a corpus."""
        found = self._open.get(uri)
        document = found[0].documents.get(found[1]) if found else None
        return Held(found[0], document) if found and document else None

    def desks(self) -> Iterator[Desk]:
        """All desks, in the order of their roots."""
        yield from (self._desks[root] for root in sorted(self._desks))

    def _belongs(self, uri: str, any_file: bool = False) -> tuple[Desk, str] | None:
        """The desk and the path within its corpus of a file that belie reads, or with `any_file` of any file."""
        file = _path(uri)
        root = find_corpus_root(file) if file else None
        if file is None or root is None or not file.is_relative_to(root):
            return None
        path = file.relative_to(root).as_posix()
        is_wanted = any_file and (root in self._desks or self._is_in_folder(file))
        if not is_wanted and sort_of(path) is None:
            return None
        desk = self._desk_of(file)
        return (desk, path) if desk else None

    def _is_in_folder(self, file: Path) -> bool:
        return any(file.is_relative_to(folder) for folder in self._folders)

    def _desk_of(self, path: Path) -> Desk | None:
        root = find_corpus_root(path)
        if root is None:
            return None
        if root not in self._desks:
            self._desks[root] = Desk(root, self._settings, self._worker, self._client)
        return self._desks[root]


def _path(uri: str) -> Path | None:
    """The path of a URI of a file; None for what lies elsewhere, as a text that was never saved does."""
    name = to_fs_path(uri) if uri_scheme(uri) == "file" else None
    return Path(name) if name else None
