"""The groups that a change of a few files touches, as they were and as they are; all others stand.

As in `belie.engine.standing`, but of the state before no more is known than its files: its groups are formed again too,
and only counted. What they are is the same whether one goes from before to after or back.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from belie.caching.changes import Obstacle
from belie.caching.near_claims import NearClaims
from belie.engine.judging import Run, form_groups, judge_group, members_of, name_of
from belie.engine.nearby import Nearby
from belie.engine.policy import Policy
from belie.engine.single_claims import judge_changed_claims
from belie.model.check import Severity
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.report import GroupReport
from belie.model.rule import Group, Rule
from belie.reasoning.memory import forget

_MOST_CLAIMS = 2_000
"""Changed claims from which on all is judged anew."""

Name = tuple[str, ...]
"""The values of a group's key."""

Named = tuple[str, str]
"""A rule, and the name of one of its groups."""


@dataclass(frozen=True, slots=True)
class JudgedAgain:
    """What a change does to the groups of a rule: those that are `gone`, without what was found in them, and those that
    are there in their place."""

    rule: Rule
    gone: Sequence[GroupReport]
    found: Sequence[GroupReport]


def find_parts(
    near: NearClaims, before: Corpus, after: Corpus, staying: frozenset[Claim]
) -> tuple[Run, Run, frozenset[Claim]]:
    """The claims among which all touched groups can be formed, before and after, and those that are touched: new ones,
    those that are gone, and some that are `staying`.

    The corpora given hold all but the claims. Raises Obstacle.
    """
    olds = frozenset(claim for claims in near.before.values() for claim in claims)
    news = frozenset(claim for claims in near.after.values() for claim in claims)
    touched = (olds ^ news) | staying
    if len(touched) > _MOST_CLAIMS:
        raise Obstacle("many claims changed")
    found = dict.fromkeys(touched)
    for ties, ends in ((near.ties_before, touched & olds), (near.ties_after, touched & news)):
        nearby = Nearby(ties)
        nearby.follow(ends)
        found |= nearby.found
    policy = Policy(after.checks)
    parts = [
        Run(replace(corpus, claims=tuple([c for path in sorted(files) for c in files[path] if c in found])), policy)
        for corpus, files in ((before, near.before), (after, near.after))
    ]
    return parts[0], parts[1], touched


def judge_touched(
    rules: Sequence[Rule],
    before: Run,
    after: Run,
    touched: frozenset[Claim],
    kept: Mapping[Named, GroupReport],
    staying: frozenset[Claim],
) -> Iterator[JudgedAgain]:
    """What a change of claims does to the groups of the rules that look at claims. Raises Obstacle.

    `kept` are the groups in which something was found before, by rule and name; claims that are `staying` are judged
    again although they are the same.
    """
    again = frozenset(claim.id for claim in staying)
    for rule in rules:
        if rule.kinds and touched:
            olds, error = form_groups(rule, before)
            news, other_error = form_groups(rule, after)
            if error or other_error:
                raise Obstacle("a rule raised an error")
            gone, fresh = _pick(olds, news, touched)
            counted = {group: tuple(_count(rule, group, before)) for group in gone}
            found = [report for group in fresh for report in _judge(rule, group, counted, kept, after, again)]
            if any(report.error for report in found):
                raise Obstacle("a rule raised an error")
            yield JudgedAgain(rule, [report for reports in counted.values() for report in reports], found)
    forget()


def _judge(
    rule: Rule,
    group: Group,
    olds: Mapping[Group, tuple[GroupReport, ...]],
    kept: Mapping[Named, GroupReport],
    run: Run,
    shifted: frozenset[str],
) -> Sequence[GroupReport]:
    """What comes of a group; of claims that stay what came before, where the rule judges each of them alone."""
    if rule.alone:
        for old, counted in olds.items():
            if old.key == group.key:
                reports = [kept.get((rule.name, report.name), report) for report in counted]
                again = judge_changed_claims(rule, old, reports, group, run, shifted)
                if again is not None:
                    return again
    return tuple(judge_group(rule, group, run))


def _pick(olds: Sequence[Group], news: Sequence[Group], touched: frozenset[Claim]) -> tuple[list[Group], list[Group]]:
    """The groups that hold touched claims, and those that have the name of one that does, on either side."""
    names: set[Name] = set()
    picked: dict[Group, None] = {}
    more = [group for group in (*olds, *news) if not touched.isdisjoint(group.claims)]
    while more:
        picked.update(dict.fromkeys(more))
        names.update(name for group in more for name in _names(group))
        more = [g for g in (*olds, *news) if g not in picked and not names.isdisjoint(_names(g))]
    return [group for group in olds if group in picked], [group for group in news if group in picked]


def _names(group: Group) -> list[Name]:
    return [tuple(key.values()) for key in (group.key, *group.siblings)]


def _count(rule: Rule, group: Group, run: Run) -> Iterator[GroupReport]:
    """The reports on a group and its siblings as `judge_group` gives them, but for what is found."""
    exercised = not group.idle and (len(group.claims) >= rule.least or bool(group.defined))
    files, ids = members_of(group)
    for name, key in {name_of(rule, key): key for key in (group.key, *group.siblings)}.items():
        if run.policy.terms(rule, key).severity is not Severity.OFF:
            yield GroupReport(rule.name, name, key, files, ids, exercised)
