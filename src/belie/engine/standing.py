"""A corpus that stays judged while it changes: only the groups that a change touches are formed and judged again.

A group's result depends on its claims, the entities that it names and its checks, and on nothing else. The groups that
a changed claim is in, or was in, are formed anew among the claims near to it; all others stand.
"""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from belie.engine.judging import Run, form_groups, judge_group, rules_of, sum_up
from belie.engine.nearby import Nearby
from belie.engine.policy import Policy
from belie.engine.single_claims import judge_changed_claims
from belie.engine.ties import Ties
from belie.engine.touched import holds_the_same
from belie.engine.touched_claims import Touched, find_touched
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.report import GroupReport, Report, RuleError
from belie.model.rule import Group, Rule
from belie.reasoning.memory import forget

Name = tuple[str, ...]
"""The values of a group's key."""

_MANY = 2_000
"""Claims from which on a change is so large that all is judged anew."""


@dataclass(frozen=True, slots=True, eq=False)
class _Judged:
    """A group with what came of it and of its siblings; `names` are those of its key and of theirs."""

    group: Group
    names: tuple[Name, ...]
    reports: tuple[GroupReport, ...]


@dataclass(slots=True, eq=False)
class _Standing:
    """What stands for a rule: its groups by name. `shared`: two of its groups have one name."""

    rule: Rule
    of_name: dict[Name, _Judged] = field(default_factory=dict)
    of_claim: dict[Claim, dict[_Judged, None]] = field(default_factory=lambda: defaultdict(dict))
    error: RuleError | None = None
    shared: bool = False
    ordered: list[GroupReport] | None = None

    def add(self, judged: _Judged) -> None:
        self.ordered = None
        for name in judged.names:
            self.shared |= name in self.of_name
            self.of_name[name] = judged
        for claim in judged.group.claims:
            self.of_claim[claim][judged] = None

    def remove(self, judged: _Judged) -> None:
        self.ordered = None
        for name in judged.names:
            self.of_name.pop(name, None)
        for claim in judged.group.claims:
            self.of_claim[claim].pop(judged, None)
            if not self.of_claim[claim]:
                del self.of_claim[claim]

    def reports(self) -> list[GroupReport]:
        """What came of all groups, in the order of a report."""
        if self.ordered is None:
            groups = sorted(dict.fromkeys(self.of_name.values()), key=lambda one: one.names[0])
            self.ordered = sorted((r for one in groups for r in one.reports), key=lambda report: report.name)
        return self.ordered


class StandingJudgement:
    """The judgement on a corpus, kept while the corpus changes."""

    _run: Run
    _ties: Ties
    _rules: list[_Standing]

    def __init__(self, corpus: Corpus) -> None:
        self._judge_all(corpus)

    def report(self, today: int | None) -> Report:
        """The report on the corpus as it is. `today` is the day by which waivers end (1970-01-01 is 0)."""
        return sum_up(self._run, [(one.rule, one.reports(), one.error) for one in self._rules], today)

    def change(self, corpus: Corpus) -> None:
        """Judge another state of the corpus. Claims and entities that are the same objects are the same."""
        before = self._run.corpus
        same_terms = before.checks == corpus.checks and before.rules == corpus.rules
        touched = find_touched(before, corpus, self._ties) if same_terms else None
        if touched is None or len(touched.claims) > _MANY:
            self._judge_all(corpus)
            return
        near = Nearby(self._ties)
        near.follow(touched.removed)
        for claim in touched.removed:
            self._ties.remove(claim)
        for claim in touched.added:
            self._ties.add(claim, corpus.entities)
        now = Nearby(self._ties)
        now.follow(touched.present)
        self._run = Run(corpus, self._run.policy)
        order = corpus.order
        numbers = sorted({order[c.id] for c in (*near.found, *now.found, *touched.present) if c.id in order})
        part = replace(corpus, claims=tuple([corpus.claims[number] for number in numbers]))
        near_run, own = Run(part, self._run.policy), set(corpus.rules)
        for number, one in enumerate(self._rules):
            if one.rule in own or one.error is not None or one.shared or (not one.rule.kinds and touched.entities):
                self._rules[number] = self._judge_rule(one.rule, None if touched.entities else one, touched)
            elif one.rule.kinds and touched.claims:
                self._judge_again(number, near_run, touched)
        forget()

    def _judge_all(self, corpus: Corpus) -> None:
        self._run = Run(corpus, Policy(corpus.checks))
        self._ties = Ties(corpus.claims, corpus.entities)
        self._rules = [self._judge_rule(rule) for rule in rules_of(self._run)]
        forget()

    def _judge_rule(self, rule: Rule, before: _Standing | None = None, touched: Touched | None = None) -> _Standing:
        """Form all groups of a rule, of which nothing is known, and judge those that do not hold the same as before."""
        groups, error = form_groups(rule, self._run)
        standing = _Standing(rule, error=error)
        for group in groups:
            old = before.of_name.get(_names(group)[0]) if before and not before.shared else None
            if old and touched and holds_the_same(old.group, group) and touched.claims.isdisjoint(group.claims):
                standing.add(old)
            else:
                standing.add(self._judge_group(rule, group, None, frozenset()))
        return standing

    def _judge_again(self, number: int, near: Run, touched: Touched) -> None:
        """Form and judge the groups of a rule in which touched claims are or were; `near` are the claims around."""
        one = self._rules[number]
        groups, error = form_groups(one.rule, near)
        if error is not None:
            self._rules[number] = self._judge_rule(one.rule)  # the error tells of the whole corpus
            return
        gone = {judged: None for claim in touched.claims for judged in one.of_claim.get(claim, ())}
        names = {name for judged in gone for name in judged.names}
        fresh = [g for g in groups if not touched.present.isdisjoint(g.claims) or not names.isdisjoint(_names(g))]
        known: dict[Name, _Judged] = {}
        for group in fresh:
            for name in _names(group):
                if name in one.of_name:
                    known[name] = one.of_name[name]
        for judged in {**gone, **dict.fromkeys(known.values())}:
            one.remove(judged)
        for group in fresh:
            old = known.get(_names(group)[0])
            one.add(self._judge_group(one.rule, group, old, touched.shifted))

    def _judge_group(self, rule: Rule, group: Group, old: _Judged | None, shifted: frozenset[str]) -> _Judged:
        reports = None
        if rule.alone and old is not None:
            reports = judge_changed_claims(rule, old.group, old.reports, group, self._run, shifted)
        if reports is None:
            reports = tuple(judge_group(rule, group, self._run))
        return _Judged(group, _names(group), reports)


def _names(group: Group) -> tuple[Name, ...]:
    return tuple([tuple(key.values()) for key in (group.key, *group.siblings)])
