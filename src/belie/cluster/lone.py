"""Rules that hold each claim against itself alone, file by file: every executor asks them of its own rows.

A file has one group, and of its findings only the first ones are reported; so only claims in which something was found
go to one place, and no more of them than can be reported.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from belie.cluster.judging import Member, Result, judge_unit
from belie.cluster.leads import parts_of_key
from belie.cluster.shared import Shared
from belie.engine.judging import SPARE
from belie.model.corpus import Corpus
from belie.model.rule import Rule

if TYPE_CHECKING:
    from pyspark import Broadcast
    from pyspark.sql import DataFrame


def is_lone(rule: Rule) -> bool:
    """Whether a rule judges each claim of a file alone."""
    return rule.local and rule.alone


def judge_lone(shared: "Broadcast[Shared]", members: "DataFrame", groups: "DataFrame") -> list[Result]:
    """What comes of the groups of such rules. `members` are all their claims, with the texts of rows, `groups` those
    of `screens.groups_of`."""
    found: dict[tuple[int, str], list[Member]] = defaultdict(list)
    rows = members.select("rule", "key", "file", "line", "text").rdd
    for member in rows.mapPartitions(lambda some: _with_findings(shared.value, some)).collect():
        found[member[:2]].append(member)
    results = list[Result]()
    for row in groups.select("rule", "key", "size", "files").collect():
        key = (row["rule"], row["key"])
        rule = shared.value.rules[row["rule"]]
        if key in found:
            first = sorted(found[key], key=_place)
            results += judge_unit(shared.value, *key, [(file, line, text) for _, _, file, line, text in first])
        else:
            name = ", ".join(parts_of_key(row["key"]))
            results.append(Result(row["rule"], name, row["size"] >= rule.least, row["files"], [], None, None))
    return results


def _with_findings(shared: Shared, rows: Iterable[Any]) -> Iterator[Member]:
    """The first claims of each group in which something is found; a few more than can be reported."""
    found: dict[tuple[int, str], list[Member]] = defaultdict(list)
    for number, key, file, line, text in rows:
        member = (number, key, file, line, None if text is None else bytes(text))
        if _finds(shared, member):
            some = found[number, key]
            some.append(member)
            most = _most(shared, number, key)
            if len(some) > 2 * most:
                found[number, key] = sorted(some, key=_place)[:most]
    for some in found.values():
        yield from some


def _most(shared: Shared, number: int, key: str) -> int:
    """How many claims of a group, in each of which something is found, tell all that is reported."""
    terms = shared.known.policy.terms(shared.rules[number], {"file": parts_of_key(key)[0]})
    return SPARE * terms.cap + 1


def _place(member: Member) -> tuple[int, int]:
    return member[2], member[3]


def _finds(shared: Shared, member: Member) -> bool:
    number, _, file, line, text = member
    rule = shared.rules[number]
    claim = shared.claims[file, line] if text is None else shared.reader.claim((file, line, text))
    corpus = Corpus((claim,), shared.corpus.entities, shared.corpus.sources, texts=shared.corpus.texts)
    try:
        return any(True for group in rule.groups(corpus) for _ in islice(rule.judge(group), 1))
    except Exception:
        return True  # it is judged once more where what it raises is reported
