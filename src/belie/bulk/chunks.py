"""Some groups of a rule, judged on claims that are made for them and forgotten after."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from belie.bulk.rows import Bulk, make_claims
from belie.bulk.tally import Tally
from belie.engine.judging import Run, form_groups, judge_group
from belie.model.report import GroupReport
from belie.model.rule import Rule


def judge_chunk(
    rule: Rule,
    keys: Collection[tuple[str, ...]],
    places: Iterable[tuple[int, int, int | None]],
    bulk: Bulk,
    run: Run,
    tally: Tally,
) -> list[GroupReport]:
    """What comes of the groups with these keys. `places` are those of all their claims, and perhaps of others."""
    claims = make_claims(bulk, places)
    at = {claim.id: position for position, claim in claims.items()}
    corpus = replace(bulk.corpus, claims=tuple(claims.values()))
    groups, error = form_groups(rule, replace(run, corpus=corpus))
    found = list[GroupReport]()
    for group in groups:
        if tuple(group.key.values()) in keys:
            for report in judge_group(rule, group, run):
                if tally.keep(report, [at[name] for name in report.ids]):
                    found.append(report)
    return found
