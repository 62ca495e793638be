"""A corpus as it was at a revision of git."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from belie.cli.refused import Refused


@contextmanager
def corpus_at(root: Path, revision: str) -> Iterator[Path]:
    """The root of the corpus as it was at a revision, in a folder that is gone afterwards.

    All of the repository is written there, since source texts may lie outside of the corpus. The working tree, the
    index and the list of work trees stay as they are. Raises Refused where git, the repository or the revision is not
    there.
    """
    top, prefix = Path(_git(root, "rev-parse", "--show-toplevel")), _git(root, "rev-parse", "--show-prefix")
    commit = _commit(root, revision)
    with TemporaryDirectory(prefix="belie-") as folder:
        tree = Path(folder) / "tree"
        tree.mkdir()
        index = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
        _git(top, "read-tree", commit, **index)
        _git(top, "checkout-index", "--all", "--quiet", f"--prefix={tree}{os.sep}", **index)
        yield tree / prefix


def changed_since(root: Path, revision: str) -> frozenset[str]:
    """The files below the root that differ from a revision, as paths from the root with slashes; new ones too."""
    commit = _commit(root, revision)
    changed = _git(root, "diff", "--name-only", "--relative", "-z", commit, "--", ".")
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    return frozenset(path for path in (changed + "\0" + new).split("\0") if path)


def _commit(root: Path, revision: str) -> str:
    _git(root, "rev-parse", "--show-toplevel")  # says so where there is no repository at all
    return _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", of=revision)


def _git(folder: Path, *arguments: str, of: str | None = None, **environment: str) -> str:
    """What git says, without the line break at its end."""
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            env=os.environ | environment,
            stdin=subprocess.DEVNULL,
        )
    except FileNotFoundError:
        raise Refused("--since asks git, and there is no git here") from None
    if done.returncode:
        why = done.stderr.strip().splitlines()
        if why and "not a git repository" in why[-1]:
            raise Refused("--since needs a repository of git, and this folder is in none")
        said = f"git knows no revision {of!r}" if of is not None else (why[-1] if why else f"git {arguments[0]} fails")
        raise Refused(f"--since: {said}")
    return done.stdout.removesuffix("\n")
