"""`belie mutate`: change facts one thing at a time, and see which rule notices."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from belie.cli.corpus import way_to
from belie.cli.options import read_day
from belie.cli.refused import Refused

if TYPE_CHECKING:
    from belie.model.mutation import Mutant, Score, Tried

BUDGET = 1000
"""How many mutants are tried, unless told otherwise."""


@click.command(
    short_help="Change facts one at a time: which rule notices?",
    epilog="\b\nExample:\n  belie mutate facts/harbour-news.yaml --seed 7 --budget 200",
)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option("--seed", metavar="N", type=int, default=0, help="Which of many likely slips are tried; 0 unless given.")
@click.option(
    "--budget",
    metavar="N",
    type=click.IntRange(1),
    default=BUDGET,
    help=f"Most mutants to try; {BUDGET:,} unless given.",
)
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", help="Form of the report.")
@click.option("--no-python", is_flag=True, help="Do not run the corpus's own rules, checks/*.py.")
@click.option("--today", metavar="DATE", callback=read_day, help="The day by which waivers end, not the clock's.")
def command(paths: tuple[Path, ...], seed: int, budget: int, style: str, no_python: bool, today: int | None) -> None:
    """Change one thing of one claim at a time, in memory, to something that a person could have got wrong: a number, a
    bound, a day, month or year, before for after, a holder, an office, a place, an ordinal, a speaker. Then say how
    many of these changes a rule notices, and list the facts that nothing defends, with what would defend them.

    No file is changed. A PATH selects whose claims are changed; they are always judged against the whole corpus. One
    seed tries the same changes on every machine.

    \b
    Exit status:
      0  the score was found, whatever it is
      2  no corpus, no claims, wrong usage
    """
    from belie.api import WrongPath, clock_day, locate

    try:
        selection = locate(paths)
        score = _score(
            selection.root, selection.paths, seed, budget, clock_day() if today is None else today, no_python
        )
    except WrongPath as error:
        raise Refused(str(error)) from None
    if style == "json":
        from belie.reports.mutation_json import render_mutation_json

        click.echo(render_mutation_json(score), nl=False)
    else:
        from belie.reports.mutation_text import render_mutation

        click.echo(render_mutation(score, way_to(selection.root)), nl=False)


def _score(root: Path, paths: Sequence[str], seed: int, budget: int, today: int, no_python: bool) -> "Score":
    from belie.api import Selection, selected_files
    from belie.engine import standard_rules
    from belie.engine.touched import judge_to_keep
    from belie.loading.corpus import load_corpus
    from belie.mutation.choosing import choose_mutants, within_budget
    from belie.mutation.scoring import sum_up
    from belie.mutation.trying import try_mutants

    corpus = load_corpus(root, not no_python, standard_rules())
    files = selected_files(corpus.files, Selection(root, tuple(paths)))
    claims = [claim for claim in corpus.claims if files is None or claim.origin.path in files]
    if not claims:
        raise Refused("nothing to change: there are no claims here that can be used; `belie check` says why")
    if corpus.faults:
        click.echo("Some of the corpus cannot be used and is left out here; `belie check` says what.", err=True)
    of_claims = choose_mutants(corpus, claims, seed)
    mutants = within_budget(of_claims, budget, seed)
    judged = judge_to_keep(corpus)
    for rule in dict.fromkeys(error.rule for error in judged.summed_up(today).errors):
        click.echo(f"the rule {rule} raises; what it notices only then is not counted", err=True)
    tried = try_mutants(judged, mutants, today)
    return sum_up(corpus, seed, sum(map(len, of_claims)), _with_bar(mutants, tried))


def _with_bar(mutants: Sequence["Mutant"], tried: Iterator["Tried"]) -> Iterator["Tried"]:
    """The outcomes one by one, with a progress bar beside them where somebody looks at a terminal."""
    if not sys.stderr.isatty():
        yield from tried
        return
    with click.progressbar(tried, length=len(mutants), label="Changing facts", file=sys.stderr) as bar:
        yield from bar
