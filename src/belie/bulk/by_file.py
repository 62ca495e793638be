"""Rules that judge each claim alone, by file: rows are streamed past the rule, and none is kept that it has nothing to
say of."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from belie.bulk.keys import rows_query
from belie.bulk.rows import Bulk, make_claims
from belie.bulk.tally import Tally
from belie.engine.judging import SPARE, Run, form_groups, judge_group
from belie.engine.standard import OWN_WORDS
from belie.model.check import Severity
from belie.model.claim import Claim
from belie.model.report import GroupReport, RuleError
from belie.model.rule import Group, Rule
from belie.model.screening import Screen

CHUNK = 20_000
"""So many rows are claims in memory at once."""


@dataclass(slots=True)
class _Narrowed:
    """A group with those of its claims alone of which the rule has something to say, as many as the cap can need, and
    the ids of those that a waiver names."""

    group: Group | None = None
    claims: list[Claim] = field(default_factory=list)
    waived: list[str] = field(default_factory=list)


def judge_by_file(
    rule: Rule, screen: Screen, bulk: Bulk, run: Run, tally: Tally
) -> tuple[list[GroupReport], RuleError | None]:
    """What a rule finds in each file, and what it raised while it formed its groups."""
    found = list[GroupReport]()
    query = rows_query(bulk, screen.rows[0], "file, no, mem")
    for (file,) in bulk.database.execute(f"select distinct k0 from ({query}) order by k0").fetchall():
        narrowed, error = _narrow(rule, f"select file, no, mem from ({query}) where k0 = {file}", bulk, run)
        if error is not None:
            return [], error
        if narrowed.group is None:
            continue
        for report in _judge(rule, narrowed, run):
            if tally.keep(report, ()):
                found.append(report)
    if rule.name not in OWN_WORDS:
        bulk.database.execute(f"insert into looked select file, no from ({query})")
    return found, None


def _judge(rule: Rule, narrowed: _Narrowed, run: Run) -> Iterator[GroupReport]:
    assert narrowed.group is not None
    if narrowed.claims:
        for report in judge_group(rule, replace(narrowed.group, claims=tuple(narrowed.claims)), run):
            yield replace(report, ids=tuple(dict.fromkeys((*report.ids, *narrowed.waived))))
    elif run.policy.terms(rule, narrowed.group.key).severity is not Severity.OFF:
        key = narrowed.group.key
        path = ", ".join(key.values())
        yield GroupReport(rule.name, path, key, (path,), tuple(narrowed.waived), True)


def _narrow(rule: Rule, query: str, bulk: Bulk, run: Run) -> tuple[_Narrowed, RuleError | None]:
    narrowed = _Narrowed()
    waived = {name for waiver in bulk.corpus.waivers for name in waiver.claims}
    places = bulk.database.execute(f"{query} order by no").fetchall()
    left = 1
    for start in range(0, len(places), CHUNK):
        claims = tuple(make_claims(bulk, places[start : start + CHUNK]).values())
        groups, error = form_groups(rule, replace(run, corpus=replace(bulk.corpus, claims=claims)))
        if error is not None:
            return narrowed, error
        for group in groups:
            if narrowed.group is None:
                narrowed.group = group
                left = SPARE * run.policy.terms(rule, group.key).cap + 1
            narrowed.group = replace(narrowed.group, texts={**narrowed.group.texts, **group.texts})
            narrowed.waived += [claim.id for claim in group.claims if claim.id in waived]
            some = _with_findings(rule, group, left) if left > 0 else []
            narrowed.claims += some
            left -= len(some)
    return narrowed, None


def _with_findings(rule: Rule, group: Group, most: int) -> list[Claim]:
    """The first claims of which the rule has something to say; where it raises, the last of them is the reason."""
    try:
        named = dict[str, None]()
        for finding in rule.judge(group):
            named[finding.claims[0].id] = None
            if len(named) >= most:
                break
        return [claim for claim in group.claims if claim.id in named]
    except Exception:
        return _one_by_one(rule, group)


def _one_by_one(rule: Rule, group: Group) -> list[Claim]:
    found = list[Claim]()
    for claim in group.claims:
        try:
            if next(iter(rule.judge(replace(group, claims=(claim,)))), None) is not None:
                found.append(claim)
        except Exception:
            return [*found, claim]
    return found
