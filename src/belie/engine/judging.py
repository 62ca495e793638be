"""One walk over all rules and groups of a corpus."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from belie import __version__
from belie.engine.identity import digest, file_name, fingerprint, group_name
from belie.engine.policy import Policy, Terms
from belie.engine.standard import OWN_WORDS, standard_rules
from belie.engine.waiving import apply_waivers
from belie.engine.witnesses import witness
from belie.model.check import Severity
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.entity import Entity
from belie.model.finding import FAULT_RULES, Finding, Verdict
from belie.model.report import GroupReport, Report, ReportedFinding, RuleError
from belie.model.rule import Group, Key, Rule
from belie.reasoning.memory import forget

_RANK = {Verdict.CONTRADICTION: 0, Verdict.POSSIBLE: 1, Verdict.UNDECIDED: 2}
_SPARE = 5
"""Of so many times the cap the smallest findings are chosen."""


@dataclass(frozen=True, slots=True)
class _Run:
    corpus: Corpus
    policy: Policy


def judge(corpus: Corpus, today: int | None = None) -> Report:
    """The report on a corpus. `today` is the day by which waivers expire (1970-01-01 is 0); None: none does."""
    run = _Run(corpus, Policy(corpus.checks))
    groups, idle, errors = list[GroupReport](), list[str](), list[RuleError]()
    rules = (*standard_rules(), *corpus.rules)
    for rule in rules:
        if run.policy.is_off(rule):
            continue
        found, error = _judge_rule(rule, run)
        groups += found
        errors += [error] if error else [group.error for group in found if group.error]
        off = run.policy.terms(rule, {}).severity is Severity.OFF
        if not error and not off and not any(group.exercised for group in found):
            idle.append(rule.name)
    forget()
    waived, faults, notes = apply_waivers(corpus, groups, {rule.name for rule in rules}, today)
    findings = tuple(finding for group in waived for finding in group.findings)
    looked_at = {name for group in waived if group.exercised and group.rule not in OWN_WORDS for name in group.ids}
    return Report(
        __version__,
        corpus.files,
        len(corpus.claims),
        tuple(waived),
        findings,
        tuple(sorted((*corpus.faults, *faults), key=lambda fault: (fault.file, fault.line, fault.column, fault.rule))),
        tuple(sorted(corpus.set_aside.items())),
        tuple(errors),
        (*corpus.notes, *notes, *(f"{name} is not run (--no-python)" for name in corpus.rules_not_run)),
        tuple(sorted(idle)),
        tuple(claim.id for claim in corpus.claims if claim.id not in looked_at),
        (*FAULT_RULES, *(rule.name for rule in rules if rule.local)),
    )


def _judge_rule(rule: Rule, run: _Run) -> tuple[list[GroupReport], RuleError | None]:
    try:
        groups = sorted(rule.groups(run.corpus), key=lambda group: tuple(group.key.values()))
    except Exception as error:  # a rule that raises is a value in the report, never the end of the run
        return [], _rule_error(rule, None, error)
    found = [report for group in groups for report in _judge_group(rule, group, run)]
    return sorted(found, key=lambda report: report.name), None


def _judge_group(rule: Rule, group: Group, run: _Run) -> Iterator[GroupReport]:
    """The report on a group and on its siblings."""
    named = {_name(rule, key): key for key in (group.key, *group.siblings)}
    terms = {name: run.policy.terms(rule, key) for name, key in named.items()}
    live = {name: term for name, term in terms.items() if term.severity is not Severity.OFF}
    if not live:
        return
    exercised = not group.idle and (len(group.claims) >= rule.least or bool(group.defined))
    found: dict[str, list[Finding]] = {name: [] for name in live}
    error, capped, first = None, False, next(iter(named))
    if exercised and not group.screened:
        limit = _SPARE * sum(term.cap for term in live.values())
        findings, error = _ask(rule, replace(group, params=terms[first].params), limit, first)
        capped = len(findings) > limit
        for finding in _minimal(_weakened(findings, run.corpus)):
            name = _name(rule, finding.key) if finding.key else first
            if name in found:
                found[name].append(finding)
    files = tuple(sorted({*(c.origin.path for c in group.claims), *_defining_files(group)}))
    ids = tuple(claim.id for claim in group.claims)
    for name, term in live.items():
        chosen = sorted(found[name], key=_order)[: term.cap]
        reported = tuple(_report(rule, name, finding, term, run) for finding in chosen)
        cut = capped or len(found[name]) > term.cap
        yield GroupReport(rule.name, name, named[name], files, ids, exercised, reported, cut, error)
        error = None  # one error is reported once


def _name(rule: Rule, key: Key) -> str:
    return file_name(key) if rule.local else group_name(key)


def _defining_files(group: Group) -> set[str]:
    return {definition.origin.path for entity in group.defined for definition in entity.definitions}


def _ask(rule: Rule, group: Group, limit: int, name: str) -> tuple[list[Finding], RuleError | None]:
    """What the rule finds in a group, up to one more than the limit; and what it raised, if it did."""
    findings: list[Finding] = []
    try:
        for finding in islice(rule.judge(group) or (), limit + 1):
            if not _is_sound(finding):
                return findings, _gives_wrongly(rule, name, finding)
            findings.append(finding)
    except Exception as raised:
        return findings, _rule_error(rule, name, raised)
    return findings, None


def _is_sound(finding: object) -> bool:
    """Whether a rule gives what it should: a finding with claims, a message, and steps in words."""
    return (
        isinstance(finding, Finding)
        and bool(finding.claims)
        and all(isinstance(claim, Claim | Entity) for claim in finding.claims)
        and all(isinstance(words, str) for words in (finding.message, *finding.steps))
    )


def _gives_wrongly(rule: Rule, group: str, given: object) -> RuleError:
    """The error that says what a rule gives in place of a finding, and where the rule stands."""
    code = getattr(rule.judge, "__code__", None)
    place = f'  File "{code.co_filename}", line {code.co_firstlineno}, in {rule.name}\n' if code else ""
    message = f"the rule gives {given!r:.200}, where a finding with claims and a message of text is expected"
    return RuleError(rule.name, group, message, f"Traceback (most recent call last):\n{place}TypeError: {message}\n")


def _weakened(findings: Iterable[Finding], corpus: Corpus) -> Iterator[Finding]:
    """A finding that needs a soft claim, or one that another publisher corrects, is at most possible."""
    for finding in findings:
        reasons = [why for claim in finding.claims if (why := _weakness(claim, corpus))]
        if reasons and finding.verdict is Verdict.CONTRADICTION:
            yield replace(finding, verdict=Verdict.POSSIBLE, steps=(*finding.steps, *reasons))
        else:
            yield finding


def _weakness(claim: Claim | Entity, corpus: Corpus) -> str | None:
    if not isinstance(claim, Claim):
        return None
    if claim.soft:
        return f"what {claim.id} says is uncertain or approximate, so this is only possible"
    if claim.id in corpus.weakened:
        return f"another publisher corrects {claim.id}, so this is only possible"
    return None


def _minimal(findings: Iterable[Finding]) -> list[Finding]:
    """One finding a set of claims, the weightiest; and none with more claims than another of the same weight needs."""
    best: dict[frozenset[str], Finding] = {}
    for finding in findings:
        ids = frozenset(claim.id for claim in finding.claims)
        if ids not in best or _RANK[finding.verdict] < _RANK[best[ids].verdict]:
            best[ids] = finding
    return [
        finding
        for ids, finding in best.items()
        if not any(other < ids and _RANK[best[other].verdict] <= _RANK[finding.verdict] != 2 for other in best)
    ]


def _order(finding: Finding) -> tuple[int, int, list[str]]:
    return _RANK[finding.verdict], len(finding.claims), [claim.id for claim in finding.claims]


def _report(rule: Rule, group: str, finding: Finding, terms: Terms, run: _Run) -> ReportedFinding:
    shown = rule.compares if finding.compares is None else finding.compares
    return ReportedFinding(
        rule.name,
        group,
        finding.verdict,
        terms.severity,
        finding.message,
        tuple(witness(claim, shown, run.corpus.entities) for claim in finding.claims),
        finding.steps,
        fingerprint(rule.name, (claim.id for claim in finding.claims)),
        digest(finding.claims),
    )


def _rule_error(rule: Rule, group: str | None, error: Exception) -> RuleError:
    from traceback import format_exception  # only where it is needed: start-up is a feature

    return RuleError(rule.name, group, f"{type(error).__name__}: {error}", "".join(format_exception(error)))
