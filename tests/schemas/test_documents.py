"""What the schemas accept and refuse, on small documents: one mistake gives one error."""

from typing import Any

import pytest

from .folder import SCHEMAS, errors

Value = dict[str, Any]

CLAIMS: dict[str, Value] = {
    "event": {"id": "c", "kind": "event", "event": "e", "when": "2019-05"},
    "role": {"id": "c", "kind": "role", "holder": "ann", "office": "head", "on": "2019"},
    "count": {"id": "c", "kind": "count", "of": "plaza", "what": "staff", "value": 18},
    "statement": {"id": "c", "kind": "statement", "subject": "plaza", "property": "code", "value": "NO"},
    "quote": {"id": "c", "kind": "quote", "speaker": "ann", "words": "We have never closed.", "at": "talks"},
    "ordinal": {"id": "c", "kind": "ordinal", "item": "s46", "series": "s", "number": 46},
}
ENTITIES: dict[str, Value] = {
    "person": {"kind": "person", "name": "Ann", "aliases": ["A."]},
    "organisation": {"kind": "organisation", "name": "Agency", "within": "union"},
    "place": {"kind": "place", "name": "Almaty", "at": [43.24, 76.89], "radius_km": 5, "within": "kz"},
    "office": {"kind": "office", "name": "Head", "seats": 1, "of": "kz", "conflicts_with": ["dean"], "vacant": "never"},
    "event": {"kind": "event", "name": "Opening"},
    "series": {"kind": "series", "name": "Sessions", "every": "2 years", "number": 46, "opens": "1991-09"},
    "thing": {"kind": "thing", "name": "Charter"},
}
COMMON: Value = {
    "basis": "inferred",
    "evidence": {"exact": "18 agencies", "prefix": "", "suffix": " in the south"},
    "credited_to": "ministry",
    "note": "",
    "checked": {"by": "desk", "on": "2024-07-05"},
    "corrects": ["a#n", "b#m"],
}
MISTAKES = [
    ("event", {"when": None}),
    ("event", {"when": {"said": "last year"}}),
    ("event", {"when": {"said": "last year", "is": "2023", "was": "2022"}}),
    ("event", {"when": []}),
    ("event", {"when": True}),
    ("event", {"where": ["plaza"]}),
    ("event", {"who": "ann"}),
    ("event", {"who": [{"entity": "ann", "of": "head"}]}),
    ("event", {"who": [{"as": "head"}]}),
    ("event", {"before": []}),
    ("event", {"during": 3}),
    ("role", {"from": "2019"}),
    ("role", {"from": "2018", "until": "2019"}),
    ("role", {"acting": "yes"}),
    ("role", {"holder": 7}),
    ("count", {"value": -1}),
    ("count", {"value": 18.5}),
    ("count", {"value": None}),
    ("count", {"what": "Staff!"}),
    ("count", {"parts": [{"of": "north"}]}),
    ("count", {"complete": "true"}),
    ("statement", {"value": True}),
    ("statement", {"value": {"said": "last year"}}),
    ("statement", {"on": "2020", "until": "2021", "from": "2019"}),
    ("quote", {"on": "2024-07-03"}),
    ("quote", {"words": ""}),
    ("ordinal", {"number": "46th"}),
    ("ordinal", {"number": 0}),
    ("count", {"id": "C"}),
    ("count", {"id": 1}),
    ("count", {"basis": "guessed"}),
    ("count", {"basis": 1}),
    ("count", {"evidence": {"prefix": "x"}}),
    ("count", {"evidence": 18}),
    ("count", {"checked": {"by": "desk"}}),
    ("count", {"corrects": ["n"]}),
    ("count", {"corrects": "a#n"}),
]
BROKEN_ENTITIES = [
    ("place", {"at": [91, 0]}),
    ("place", {"at": [43.24]}),
    ("place", {"at": "43.24, 76.89"}),
    ("place", {"radius_km": -1}),
    ("office", {"seats": 0}),
    ("office", {"vacant": "sometimes"}),
    ("office", {"conflicts_with": "dean"}),
    ("series", {"every": "fortnight"}),
    ("person", {"aliases": "A."}),
    ("person", {"within": "kz"}),
    ("thing", {"kind": "object"}),
]


def file_errors(**keys: object) -> list[str]:
    return errors("fact-file.schema.json", {"source": {"id": "a", "published": "2024-07-03"}, **keys})


@pytest.mark.parametrize("kind", CLAIMS)
def test_a_claim_may_have_all_the_common_keys(kind: str) -> None:
    assert not errors(f"claims/{kind}.schema.json", CLAIMS[kind] | COMMON)
    assert not file_errors(claims=[CLAIMS[kind] | COMMON])


@pytest.mark.parametrize("kind", CLAIMS)
def test_one_unknown_key_of_a_claim_is_one_error(kind: str) -> None:
    claim = CLAIMS[kind] | {"valeu": 1}

    assert len(errors(f"claims/{kind}.schema.json", claim)) == 1
    assert len(file_errors(claims=[claim])) == 1


@pytest.mark.parametrize(
    ("kind", "key"), [(kind, key) for kind in CLAIMS for key in SCHEMAS[f"claims/{kind}.schema.json"]["required"]]
)
def test_one_missing_key_of_a_claim_is_one_error(kind: str, key: str) -> None:
    claim = {name: value for name, value in CLAIMS[kind].items() if name != key}

    assert len(errors(f"claims/{kind}.schema.json", claim)) == 1
    assert len(file_errors(claims=[claim])) == 1


@pytest.mark.parametrize(("kind", "key"), [("event", "when"), ("role", "on")])
def test_a_claim_without_any_of_the_keys_that_it_chooses_from_is_one_error(kind: str, key: str) -> None:
    claim = {name: value for name, value in CLAIMS[kind].items() if name != key}

    assert len(errors(f"claims/{kind}.schema.json", claim)) == 1


@pytest.mark.parametrize(("kind", "change"), MISTAKES)
def test_one_wrong_value_of_a_claim_is_one_error(kind: str, change: Value) -> None:
    assert len(errors(f"claims/{kind}.schema.json", CLAIMS[kind] | change)) == 1
    assert len(file_errors(claims=[CLAIMS[kind] | change])) == 1


@pytest.mark.parametrize("claim", ["opened", None, 7, [], {"id": "c", "kind": "rumour"}, {"id": "c", "kind": 1}])
def test_a_claim_that_is_no_claim_or_of_no_known_kind_is_one_error(claim: object) -> None:
    assert len(file_errors(claims=[claim])) == 1


@pytest.mark.parametrize("kind", ENTITIES)
def test_an_entity_takes_the_keys_of_its_kind_and_no_other(kind: str) -> None:
    assert not errors("entity.schema.json", ENTITIES[kind])
    assert len(errors("entity.schema.json", ENTITIES[kind] | {"adress": 1})) == 1
    assert len(errors("entity.schema.json", {"kind": kind})) == 1
    assert len(errors("entity.schema.json", {"name": "Ann"})) == 1
    assert len(file_errors(entities={"ann": ENTITIES[kind] | {"adress": 1}})) == 1


@pytest.mark.parametrize(("kind", "change"), BROKEN_ENTITIES)
def test_one_wrong_value_of_an_entity_is_one_error(kind: str, change: Value) -> None:
    assert len(errors("entity.schema.json", ENTITIES[kind] | change)) == 1


@pytest.mark.parametrize("entity", ["Ann", None, 7, []])
def test_an_entity_that_is_no_mapping_is_one_error(entity: object) -> None:
    assert len(file_errors(entities={"ann": entity})) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"titel": "x"},
        {"title": 1},
        {"published": {"said": "today", "is": "2024"}},
        {"digest": "abc"},
        {"derived_from": "b"},
    ],
)
def test_one_mistake_in_a_source_is_one_error(change: Value) -> None:
    assert len(errors("source.schema.json", {"id": "a"} | change)) == 1


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"format": 1, "entities": {"kz": {"kind": "place", "name": "Kazakhstan"}}, "properties": {"capital_of": {}}},
        {"source": {"id": "a"}, "claims": []},
        {"source": {"id": "a", "published": 2024}, "claims": list(CLAIMS.values()), "entities": ENTITIES},
    ],
)
def test_a_fact_file_is_accepted(document: Value) -> None:
    assert not errors("fact-file.schema.json", document)


@pytest.mark.parametrize(
    "document",
    [
        {"claims": []},
        {"source": {}},
        {"source": "a"},
        {"sources": {"id": "a"}},
        {"format": "one"},
        {"entities": []},
        {"entities": {"Ann": {"kind": "person", "name": "Ann"}}},
        {"properties": {"code": {"singel": True}}},
        {"properties": {"code": {"single": "yes"}}},
        {"properties": {"code": {"value": "word"}}},
        {"source": {"id": "a"}, "claims": {}},
        [],
        None,
    ],
)
def test_one_mistake_in_a_fact_file_is_one_error(document: object) -> None:
    assert len(errors("fact-file.schema.json", document)) == 1
