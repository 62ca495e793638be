"""One walk over all rules and groups of a corpus."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from belie import __version__
from belie.engine.asking import ask, rule_error
from belie.engine.changed_texts import note_changed_texts
from belie.engine.distinct import distinct_first
from belie.engine.identity import digest, file_name, fingerprint, group_name
from belie.engine.policy import Policy, Terms
from belie.engine.standard import OWN_WORDS, standard_rules
from belie.engine.waiving import apply_waivers
from belie.engine.weighing import weigh
from belie.engine.witnesses import witness
from belie.model.check import Severity
from belie.model.corpus import Corpus
from belie.model.finding import FAULT_RULES, Finding
from belie.model.report import GroupReport, Report, ReportedFinding, RuleError
from belie.model.rule import Group, Key, Rule
from belie.reasoning.counts import about_percent
from belie.reasoning.memory import forget

SPARE = 5
"""Of so many times the cap the smallest findings are chosen."""


@dataclass(frozen=True, slots=True)
class Run:
    """What all groups of one run have in common."""

    corpus: Corpus
    policy: Policy


def judge(corpus: Corpus, today: int | None = None) -> Report:
    """The report on a corpus. `today` is the day by which waivers expire (1970-01-01 is 0); None: none does."""
    run = Run(corpus, Policy(corpus.checks))
    judged = [(rule, *_judge_rule(rule, run)) for rule in rules_of(run)]
    forget()
    return sum_up(run, judged, today)


def rules_of(run: Run) -> list[Rule]:
    """The rules that a run asks, in order."""
    return [rule for rule in (*standard_rules(), *run.corpus.rules) if not run.policy.is_off(rule)]


JudgedRules = Iterable[tuple[Rule, Sequence[GroupReport], RuleError | None]]
"""Rules with what came of their groups, or the error that a rule raised while it formed them."""


def sum_up(run: Run, judged: JudgedRules, today: int | None) -> Report:
    """The report on what came of all groups, with waivers applied."""
    corpus = run.corpus
    groups, idle, errors = list[GroupReport](), list[str](), list[RuleError]()
    for rule, found, error in judged:
        groups += found
        errors += [error] if error else [group.error for group in found if group.error]
        off = run.policy.terms(rule, {}).severity is Severity.OFF
        if not error and not off and not any(group.exercised for group in found):
            idle.append(rule.name)
    rules = (*standard_rules(), *corpus.rules)
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
        (
            *corpus.notes,
            *note_changed_texts(corpus),
            *notes,
            *(f"{name} is not run (--no-python)" for name in corpus.rules_not_run),
        ),
        tuple(sorted(idle)),
        tuple(claim.id for claim in corpus.claims if claim.id not in looked_at),
        (*FAULT_RULES, *(rule.name for rule in rules if rule.local)),
    )


def _judge_rule(rule: Rule, run: Run) -> tuple[list[GroupReport], RuleError | None]:
    groups, error = form_groups(rule, run)
    found = [report for group in groups for report in judge_group(rule, group, run)]
    return sorted(found, key=lambda report: report.name), error


def form_groups(rule: Rule, run: Run) -> tuple[list[Group], RuleError | None]:
    """The groups of a rule by their keys; and what it raised, which is a value in the report, never the end of it."""
    try:
        return sorted(rule.groups(run.corpus), key=lambda group: tuple(group.key.values())), None
    except Exception as error:
        return [], rule_error(rule, None, error)


def judge_group(rule: Rule, group: Group, run: Run) -> Iterator[GroupReport]:
    """The report on a group and on its siblings."""
    first = name_of(rule, group.key)
    named: dict[str, Key] = {first: group.key}
    terms = {first: run.policy.terms(rule, group.key)}
    for key in group.siblings:
        name = name_of(rule, key)
        named[name], terms[name] = key, run.policy.terms(rule, key)
    live = terms
    if Severity.OFF in [term.severity for term in terms.values()]:
        live = {name: term for name, term in terms.items() if term.severity is not Severity.OFF}
    if not live:
        return
    exercised = not group.idle and (len(group.claims) >= rule.least or bool(group.defined))
    found: dict[str, list[Finding]] = {}
    error, capped = None, False
    if exercised:
        limit = SPARE * sum([term.cap for term in live.values()])
        params = terms[first].params
        asked = group if group.params == params else replace(group, params=params)
        findings, error = ask(rule, asked, limit, first)
        capped = len(findings) > limit
        for finding in weigh(findings, run.corpus) if findings else ():
            name = name_of(rule, finding.key) if finding.key else first
            found.setdefault(name, []).append(finding)
    files, ids = members_of(group)
    for name, term in live.items():
        reported: tuple[ReportedFinding, ...] = ()
        cut = capped
        if name in found:
            chosen = distinct_first(rule, found[name], term.cap)
            reported = tuple(_report(rule, name, finding, term, run) for finding in chosen)
            cut = capped or len(found[name]) > term.cap
        yield GroupReport(rule.name, name, named[name], files, ids, exercised, reported, cut, error)
        error = None  # one error is reported once


def name_of(rule: Rule, key: Key) -> str:
    """The name of a group."""
    return file_name(key) if rule.local else group_name(key)


def members_of(group: Group) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The files that a group has a claim or a definition in, sorted, and the ids of its claims."""
    claims = group.claims
    if len(claims) == 1 and not group.defined:
        return (claims[0].origin.file.path,), (claims[0].id,)
    files = {file.path for file in {claim.origin.file for claim in claims}}
    for entity in group.defined:
        files.update([definition.origin.path for definition in entity.definitions])
    return tuple(sorted(files)), tuple([claim.id for claim in claims])


def _report(rule: Rule, group: str, finding: Finding, terms: Terms, run: Run) -> ReportedFinding:
    shown = rule.compares if finding.compares is None else finding.compares
    percent = about_percent(terms.params)
    return ReportedFinding(
        rule.name,
        group,
        finding.verdict,
        terms.severity,
        finding.message,
        tuple(witness(claim, shown, run.corpus.entities, percent) for claim in finding.claims),
        finding.steps,
        fingerprint(rule.name, (claim.id for claim in finding.claims)),
        digest(finding.claims),
    )
