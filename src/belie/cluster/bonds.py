"""Which claims are judged together: those of a group, and all that bears on them.

A unit is what is judged at once. It is a group; or, where events are the groups, all events that relations tie
together. A table of members has a row for each unit and each claim in it: `rule`, `unit`, `file`, `line`.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from belie.model.rule import Rule

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_MEMBER = ("rule", "unit", "file", "line")


def members_of(leads: "DataFrame", named: "DataFrame", records: "DataFrame", rules: Sequence[Rule]) -> "DataFrame":
    """The members of all units of the groups that are named by `rule` and `key`.

    The ties between events are gathered in one place, so that their number is bounded by the driver's memory.
    """
    from pyspark.sql import functions as f

    direct = leads.join(named.select("rule", "key"), ["rule", "key"], "left_semi")
    tied = [number for number, rule in enumerate(rules) if rule.screen and rule.screen.with_lives]
    dated = [number for number, rule in enumerate(rules) if rule.screen and rule.screen.dated_by]
    if not dated or direct.where("events is not null").isEmpty():
        found = direct.withColumnRenamed("key", "unit").select(*_MEMBER)
    else:
        roots = _roots(records)
        at_event = direct.where("events is not null").select("*", f.explode("events").alias("event"))
        at_event = at_event.join(roots, "event", "left").withColumn("root", f.coalesce("root", "event"))
        is_tied = f.col("rule").isin(tied)
        at_event = at_event.withColumn("unit", f.when(is_tied, f.to_json(f.array("root"))).otherwise(f.col("key")))
        others = direct.where(~is_tied | f.col("events").isNull()).withColumnRenamed("key", "unit")
        found = others.select(*_MEMBER).union(at_event.select(*_MEMBER)).union(_bearing(at_event, roots, records))
    linked = [number for number, rule in enumerate(rules) if rule.screen and rule.screen.linked]
    if linked and not direct.where("links is not null").isEmpty():
        found = found.union(_linked(leads.where(f.col("rule").isin(linked)), named))
    return found.distinct()


def _bearing(at_event: "DataFrame", roots: "DataFrame", records: "DataFrame") -> "DataFrame":
    """The claims about the events at which units are, and the lives of those who are there."""
    from pyspark.sql import functions as f

    about = records.where("event is not null").select("event", "file", "line", f.col("people").alias("present"))
    about = about.join(roots, "event", "left").withColumn("root", f.coalesce("root", "event")).drop("event")
    units = at_event.select("rule", "unit", "root").distinct()
    claims = units.join(about, "root")
    people = claims.select("rule", "unit", f.explode("present").alias("life"))
    holders = at_event.select("rule", "unit", f.explode("people").alias("life"))
    lives = records.where("life is not null").select("life", "file", "line")
    told = people.union(holders).distinct().join(lives, "life")
    return claims.select(*_MEMBER).union(told.select(*_MEMBER))


def _linked(leads: "DataFrame", named: "DataFrame") -> "DataFrame":
    """The claims of all keys to which a unit's own claims lead, and of those to which these lead, and so on."""
    from pyspark.sql import functions as f

    edges = leads.where("links is not null").select("rule", f.col("key").alias("from"), f.explode("links").alias("key"))
    edges = edges.distinct().persist()
    totals = edges.select("rule", f.col("from").alias("key")).distinct()
    reached = named.select("rule", f.col("key").alias("unit"), "key").join(totals, ["rule", "key"], "left_semi")
    size = 0
    while True:
        reached = reached.select("rule", "unit", "key").distinct().persist()
        if (now := reached.count()) == size:
            break
        size = now
        further = reached.withColumnRenamed("key", "from").join(edges, ["rule", "from"])
        reached = reached.unionByName(further.select("rule", "unit", "key"))
    return leads.select("rule", "key", "file", "line").join(reached, ["rule", "key"]).select(*_MEMBER)


def _roots(records: "DataFrame") -> "DataFrame":
    """The events that are tied to others, each with the event that stands for all of them."""
    from pyspark.sql import functions as f

    ties = records.where("ties is not null").select("event", f.explode("ties").alias("other")).distinct()
    roots = unite((row["event"], row["other"]) for row in ties.toLocalIterator())
    return records.sparkSession.createDataFrame(sorted(roots.items()), "event string, root string")


def unite(ties: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For everything that is tied to something else the first, in alphabetical order, of all that it is tied to."""
    parents: dict[str, str] = {}

    def root_of(name: str) -> str:
        while (parent := parents.setdefault(name, name)) != name:
            parents[name] = name = parents.setdefault(parent, parent)
        return name

    for one, other in ties:
        first, second = sorted((root_of(one), root_of(other)))
        parents[second] = first
    return {name: root_of(name) for name in parents}
