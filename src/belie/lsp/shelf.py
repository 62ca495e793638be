"""The texts of a corpus as they count: what an editor holds in place of what the disk holds."""

from collections.abc import Collection
from pathlib import Path

from belie.loading.document import Problem
from belie.loading.files import read_bytes
from belie.lsp.texts import Sort, Text, sort_of


class Shelf:
    """Texts by their paths from the root of a corpus. Those of fact files are kept until they change."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._unsaved: dict[str, Text] = {}
        self._on_disk: dict[str, Text] = {}

    def edit(self, path: str, text: Text | None) -> None:
        """Let a text count in place of what the disk holds; None: the disk counts again."""
        self._on_disk.pop(path, None)
        if text is None:
            self._unsaved.pop(path, None)
        else:
            self._unsaved[path] = text

    def saved(self, paths: Collection[str]) -> None:
        """Take note that files were written, made or deleted."""
        for path in paths:
            self._on_disk.pop(path, None)

    def text(self, path: str) -> Text:
        """The text that counts; an empty one where there is none that can be read."""
        found = self._unsaved.get(path) or self._on_disk.get(path)
        if found is None:
            found = Text(self._read(path), path)
            if sort_of(path) in (Sort.FACTS, Sort.REGISTER):
                self._on_disk[path] = found
        return found

    def is_there(self, path: str) -> bool:
        """Whether there is such a file, on the disk or in an editor."""
        return path in self._unsaved or (self._root / path).exists()

    def unsaved(self, path: str) -> Text | None:
        """The text that an editor holds; None where the disk counts."""
        return self._unsaved.get(path)

    def _read(self, path: str) -> str:
        data = read_bytes(self._root / path)
        return "" if isinstance(data, Problem) else data.decode("utf-8", "replace").removeprefix("\ufeff")
