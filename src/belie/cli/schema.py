"""`belie schema`: the schemas, for editors."""

import json
import os
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import click

from belie.cli.writing import write_file, write_new

_WHOLE = "fact-file.schema.json"


@click.command(short_help="Write the schemas, for editors.", epilog="\b\nExample:\n  belie schema")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Write over files that differ.")
@click.pass_context
def command(ctx: click.Context, folder: Path | None, force: bool) -> None:
    """Write the JSON Schemas of fact files into DIR, for editors that help while a person types.

    DIR is schemas/ of the corpus, or of the working folder. A file of another content is left as it is. Where the
    corpus has kinds of claims of its own, the schema of fact files knows them too.
    """
    from belie.loading.root import find_corpus_root

    root = find_corpus_root(Path() if folder is None else folder) or Path()
    target = folder if folder is not None else Path(os.path.relpath(root / "schemas"))
    counts, differing = write_schemas(target, root, force)
    told = [f"{number} {what}" for what, number in counts.items() if number]
    click.echo(f"{target.as_posix()}: {', '.join(told)}")
    for name in differing:
        click.echo(f"{(target / name).as_posix()} differs and is left as it is; --force writes over it", err=True)
    ctx.exit(2 if differing else 0)


def write_schemas(target: Path, root: Path, force: bool = False) -> tuple[dict[str, int], list[str]]:
    """Write the schemas into a folder: how many are written or were there already, and which differ and are left."""
    counts, differing = {"written": 0, "unchanged": 0}, list[str]()
    for name, text in _texts(root):
        file = target / name
        if write_new(file, text):
            counts["written"] += 1
        elif _holds(file, text):
            counts["unchanged"] += 1
        elif force:
            write_file(file, text)
            counts["written"] += 1
        else:
            differing.append(name)
    return counts, differing


def _holds(file: Path, text: str) -> bool:
    try:
        return file.read_bytes().replace(b"\r\n", b"\n") == text.encode()
    except OSError:
        return False


def _texts(root: Path) -> Iterator[tuple[str, str]]:
    """The path of each schema below the folder of schemas, and its text."""
    from belie.loading.own_schemas import load_schemas

    schemas, _ = load_schemas(root)
    for path in sorted(schemas.by_path.keys() - set(schemas.own.values())):
        if path == _WHOLE and schemas.own:
            yield path, json.dumps(schemas.by_path[path], ensure_ascii=False, indent=2) + "\n"
        else:
            entry = files("belie.schemas").joinpath(path)
            if entry.is_file():  # a schema that the corpus's own ones refer to is there already
                yield path, entry.read_text(encoding="utf-8")
