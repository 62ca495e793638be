"""The cheap look at claims: it has an answer only where the careful one has nothing to complain of, and the same."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from belie.loading.references import KnownIds, list_references
from belie.loading.sound import is_soft
from belie.loading.value_faults import read_values
from belie.model.entity import BUILT_IN, Entity, Property

KINDS = {
    "ann": "person",
    "club": "organisation",
    "town": "place",
    "mayor": "office",
    "feast": "event",
    "list": "series",
}
IDS = st.sampled_from([*KINDS, "box", "nobody"])
DATES = st.sampled_from(
    ["2024", "2024-05?", "2019/2021", "2024-02-31", "..", "feast", "[2019,2020]", "soon", 2024, ["2019", "2020~"],
     {"said": "last May", "is": "2023-05"}, {"said": "then", "is": "soon"}, {"said": "still", "is": ".."}]
)  # fmt: skip
QUANTITIES = st.sampled_from([3, "about 5", "more than 120", "many", "3..4", "~7", "\u201c3\u201d"])
SOUND: dict[str, dict[str, Any]] = {
    "event": {"event": "feast", "when": "2024-05-01", "where": "town", "who": [{"entity": "ann"}], "after": "feast"},
    "role": {"holder": "ann", "office": "mayor", "from": "2019~", "until": ".."},
    "count": {"of": "club", "what": "members", "value": "about 5", "on": "2019"},
    "statement": {"subject": "ann", "property": "color", "value": "red", "from": "2019?"},
    "quote": {"speaker": "ann", "words": "No.", "on": "2019", "at": "feast"},
    "ordinal": {"item": "feast", "series": "list", "number": 2},
    "duel": {"winner": "ann"},
}
REQUIRED = {"event", "holder", "office", "of", "what", "value", "subject", "property", "speaker", "item", "series"}
PLACED = {"subject": "town", "property": "located_in", "value": "town"}
DECLARED = {
    **BUILT_IN,
    "size": Property("size", value="number"),
    "motto": Property("motto", value="text"),
    "founded": Property("founded", value="date"),
}
CHANGES: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "event": {
        **dict.fromkeys(("event", "where", "before", "after", "during", "same_day_as"), IDS),
        "when": DATES,
        "who": st.lists(st.fixed_dictionaries({"entity": st.just("ann") | IDS}, optional={"as": IDS}), min_size=1),
        "same_day": st.lists(IDS, min_size=1, max_size=2),
    },
    "role": {"holder": IDS, "office": IDS, "from": DATES, "until": DATES, "on": DATES},
    "count": {
        "of": IDS,
        "value": QUANTITIES,
        "on": DATES,
        "parts": st.lists(st.fixed_dictionaries({"of": IDS, "what": st.just("members")}), min_size=1, max_size=2),
    },
    "statement": {
        "value": IDS | DATES | st.sampled_from([1.5, True, 7]),
        "property": st.sampled_from(["born", "size", "motto", "founded", "located_in"]),
        "from": DATES,
        "on": DATES,
        "subject": IDS,
    },
    "quote": {"speaker": IDS, "on": DATES, "at": IDS},
    "ordinal": {"item": IDS, "series": IDS},
    "duel": {},
}
SHARED = {"credited_to": IDS, "checked": st.fixed_dictionaries({"by": st.just("ab"), "on": DATES})}


@st.composite
def claims(draw: st.DrawFn) -> dict[str, Any]:
    """A sound claim, some of its keys left out, one or two of them changed."""
    kind = draw(st.sampled_from(sorted(SOUND)))
    fields = {"id": "a", "kind": kind, **SOUND[kind]}
    if kind == "statement" and draw(st.booleans()):
        fields.update(PLACED)
    for key in sorted(SOUND[kind].keys() - REQUIRED):
        if draw(st.booleans()):
            fields.pop(key)
    ways = {**CHANGES[kind], **SHARED}
    for key in draw(st.lists(st.sampled_from(sorted(ways)), max_size=2)):
        fields["same_day_as" if key == "same_day" else key] = draw(ways[key])
    return fields


@settings(max_examples=1500)
@given(claims())
def test_the_cheap_look_answers_as_the_careful_one(fields: dict[str, Any]) -> None:
    prop = DECLARED.get(fields["property"]) if fields["kind"] == "statement" else None
    known = KnownIds({name: Entity(name, {"kind": kind}, ()) for name, kind in KINDS.items()}, {"box"}, False)
    soft = is_soft(fields, prop, known.kinds)
    if soft is not None:
        assert (soft, []) == read_values(fields, prop)
        assert known.check(list_references(fields, prop)) == ([], True)


def test_plain_claims_need_no_more() -> None:
    born = {"id": "a", "kind": "statement", "subject": "ann", "property": "color", "value": "red", "from": "2019?"}
    term = {"id": "a", "kind": "role", "holder": "ann", "office": "mayor", "from": 2019, "until": ".."}
    feast = {"id": "a", "kind": "event", "event": "feast", "when": "2024-05-01", "who": [{"entity": "ann"}]}
    assert [is_soft(fields, None, KINDS) for fields in (born, term, feast)] == [True, False, False]
