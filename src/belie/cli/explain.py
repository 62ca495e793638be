"""`belie explain`: what a rule holds, in words."""

from pathlib import Path

import click

from belie.cli.corpus import way_to
from belie.cli.refused import Refused
from belie.model.rule import Rule


@click.command(
    short_help="Say what a rule holds; without one, list all.",
    epilog="\b\nExample:\n  belie explain counts_agree",
)
@click.argument("rule", required=False)
@click.option("--no-python", is_flag=True, help="Do not run the corpus's own rules, checks/*.py.")
@click.pass_context
def command(ctx: click.Context, rule: str | None, no_python: bool) -> None:
    """Say what a RULE holds, what it compares and what it lets pass; without a RULE, list all.

    The corpus's own rules are known too, inside its folders.
    """
    from belie.engine import standard_rules
    from belie.reports.rule_text import LOADING, loading_text, rule_list, rule_text

    standard = standard_rules()
    known = {one.name: one for one in standard}
    if rule not in known and rule not in LOADING:
        known |= {one.name: one for one in _own_rules((*known, *LOADING), not no_python)}
    if rule is None:
        click.echo(rule_list(known.values()), nl=False)
    elif rule in LOADING:
        click.echo(loading_text(rule), nl=False)
    elif rule in known:
        click.echo(rule_text(known[rule], own=known[rule] not in standard), nl=False)
    else:
        from belie.loading.nearest import nearest

        near = nearest(rule, (*known, *LOADING), 0.5)
        hint = f"did you mean {near}?" if near else "`belie explain` lists all rules"
        raise Refused(f"there is no rule {rule!r}; {hint}")


def _own_rules(taken: tuple[str, ...], run: bool) -> tuple[Rule, ...]:
    """The rules of the working folder's corpus; what is wrong with their files is told, and no obstacle."""
    from belie.loading.own_rules import find_own_rules
    from belie.loading.root import find_corpus_root

    root = find_corpus_root(Path())
    if root is None:
        return ()
    found = find_own_rules(root, taken, run)
    for fault in found.faults:
        click.echo(f"{way_to(root)}{fault.file}:{fault.line}:{fault.column}: {fault.message}", err=True)
    for name in found.not_run:
        click.echo(f"{name} is not run (--no-python)", err=True)
    return found.rules
