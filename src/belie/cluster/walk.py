"""One walk over all rules and groups, on the executors as far as there are rows."""

import pickle
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from belie.cluster.bonds import members_of
from belie.cluster.columns import PLACE
from belie.cluster.judging import Member, Result, judge_units
from belie.cluster.lone import is_lone, judge_lone
from belie.cluster.screens import groups_of, sorts_of, without_vain_leads
from belie.cluster.shared import Shared
from belie.cluster.whole import judge_whole
from belie.engine.standard import OWN_WORDS
from belie.model.corpus import Corpus
from belie.model.report import GroupReport, RuleError

if TYPE_CHECKING:
    from pyspark import Broadcast
    from pyspark.sql import Column, DataFrame

_RESULT = """rule int, name string, exercised boolean, files array<int>,
    places array<struct<file: int, line: bigint>>, report binary, error binary"""


@dataclass(slots=True)
class Walked:
    """What came of all rules. By the numbers of the rules: the `reports` on groups that hold something, the `errors` of
    those that raised while they formed groups, and those that were `exercised`.

    `judged` is how many groups without anything to report were judged. `looked_at` are tables of places.
    """

    reports: dict[int, list[GroupReport]] = field(default_factory=dict)
    errors: dict[int, RuleError] = field(default_factory=dict)
    exercised: set[int] = field(default_factory=set)
    judged: int = 0
    looked_at: "list[DataFrame]" = field(default_factory=list)


def walk(table: "DataFrame", shared: "Broadcast[Shared]", corpus: Corpus, chosen: Sequence[int] | None) -> Walked:
    """Judge all groups of a table of claims. `chosen` are the numbers of the files whose groups count; None for all."""
    from pyspark.sql import functions as f

    rules, walked = shared.value.rules, Walked()
    every = table.select("file", "line", f.explode("leads").alias("lead")).select("file", "line", "lead.*")
    sorts = sorts_of(every)
    lone = [number for number in sorts if is_lone(rules[number])]
    own, others = f.col("rule").isin(lone), ~f.col("rule").isin(lone)
    leads = without_vain_leads(every, rules, sorts)
    groups = groups_of(leads, rules).persist()
    if lone:
        _take(walked, judge_lone(shared, _with_texts(leads.where(own), table), groups.where(own)), chosen)
    _count(walked, groups.where(others & ~f.col("could")).withColumn("exercised", _has_enough(shared.value)), chosen)
    members = members_of(leads.where(others), groups.where(others & f.col("could")), table, rules)
    results = _judge(_with_texts(members, table), shared).persist()
    said = results.where("report is not null or error is not null").collect()
    _take(walked, [Result(*row) for row in said], chosen)
    _count(walked, results.where("report is null and error is null"), chosen)
    whole = judge_whole(table, shared.value, corpus)
    _take(walked, whole, chosen)
    seen = {place for result in whole for place in result.places if rules[result.rule].name not in OWN_WORDS}
    if seen:
        walked.looked_at.append(table.sparkSession.createDataFrame(sorted(seen), PLACE))
    _look_at(walked, leads, groups, results, shared.value, lone)
    return walked


def _judge(members: "DataFrame", shared: "Broadcast[Shared]") -> "DataFrame":
    session = members.sparkSession
    parts = max(int(session.conf.get("spark.sql.shuffle.partitions") or 200), session.sparkContext.defaultParallelism)
    rows = members.repartition(parts, "rule", "unit").sortWithinPartitions("rule", "unit", "file", "line").rdd
    judged = rows.mapPartitions(lambda some: judge_units(shared.value, (_member(row) for row in some)))
    return session.createDataFrame(judged, _RESULT, verifySchema=False)


def _member(row: Sequence[object]) -> Member:
    return tuple(row)  # type: ignore[return-value]  # as the table has it


def _with_texts(members: "DataFrame", table: "DataFrame") -> "DataFrame":
    return members.join(table.select("file", "line", "text"), ["file", "line"]).select(*members.columns, "text")


def _take(walked: Walked, results: Sequence[Result], chosen: Sequence[int] | None) -> None:
    """Take what came of groups to the report."""
    for result in results:
        if result.error is not None:
            walked.errors.setdefault(result.rule, pickle.loads(result.error))
        if result.exercised:
            walked.exercised.add(result.rule)
        if result.report is not None:
            walked.reports.setdefault(result.rule, []).append(pickle.loads(result.report))
        elif result.exercised and (chosen is None or not set(chosen).isdisjoint(result.files)):
            walked.judged += 1


def _count(walked: Walked, results: "DataFrame", chosen: Sequence[int] | None) -> None:
    """Count groups that were judged, and in which nothing was found."""
    from pyspark.sql import functions as f

    counts = results.where("exercised").groupBy("rule").agg(f.count_if(_is_chosen(chosen)).alias("judged"))
    for row in counts.collect():
        walked.exercised.add(row["rule"])
        walked.judged += row["judged"]


def _has_enough(shared: Shared) -> "Column":
    from pyspark.sql import functions as f

    least = f.create_map(*[f.lit(part) for number, rule in enumerate(shared.rules) for part in (number, rule.least)])
    return f.col("size") >= least[f.col("rule")]


def _is_chosen(chosen: Sequence[int] | None) -> "Column":
    from pyspark.sql import functions as f

    return f.lit(True) if chosen is None else f.arrays_overlap("files", f.array(*map(f.lit, chosen)))


def _look_at(
    walked: Walked, leads: "DataFrame", groups: "DataFrame", results: "DataFrame", shared: Shared, lone: Sequence[int]
) -> None:
    """Note which claims were looked at by a rule that holds them against more than their own words."""
    from pyspark.sql import functions as f

    ignored = [number for number, rule in enumerate(shared.rules) if rule.name in OWN_WORDS]
    places = results.where("exercised").select("rule", f.explode("places").alias("place")).select("rule", "place.*")
    quiet = groups.where(_has_enough(shared) & (~f.col("could") | f.col("rule").isin(list(lone))))
    seen = leads.join(quiet.select("rule", "key"), ["rule", "key"], "left_semi").select("rule", "file", "line")
    for one in (places, seen):
        walked.looked_at.append(one.where(~f.col("rule").isin(ignored)).select("file", "line"))
