"""`belie draft`: a fact file proposed from a text."""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from belie.cli.corpus import working_root
from belie.cli.refused import Refused
from belie.cli.source_ids import check_id
from belie.cli.writing import write_new

if TYPE_CHECKING:
    from belie.drafting.making import Made
    from belie.values.dates import Date


def read_published(ctx: click.Context, param: click.Parameter, value: str | None) -> "tuple[str, Date] | None":
    """A day, a month or a year, as it is written and as it is meant. Raises click.BadParameter for what is none."""
    if value is None:
        return None
    from belie.values.dates import DateError, parse_date

    if not re.fullmatch(r"\d{4}(?:-\d\d){0,2}", value, re.ASCII):
        raise click.BadParameter(f"{value!r} is no date; write it as 2024-07-03, 2024-07 or 2024", ctx, param)
    try:
        return value, parse_date(value)
    except DateError as error:
        raise click.BadParameter(error.message, ctx, param) from None


@click.command(
    short_help="Propose a fact file for a text.",
    epilog="\b\nExample:\n  belie draft articles/night-ferry.txt --published 2024-06-01",
)
@click.argument("text", metavar="TEXT", type=click.Path(path_type=Path))
@click.option("--source", metavar="ID", help="Id of the source; without it, made from the name of the file.")
@click.option("--published", metavar="DATE", callback=read_published, help="When it was published: 2024-07-03.")
def command(text: Path, source: str | None, published: "tuple[str, Date] | None") -> None:
    """Write facts/ID.yaml for TEXT, a .txt, .md or .html file: its source, the entities that are new, and claims with
    their evidence, to be read and corrected.

    Rules find the claims; no model and no network. What they leave open is marked "decide", what they found and did
    not make a claim of is listed at the end. A fact file that is there already is never touched.
    """
    from belie.drafting.making import Taken, Unusable, make

    name = check_id(source if source is not None else _id_of(text))
    root = working_root()
    file = root / "facts" / f"{name}.yaml"
    shown = Path(os.path.relpath(file)).as_posix()
    if os.path.lexists(file):
        raise Refused(f"{shown} is there already, and is left as it is; --source gives the draft another id")
    try:
        made = make(root, name, _way(text, file), published)
    except Taken as error:
        raise Refused(str(error)) from None
    except Unusable as error:
        raise Refused(f"{text}: {error}") from None
    if not write_new(file, made.text):
        raise Refused(f"{shown} is there already, and is left as it is")
    click.echo(_summary(shown, made))


def _id_of(text: Path) -> str:
    """The id of a source by the name of its text. Raises Refused where no letter leads it."""
    from belie.drafting.cast import slug_of

    name = slug_of(text.stem, 100)
    if not name or not name[0].isalpha():
        raise Refused(f"{text.name!r} makes no id: give one with --source")
    return name


def _way(text: Path, file: Path) -> str:
    """The path of a text as its fact file has it. Raises Refused."""
    try:
        way = Path(os.path.relpath(os.path.abspath(text), os.path.abspath(file.parent))).as_posix()
        way.encode()
    except ValueError:  # another drive; bytes that are not UTF-8
        raise Refused(f"{str(text)!r} cannot be named from the fact file: put it below the corpus") from None
    return way


def _summary(shown: str, made: "Made") -> str:
    """What is in the file, and what is left to do."""
    claims = f"{made.claims} claim{'s' * (made.claims != 1)}"
    entities = f"{made.entities} new {'entity' if made.entities == 1 else 'entities'}"
    open_ends = f"{made.decide} to decide, {made.left} listed at its end as not drafted"
    return f"{shown} is drafted: {claims}, {entities}; {open_ends}\nRead it against the text, then belie check {shown}"
