"""`belie diff`: two reports beside each other."""

from pathlib import Path

import click

from belie.cli.refused import Refused


@click.command(
    short_help="Compare two reports in JSON.",
    epilog="\b\nExample:\n  belie check --format json -o today.json\n  belie diff yesterday.json today.json",
)
@click.argument("before", type=click.Path(path_type=Path))
@click.argument("after", type=click.Path(path_type=Path))
@click.pass_context
def command(ctx: click.Context, before: Path, after: Path) -> None:
    """Say what was introduced and what was mended between two reports, BEFORE and AFTER.

    Both are files that `belie check --format json -o FILE` wrote.

    \b
    Exit status:
      0  no contradiction was introduced
      1  a contradiction was introduced
      2  a file that is no report, wrong usage
    """
    from belie.reports.difference import NoReport, compare_findings, difference_text, read_findings

    found = []
    for path in (before, after):
        try:
            found.append(read_findings(path.read_text(encoding="utf-8")))
        except (OSError, UnicodeDecodeError) as error:
            raise Refused(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from None
        except NoReport as error:
            raise Refused(f"{path}: {error}") from None
    difference = compare_findings(*found)
    click.echo(difference_text(difference), nl=False)
    ctx.exit(int(difference.contradicts))
