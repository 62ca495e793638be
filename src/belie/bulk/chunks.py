"""Some groups of a rule, judged on claims that are made for them and forgotten after."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from belie.bulk.rows import Bulk, make_claims
from belie.bulk.tally import Tally
from belie.engine.judging import Run, form_groups, judge_group
from belie.model.finding import Verdict
from belie.model.report import GroupReport
from belie.model.rule import Rule

Places = Iterable[tuple[int, int, int | None]]
"""Where claims stand: file, number, and place in memory if they are there."""

Keys = Collection[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class WholeGroups:
    """What groups hold beside the rows that are judged, by their keys: all their `files`, and the places of all their
    `rows`."""

    files: Mapping[tuple[str, ...], Collection[str]]
    rows: Callable[[Keys], Places]


def judge_chunk(
    rule: Rule, keys: Keys, places: Places, bulk: Bulk, run: Run, tally: Tally, whole: WholeGroups | None = None
) -> list[GroupReport]:
    """What comes of the groups with these keys. `places` are those of all their claims, and perhaps of others; with
    `whole`, of those alone that a finding can name. A group that is given up, or whose rule raises, is then judged
    with all its claims, which such a finding names."""
    claims = make_claims(bulk, places)
    at = {claim.id: position for position, claim in claims.items()}
    corpus = replace(bulk.corpus, claims=tuple(claims.values()))
    groups, error = form_groups(rule, replace(run, corpus=corpus))
    found, again = list[GroupReport](), set[tuple[str, ...]]()
    for group in groups:
        key = tuple(group.key.values())
        if key not in keys:
            continue
        reports = list(judge_group(rule, group, run))
        if whole is not None and any(map(_names_all, reports)):
            again.add(key)
            continue
        for report in reports:
            if whole is not None:
                report = replace(report, files=tuple(sorted({*report.files, *whole.files[key]})))
            if tally.keep(report, [at[name] for name in report.ids]):
                found.append(report)
    if whole is not None and again:
        found += judge_chunk(rule, again, whole.rows(again), bulk, run, tally)
    return found


def _names_all(report: GroupReport) -> bool:
    """Whether something is said of all claims of a group."""
    return report.error is not None or any(finding.verdict is Verdict.UNDECIDED for finding in report.findings)
