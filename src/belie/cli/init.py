"""`belie init`: a corpus to begin with."""

from pathlib import Path

import click

from belie.cli.schema import write_schemas
from belie.cli.templates import CHECKS, example_file
from belie.cli.writing import write_new

_FACTS, _CHECKS = "facts/example.yaml", "checks/checks.yaml"


@click.command(short_help="Make a corpus to begin with.", epilog="\b\nExample:\n  belie init desk")
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(file_okay=False, path_type=Path))
def command(folder: Path) -> None:
    """Make a corpus in DIR, or in the working folder: facts/ with an example, checks/, and schemas/ for editors.

    What exists is not touched. In a folder that has facts or checks already, no example is added to them.
    """
    for path, text in ((_FACTS, example_file()), (_CHECKS, CHECKS)):
        _make(folder, path, text)
    counts, differing = write_schemas(folder / "schemas", folder)
    shown = (folder / "schemas").as_posix()
    if counts["written"]:
        click.echo(f"made  {shown}/ ({counts['written']} schemas, for editors)")
    if counts["unchanged"] or differing:
        click.echo(f"left  {shown}/ ({counts['unchanged'] + len(differing)} schemas are there already)")
    click.echo("\nNext: pytest, or belie check; then `belie new ID` for a source of your own.")


def _make(folder: Path, path: str, text: str) -> None:
    """Write a file, unless its folder holds something; and say which."""
    file = folder / path
    if _is_empty(file.parent) and write_new(file, text):
        click.echo(f"made  {file.as_posix()}")
    else:
        click.echo(f"left  {file.parent.as_posix()}/ as it is: it is there already")


def _is_empty(folder: Path) -> bool:
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
