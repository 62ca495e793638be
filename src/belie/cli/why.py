"""`belie why`: what the rules made of a claim, or of two."""

import click

from belie.cli.corpus import way_to, working_root
from belie.cli.options import read_day
from belie.cli.refused import Refused
from belie.model.claim import Claim
from belie.model.corpus import Corpus


@click.command(
    short_help="Say what each rule made of a claim, or of two.",
    epilog="\b\nExamples:\n  belie why evening-post#staff\n  belie why evening-post#staff harbour-news#staff",
)
@click.argument("claim")
@click.argument("other", required=False)
@click.option("--all", "everything", is_flag=True, help="Of one claim, all groups, and what the other rules hold.")
@click.option("--no-python", is_flag=True, help="Do not run the corpus's own rules, checks/*.py.")
@click.option("--today", metavar="DATE", callback=read_day, help="The day by which waivers end, not the clock's.")
def command(claim: str, other: str | None, everything: bool, no_python: bool, today: int | None) -> None:
    """Say which rules looked at a CLAIM, with what, and why they were content; with OTHER, why two claims agree or not.

    A CLAIM is named as reports name it, source#claim; claim alone is enough where only one source has it.
    """
    from belie.api import Selection, clock_day, run
    from belie.engine import standard_rules
    from belie.reports.selection import seen_from
    from belie.reports.why import why_claim, why_two

    root = working_root()
    corpus, report = run(Selection(root), clock_day() if today is None else today, not no_python)
    first = _find(claim, corpus)
    seen, rules = seen_from(report, way_to(root)), (*standard_rules(), *corpus.rules)
    if other is None:
        click.echo(why_claim(first, corpus, seen, rules, everything), nl=False)
    else:
        click.echo(why_two(first, _find(other, corpus), corpus, seen, rules), nl=False)


def _find(wanted: str, corpus: Corpus) -> Claim:
    """The claim of an id; of an id within a source where only one source has it. Raises Refused."""
    if wanted in corpus.set_aside:
        raise Refused(f"{wanted} is set aside: {corpus.set_aside[wanted]} corrects it, so no rule looks at it")
    found = [one for one in corpus.claims if one.id == wanted or one.id.partition("#")[2] == wanted]
    exact = [one for one in found if one.id == wanted]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if found:
        raise Refused(f"several sources have a claim {wanted!r}: {', '.join(one.id for one in found[:6])}")
    if wanted in corpus.left_out:
        own = [one for one in corpus.faults if one.path == wanted or one.path.startswith(f"{wanted}.")]
        what = "".join(f"\n{one.file}:{one.line}:{one.column}: {one.message}" for one in own[:3])
        raise Refused(f"{wanted} has a fault and is left out; `belie check` shows it{what}")
    from belie.loading.nearest import nearest

    names = {name: one.id for one in corpus.claims for name in (one.id.partition("#")[2], one.id)}
    near = nearest(wanted, names, 0.5)
    example = f", as in {corpus.claims[0].id}" if corpus.claims else ""
    hint = f"did you mean {names[near]}?" if near else f"a claim is named source#claim{example}"
    raise Refused(f"there is no claim {wanted!r}; {hint}")
