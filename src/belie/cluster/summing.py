"""The report on what came of all groups, with all that is said of the run as a whole."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from belie.cluster.walk import Walked
from belie.engine.judging import Run, rules_of, sum_up
from belie.model.check import Severity
from belie.model.report import GroupReport, Report

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def sum_up_cluster(run: Run, walked: Walked, table: "DataFrame", today: int, chosen: Sequence[int] | None) -> Report:
    """The report on a table of claims. `today` is the day by which waivers end; `chosen` the files that count."""
    rules = rules_of(run)
    judged = [(rule, _reports(walked, number), walked.errors.get(number)) for number, rule in enumerate(rules)]
    report = sum_up(run, judged, today)
    idle = [
        rule.name
        for number, rule in enumerate(rules)
        if number not in walked.errors
        and number not in walked.exercised
        and run.policy.terms(rule, {}).severity is not Severity.OFF
    ]
    return replace(
        report,
        claims=table.count(),
        unlisted=walked.judged,
        not_exercised=tuple(sorted(idle)),
        unchecked=_unchecked(walked, table, chosen),
    )


def _reports(walked: Walked, number: int) -> list[GroupReport]:
    """What a rule reports: nothing where it raised while it formed groups."""
    found = () if number in walked.errors else walked.reports.get(number, ())
    return sorted(found, key=lambda report: report.name)


def _unchecked(walked: Walked, table: "DataFrame", chosen: Sequence[int] | None) -> tuple[str, ...]:
    """The ids of the claims that no rule looked at, in the order of the corpus."""
    from pyspark.sql import functions as f

    left = table.select("file", "line", "name")
    if chosen is not None:
        left = left.where(f.col("file").isin(list(chosen)))
    for places in walked.looked_at:
        left = left.join(places.distinct(), ["file", "line"], "left_anti")
    return tuple(row["name"] for row in left.orderBy("file", "line").collect())
