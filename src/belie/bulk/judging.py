"""Judges a corpus whose registers stay on disk: the same report as the engine gives on claims in memory."""

from dataclasses import replace

from belie.bulk.bearing import tie_events
from belie.bulk.by_claim import judge_by_claim
from belie.bulk.by_file import judge_by_file
from belie.bulk.by_key import judge_by_key
from belie.bulk.options import Progress
from belie.bulk.rows import Bulk, make_claims
from belie.bulk.store import text
from belie.bulk.tally import Tally, covered_kinds
from belie.engine.judging import Run, form_groups, judge_group, rules_of, sum_up
from belie.engine.policy import Policy
from belie.model.report import GroupReport, Report, RuleError
from belie.model.rule import Rule
from belie.reasoning.memory import forget


def judge_bulk(bulk: Bulk, today: int | None, files: frozenset[str] | None, progress: Progress) -> Report:
    """The report on a corpus. `today` is the day by which waivers expire (1970-01-01 is 0). `files` are those that are
    selected; None for all. What is not of these is still to be taken out, except where groups are only counted."""
    run = Run(bulk.corpus, Policy(bulk.corpus.checks))
    rules = rules_of(run)
    tally = Tally(bulk, files, covered_kinds(bulk, rules))
    bulk.database.execute("create or replace temp table looked (file integer, no bigint)")
    tie_events(bulk.database)
    judged = list[tuple[Rule, list[GroupReport], RuleError | None]]()
    for number, rule in enumerate(rules):
        progress(f"judging {rule.name}", number, len(rules))
        found, error = _judge_rule(rule, bulk, run, tally)
        judged.append((rule, sorted(found, key=lambda report: report.name), error))
    forget()
    tally.write()
    report = sum_up(run, judged, today)
    idle = [name for name in report.not_exercised if name not in tally.exercised]
    return replace(
        report,
        claims=bulk.claims,
        not_exercised=tuple(idle),
        unchecked=_unchecked(bulk, tally),
        unlisted=tally.groups,
    )


def _judge_rule(rule: Rule, bulk: Bulk, run: Run, tally: Tally) -> tuple[list[GroupReport], RuleError | None]:
    screen = rule.screen
    if not rule.kinds and rule.screen is None and rule not in bulk.corpus.rules:
        return _judge_whole(rule, (), bulk, run, tally)
    if screen is None:
        places = bulk.database.execute("select file, no, mem from claims").fetchall()
        return _judge_whole(rule, places, bulk, run, tally)
    if screen.by_claim or rule in bulk.corpus.rules:
        return judge_by_claim(rule, screen, bulk, run, tally)
    if rule.local and rule.alone:
        return judge_by_file(rule, screen, bulk, run, tally)
    return judge_by_key(rule, screen, bulk, run, tally), None


def _judge_whole(
    rule: Rule, places: list[tuple[int, int, int | None]] | tuple[()], bulk: Bulk, run: Run, tally: Tally
) -> tuple[list[GroupReport], RuleError | None]:
    """What a rule finds among claims that are all in memory."""
    claims = make_claims(bulk, places)
    at = {claim.id: position for position, claim in claims.items()}
    groups, error = form_groups(rule, replace(run, corpus=replace(bulk.corpus, claims=tuple(claims.values()))))
    reports = [report for group in groups for report in judge_group(rule, group, run)]
    return [one for one in reports if tally.keep(one, [at[name] for name in one.ids])], error


def _unchecked(bulk: Bulk, tally: Tally) -> tuple[str, ...]:
    """The ids of claims that no rule looked at, of the selected files, in the order of the corpus."""
    kinds = ", ".join(map(text, sorted(tally.covered)))
    others = f"kind not in ({kinds})" if kinds else "true"
    found = bulk.database.execute(
        f"""select source || '#' || id from claims where {others} and {tally.selected}
        and (file, no) not in (select (file, no) from looked) order by file, no"""
    )
    return tuple(name for (name,) in found.fetchall())
