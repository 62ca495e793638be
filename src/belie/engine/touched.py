"""A judged corpus that is kept, so that after a change only the groups whose contents differ are judged again.

A group's result depends on its claims, the entities that it names and its checks, and on nothing else; so a group that
holds the same as before has the same result. Which groups hold the same is seen by forming them anew, which is cheap.
A rule need not say what its groups depend on; where it does (`Rule.formed_of`), they are not formed anew for nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from belie.engine.judging import Run, form_groups, judge_group, rules_of, sum_up
from belie.engine.policy import Policy
from belie.engine.single_claims import judge_changed_claims
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.report import GroupReport, Report, RuleError
from belie.model.rule import Group, Rule


@dataclass(frozen=True, slots=True, eq=False)
class JudgedGroup:
    """A group, and what came of it and of its siblings."""

    group: Group
    reports: tuple[GroupReport, ...]


@dataclass(frozen=True, slots=True, eq=False)
class JudgedRule:
    """A rule with all of its groups, by their keys; `error` is what it raised while it formed them."""

    rule: Rule
    groups: tuple[JudgedGroup, ...]
    error: RuleError | None


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """A corpus with what came of every group of it, in the order of a complete run."""

    run: Run
    rules: tuple[JudgedRule, ...]

    def reports(self) -> list[GroupReport]:
        """What came of all groups."""
        return [report for one in self.rules for report in _sorted(one)]

    def summed_up(self, today: int | None = None) -> Report:
        """The report, as `judge` gives it on the same corpus. `today`: days from 1970-01-01."""
        return sum_up(self.run, [(one.rule, _sorted(one), one.error) for one in self.rules], today)


def judge_to_keep(corpus: Corpus) -> Judged:
    """Judge a corpus, and keep what came of each group."""
    return _judge(corpus, None)


def judge_again(judged: Judged, corpus: Corpus) -> Judged:
    """Judge a corpus of which another state was judged: the results of groups that hold the same are taken over.

    A claim is the same if it is the same object. Where entities or checks are other objects, everything is judged.
    """
    before = judged.run.corpus
    same = before.entities is corpus.entities and before.checks == corpus.checks and before.rules == corpus.rules
    return _judge(corpus, judged if same else None)


def changed_reports(before: Judged, after: Judged) -> list[GroupReport]:
    """What came of the groups that were judged again or are new, in the state after a change."""
    kept = {id(group) for one in before.rules for group in one.groups}
    return [report for one in after.rules for group in one.groups if id(group) not in kept for report in group.reports]


def with_claims(corpus: Corpus, changed: Mapping[str, Claim]) -> Corpus:
    """The corpus with other claims in place of those with the same ids; who corrects whom stays as it is."""
    return replace(corpus, claims=tuple([changed.get(claim.id, claim) for claim in corpus.claims]))


def _judge(corpus: Corpus, before: Judged | None) -> Judged:
    run = Run(corpus, Policy(corpus.checks))
    shifted = before.run.corpus.weakened ^ corpus.weakened if before else frozenset[str]()
    changed = _changed_kinds(before.run.corpus, corpus, shifted) if before else frozenset[str]()
    known = {one.rule: one for one in before.rules} if before else {}
    return Judged(run, tuple([_judge_rule(rule, run, known.get(rule), changed, shifted) for rule in rules_of(run)]))


def _changed_kinds(before: Corpus, after: Corpus, shifted: AbstractSet[str]) -> AbstractSet[str]:
    """The kinds of claims that only one of two corpora holds, or that stand in another order or are shifted."""
    olds, news = set(before.claims), set(after.claims)
    kept = zip((one for one in before.claims if one in news), (one for one in after.claims if one in olds), strict=True)
    if before.sources != after.sources or any(one is not other for one, other in kept):
        return {claim.kind for claim in (*before.claims, *after.claims)}
    moved = {claim.kind for claim in after.claims if claim.id in shifted} if shifted else set[str]()
    return moved | {claim.kind for claim in olds ^ news}


def _judge_rule(
    rule: Rule, run: Run, before: JudgedRule | None, changed: AbstractSet[str], shifted: frozenset[str]
) -> JudgedRule:
    """A rule in a corpus of which claims of some kinds are `changed`, and others weigh less or more (`shifted`)."""
    if before is not None and rule.formed_of is not None and before.error is None and not changed & {*rule.formed_of}:
        return before
    groups, error = form_groups(rule, run)
    known: dict[tuple[str, ...], list[JudgedGroup]] = defaultdict(list)
    for one in before.groups if before else ():
        known[tuple(one.group.key.values())].append(one)
    return JudgedRule(rule, tuple([_judge_group(rule, group, run, known, shifted) for group in groups]), error)


def _judge_group(
    rule: Rule, group: Group, run: Run, known: Mapping[tuple[str, ...], Iterable[JudgedGroup]], shifted: frozenset[str]
) -> JudgedGroup:
    of_key = known.get(tuple(group.key.values()), ())
    for old in of_key:
        if holds_the_same(old.group, group) and (not shifted or shifted.isdisjoint(c.id for c in group.claims)):
            return old
    if rule.alone:
        for old in of_key:
            reports = judge_changed_claims(rule, old.group, old.reports, group, run, shifted)
            if reports is not None:
                return JudgedGroup(group, reports)
    return JudgedGroup(group, tuple(judge_group(rule, group, run)))


def holds_the_same(one: Group, other: Group) -> bool:
    """Whether two groups have the same claims and all else that a result depends on, entities apart."""
    return (
        one.claims == other.claims
        and one.idle is other.idle
        and one.key == other.key
        and one.siblings == other.siblings
        and one.defined == other.defined
        and one.params == other.params
        and one.sources == other.sources
        and one.texts == other.texts
    )


def _sorted(judged: JudgedRule) -> list[GroupReport]:
    return sorted((report for group in judged.groups for report in group.reports), key=lambda report: report.name)
