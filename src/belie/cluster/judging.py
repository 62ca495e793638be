"""Units, judged on the executors: claims are made of their rows; the rules' own groups and judges are the meaning."""

import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from belie.cluster.leads import LIVES, parts_of_key
from belie.cluster.shared import Place, Shared
from belie.engine.judging import Run, form_groups, judge_group
from belie.engine.policy import Policy
from belie.model.claim import Claim
from belie.model.report import GroupReport
from belie.model.rule import Group, Rule
from belie.reasoning.memory import forget

Member = tuple[int, str, int, int, bytes | None]
"""The number of a rule, a unit, and a claim in it: its file and line, and the text of its row (None: no register)."""


class Result(NamedTuple):
    """What came of one group, or of forming the groups of a unit (`error`).

    `files` are the numbers of the files of its claims. `places` are those of the claims that were looked at, `report`
    is there where the report holds something.
    """

    rule: int
    name: str
    exercised: bool
    files: list[int]
    places: list[Place]
    report: bytes | None
    error: bytes | None


def judge_units(shared: Shared, members: Iterable[Member]) -> Iterator[Result]:
    """Judge units, of which the members follow each other in the order of the corpus."""
    for (number, unit), rows in groupby(members, lambda member: member[:2]):
        yield from judge_unit(shared, number, unit, [(file, line, text) for _, _, file, line, text in rows])
    forget()


def judge_unit(
    shared: Shared, number: int, unit: str, rows: Sequence[tuple[int, int, bytes | None]]
) -> Iterator[Result]:
    """What comes of a unit's groups."""
    rule, claims, places = shared.rules[number], list[Claim](), dict[str, Place]()
    for file, line, text in rows:
        claim = shared.claims[file, line] if text is None else shared.reader.claim((file, line, bytes(text)))
        claims.append(claim)
        places[claim.id] = (file, line)
    corpus = replace(shared.corpus, claims=tuple(claims), rules=())
    run = Run(corpus, Policy(corpus.checks))
    groups, error = form_groups(rule, run)
    if error is not None:
        yield Result(number, unit, False, [], [], None, pickle.dumps(error))
    wanted = parts_of_key(unit)
    for group in groups:
        if _is_wanted(rule, group, wanted, claims):
            for report in judge_group(rule, group, run):
                yield _result(number, report, places)


def _result(number: int, report: GroupReport, places: dict[str, Place]) -> Result:
    looked_at = [places[name] for name in report.ids] if report.exercised else []
    says = report.findings or report.capped or report.error
    files = sorted({places[name][0] for name in report.ids})
    return Result(number, report.name, report.exercised, files, looked_at, pickle.dumps(report) if says else None, None)


def _is_wanted(rule: Rule, group: Group, unit: tuple[str, ...], claims: Sequence[Claim]) -> bool:
    """Whether a group is that of the unit. Of events that are tied, the unit has all; lives are units of their own."""
    values = tuple(group.key.values())
    if values[-len(unit) :] == unit:
        return True
    if rule.screen is None or not rule.screen.with_lives:
        return False
    lives = {claim.ref("subject") for claim in claims if claim.kind == "statement" and claim.ref("property") in LIVES}
    return unit[0] not in lives and values[0] not in lives
