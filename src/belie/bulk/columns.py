"""The columns by which rows are grouped and screened, and what a claim gives for them."""

import re
from collections.abc import Mapping
from typing import Any

from belie.loading.ndjson_reader import row_place
from belie.model.claim import RELATIONS, Claim, names_event
from belie.model.origin import Place
from belie.values.calendar_days import days_from_civil

COLUMNS = {
    "file": "INTEGER", "no": "BIGINT", "mem": "INTEGER",
    "source": "VARCHAR", "id": "VARCHAR", "kind": "VARCHAR",
    "holder": "VARCHAR", "office": "VARCHAR", "from": "VARCHAR", "until": "VARCHAR", "on": "VARCHAR",
    "acting": "BOOLEAN", "of": "VARCHAR", "what": "VARCHAR", "value": "VARCHAR", "said": "VARCHAR",
    "subject": "VARCHAR", "property": "VARCHAR", "speaker": "VARCHAR", "item": "VARCHAR", "series": "VARCHAR",
    "event": "VARCHAR", "where": "VARCHAR",
    "who": "VARCHAR[]", "posts": "VARCHAR[]", "ties": "VARCHAR[]", "parts": "VARCHAR[]",
    "life": "BOOLEAN", "relative": "BOOLEAN", "evidence": "BOOLEAN", "stated": "BOOLEAN", "vague": "BOOLEAN",
    "from1": "INTEGER", "from2": "INTEGER", "until1": "INTEGER", "until2": "INTEGER",
    "on1": "INTEGER", "on2": "INTEGER",
}  # fmt: skip
"""The columns and their sorts.

`file` is the number of the file in the corpus, `no` the number of the claim in it (of a row: its line), `mem` the place
of a claim that is in memory. `value` is as written in JSON, `said` a value that is a text. `who` are those who take
part, `posts` the offices as which some of those present do, `ties` the events of relations, `parts` those of a count
(of, a line break, what). `life`: a birth or a death. `relative`: {said, is} stands somewhere. `vague`: a time that is
neither a plain day, month or year nor an event. `from1` to `from2` are the days that `from` may mean, the end
exclusive, 1970-01-01 being 0; and so on.
"""

_TEXTS: tuple[str, ...] = ("id", "holder", "office", "of", "what", "subject", "property")
_TEXTS += ("speaker", "item", "series", "event", "where")
_TIMES = ("from", "until", "on")
RELATIVE = ("when", "on", "from", "until", "value")
_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII).fullmatch


def columns_of(claim: Claim, file: int, number: int, mem: int | None = None) -> dict[str, object]:
    """The columns that a claim has a value for; a list that is empty, and what is false, are left out."""
    fields = claim.fields
    value = fields.get("value")
    found: dict[str, object] = {"file": file, "no": number, "mem": mem, "source": claim.source.id, "kind": claim.kind}
    found |= {key: fields[key] for key in _TEXTS if isinstance(fields.get(key), str)}
    for key in _TIMES:
        if key in fields:
            found |= _columns_of_time(key, fields[key])
    if value is not None:
        found |= {"value": _json(value), "said": value if isinstance(value, str) and "\0" not in value else None}
    if claim.kind == "event":
        who = claim.participants
        found["who"] = [one.entity for one in who]
        found["posts"] = [one.office for one in who if one.office and one.present]
        found["ties"] = [event for relation in RELATIONS for event in claim.refs(relation)]
    elif claim.kind == "count":
        found["parts"] = ["\n".join(part) for part in claim.parts]
    flags = {
        "acting": claim.flag("acting"),
        "life": claim.kind == "statement" and fields["property"] in ("born", "died"),
        "relative": any(isinstance(fields.get(key), dict) for key in RELATIVE),
        "evidence": "evidence" in fields,
        "stated": fields.get("basis", "stated") == "stated",
    }
    return found | {key: True for key, holds in flags.items() if holds}


def _columns_of_time(key: str, value: object) -> dict[str, object]:
    """A time as text, so that equal words are equal, with its days; any text will do for what is no plain time."""
    days = plain_days(value)
    found: dict[str, object] = {key: value if isinstance(value, str) else str(value)}
    if days is not None:
        found |= {f"{key}1": days[0], f"{key}2": days[1]}
    elif not names_event(value) and not (key == "until" and value == ".."):
        found["vague"] = True
    return found


def plain_days(value: object) -> tuple[int, int] | None:
    """The first day and the one after the last of a plain day, month or year; None for everything else."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    found = _PLAIN(value) if isinstance(value, str) else None
    if found is None or found[1] == "0000":
        return None
    year, month, day = int(found[1]), int(found[2] or 1), int(found[3] or 1)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    first = days_from_civil(year, month, day)
    if found[3]:
        after = first + 1
    elif found[2]:
        after = days_from_civil(year + month // 12, month % 12 + 1, 1)
    else:
        after = days_from_civil(year + 1, 1, 1)
    return first, after


def _json(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class RowPlaces:
    """What every file of rows has in common: a place in it is a line, and a span of characters of the row's text."""

    path: str

    def line(self, number: int) -> str:
        """The text of a row."""
        raise NotImplementedError

    def place_below(self, index: int, value: object, path: Any, key: bool = False) -> Place:
        """The place of a part of the row whose number is `index`."""
        return row_place(self.line(index), path, index, key)


def fields_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row without the id of its source: what the schemas look at."""
    return {key: value for key, value in row.items() if key != "source"}
