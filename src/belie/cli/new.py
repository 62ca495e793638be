"""`belie new`: a fact file to fill in."""

import os
from pathlib import Path

import click

from belie.cli.corpus import working_root
from belie.cli.refused import Refused
from belie.cli.source_ids import check_id
from belie.cli.templates import fact_file
from belie.cli.writing import write_new


@click.command(short_help="Make a fact file to fill in.", epilog="\b\nExample:\n  belie new town-register")
@click.argument("name", metavar="ID")
def command(name: str) -> None:
    """Make facts/ID.yaml for a new source, with one commented claim of each kind to fill in.

    ID names the source: a lower-case letter first, then letters, digits and hyphens, as in plaza-brief.
    """
    check_id(name)
    root = working_root()
    _refuse_known(root, name)
    file = root / "facts" / f"{name}.yaml"
    shown = Path(os.path.relpath(file)).as_posix()
    if not write_new(file, fact_file(name)):
        raise Refused(f"{shown} is there already, and is left as it is")
    click.echo(f"{shown} is made: fill it in, then run pytest, or belie check {shown}")
    if not (root / "schemas" / "fact-file.schema.json").is_file():
        click.echo("`belie schema` writes the schemas that let an editor help with it")


def _refuse_known(root: Path, name: str) -> None:
    """Raise Refused if another file holds a source of this id."""
    from belie.loading.corpus import load_corpus

    source = load_corpus(root, run_python=False).sources.get(name)
    if source is not None and source.origin is not None:
        line, column, *_ = source.origin.place()
        raise Refused(f"a source has the id {name} already: {source.origin.path}:{line}:{column}; choose another id")
