"""Why a claim passed, or did not: each rule that looked at it, with what, and what came of it."""

from collections.abc import Iterator, Sequence

from belie.model.check import Severity
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.report import GroupReport, Report, ReportedFinding
from belie.model.rule import Rule
from belie.model.wording import say
from belie.reports.layout import WIDTH, clean, wrap

_MOST = 5
"""How many other claims of a group are listed."""


def why_claim(claim: Claim, corpus: Corpus, report: Report, rules: Sequence[Rule], width: int = WIDTH) -> str:
    """Every rule that looked at a claim, with which other claims, and why it was content; then those that did not."""
    lines = _claim_lines(claim, corpus, width)
    looked = [group for group in report.groups if claim.id in group.ids]
    for group in looked:
        lines += ["", *wrap(f"{group.rule}: {group.name}", width)]
        lines += [line for sentence in _outcome(group, claim.id) for line in wrap(sentence, width, "  ")]
        if group.rule not in report.local_rules:  # a rule of a file holds each claim to the text, not to the others
            lines += _others(group, claim, corpus, width)
    names = {group.rule for group in looked}
    passed_by = [rule for rule in rules if claim.kind in rule.kinds and rule.name not in names]
    others = [rule.name for rule in rules if claim.kind not in rule.kinds and rule.name not in names]
    if passed_by:
        lines += ["", "Not looked at, since it says nothing that these compare, by"]
        lines += [line for rule in passed_by for line in wrap(f"{rule.name}: {_need(rule)}", width, "  ", "    ")]
    if others:
        lines += ["", *wrap(f"No {claim.kind} is looked at by {', '.join(sorted(others))}", width, rest="  ")]
    return "\n".join(lines) + "\n"


def why_two(
    one: Claim, other: Claim, corpus: Corpus, report: Report, rules: Sequence[Rule], width: int = WIDTH
) -> str:
    """What each rule made of two claims together; and where none compares them, what keeps them apart."""
    lines = [*_claim_lines(one, corpus, width), *_claim_lines(other, corpus, width)]
    both = [group for group in report.groups if one.id in group.ids and other.id in group.ids]
    compared = False
    for group in both:
        found = [finding for finding in group.findings if {one.id, other.id} <= {c.id for c in finding.claims}]
        local = group.rule in report.local_rules
        if local and not found:
            continue
        compared = True
        lines += ["", *wrap(f"{group.rule}: {group.name}", width)]
        sentences = [sentence for finding in found for sentence in _told(finding)]
        lines += [line for text in sentences or [_content(group)] for line in wrap(text, width, "  ")]
    apart = [line for rule in rules for line in _apart(rule, one, other, report, width)]
    if not compared:
        lines += ["", "No rule compares them"]
        lines += apart or wrap("no rule looks at both of their kinds by one key", width, "  ")
    return "\n".join(lines) + "\n"


def _claim_lines(claim: Claim, corpus: Corpus, width: int) -> list[str]:
    line, column, *_ = claim.place
    lines = [f"{claim.origin.path}:{line}:{column}: {clean(claim.id)}"]
    return [*lines, *wrap(say(claim, corpus.entities), width, "  "), *wrap(f"({claim.source.label})", width, "  ")]


def _outcome(group: GroupReport, id: str) -> Iterator[str]:
    """What came of the group for a claim."""
    if group.error:
        yield f"the rule raised: {group.error.message}"
        return
    found = [finding for finding in group.findings if any(claim.id == id for claim in finding.claims)]
    for finding in found:
        yield from _told(finding)
    if not found:
        yield _content(group)


def _told(finding: ReportedFinding) -> Iterator[str]:
    waived = " (waived)" if finding.waiver else ""
    yield f"{finding.verdict}{waived}: {finding.message}"
    yield from (f"- {step}" for step in finding.steps)


def _content(group: GroupReport) -> str:
    if not group.exercised:
        return "content: there is nothing to compare it with"
    more = " here (other claims of the group contradict)" if group.findings else ""
    return f"content: nothing contradicts{more}: all of it can be true, or is not said of one time"


def _others(group: GroupReport, claim: Claim, corpus: Corpus, width: int) -> Iterator[str]:
    """The claims that the rule looked at together with this one."""
    others = [id for id in dict.fromkeys(group.ids) if id != claim.id]
    by_id = {one.id: one for one in corpus.claims} if others else {}
    for id in others[:_MOST]:
        said = f": {say(by_id[id], corpus.entities)}" if id in by_id else ""
        yield from wrap(f"with {id}{said}", width, "  ", "    ")
    if len(others) > _MOST:
        rest = len(others) - _MOST
        yield f"  and {rest} more claim{'' if rest == 1 else 's'}"


def _need(rule: Rule) -> str:
    """The property that the rule holds, in a sentence: what a claim must say to be held to it."""
    first = " ".join(rule.doc.strip().split("\n\n")[0].split())
    key = f" (by {' + '.join(rule.key)})" if rule.key and not rule.local and len(rule.key) < 4 else ""
    off = " It is off unless a check sets its severity." if rule.severity is Severity.OFF else ""
    return f"{first}{key}{off}"


def _apart(rule: Rule, one: Claim, other: Claim, report: Report, width: int) -> Iterator[str]:
    """The groups of a rule in which two claims stand, where these are different ones."""
    if rule.local:
        return
    names = [[g.name for g in report.groups if g.rule == rule.name and c.id in g.ids] for c in (one, other)]
    if names[0] and names[1]:
        first, second = (" and ".join(some[:_MOST]) for some in names)
        yield from wrap(f"{rule.name} looks at {one.id} in {first}, at {other.id} in {second}", width, "  ", "    ")
