"""The only code that opens fact files and source texts: which there are, and their bytes."""

import codecs
import errno
import os
import stat
from pathlib import Path

from belie.loading.document import Problem

MAX_BYTES = 32 * 1024 * 1024
"""The size of a fact file up to which it is read."""

REGISTERS = (".ndjson", ".parquet")
"""How the names of files end that hold one claim a row."""

SUFFIXES = (".yaml", ".yml", *REGISTERS)

_SIZE = "files of up to"

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


def find_fact_files(root: Path) -> list[str]:
    """The fact files below `root`/facts, as `find_files` lists them."""
    return find_files(root, "facts", SUFFIXES)


def find_files(root: Path, folder: str, suffixes: tuple[str, ...]) -> list[str]:
    """The files below a folder of `root` that end in one way, relative to `root`, with slashes, sorted by code point.

    Hidden files and folders are left out. Links to folders are followed, but no folder is walked twice. What
    cannot be read (a link that leads nowhere, a folder that is named like a file or denies access) is listed
    too, so that `read_bytes` says what is wrong with it. Names that are not UTF-8 are as in `os.fsdecode`.
    """
    found: list[str] = []
    seen: set[tuple[int, int]] = set()
    folders, links = [folder], list[str]()
    while folders or links:
        current = folders.pop() if folders else links.pop(0)
        try:
            status = os.stat(root / current)
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            with os.scandir(root / current) as entries:
                shown = sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda e: e.name)
        except OSError:
            if os.path.lexists(root / current):
                found.append(current)
            continue
        for entry in shown:
            path = f"{current}/{entry.name}"
            if entry.name.lower().endswith(suffixes):
                found.append(path)
            if _is_folder(entry):
                (links if entry.is_symlink() else folders).append(path)
    return sorted(set(found))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link round in a circle
        return False


def show_path(path: str) -> str:
    """The path as text for any output: bytes that are not UTF-8, and control characters, become escapes."""
    return show_text(os.fsencode(path).decode("utf-8", "backslashreplace"))


def show_text(text: str) -> str:
    """Text for one line of any output: control characters and line breaks become escapes."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes | Problem:
    """The bytes of a file, or the problem (at 1:1). Never waits for a pipe. `limit` is in bytes."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        return _explain(path, error)
    try:
        status = os.fstat(descriptor)
        if stat.S_ISDIR(status.st_mode):
            hint = "rename the folder: its name ends like a file's" if path.suffix else "name a file in it"
            return Problem(1, 1, "this is a folder, not a file", hint)
        if not stat.S_ISREG(status.st_mode):
            return Problem(1, 1, "this is a pipe or a device, not a file", "put an ordinary file in its place")
        if status.st_size > limit:
            return _refuse_size(status.st_size, limit)
        with open(descriptor, "rb", buffering=0, closefd=False) as file:
            data = file.readall()
        return data if len(data) <= limit else _refuse_size(len(data), limit)
    except OSError as error:
        return _explain(path, error)
    finally:
        os.close(descriptor)


def find_obstacle(path: Path) -> Problem | None:
    """Why a file cannot be read (at 1:1): it is none, is not there, or is not to be read. Its size does not matter."""
    found = read_bytes(path, 0)
    return None if isinstance(found, bytes) or _SIZE in found.message else found


def _refuse_size(size: int, limit: int) -> Problem:
    message = f"the file has {size / 2**20:,.1f} MiB; {_SIZE} {limit / 2**20:,.0f} MiB are read"
    return Problem(1, 1, message, "split it into several files")


def _explain(path: Path, error: OSError) -> Problem:
    if error.errno == errno.ELOOP:
        return Problem(1, 1, "this link leads round in a circle", "let the link name the file itself, or delete it")
    if error.errno == errno.ENOENT:
        if path.is_symlink():
            return Problem(1, 1, "this link leads to a file that is not there", "mend the link, or delete it")
        return Problem(1, 1, "the file is not there", "look at the spelling of its path")
    if error.errno in (errno.EACCES, errno.EPERM):
        if path.is_dir():  # Windows says this of every folder
            return Problem(1, 1, "this is a folder that cannot be opened", "rename it, or allow reading it")
        return Problem(1, 1, "reading this file is not permitted", "allow reading it (chmod +r), or move it away")
    return Problem(1, 1, f"the file cannot be read: {error.strerror}", "look at the file and at the disk it is on")


def find_bad_encoding(data: bytes) -> Problem | None:
    """The first byte that is not UTF-8, or None. A byte order mark of UTF-8 is fine."""
    if data.isascii():
        return None
    if is_wide(data):
        return Problem(1, 1, "the file is UTF-16 or UTF-32, not UTF-8", "save it as UTF-8")
    try:
        data.decode()
    except UnicodeDecodeError as error:
        byte = data[error.start]
        hint = "save the file as UTF-8" + (f" (in Latin-1 this byte is {chr(byte)})" if byte > 0xA0 else "")
        line, column = locate_end(data[: error.start])
        return Problem(line, column, f"the byte 0x{byte:02X} here is not UTF-8", hint)
    return None


def is_wide(data: bytes) -> bool:
    """Whether the text begins with the byte order mark of UTF-16 or UTF-32."""
    return data.startswith(_WIDE)


def locate_end(data: bytes) -> tuple[int, int]:
    """Line and column, from 1, of what follows this UTF-8 text; a byte order mark takes no column."""
    rows = (data.removeprefix(codecs.BOM_UTF8) + b"x").splitlines()
    return len(rows), len(rows[-1].decode())
