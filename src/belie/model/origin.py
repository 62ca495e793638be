"""Where in a file something stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

Place = tuple[int, int, int, int]
"""Start line, start column, end line, end column; in characters, from 1; the end column is exclusive."""

Path = Sequence[str | int]
"""The keys and list positions (from 0) that lead from a value to a part of it."""


class File(Protocol):
    """A file as it was read; it knows where its parts stand."""

    path: str

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line break."""

    def place_below(self, index: int, value: object, path: Path, key: bool = False) -> Place:
        """The place of the part that a path leads to, from a value whose number in the file is known."""


@dataclass(slots=True, eq=False)  # nobody changes one, but to make it a frozen one takes twice as long
class Origin:
    """A value in a file: the file, the number by which it finds places below the value, and the value itself."""

    file: File
    number: int
    value: object

    @property
    def path(self) -> str:
        """The path of the file as people see it, relative to the root of the corpus."""
        return self.file.path

    def place(self, path: Path = (), key: bool = False) -> Place:
        """The place of the value or of a part of it; that of the nearest whole where the part is not there."""
        path = tuple(path)
        while True:
            try:
                return self.file.place_below(self.number, self.value, path, key)
            except LookupError:
                path, key = path[:-1], False
