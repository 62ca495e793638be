"""`belie coverage`: what of the texts of sources no claim covers."""

import sys
from typing import TYPE_CHECKING

import click

from belie.cli.colour import colour
from belie.cli.corpus import way_to, working_root
from belie.cli.refused import Refused
from belie.cli.writing import write_file

if TYPE_CHECKING:
    from fractions import Fraction

    from belie.evidence.coverage.measuring import Proposer
    from belie.model.corpus import Corpus
    from belie.model.coverage import CoverageReport


def read_percent(ctx: click.Context, param: click.Parameter, value: str | None) -> "Fraction | None":
    """A percentage from 0 to 100, exactly. Raises click.BadParameter for what is none."""
    if value is None:
        return None
    from belie.model.coverage import parse_percent

    number = parse_percent(value)
    if number is None:
        raise click.BadParameter(f"{value!r} is no percentage from 0 to 100", ctx, param)
    return number


@click.command(
    short_help="Show what of a text no claim covers.",
    epilog="\b\nExample:\n  belie coverage harbour-news --fail-under 80",
)
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "--format", "style", type=click.Choice(["text", "json", "html"]), default="text", help="Form of the report."
)
@click.option("-o", "--output", metavar="FILE", type=click.Path(), help="Write the report to a file.")
@click.option("--fail-under", metavar="PERCENT", callback=read_percent, help="Exit with 1 if less is covered.")
@click.option("--names", metavar="MODEL", help="Let a spaCy model propose names, which never count.")
@click.pass_context
def command(
    ctx: click.Context,
    sources: tuple[str, ...],
    style: str,
    output: str | None,
    fail_under: "Fraction | None",
    names: str | None,
) -> None:
    """Show which dates, numbers, ordinals, quotes, people and places of a source's text no claim covers.

    SOURCE is the id of a source that has a text; without one, all are shown. A span is covered by a claim whose
    evidence holds it and which says something of that sort; `not_checked` in the source waives what nobody checks.

    \b
    Exit status:
      0  all is well
      1  less is covered than --fail-under asks for
      2  input that cannot be used, nothing to cover, wrong usage
    """
    from belie.evidence.coverage.measuring import measure
    from belie.loading.corpus import load_corpus

    root = working_root()
    propose = _load_model(names) if names else None
    corpus = load_corpus(root, run_python=False)
    _refuse_unknown(corpus, sources)
    report = measure(corpus, sources, propose)
    text = _render(report, style, way_to(root))
    if output and output != "-":
        write_file(output, text)
        from belie.reports.coverage_text import summary

        click.echo(f"{output}: {summary(report)}", err=True)
    else:
        click.echo(colour(text, sys.stdout) if style == "text" else text, nl=False)
    ctx.exit(_status(report, fail_under))


def _status(report: "CoverageReport", fail_under: "Fraction | None") -> int:
    from belie.reports.coverage_words import shortfall

    short = shortfall(report, fail_under, "--fail-under")
    if short:
        click.echo(short, err=True)
    return 2 if report.faults or report.share is None else int(bool(short))


def _render(report: "CoverageReport", style: str, way: str) -> str:
    if style == "json":
        from belie.reports.coverage_json import render_coverage_json

        return render_coverage_json(report)
    if style == "html":
        from belie.reports.coverage_html import render_coverage_html

        return render_coverage_html(report)
    from belie.reports.coverage_text import render_coverage

    return render_coverage(report, way)


def _refuse_unknown(corpus: "Corpus", wanted: tuple[str, ...]) -> None:
    """Raise Refused for an id that no source has, and for that of a source without a text."""
    for name in wanted:
        source = corpus.sources.get(name)
        if source is None:
            from belie.loading.nearest import nearest

            near = nearest(name, corpus.sources, 0.5)
            hint = f"did you mean {near}?" if near else "give the id of a source, as its fact file has it"
            raise Refused(f"there is no source {name!r}; {hint}")
        if source.text is None:
            raise Refused(f"the source {name} has no text to cover; give its path as text in its fact file")


def _load_model(name: str) -> "Proposer":
    """What proposes names by a model of spaCy. Raises Refused where there is none."""
    from belie.evidence.spans.proposing import NoModel, load_model

    try:
        return load_model(name)
    except NoModel as error:
        raise Refused(str(error)) from None
