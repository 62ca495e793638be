"""`belie sources`: who says how much, who derives from whom, who disagrees with whom."""

import json

import pytest

from .corpora import AGREEING, BROKEN, OPPOSING, RAISING, belie, write, write_files

COPY = """\
source: {id: copy, published: 2024-07-03, derived_from: [courier]}
claims:
  - {id: staff, kind: count, of: plaza, what: staff, value: 91}
  - {id: other, kind: count, of: plaza, what: staff, value: 95}
"""


@pytest.fixture(autouse=True)
def corpus(tmp_path, monkeypatch):
    monkeypatch.chdir(write(tmp_path, bulletin=AGREEING, courier=OPPOSING))
    return tmp_path


def sources(*arguments):
    result = belie("sources", "--format", "json", *arguments)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def pairs(found):
    return [(*one["sources"], one["contradictions"]) for one in found["disagreements"]]


def test_those_that_say_most_stand_first():
    assert belie("sources").stdout.startswith(
        "2 sources, those that say most first\n"
        "\n"
        "bulletin: The plaza, 2024-07-03\n"
        "  facts/bulletin.yaml:1:9\n"
        "  2 claims: 2 count\n"
        "\n"
        "courier: The other plaza, 2024-07-03\n"
        "  facts/courier.yaml:1:9\n"
        "  1 claim: 1 count\n"
    )


def test_pairs_are_counted_by_contradictions_between_them(corpus):
    write(corpus, copy=COPY)
    found = sources()

    assert pairs(found) == [("bulletin", "copy", 4), ("bulletin", "courier", 2), ("copy", "courier", 2)]
    assert {one["id"]: (one["against_itself"], one["against_others"]) for one in found["sources"]} == {
        "bulletin": (0, 6), "copy": (1, 6), "courier": (0, 4),
    }  # fmt: skip
    assert "Who contradicts themselves\n  1  copy\n" in belie("sources").stdout


def test_derivation_is_followed_all_the_way(corpus):
    write(corpus, copy=COPY, retold=COPY.replace("id: copy", "id: retold").replace("[courier]", "[copy]"))
    found = {one["id"]: one["origins"] for one in sources()["sources"]}

    assert found["retold"] == ["copy", "courier"]
    assert "  retold from copy, courier\n" in belie("sources").stdout


def test_sources_that_derive_from_each_other_do_not_derive_from_themselves(corpus):
    write(corpus, courier=OPPOSING.replace("id: courier,", "id: courier, derived_from: [copy],"), copy=COPY)

    assert {one["id"]: one["origins"] for one in sources()["sources"]}["copy"] == ["courier"]


def test_what_is_only_possible_is_no_disagreement(corpus):
    write(corpus, courier=OPPOSING.replace("value: 90", "value: about 50"))

    assert pairs(sources()) == []
    assert belie("sources").stdout.endswith("No two sources contradict each other.\n")


def test_a_lone_source_has_nobody_to_disagree_with(corpus):
    (corpus / "facts" / "courier.yaml").unlink()
    shown = belie("sources").stdout

    assert "No source says that it derives from another" in shown
    assert shown.endswith("There is no other source to disagree with.\n")


def test_definitions_of_entities_are_no_disagreement_of_sources(corpus):
    write(corpus, courier=OPPOSING.replace("claims:", "entities:\n  plaza: {kind: place, name: Hall}\nclaims:"))

    assert pairs(sources()) == [("bulletin", "courier", 2)]


def test_claims_that_were_corrected_are_counted_apart(corpus):
    right = "  - {id: right, kind: count, of: plaza, what: staff, value: 110, corrects: [courier#staff]}\n"
    write(corpus, courier=OPPOSING + right)
    courier = next(one for one in sources()["sources"] if one["id"] == "courier")

    assert (courier["claims"], courier["corrected"]) == (1, 1)
    assert "1 claim: 1 count; 1 more set aside, since corrected" in belie("sources").stdout


def test_a_source_that_only_a_register_names_has_no_place(corpus):
    row = {"id": "r", "source": "gazette", "kind": "count", "of": "plaza", "what": "staff", "value": 9}
    write_files(corpus, {"facts/rows.ndjson": json.dumps(row) + "\n"})

    assert "gazette\n  named by the rows of a register alone\n  1 claim: 1 count" in belie("sources").stdout
    assert next(one for one in sources()["sources"] if one["id"] == "gazette")["file"] is None


@pytest.mark.parametrize("arguments", [["nowhere"], ["--format", "xml"]])
def test_wrong_usage_is_refused(arguments):
    assert belie("sources", *arguments).exit_code == 2


def test_a_corpus_without_sources_is_refused(corpus):
    (corpus / "facts" / "courier.yaml").unlink()
    write(corpus, bulletin="entities:\n  ann: {kind: person}\n")
    result = belie("sources")

    assert result.exit_code == 2
    assert "no sources" in result.stderr


def test_outside_of_a_corpus_there_is_nothing_to_show(tmp_path_factory, monkeypatch):
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))

    assert belie("sources").exit_code == 2


def test_what_cannot_be_used_is_said(corpus):
    write(corpus, broken=BROKEN)
    write_files(corpus, {"checks/own.py": RAISING})
    said = belie("sources").stderr

    assert "`belie check` says what" in said
    assert "the rule always_raises raises" in said


def test_the_help_has_an_example():
    assert "belie sources --format json" in belie("sources", "--help").stdout
