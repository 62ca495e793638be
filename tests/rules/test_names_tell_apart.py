"""names_tell_apart: names, aliases and kinds."""

from .judging import found, possible


def test_case_and_typography_make_no_difference():
    text = 'entities:\n  one: {kind: thing, name: The “Heron”}\n  two: {kind: thing, name: the "Heron"}'

    assert found("names_tell_apart", text.replace('the "Heron"', "'the \"Heron\"'")) == possible("one", "two")


def test_entities_of_different_kinds_may_share_a_name():
    text = "entities:\n  town: {kind: place, name: Velm}\n  club: {kind: organisation, name: Velm}"

    assert found("names_tell_apart", text) == set()


def test_two_entities_that_share_several_names_are_reported_once():
    text = "entities:\n" + "".join(f"  {one}: {{kind: person, name: A. Venn, aliases: [Ada Venn]}}\n" for one in "xy")

    assert found("names_tell_apart", text) == possible("x", "y")
