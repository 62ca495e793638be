"""entities_agree: keys that differ, and keys that only one definition gives."""

from .judging import contradiction, found

FIRST = "entities:\n  isle: {kind: place, name: Isle}\n  tower: {kind: place, name: Grey Tower, at: [54.1, 10.2]}"


def test_a_key_that_only_one_definition_gives_is_no_difference():
    assert found("entities_agree", FIRST, "entities: {tower: {kind: place, name: Grey Tower, within: isle}}") == set()


def test_aliases_are_united():
    first, second = (
        f"entities: {{tower: {{kind: place, name: Grey Tower, aliases: [{alias}]}}}}" for alias in ("Lady", "Tower")
    )

    assert found("entities_agree", first, second) == set()


def test_an_entity_has_one_finding_however_many_keys_differ():
    other = "entities: {tower: {kind: thing, name: White Tower}}"

    assert found("entities_agree", FIRST, other) == contradiction("tower")


def test_two_definitions_of_a_property_differ_too():
    first, second = (f"properties: {{owner of: {{single: {word}}}}}" for word in ("true", "false"))

    assert found("entities_agree", first, second) == contradiction("owner of")
