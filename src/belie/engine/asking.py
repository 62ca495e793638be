"""What a rule finds in a group; whatever it raises, or gives in place of findings, is a value in the report."""

from itertools import islice

from belie.model.claim import Claim
from belie.model.entity import Entity
from belie.model.finding import Finding
from belie.model.report import RuleError
from belie.model.rule import Group, Rule


def ask(rule: Rule, group: Group, limit: int, name: str) -> tuple[list[Finding], RuleError | None]:
    """What the rule finds in a group, up to one more than the limit; and what it or its screen raised, if it did."""
    findings: list[Finding] = []
    try:
        for finding in () if group.screened else islice(rule.judge(group) or (), limit + 1):
            if not _is_sound(finding):
                return findings, _gives_wrongly(rule, name, finding)
            findings.append(finding)
    except Exception as raised:
        return findings, rule_error(rule, name, raised)
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


def rule_error(rule: Rule, group: str | None, error: Exception) -> RuleError:
    """What a rule raised while it judged a group, or (None) while it formed its groups."""
    from traceback import format_exception  # only where it is needed: start-up is a feature

    return RuleError(rule.name, group, f"{type(error).__name__}: {error}", "".join(format_exception(error)))
