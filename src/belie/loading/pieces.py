"""An NDJSON file in pieces, so that several machines read it at once, each its own lines."""

import os
from pathlib import Path
from typing import BinaryIO

from belie.loading.document import Problem
from belie.loading.files import find_obstacle, is_wide

PIECE = 16 * 1024 * 1024
"""The size of a piece, in bytes: some 100,000 rows."""

_MORE = 65_536


def cut(path: Path, size: int = PIECE) -> list[tuple[int, int]] | None:
    """Where the pieces of a file begin and end, in bytes; None for a file that cannot be read in pieces.

    That is one that cannot be opened, or that is UTF-16: what is wrong with it is for `read_parts` to say.
    """
    if isinstance(find_obstacle(path), Problem):
        return None
    with open(path, "rb") as file:
        if is_wide(file.read(4)):
            return None
        end = file.seek(0, os.SEEK_END)
    return [(start, min(start + size, end)) for start in range(0, end, size)]


def read_piece(path: Path, start: int, end: int) -> list[bytes]:
    """The lines that begin within a piece, without their ends; a line ends with LF, CRLF or CR. Raises OSError."""
    before = max(start - 1, 0)  # whether a line begins at `start` is seen from the byte before
    with open(path, "rb") as file:
        file.seek(before)
        data = file.read(end - before)
        if not data.endswith((b"\n", b"\r")):
            data += _rest_of_line(file)
    found, at = list[bytes](), before
    for line in data.splitlines(keepends=True):
        if start <= at < end:
            found.append(line.rstrip(b"\r\n"))
        at += len(line)
    return found


def _rest_of_line(file: BinaryIO) -> bytes:
    found = b""
    while block := file.read(_MORE):
        lines = block.splitlines(keepends=True)
        found += lines[0]
        if lines[0].endswith((b"\n", b"\r")):
            break
    return found
