"""`belie waive`: accept a finding for some time."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from belie.cli.corpus import way_to, working_root
from belie.cli.options import check_day, read_day
from belie.cli.refused import Refused
from belie.cli.writing import write_file
from belie.model.report import Report, ReportedFinding

FILE = "checks/waivers.yaml"
_SHORTEST = 6


@click.command(
    short_help="Accept a finding for some time, with a reason.",
    epilog='\b\nExample:\n  belie waive 67110c --reason "two ways of counting" \\\n    --by desk --until 2030-12-31',
)
@click.argument("fingerprint")
@click.option("--reason", required=True, help="Why the desk lets it stand.")
@click.option("--by", required=True, metavar="NAME", help="Who answers for it.")
@click.option("--until", required=True, metavar="DATE", callback=check_day, help="The last day on which it holds.")
@click.option("--group", "whole", is_flag=True, help="Accept all findings of its group.")
@click.option("--today", metavar="DATE", callback=read_day, help="The day to count from, not the clock's.")
@click.option("--no-python", is_flag=True, help="Do not run the corpus's own rules, checks/*.py.")
def command(
    fingerprint: str, reason: str, by: str, until: str, whole: bool, today: int | None, no_python: bool
) -> None:
    """Write a waiver of the finding with this FINGERPRINT into checks/waivers.yaml; all else in the file stays.

    Reports show the fingerprint with each finding; its first six characters are enough. The waiver holds what the
    claims say now: where they say something else, it holds no more, and the finding fails again. A waiver that does
    not hold any more is renewed.
    """
    from belie.api import Selection, clock_day, run
    from belie.values.dates import parse_date

    day = clock_day() if today is None else today
    if parse_date(until).first_day < day:
        raise Refused(f"--until {until} is over already; give a day that is still to come")
    if not reason.strip() or not by.strip():
        raise Refused("a waiver needs a reason, and somebody who answers for it")
    root = working_root()
    _, report = run(Selection(root), day, not no_python)
    finding = _find(report, fingerprint.strip().lower())
    if finding.waiver is not None:
        line, *_ = finding.waiver.origin.place()
        where = f"{way_to(root)}{finding.waiver.origin.path}:{line}"
        raise Refused(f"this finding is waived already, until {finding.waiver.until}; change or delete that at {where}")
    desk = {"reason": reason.strip(), "by": by.strip(), "until": until}
    _write(root, {**_entry(finding, whole), **desk, **_said(report, finding, whole)})
    click.echo(f"{way_to(root)}{FILE}: waived until {until}: {finding.rule}, {finding.message}")


def _find(report: Report, fingerprint: str) -> ReportedFinding:
    """The finding that a fingerprint, or how it begins, names. Raises Refused."""
    found = {one.fingerprint: one for one in report.findings if one.fingerprint.startswith(fingerprint)}
    if len(fingerprint) < _SHORTEST or not found:
        short = len(fingerprint) < _SHORTEST
        why = f"give at least its first {_SHORTEST} characters" if short else "`belie check` shows it with each finding"
        raise Refused(f"no finding has the fingerprint {fingerprint!r}: {why}")
    if len(found) > 1:
        raise Refused(f"{len(found)} findings have a fingerprint that begins so: {', '.join(sorted(found))}")
    return next(iter(found.values()))


def _entry(finding: ReportedFinding, whole: bool) -> dict[str, str | Sequence[str]]:
    if whole:
        return {"rule": finding.rule, "group": finding.group}
    return {"rule": finding.rule, "claims": [claim.id for claim in finding.claims]}


def _said(report: Report, finding: ReportedFinding, whole: bool) -> dict[str, str | Sequence[str]]:
    """What is accepted: its digest, and what the claims say."""
    from belie.engine.identity import digest_of_group

    if not whole:
        return {"digest": finding.digest, "says": [f"{claim.id}: {claim.says}" for claim in finding.claims]}
    same = [one for one in report.findings if (one.rule, one.group) == (finding.rule, finding.group)]
    claims = {claim.id: f"{claim.id}: {claim.says}" for one in same for claim in one.claims}
    return {"digest": digest_of_group(one.digest for one in same), "says": list(claims.values())}


def _write(root: Path, entry: Mapping[str, str | Sequence[str]]) -> None:
    from belie.editing.spans import NotEditable
    from belie.editing.waivers import with_waiver

    path = root / FILE
    try:
        with open(path, encoding="utf-8", newline="") as stream:
            text = stream.read()
    except FileNotFoundError:
        text = ""
        path.parent.mkdir(parents=True, exist_ok=True)
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{way_to(root)}{FILE} cannot be read: {error}") from None
    try:
        write_file(path, with_waiver(text, entry))
    except NotEditable as error:
        raise Refused(f"{way_to(root)}{FILE} cannot be changed: {error}") from None
