"""Waivers: which findings the desk accepts, and which waivers do not hold."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

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
    for waiver in corpus.waivers:
        matching = list(_matching(waiver, groups))
        if not matching:
            excuse = _excuse(waiver, corpus, groups, rules)
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


def _matching(waiver: Waiver, groups: Iterable[GroupReport]) -> Iterable[ReportedFinding]:
    wanted = set(waiver.claims)
    for group in groups:
        if group.rule == waiver.rule and (waiver.group is None or waiver.group == group.name):
            for finding in group.findings:
                if waiver.group is not None or {claim.id for claim in finding.claims} == wanted:
                    yield finding


def _digest(waiver: Waiver, matching: Sequence[ReportedFinding]) -> str:
    if waiver.group is None:
        return matching[0].digest
    return digest_of_group(finding.digest for finding in matching)


def _excuse(waiver: Waiver, corpus: Corpus, groups: Iterable[GroupReport], rules: Collection[str]) -> str | None:
    if any(group.rule == waiver.rule and group.error for group in groups):
        return "the rule raised an error"
    if waiver.rule not in rules and waiver.rule not in FAULT_RULES:
        return "no rule of that name is run"
    if any(name in corpus.left_out for name in waiver.claims):
        return "a claim of it has a fault of its own"
    known = {claim.id for claim in corpus.claims} | set(corpus.entities)
    unreadable = [fault.file for fault in corpus.faults if fault.rule == "file_is_valid" and not fault.path]
    if unreadable and any(name not in known for name in waiver.claims):
        return f"{unreadable[0]} cannot be read"
    for group in groups:
        if group.rule == waiver.rule and group.capped and set(waiver.claims) <= set(group.ids):
            return f"{group.name} has more findings than are reported"
    return None


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
