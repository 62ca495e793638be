"""The screens of rules as one distributed job: which groups there are, and which of them could hold a finding.

A table of leads goes in, with a row for each claim and each group to which it leads.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from belie.cluster.columns import bit_of, bits_of_sort
from belie.cluster.leads import BESIDE
from belie.model.rule import Rule
from belie.model.screening import Crowded, Differ, DifferAtOneTime

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame


def sorts_of(leads: "DataFrame") -> Mapping[int, int]:
    """The sorts of leads that there are of each rule, as bits, by the number of the rule."""
    from pyspark.sql import functions as f

    rows = leads.groupBy("rule").agg(f.bit_or(f.expr(bits_of_sort())).alias("sorts")).collect()
    return {row["rule"]: row["sorts"] for row in rows}


def without_vain_leads(leads: "DataFrame", rules: Sequence[Rule], sorts: Mapping[int, int]) -> "DataFrame":
    """The leads without those of rules that find no group at all, since no claim of a kind that they need is there."""
    from pyspark.sql import functions as f

    vain = [number for number in sorts if not _has_group(rules[number], sorts[number])]
    lifeless = [number for number in sorts if _has_lives(rules[number]) and not sorts[number] & bit_of("statement")]
    lonely = f.col("rule").isin(lifeless) & (f.col("sort") == BESIDE)
    return leads.where(~f.col("rule").isin(vain) & ~lonely) if vain or lifeless else leads


def _has_lives(rule: Rule) -> bool:
    return rule.screen is not None and rule.screen.with_lives


def groups_of(leads: "DataFrame", rules: Sequence[Rule]) -> "DataFrame":
    """A row for each group: `rule`, `key`, how many claims lead to it (`size`), and whether it `could` hold a finding.

    `files` are the numbers of the files of its claims.
    """
    from pyspark.sql import functions as f

    sorts = f.bit_or(f.expr(bits_of_sort())).alias("sorts")
    differ = (f.min("value") != f.max("value")).alias("differ")
    groups = leads.groupBy("rule", "key").agg(
        f.count("*").alias("size"), f.max("could").alias("could"), differ, sorts, f.collect_set("file").alias("files")
    )
    groups = groups.where(_is_group(rules))
    crowded = _crowded(leads, rules)
    if crowded is not None:
        groups = groups.join(crowded, ["rule", "key"], "left")
    else:
        groups = groups.withColumn("crowded", f.lit(None).cast("boolean"))
    differing = _numbers(rules, Differ)
    could = f.col("could") | f.coalesce("crowded", f.lit(False))
    could = could | (f.col("rule").isin(differing) & f.coalesce("differ", f.lit(False)))
    return groups.select("rule", "key", "size", could.alias("could"), "files")


def _crowded(leads: "DataFrame", rules: Sequence[Rule]) -> "DataFrame | None":
    """The groups in which claims that say different things hold at one time.

    Claims are met in the order in which they begin. Of two that follow each other, the end of one and the start of the
    other in the same words make no crowd.
    """
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    numbers = _numbers(rules, Crowded) + _numbers(rules, DifferAtOneTime)
    if not numbers:
        return None
    columns = ["rule", "key", "value", "low", "high", "starts", "ends"]
    spans = leads.where(f.col("rule").isin(numbers) & f.col("low").isNotNull()).select(*columns).distinct()
    group = Window.partitionBy("rule", "key")
    row = group.orderBy("low", "high", "value", "starts", "ends")
    before = f.max("high").over(row.rowsBetween(Window.unboundedPreceding, -2))
    handed = f.coalesce(f.lag("ends").over(row) == f.col("starts"), f.lit(False))
    meets = (before > f.col("low")) | ((f.lag("high").over(row) > f.col("low")) & ~handed)
    differ = f.min("value").over(group) != f.max("value").over(group)
    found = spans.select("rule", "key", (f.coalesce(meets, f.lit(False)) & differ).alias("crowded"))
    return found.where("crowded").distinct()


def _numbers(rules: Sequence[Rule], test: type) -> list[int]:
    return [number for number, rule in enumerate(rules) if rule.screen and isinstance(rule.screen.could, test)]


def _has_group(rule: Rule, sorts: int) -> bool:
    """Whether claims of some sorts, given by their bits, can make a group of a rule."""
    screen = rule.screen
    assert screen is not None
    needed = all(sorts & bit_of(kind) for kind in screen.needs)
    return needed and bool(sorts & ~bit_of(BESIDE))


def _is_group(rules: Sequence[Rule]) -> "Column":
    """The groups that have claims of all kinds that their rules need."""
    from pyspark.sql import functions as f

    found = f.col("sorts").bitwiseAND(~bit_of(BESIDE)) != 0
    for number, rule in enumerate(rules):
        for kind in rule.screen.needs if rule.screen else ():
            found = found & ((f.col("rule") != number) | (f.col("sorts").bitwiseAND(bit_of(kind)) != 0))
    return found
