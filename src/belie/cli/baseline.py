"""`belie baseline`: take what contradicts today as known, so that only what is new fails."""

from collections.abc import Sequence
from pathlib import Path

import click

from belie.cli.corpus import way_to, working_root
from belie.cli.options import check_day, read_day
from belie.cli.refused import Refused
from belie.cli.writing import write_file
from belie.model.check import BASELINE
from belie.model.report import Report, ReportedFinding

_HEAD = """\
# What contradicted when this desk began to use belie: known, and to be mended in time. What is new fails.
# belie baseline writes this file; belie baseline --prune takes out what is mended.
"""


@click.command(
    short_help="Take all that contradicts today as known: only what is new fails.",
    epilog="\b\nExample:\n  belie baseline --by desk --until 2030-12-31",
)
@click.option("--by", metavar="NAME", help="Who answers for it.")
@click.option("--until", metavar="DATE", callback=check_day, help="The last day on which it holds.")
@click.option("--reason", default="known before belie was used", show_default=True, help="Why it stands.")
@click.option("--prune", is_flag=True, help="Only take out of the file what is mended.")
@click.option("--today", metavar="DATE", callback=read_day, help="The day to count from, not the clock's.")
@click.option("--no-python", is_flag=True, help="Do not run the corpus's own rules, checks/*.py.")
def command(by: str | None, until: str | None, reason: str, prune: bool, today: int | None, no_python: bool) -> None:
    """Write a waiver of every contradiction of today into checks/baseline.yaml, for a desk that begins with many.

    They count as waived, and what is new fails. A known one whose claims say something else later is new. An entry
    that matches nothing any more is a fault until `belie baseline --prune` takes it out.
    """
    from belie.api import Selection, clock_day, run
    from belie.editing.waivers import waivers_file

    root = working_root()
    shown = f"{way_to(root)}{BASELINE}"
    there = (root / BASELINE).exists()
    if prune and not there:
        raise Refused(f"{shown} is not there: there is nothing to prune")
    if there and not prune:
        raise Refused(f"{shown} is there already; --prune takes out what is mended, and `belie waive` accepts one more")
    if not prune and (by is None or until is None or not by.strip()):
        raise Refused("say who answers for it and until when: --by NAME --until DATE")
    _, report = run(Selection(root), clock_day() if today is None else today, not no_python)
    if prune:
        kept = [one for one in report.findings if one.waiver is not None and one.waiver.is_baseline]
        entries = [_entry(one, one.waiver.reason, one.waiver.by, one.waiver.until) for one in kept if one.waiver]
        _write(root, waivers_file(entries, _HEAD))
        click.echo(f"{shown}: {_several(len(kept), 'finding')} still known")
        return
    found = [one for one in report.findings if one.fails]
    if not found:
        raise Refused("no contradiction fails here: there is nothing to take as known")
    _write(root, waivers_file([_entry(one, reason, by or "", until or "") for one in found], _HEAD))
    click.echo(f"{shown}: {_several(len(found), 'contradiction')} taken as known until {until}")
    _tell_capped(report)


def _entry(finding: ReportedFinding, reason: str, by: str, until: str) -> dict[str, str | Sequence[str]]:
    claims = [claim.id for claim in finding.claims]
    desk = {"reason": reason, "by": by, "until": until, "digest": finding.digest}
    return {"rule": finding.rule, "claims": claims, **desk, "says": [f"{c.id}: {c.says}" for c in finding.claims]}


def _write(root: Path, text: str) -> None:
    (root / BASELINE).parent.mkdir(exist_ok=True)
    write_file(root / BASELINE, text)


def _tell_capped(report: Report) -> None:
    if report.capped:
        count = _several(len(report.capped), "group")
        click.echo(f"{count} may have more findings than are reported; `cap` in checks/*.yaml sets how many", err=True)


def _several(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
