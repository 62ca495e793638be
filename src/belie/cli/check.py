"""`belie check`: judge a corpus and report on it."""

import gc
import os
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from belie.cli.colour import colour
from belie.cli.corpus import way_to
from belie.cli.options import read_day, read_memory
from belie.cli.refused import Refused
from belie.cli.writing import append_to_file, write_file
from belie.loading.collector import without_collector
from belie.model.report import Report

if TYPE_CHECKING:
    from collections.abc import Callable

    from belie.api import Selection

    Judged = Callable[..., Report]

_ENGINE = "What reads registers (.ndjson, .parquet): Python, DuckDB, or Spark; auto: DuckDB where they are large."
_FORMATS = ("text", "json", "markdown", "sarif", "github", "html")


@click.command(
    short_help="Judge a corpus and report what contradicts what.",
    epilog="\b\nExamples:\n  belie check\n  belie check facts/evening-post.yaml --format html -o report.html",
)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option("--format", "style", type=click.Choice(_FORMATS), default="text", help="Form of the report.")
@click.option("-o", "--output", metavar="FILE", type=click.Path(), help="Write the report to a file.")
@click.option("--summary", metavar="FILE", type=click.Path(), help="Also append the report to a file, as Markdown.")
@click.option("--since", metavar="REVISION", help="Report only what was introduced since a revision of git.")
@click.option("--strict", is_flag=True, help="Fail for warnings, and for what is possible or undecided.")
@click.option("--no-python", is_flag=True, help="Do not run the corpus's own rules, checks/*.py.")
@click.option("--no-cache", is_flag=True, help="Judge anew, even if nothing has changed.")
@click.option("--today", metavar="DATE", callback=read_day, help="The day by which waivers end, not the clock's.")
@click.option("--engine", type=click.Choice(("auto", "python", "duckdb", "spark")), default="auto", help=_ENGINE)
@click.option("--memory", metavar="SIZE", callback=read_memory, help="What DuckDB may hold in memory (2GB).")
@click.option("--master", metavar="URL", default="local[*]", help="Where Spark runs, such as spark://host:7077.")
@click.pass_context
@without_collector()
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    style: str,
    output: str | None,
    summary: str | None,
    since: str | None,
    strict: bool,
    no_python: bool,
    no_cache: bool,
    today: int | None,
    engine: str,
    memory: str | None,
    master: str,
) -> None:
    """Judge the facts of a corpus, and report what contradicts what and what cannot be used.

    The corpus is always judged as a whole; a PATH only selects what is reported. The corpus is the one that the first
    PATH belongs to, or else the working folder.

    With --since the corpus is judged twice, as it is and as it was, and only what was introduced is shown and fails.

    \b
    Exit status:
      0  nothing contradicts
      1  a contradiction; with --strict also a warning, and what is possible
         or undecided
      2  input that cannot be used, a waiver that does not hold, nothing to
         check, wrong usage
      3  a rule that raises, or a bug of belie
    """
    from belie.api import WrongPath, clock_day, locate
    from belie.cli.engine import judge_with

    day = clock_day() if today is None else today
    try:
        selection = locate(paths)
        judged = partial(judge_with, engine, memory, master, day=day, run_python=not no_python, cached=not no_cache)
        report = judged(selection)
    except WrongPath as error:
        raise Refused(str(error)) from None
    if since is not None:
        report = _narrow(report, selection, since, judged)
    chosen = paths if selection.paths else ()
    if style == "html":
        text = _render_page(report, selection.root, chosen, strict, since)
    else:
        text = _render(report, style, selection.root, chosen)
    if summary:
        append_to_file(summary, _render(report, "markdown", selection.root, chosen))
    if output and output != "-":
        write_file(output, text)
        click.echo(f"{output}: {_sum_up(report)}", err=True)
    else:
        click.echo(colour(text, sys.stdout) if style == "text" else text, nl=False)
    gc.freeze()  # the collector comes back with the end of the command, and would walk all that was loaded
    ctx.exit(report.exit_status(strict))


def _narrow(report: Report, selection: "Selection", revision: str, judged: "Judged") -> Report:
    """The report with only what was introduced since a revision. Raises Refused."""
    from belie.api import Selection
    from belie.cli.revision import changed_since, corpus_at
    from belie.reports.since import compare, narrow

    changed = changed_since(selection.root, revision)
    with corpus_at(selection.root, revision) as there:
        before = judged(Selection(there), now=selection.root) if there.is_dir() else replace(report, findings=())
    if selection.paths:
        ways = tuple(f"{path}/" for path in selection.paths)
        chosen = [one for one in before.findings if any(f"{claim.file}/".startswith(ways) for claim in one.claims)]
        before = replace(before, findings=tuple(chosen))
    return narrow(report, compare(before, report), revision, changed)


def _sum_up(report: Report) -> str:
    from belie.reports.summary import summary_lines

    return " ".join(summary_lines(report, (), 80))


def _render_page(report: Report, root: Path, selected: tuple[Path, ...], strict: bool, since: str | None) -> str:
    from belie.reports.html_report import render_html
    from belie.reports.selection import seen_from

    return render_html(seen_from(report, way_to(root)), [str(path) for path in selected], strict, since)


def _render(report: Report, style: str, root: Path, selected: tuple[Path, ...]) -> str:
    if style == "json":
        from belie.reports.json_report import render_json

        return render_json(report)
    names = [str(path) for path in selected]
    if style == "sarif":
        from belie.engine import standard_rules
        from belie.reports.rule_text import LOADING
        from belie.reports.sarif import render_sarif

        docs = {name: "\n\n".join(text) for name, text in LOADING.items()}
        return render_sarif(report, docs | {rule.name: rule.doc for rule in standard_rules()}, way_to(root))
    from belie.reports.selection import seen_from

    seen = seen_from(report, way_to(root))
    if style == "github":
        from belie.reports.github import render_github

        return render_github(seen, names)
    if style == "markdown":
        from belie.reports.markdown import render_markdown

        return render_markdown(seen, names)
    from belie.reports.text import render_text

    return render_text(seen, names, bool(os.environ.get("BELIE_TRACEBACK")))
