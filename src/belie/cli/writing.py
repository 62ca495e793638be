"""Writing files so that nobody ever sees half of one."""

import os
import stat
from pathlib import Path

from belie.cli.refused import Refused


def write_file(path: str | os.PathLike[str], text: str) -> None:
    """Write a file in UTF-8, whole or not at all; a device or a pipe is written to as it is. Raises Refused."""
    target = os.path.realpath(path)
    try:
        if os.path.exists(target) and not stat.S_ISREG(os.stat(target).st_mode):
            if os.path.isdir(target):
                raise Refused(f"{os.fspath(path)} is a folder, not a file to write to")
            with open(target, "w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
            return
        _put(target, text)
    except OSError as error:
        raise _refused(path, error) from None


def append_to_file(path: str | os.PathLike[str], text: str) -> None:
    """Put text at the end of a file, which is made if it is not there. Raises Refused."""
    try:
        with open(path, "a", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise _refused(path, error) from None


def write_new(path: Path, text: str) -> bool:
    """Write a file that is not there yet; whether it was not. What exists is never touched. Raises Refused."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if os.path.lexists(path):
            return False
        _put(path, text, new=True)
    except FileExistsError:
        return False
    except OSError as error:
        raise _refused(path, error) from None
    return True


def _refused(path: str | os.PathLike[str], error: OSError) -> Refused:
    """What to say of a file that cannot be written."""
    why = "its folder is not there" if isinstance(error, FileNotFoundError) else error.strerror
    return Refused(f"{os.fspath(path)} cannot be written: {why}")


def _put(target: str | os.PathLike[str], text: str, new: bool = False) -> None:
    """Write beside the target, then move it there; with `new`, FileExistsError if something is there by then."""
    folder, name = os.path.split(target)
    draft = os.path.join(folder, f".{name}.{os.getpid()}.tmp")
    try:
        with open(draft, "x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        if new:
            _link(draft, target)
        else:
            if os.path.exists(target):
                os.chmod(draft, stat.S_IMODE(os.stat(target).st_mode))
            os.replace(draft, target)
    finally:
        if os.path.lexists(draft):
            os.unlink(draft)


def _link(draft: str, target: str | os.PathLike[str]) -> None:
    try:
        os.link(draft, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        os.replace(draft, target)
