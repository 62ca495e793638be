"""Where a corpus begins: the folder that holds its facts."""

import os
from pathlib import Path

from belie.loading.files import read_bytes


def find_corpus_root(start: Path) -> Path | None:
    """The nearest folder upwards that has `[tool.belie]` in its `pyproject.toml`, or a folder `facts`; else None.

    It begins with the folder itself, or with that of a file. The path need not exist; links in it are kept as they
    are. A folder `facts` that holds another one is the facts of the folder above where that has `[tool.belie]`.
    """
    path = Path(os.path.abspath(start))
    for folder in (path, *path.parents) if path.is_dir() else path.parents:
        if _is_configured(folder):
            return folder
        if (folder / "facts").is_dir():
            inside = folder.name == "facts" and _is_configured(folder.parent)
            return folder.parent if inside else folder
    return None


def _is_configured(folder: Path) -> bool:
    """Whether the folder's `pyproject.toml` has a table `tool.belie`; one that cannot be read has none."""
    file = folder / "pyproject.toml"
    data = read_bytes(file) if file.is_file() else b""
    if not isinstance(data, bytes) or b"belie" not in data:
        return False
    import tomllib  # most projects never get here, and start-up is a feature

    try:
        tool = tomllib.loads(data.decode()).get("tool")
    except (ValueError, RecursionError):  # not UTF-8, not TOML
        return False
    return isinstance(tool, dict) and isinstance(tool.get("belie"), dict)
