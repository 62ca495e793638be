"""Waivers: which findings the desk accepts, and which waivers do not hold."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property

from belie.engine.identity import digest_of_group
from belie.model.check import Waiver
from belie.model.corpus import Corpus
from belie.model.finding import FAULT_RULES, Fault
from belie.model.report import GroupReport, ReportedFinding

RULE = "waivers_hold"


def apply_waivers(
    corpus: Corpus, groups: Sequence[GroupReport], rules: Collection[str], today: int | None
) -> tuple[list[GroupReport], list[Fault], list[str]]:
    """The groups with their waived findings marked; a fault for each waiver that does not hold; and notes.

    A waiver of claims that a file that cannot be read may hold, or of a rule that raised, is left alone, with a note.
    """
    accepted: dict[int, Waiver] = {}
    faults, notes = list[Fault](), list[str]()
    found = _Found(corpus, groups if corpus.waivers else (), rules)
    for waiver in corpus.waivers:
        matching = found.matching(waiver)
        if not matching:
            excuse = found.excuse(waiver)
            if excuse:
                notes.append(f"a waiver of {waiver.rule} by {waiver.by} is not looked at: {excuse}")
            else:
                faults.append(_unmatched(waiver))
        elif today is not None and waiver.until_day < today:
            hint = "mend the contradiction, or let the desk decide again and set a later day"
            message = f"this waiver ended on {waiver.until}; its finding fails again"
            faults.append(_fault(waiver, "until", message, hint))
        elif waiver.digest is not None and waiver.digest != _digest(waiver, matching):
            faults.append(_changed(waiver, matching))
        else:
            accepted.update((id(finding), waiver) for finding in matching if id(finding) not in accepted)
    marked = [
        replace(group, findings=tuple(replace(f, waiver=accepted.get(id(f))) for f in group.findings))
        if group.findings
        else group
        for group in groups
    ]
    return marked, faults, notes


def _digest(waiver: Waiver, matching: Sequence[ReportedFinding]) -> str:
    if waiver.group is None:
        return matching[0].digest
    return digest_of_group(finding.digest for finding in matching)


class _Found:
    """What there is for waivers to match, by what they name it by: a look takes no longer where there are many."""

    def __init__(self, corpus: Corpus, groups: Sequence[GroupReport], rules: Collection[str]) -> None:
        self._corpus, self._rules = corpus, rules
        self._by_claims: dict[tuple[str, frozenset[str]], list[ReportedFinding]] = defaultdict(list)
        self._by_group: dict[tuple[str, str], list[ReportedFinding]] = defaultdict(list)
        self._raised = {group.rule for group in groups if group.error}
        self._capped: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
        for group in groups:
            self._by_group[group.rule, group.name] += group.findings
            for finding in group.findings:
                self._by_claims[group.rule, frozenset([claim.id for claim in finding.claims])].append(finding)
            if group.capped:
                self._capped[group.rule].append((group.name, frozenset(group.ids)))

    def matching(self, waiver: Waiver) -> list[ReportedFinding]:
        """The findings that a waiver names, in the order of the report."""
        if waiver.group is not None:
            return self._by_group.get((waiver.rule, waiver.group), [])
        return self._by_claims.get((waiver.rule, frozenset(waiver.claims)), [])

    def excuse(self, waiver: Waiver) -> str | None:
        """Why a waiver that matches nothing may still hold, if that can be."""
        if waiver.rule in self._raised:
            return "the rule raised an error"
        if waiver.rule not in self._rules and waiver.rule not in FAULT_RULES:
            return "no rule of that name is run"
        if any(name in self._corpus.left_out for name in waiver.claims):
            return "a claim of it has a fault of its own"
        if self._unreadable and any(name not in self._known for name in waiver.claims):
            return f"{self._unreadable[0]} cannot be read"
        for name, ids in self._capped[waiver.rule]:
            if ids.issuperset(waiver.claims):
                return f"{name} has more findings than are reported"
        return None

    @cached_property
    def _unreadable(self) -> list[str]:
        return [fault.file for fault in self._corpus.faults if fault.rule == "file_is_valid" and not fault.path]

    @cached_property
    def _known(self) -> set[str]:
        return {claim.id for claim in self._corpus.claims}.union(self._corpus.entities)


def _unmatched(waiver: Waiver) -> Fault:
    what = f"the group {waiver.group}" if waiver.group is not None else ", ".join(waiver.claims)
    hint = "if the contradiction is mended, take the waiver out; if not, name it as belie check shows it"
    return _fault(waiver, "", f"this waiver matches no finding of {waiver.rule}: {what}", hint)


def _changed(waiver: Waiver, matching: Sequence[ReportedFinding]) -> Fault:
    now = "; ".join(dict.fromkeys(claim.says for finding in matching for claim in finding.claims))
    then = _said(waiver.says)
    was = f"accepted was: {then}; " if then else ""
    renew = f"belie waive {matching[0].fingerprint}" + (" --group" if waiver.group is not None else "")
    hint = f"if this is accepted too, {renew} renews it; by hand, set digest: {_digest(waiver, matching)}"
    message = f"the claims say something else than when this was waived; {was}they now say: {now}"
    return _fault(waiver, "digest", message, hint)


def _said(says: object) -> str:
    if isinstance(says, dict):
        return "; ".join(map(str, says.values()))
    if isinstance(says, list | tuple):
        return "; ".join(map(str, says))
    return str(says) if says else ""


def _fault(waiver: Waiver, key: str, message: str, hint: str) -> Fault:
    line, column, *_ = waiver.origin.place([key] if key else [])
    return Fault(RULE, waiver.origin.path, line, column, key, message, hint)
