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
"""How many other claims of a group are listed, and how many groups of a claim."""

_MOST_CONTENT = 2
"""How many other claims are listed where nothing is found."""


def why_claim(
    claim: Claim, corpus: Corpus, report: Report, rules: Sequence[Rule], everything: bool = False, width: int = WIDTH
) -> str:
    """Every rule that looked at a claim, with which other claims, and why it was content; then those that did not.

    What is found comes first. Unless `everything` is asked for, one group a rule stands for those that it is content
    with, and rules that did not look are only named.
    """
    lines = _claim_lines(claim, corpus, width)
    looked = sorted((group for group in report.groups if claim.id in group.ids), key=lambda one: _rank(one, claim.id))
    content = [group for group in looked if _rank(group, claim.id)]
    told = (
        looked if everything else [one for one in looked if one not in content or one is _first_of(one.rule, content)]
    )
    for group in told:
        local = group.rule in report.local_rules
        lines += ["", *wrap(f"{group.rule}: {group.name}", width)]
        lines += [line for sentence in _outcome(group, claim.id, local) for line in wrap(sentence, width, "  ")]
        if not local:  # a rule of a file holds each claim to the text, not to the others
            most = _MOST if everything or group not in content else _MOST_CONTENT
            lines += _others(group, claim, corpus, most, width)
        more = sum(one.rule == group.rule for one in content) - 1 if group in content else 0
        if more > 0 and not everything:
            lines += wrap(f"content with {more} more group{'s' * (more > 1)} that it is in (--all)", width, "  ")
    lines += _not_looked(claim, rules, {group.rule for group in looked}, everything, width)
    return "\n".join(lines) + "\n"


def _rank(group: GroupReport, id: str) -> int:
    """0 for a group with an error, or with a finding that the claim is in; else 1, or 2 if nothing was compared."""
    if group.error or any(claim.id == id for finding in group.findings for claim in finding.claims):
        return 0
    return 1 if group.exercised else 2


def _first_of(rule: str, groups: Sequence[GroupReport]) -> GroupReport:
    return next(group for group in groups if group.rule == rule)


def _not_looked(claim: Claim, rules: Sequence[Rule], names: set[str], everything: bool, width: int) -> Iterator[str]:
    """The rules that did not look at a claim: those for its kind, with what they hold, and those for other kinds."""
    passed_by = [rule for rule in rules if claim.kind in rule.kinds and rule.name not in names]
    others = sorted(rule.name for rule in rules if claim.kind not in rule.kinds and rule.name not in names)
    if passed_by and everything:
        yield from ("", "Not looked at, since it says nothing that these compare, by")
        yield from (line for rule in passed_by for line in wrap(f"{rule.name}: {_need(rule)}", width, "  ", "    "))
    elif passed_by:
        listed = ", ".join(sorted(rule.name for rule in passed_by))
        what = "Not looked at, since it says nothing that these compare (--all says what they hold)"
        yield from ("", *wrap(f"{what}, by {listed}", width, rest="  "))
    if others and everything:
        yield from ("", *wrap(f"No {claim.kind} is looked at by {', '.join(others)}", width, rest="  "))


def why_two(one: Claim, other: Claim, corpus: Corpus, report: Report, rules: Sequence[Rule], width: int = WIDTH) -> str:
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
        lines += [line for text in sentences or _both_hold(group, one, other) for line in wrap(text, width, "  ")]
    apart = [line for rule in rules for line in _apart(rule, one, other, report, width)]
    if not compared:
        lines += ["", "No rule compares them"]
        lines += apart or wrap("no rule looks at both of their kinds by one key", width, "  ")
    return "\n".join(lines) + "\n"


def _claim_lines(claim: Claim, corpus: Corpus, width: int) -> list[str]:
    line, column, *_ = claim.place
    lines = [f"{claim.origin.path}:{line}:{column}: {clean(claim.id)}"]
    return [*lines, *wrap(say(claim, corpus.entities), width, "  "), *wrap(f"({claim.source.label})", width, "  ")]


def _outcome(group: GroupReport, id: str, local: bool) -> Iterator[str]:
    """What came of the group for a claim; `local`: the rule looks at each claim of a file by itself."""
    if group.error:
        yield f"the rule raised: {group.error.message}"
        return
    found = [finding for finding in group.findings if any(claim.id == id for claim in finding.claims)]
    for finding in found:
        yield from _told(finding)
    if not found:
        yield _content(group, local)


def _told(finding: ReportedFinding) -> Iterator[str]:
    waived = " (waived)" if finding.waiver else ""
    yield f"{finding.verdict}{waived}: {finding.message}"
    yield from (f"- {step}" for step in finding.steps)


def _content(group: GroupReport, local: bool = False) -> str:
    if not group.exercised:
        return "content: there is nothing to compare it with"
    more = " here (other claims of the group contradict)" if group.findings else ""
    if local:
        return f"content: it holds for this claim{more}"
    return f"content: nothing contradicts{more}: all of it can be true, or is not said of one time"


def _both_hold(group: GroupReport, one: Claim, other: Claim) -> Iterator[str]:
    """Why nothing of a group contradicts two of its claims; of two counts apart in number, that their days differ."""
    yield _content(group)
    if group.rule == "counts_agree" and group.exercised and not one.quantity("value").meets(other.quantity("value")):
        yield (
            "they have no number in common, but are not said of one day, and what is counted may have changed; "
            "`on` says of when a count is, and a check can set a window of days within which counts must agree"
        )


def _others(group: GroupReport, claim: Claim, corpus: Corpus, most: int, width: int) -> Iterator[str]:
    """The claims that the rule looked at together with this one, at most so many of them."""
    others = [id for id in dict.fromkeys(group.ids) if id != claim.id]
    by_id = {one.id: one for one in corpus.claims} if others else {}
    for id in others[:most]:
        said = f": {say(by_id[id], corpus.entities)}" if id in by_id else ""
        yield from wrap(f"with {id}{said}", width, "  ", "    ")
    if len(others) > most:
        rest = len(others) - most
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
