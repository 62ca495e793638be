"""Rules of which nothing says how claims come to their groups: they are asked in one place, of all claims.

Rules that look at no claims, but at the definitions of entities, are asked there too.
"""

import pickle
from typing import TYPE_CHECKING

from belie.cluster.judging import Result
from belie.cluster.shared import Place, Shared
from belie.engine.judging import Run, form_groups, judge_group
from belie.engine.policy import Policy
from belie.model.claim import Claim
from belie.model.corpus import Corpus
from belie.model.report import RuleError

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

MOST_CLAIMS = 1_000_000
"""Claims that are brought to one place at most."""


def judge_whole(table: "DataFrame", shared: Shared, corpus: Corpus) -> list[Result]:
    """What comes of the rules that are asked in one place. `corpus` has the rules of its own."""
    own = {rule.name: rule for rule in corpus.rules}
    asked = [
        (number, own.get(rule.name, rule))
        for number, rule in enumerate(shared.rules)
        if not rule.kinds or rule.screen is None
    ]
    results = list[Result]()
    claims, places = list[Claim](), dict[str, Place]()
    count = table.count() if any(rule.kinds for _, rule in asked) else 0
    if 0 < count <= MOST_CLAIMS:
        for file, line, text in table.select("file", "line", "text").orderBy("file", "line").collect():
            known = shared.claims[file, line] if text is None else shared.reader.claim((file, line, bytes(text)))
            claims.append(known)
            places[known.id] = (file, line)
    for number, rule in asked:
        if rule.kinds and count > MOST_CLAIMS:
            results.append(Result(number, rule.name, False, [], [], None, pickle.dumps(_too_many(rule.name, count))))
            continue
        run = Run(_of(corpus, tuple(claims) if rule.kinds else ()), Policy(corpus.checks))
        groups, error = form_groups(rule, run)
        if error is not None:
            results.append(Result(number, rule.name, False, [], [], None, pickle.dumps(error)))
        for group in groups:
            for report in judge_group(rule, group, run):
                says = report.findings or report.capped or report.error
                files = sorted({shared.paths.index(path) for path in report.files})
                looked_at = [places[name] for name in report.ids] if report.exercised else []
                kept = pickle.dumps(report) if says else None
                results.append(Result(number, report.name, report.exercised, files, looked_at, kept, None))
    return results


def _of(corpus: Corpus, claims: tuple[Claim, ...]) -> Corpus:
    from dataclasses import replace

    return replace(corpus, claims=claims)


def _too_many(rule: str, count: int) -> RuleError:
    message = (
        f"it forms its groups from the whole corpus, of {count:,} claims; on a cluster up to {MOST_CLAIMS:,} are "
        "brought to one place. With a `key` and without `groups` it is asked group by group"
    )
    return RuleError(rule, None, message, message)
