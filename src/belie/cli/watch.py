"""`belie watch`: judge a corpus again after each save."""

import sys
import time
from pathlib import Path

import click

from belie.cli.colour import colour
from belie.cli.corpus import way_to
from belie.cli.refused import Refused


@click.command(
    short_help="Judge a corpus again after each save.",
    epilog="\b\nExample:\n  belie watch",
)
@click.argument("path", required=False, default=".", type=click.Path(path_type=Path))
@click.option("--no-python", is_flag=True, help="Do not run the corpus's own rules, checks/*.py.")
def command(path: Path, no_python: bool) -> None:
    """Judge the corpus that PATH belongs to, and judge it again whenever a file of it is saved.

    After a save the screen shows what is new, then what is mended, then what is still there. Only what a save touches
    is judged again, so that the answer is there at once. Ctrl-C ends it.

    \b
    Exit status:
      0  it was ended
      2  no corpus, wrong usage, or what watches files is not installed
    """
    from belie.api import WrongPath, clock_day, locate

    try:
        import watchfiles  # noqa: F401
    except ImportError:
        raise Refused("what watches files is not installed: pip install 'belie[watch]'") from None
    from belie.cli.saves import saves
    from belie.open_corpus import OpenCorpus
    from belie.reports.selection import seen_from
    from belie.reports.text import render_text
    from belie.reports.watch_text import render_change

    try:
        root = locate([path]).root
    except WrongPath as error:
        raise Refused(str(error)) from None
    held, way = OpenCorpus(root, not no_python, watched=True), way_to(root)
    try:
        report = seen_from(held.state(clock_day()).report, way)
        _show(render_text(report), "")
        for changed in saves(root, lambda: held.text_files):
            held.saved(changed)
            if not changed:
                held.missed()
            before, report = report, seen_from(held.state(clock_day()).report, way)
            files = {*changed, *held.read_again}
            if files:
                shown = sorted(way + file for file in files)
                _show(render_change(before, report, shown), _list(shown))
    except KeyboardInterrupt:
        click.echo("\nStopped watching.", err=True)


def _show(text: str, changed: str) -> None:
    """Write a report, on a terminal in place of the one before."""
    if sys.stdout.isatty():
        click.clear()
    if changed:
        click.echo(f"{time.strftime('%H:%M:%S')} saved: {changed}\n")
    click.echo(colour(text, sys.stdout), nl=False)
    click.echo("\nWatching for the next save; Ctrl-C ends it.")
    sys.stdout.flush()


def _list(files: list[str]) -> str:
    return ", ".join(files[:3]) + (f" and {len(files) - 3} more" if len(files) > 3 else "")
