"""The columns of the distributed job: the fields of `Record` and `Lead`, as Spark is told of them."""

from belie.cluster.leads import BESIDE

_LEAD = {
    "rule": "int", "key": "string", "sort": "string", "could": "boolean", "value": "string", "low": "double",
    "high": "double", "starts": "string", "ends": "string", "events": "array<string>", "links": "array<string>",
    "people": "array<string>",
}  # fmt: skip

_RECORD = {
    "file": "int", "line": "bigint", "text": "binary", "name": "string", "source": "string", "sound": "boolean",
    "leads": f"array<struct<{', '.join(f'{name}: {sort}' for name, sort in _LEAD.items())}>>",
    "corrects": "array<string>", "event": "string", "ties": "array<string>", "people": "array<string>",
    "life": "string", "evidence": "boolean",
}  # fmt: skip

RECORD = ", ".join(f"`{name}` {sort}" for name, sort in _RECORD.items())
"""The schema of the rows of all registers, as they were read."""

PLACE = "file int, line bigint"

SORTS = ("event", "role", "count", "statement", "quote", "ordinal", BESIDE)
"""The sorts of leads, each of which has a bit; all others share one."""


def bit_of(sort: str) -> int:
    """The bit of a sort of lead."""
    return 1 << (SORTS.index(sort) if sort in SORTS else len(SORTS))


def bits_of_sort() -> str:
    """The bit of the column `sort`, as an expression."""
    cases = " ".join(f"when '{sort}' then {bit_of(sort)}" for sort in SORTS)
    return f"case sort {cases} else {1 << len(SORTS)} end"
