"""Mutants tried one after the other: which rules notice that something is wrong."""

from collections.abc import Iterable, Iterator, Sequence

from belie.engine.touched import Judged, changed_reports, judge_again, with_claims
from belie.engine.waiving import apply_waivers
from belie.model.finding import Fault, Verdict
from belie.model.mutation import Mutant, Outcome, Tried
from belie.model.report import GroupReport, ReportedFinding

_Place = tuple[str, str, int, str]


def try_mutants(judged: Judged, mutants: Iterable[Mutant], today: int | None = None) -> Iterator[Tried]:
    """Judge the corpus with each mutant in place of its claim, and say what that brings to light.

    A mutant is caught if there is a contradiction of severity error, a fault or a rule that raises which the corpus
    itself does not have; it is seen if there is only something new that is shown: a finding that is possible, or a
    contradiction that is a warning. `today` is the day by which waivers end, in days from 1970-01-01.
    """
    before = _Known(judged, today)
    for mutant in mutants:
        after = judge_again(judged, with_claims(judged.run.corpus, {mutant.claim.id: mutant.claim}))
        caught, seen = before.news(after, changed_reports(judged, after))
        outcome = Outcome.CAUGHT if caught else Outcome.SEEN if seen else Outcome.UNNOTICED
        yield Tried(mutant, outcome, tuple(sorted(caught | seen)))


class _Known:
    """What is found in the corpus as it is."""

    def __init__(self, judged: Judged, today: int | None) -> None:
        self._today = today
        groups, faults = self._waived(judged, judged.reports())
        self._found = {finding.fingerprint: finding for group in groups for finding in group.findings}
        self._faults = {_place(fault) for fault in faults}
        self._raising = {(group.rule, group.name) for group in groups if group.error}
        self._broken = {one.rule.name for one in judged.rules if one.error}

    def news(self, after: Judged, changed: Sequence[GroupReport]) -> tuple[set[str], set[str]]:
        """The rules that fail after a change, and those that only show something, where they did not before."""
        caught = {one.rule.name for one in after.rules if one.error} - self._broken
        groups: Sequence[GroupReport] = changed
        if after.run.corpus.waivers:
            groups, faults = self._waived(after, after.reports())
            caught |= {fault.rule for fault in faults if _place(fault) not in self._faults}
        caught |= {group.rule for group in groups if group.error and (group.rule, group.name) not in self._raising}
        new = [finding for group in groups for finding in group.findings if self._is_new(finding)]
        caught |= {finding.rule for finding in new if finding.fails}
        return caught, {finding.rule for finding in new} - caught

    def _is_new(self, finding: ReportedFinding) -> bool:
        """Whether a finding is shown, and is not there already with the same weight or more."""
        if finding.waiver is not None or finding.verdict is Verdict.UNDECIDED:
            return False
        known = self._found.get(finding.fingerprint)
        if known is None or known.waiver is not None or known.verdict is Verdict.UNDECIDED:
            return True
        return finding.fails and not known.fails

    def _waived(self, judged: Judged, groups: list[GroupReport]) -> tuple[Sequence[GroupReport], Sequence[Fault]]:
        if not judged.run.corpus.waivers:
            return groups, ()
        names = {one.rule.name for one in judged.rules}
        marked, faults, _ = apply_waivers(judged.run.corpus, groups, names, self._today)
        return marked, faults


def _place(fault: Fault) -> _Place:
    return fault.rule, fault.file, fault.line, fault.path
