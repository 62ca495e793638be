"""`belie stale`: claims that nobody has checked, or only long ago."""

from pathlib import Path

import click

from belie.cli.corpus import way_to
from belie.cli.options import read_day
from belie.cli.refused import Refused


@click.command(
    short_help="List claims that nobody has checked lately.",
    epilog="\b\nExample:\n  belie stale --older 365",
)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option("--older", metavar="DAYS", type=click.IntRange(0), help="Also list what was checked longer ago.")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", help="Form of the list.")
@click.option("--today", metavar="DATE", callback=read_day, help="The day to count from, not the clock's.")
def command(paths: tuple[Path, ...], older: int | None, style: str, today: int | None) -> None:
    """List the claims that nobody of the desk has checked, and with --older those whose check is long ago.

    A claim says so itself: `checked: {by: aigerim, on: 2024-07-05}`. A PATH selects whose claims are listed. Claims
    that were corrected are left out.

    \b
    Exit status:
      0  the list was made, however long it is
      2  no corpus, no claims, wrong usage
    """
    from belie.api import WrongPath, clock_day, locate, selected_files
    from belie.loading.corpus import load_corpus
    from belie.reports.stale_claims import find_stale

    try:
        selection = locate(paths)
        corpus = load_corpus(selection.root, run_python=False)
        files = selected_files(corpus.files, selection)
    except WrongPath as error:
        raise Refused(str(error)) from None
    claims = [claim for claim in corpus.claims if files is None or claim.origin.path in files]
    if not claims:
        raise Refused("nothing to check: there are no claims here that can be used; `belie check` says why")
    stale = find_stale(corpus, claims, clock_day() if today is None else today, older)
    if style == "json":
        from belie.reports.stale_json import render_stale_json

        click.echo(render_stale_json(stale, corpus.entities), nl=False)
    else:
        from belie.reports.stale_text import render_stale

        click.echo(render_stale(stale, corpus.entities, way_to(selection.root)), nl=False)
    if corpus.faults:
        click.echo("Some of the corpus cannot be used and is left out here; `belie check` says what.", err=True)
