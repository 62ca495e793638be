"""`belie sources`: who says how much, who derives from whom, who disagrees with whom."""

from pathlib import Path

import click

from belie.cli.corpus import way_to
from belie.cli.refused import Refused


@click.command(
    short_help="Show the sources, and who disagrees with whom.",
    epilog="\b\nExample:\n  belie sources --format json",
)
@click.argument("path", required=False, metavar="[PATH]", type=click.Path(path_type=Path))
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", help="Form of the list.")
@click.option("--no-python", is_flag=True, help="Do not run the corpus's own rules, checks/*.py.")
def command(path: Path | None, style: str, no_python: bool) -> None:
    """Show the sources of a corpus: who says how much, who derives from whom, and who disagrees with whom most.

    Two sources disagree as often as there are contradictions with claims of both; what is only possible does not count,
    and a waiver makes no difference. The corpus is the one that PATH belongs to, or else the working folder.

    \b
    Exit status:
      0  the sources were listed, whether they disagree or not
      2  no corpus, no sources, wrong usage
    """
    from belie.api import Selection, WrongPath, clock_day, locate, run
    from belie.reports.sources_overview import survey

    try:
        root = locate([path] if path else []).root
    except WrongPath as error:
        raise Refused(str(error)) from None
    corpus, report = run(Selection(root), clock_day(), not no_python)
    if not corpus.sources:
        raise Refused("there are no sources here that can be used; `belie check` says why")
    overview = survey(corpus, report)
    if style == "json":
        from belie.reports.sources_json import render_sources_json

        click.echo(render_sources_json(overview), nl=False)
    else:
        from belie.reports.sources_text import render_sources

        click.echo(render_sources(overview, way_to(root)), nl=False)
    for rule in dict.fromkeys(error.rule for error in report.errors):
        click.echo(f"the rule {rule} raises; what it would find is not counted", err=True)
    if report.faults:
        click.echo("Some of the corpus cannot be used and is left out here; `belie check` says what.", err=True)
