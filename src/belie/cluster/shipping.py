"""belie as one archive, for executors that do not have it."""

import py_compile
import zipfile
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory


def pack(target: Path) -> Path:
    """Write belie and its schemas into a zip file that Python can import from; its path is given back.

    Compiled modules lie beside the sources: an executor with this version of Python starts faster by them, and any
    other one passes over them.
    """
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive, TemporaryDirectory() as folder:
        compiled = str(Path(folder) / "module.pyc")
        for name in ("belie.schemas", "belie"):
            for path in _files(Path(next(iter(import_module(name).__path__)))):
                inside = Path(*name.split("."), path[1])
                archive.write(path[0], inside)
                if inside.suffix == ".py":
                    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
                    py_compile.compile(str(path[0]), compiled, str(inside), doraise=True, invalidation_mode=mode)
                    archive.write(compiled, inside.with_suffix(".pyc"))
    return target


def _files(folder: Path) -> list[tuple[Path, Path]]:
    """The modules and schemas below a folder, and their paths from there."""
    found = [path for path in sorted(folder.rglob("*")) if path.suffix in (".py", ".json")]
    return [(path, path.relative_to(folder)) for path in found if "schemas" not in path.relative_to(folder).parts[:1]]
