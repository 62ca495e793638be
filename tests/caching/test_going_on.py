"""Which changes a run takes as a reason to look at few files alone, and which make it look at all."""

import json
import os
import shutil

import pytest

from belie.api import Selection, run
from belie.caching import continuing, going_on, inputs, near_claims, running
from belie.caching.changes import Obstacle
from belie.caching.run_state import HEAD, make_part
from belie.caching.store import Store, cache_file
from belie.caching.tie_hashes import hash_tie, hash_ties
from belie.engine.ties import shared_ties
from belie.loading.corpus import load_corpus
from belie.reports.json_report import render_json

WORLD = """\
entities:
  hall: {kind: place, name: Hall}
  fair: {kind: event, name: Fair}
  ann: {kind: person, name: Ann Ames}
  warden: {kind: office, name: Warden}
"""

BLUE = "  - {id: blue, kind: statement, subject: gate, property: colour, value: blue}\n"


def facts(name, rooms, *, head="", source="", claims="", entities="", id=None):
    return f"""\
{head}source: {{id: {id or name}, title: {name}, published: 2024-05-02{source}}}
entities: {{{entities}}}
claims:
  - {{id: rooms, kind: count, of: hall, what: rooms of {name[0]}, value: {rooms}}}
  - {{id: fair, kind: event, event: fair, when: 2019, where: hall}}
{claims}"""


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    monkeypatch.setenv("BELIE_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(inputs, "_RACY", 0)
    root = tmp_path / "desk"
    for folder in ("facts", "checks", "schemas", "texts"):
        (root / folder).mkdir(parents=True)
    (root / "facts" / "world.yaml").write_text(WORLD)
    for name in ("a1", "a2", "b1", "b2", "c1", "c2", "d1", "d2"):
        (root / "facts" / f"{name}.yaml").write_text(facts(name, 18))
    (root / "texts" / "d1.txt").write_text("The Hall has 18 rooms.")
    (root / "facts" / "d1.yaml").write_text(facts("d1", 18, source=", text: ../texts/d1.txt"))
    (root / "facts" / "d2.yaml").write_text(facts("d2", 18, source=", derived_from: [d1]"))
    (root / "facts" / "c1.yaml").write_text(facts("c1", 18, entities="gate: {kind: place, name: Gate}", claims=BLUE))
    return root


@pytest.fixture
def outcomes(monkeypatch):
    """What came of each run that had another to go on from: the files that it read, or what stood against it."""
    found = []
    real = continuing.continue_run

    def note(*asked):
        try:
            done = real(*asked)
        except Obstacle as obstacle:
            found.append(str(obstacle))
            raise
        found.append(sorted(path.removeprefix("facts/").removesuffix(".yaml") for path in done.near.before))
        return done

    monkeypatch.setattr(continuing, "continue_run", note)
    return found


def check(corpus, day=20_000, run_python=True):
    selection = Selection(corpus)
    report = running.run_cached(selection, day, run_python, print)
    assert render_json(report) == render_json(run(selection, day, run_python)[1])
    return report


def write(corpus, name, *args, **keys):
    (corpus / "facts" / f"{name}.yaml").write_text(facts(name, *args, **keys))


def test_one_changed_claim_has_only_the_files_read_that_share_something_with_it(corpus, outcomes):
    check(corpus)
    write(corpus, "a1", 19)
    report = check(corpus)

    assert outcomes == [["a1", "a2"]]
    assert [finding.rule for finding in report.findings] == ["counts_agree"]


def test_a_run_goes_on_from_one_that_went_on_itself(corpus, outcomes):
    check(corpus)
    for name, rooms in (("a1", 19), ("b1", 20), ("a2", 19), ("a1", 18), ("a2", 18)):
        write(corpus, name, rooms)
        report = check(corpus)

    assert outcomes == [["a1", "a2"], ["b1", "b2"], ["a1", "a2"], ["a1", "a2"], ["a1", "a2"]]
    assert [finding.group for finding in report.findings] == ["hall, rooms of b"]


def test_after_it_went_on_the_same_files_are_answered_from_what_is_kept(corpus, outcomes, monkeypatch):
    check(corpus)
    write(corpus, "a1", 19)
    check(corpus)
    monkeypatch.setattr(running, "run", None)
    monkeypatch.setattr(running, "go_on", None)

    assert len(running.run_cached(Selection(corpus), 20_000, True, print).findings) == 1


def test_a_file_that_brings_its_own_people_has_only_files_read_that_share_something_with_it(corpus, outcomes):
    check(corpus)
    people = "bob: {kind: person, name: Bob Brown}, page: {kind: office, name: Page, of: hall}"
    role = "  - {id: page, kind: role, holder: bob, office: page, from: 2019}\n"
    write(corpus, "a3", 18, entities=people, claims=role)
    check(corpus)
    write(corpus, "b3", 18, claims=role.replace("bob", "ann"))
    check(corpus)
    write(corpus, "c3", 18, entities="carl: {kind: person, name: Carl}", claims=role.replace("bob", "carl"))
    check(corpus)

    assert [("page" if "a3" in found else "") for found in outcomes] == ["", "page", "page"]


@pytest.mark.parametrize(
    "words", ["Bob Brown was born in May", '"B\\x6fb Brown was born"', "BOB\n      BRÖWN was born"]
)
def test_evidence_elsewhere_that_names_a_new_person_is_read_again(corpus, outcomes, words):
    claim = f"  - {{id: x, kind: statement, subject: ann, property: born, value: 1950, evidence: {words}}}\n"
    write(corpus, "b1", 18, claims=claim)
    check(corpus)
    write(corpus, "a3", 18, entities="bob: {kind: person, name: Bob Brown}")
    report = check(corpus)

    assert ["b1" in found for found in outcomes] == [True]
    assert [finding.rule for finding in report.findings] == ["evidence_agrees"] * ("BR" not in words)


def test_an_earlier_state_of_a_corpus_goes_on_from_what_is_kept_of_it_and_leaves_nothing(corpus, outcomes, tmp_path):
    check(corpus)
    earlier = tmp_path / "earlier"
    shutil.copytree(corpus, earlier)
    write(earlier, "b1", 20)
    report = running.run_cached(Selection(earlier), 20_000, True, print, corpus)
    store = Store(cache_file())

    assert render_json(report) == render_json(run(Selection(earlier), 20_000)[1])
    assert store.find_parts(going_on.name_of_corpus(earlier), [HEAD]) == {}
    write(corpus, "c1", 20, entities="gate: {kind: place, name: Gate}", claims=BLUE)
    check(corpus)
    assert outcomes == [["b1", "b2"], ["c1", "c2"]]


def test_a_new_name_that_marks_cut_up_in_a_text_is_seen(corpus, outcomes):
    (corpus / "texts" / "d1.md").write_text("The Hall was **B**&ouml;hm's. It has 18 rooms.")
    write(corpus, "d1", 18, source=", text: ../texts/d1.md")
    check(corpus)
    write(corpus, "a3", 18, entities="boehm: {kind: person, name: Böhm}")
    check(corpus)

    assert outcomes == ["a text may speak of a new entity"]


def test_lines_that_move_are_found_at_their_new_places(corpus, outcomes):
    write(corpus, "a1", 19)
    check(corpus)
    write(corpus, "a1", 19, head="# a remark\n\n")
    report = check(corpus)

    assert len(outcomes[0]) == 8  # the fair is in all files
    assert report.findings[0].claims[0].place[0] == 6


def test_files_that_come_and_go_are_seen(corpus, outcomes):
    check(corpus)
    write(corpus, "a3", 20)
    assert len(check(corpus).findings) == 2

    os.remove(corpus / "facts" / "a3.yaml")
    os.rename(corpus / "facts" / "b1.yaml", corpus / "facts" / "z1.yaml")
    assert check(corpus).findings == ()
    assert all(isinstance(one, list) for one in outcomes)
    assert len(outcomes) == 2


def test_events_that_nothing_ties_any_more_are_judged_apart(corpus, outcomes):
    world = WORLD + "  race: {kind: event, name: Race}\n"
    (corpus / "facts" / "world.yaml").write_text(world)
    tie = "  - {id: tie, kind: event, event: fair, before: race}\n"
    write(corpus, "a1", 18, claims=tie)
    race = (
        "  - {id: race1, kind: event, event: race, when: 2018}\n  - {id: race2, kind: event, event: race, when: 2017}\n"
    )
    write(corpus, "b1", 18, claims=race)
    assert len(check(corpus).findings) > 1
    write(corpus, "a1", 18)

    assert [finding.group for finding in check(corpus).findings] == ["race"]
    write(corpus, "a1", 19, claims=tie)
    check(corpus)
    assert [len(one) for one in outcomes] == [8, 8]


def test_a_claim_that_nothing_looks_at_any_more_is_unchecked(corpus, outcomes):
    check(corpus)
    os.remove(corpus / "facts" / "a1.yaml")

    assert "a2#rooms" in check(corpus).unchecked
    assert isinstance(outcomes[0], list)


def test_another_day_asks_waivers_again_and_nothing_else(corpus, outcomes):
    write(corpus, "a1", 19)
    entry = "rule: counts_agree, claims: [a1#rooms, a2#rooms], reason: known, by: desk, until: 2024-12-31"
    (corpus / "checks" / "waivers.yaml").write_text(f"waivers: [{{{entry}}}]\n")

    assert check(corpus, 20_000).faults == ()
    assert len(check(corpus, 20_200).faults) == 1
    assert check(corpus, 20_000).findings[0].waiver
    write(corpus, "b1", 19)
    report = check(corpus, 20_000)

    assert [bool(finding.waiver) for finding in report.findings] == [True, False]
    assert outcomes == [[], ["b1", "b2"]]


def change_text(corpus):
    (corpus / "texts" / "d1.txt").write_text("The Hall has 19 rooms.")


def write_many(corpus):
    for name in ("a1", "a2", "b1", "b2", "c1", "c2"):
        write(corpus, name, 19)


OBSTACLES = {
    "a text changed": change_text,
    "many files differ": write_many,
    "other code, checks or schemas": lambda corpus: (corpus / "checks" / "new.yaml").write_text("checks: []\n"),
    "a register, or a name that is shown otherwise": lambda corpus: (corpus / "facts" / "e.ndjson").write_text(""),
    "a file has a fault": lambda corpus: write(
        corpus, "a1", 18, claims="  - {id: x, kind: role, holder: nobody, office: nothing, from: 2019}"
    ),
    "a changed file cannot be used in full": lambda corpus: write(corpus, "a1", "[]"),
    "a changed file corrects claims": lambda corpus: write(
        corpus, "a1", 18, claims="  - {id: x, kind: count, of: hall, what: x, value: 1, corrects: ['b1#rooms']}"
    ),
    "a definition changed": lambda corpus: write(corpus, "c1", 18, entities="gate: {kind: place, name: New Gate}"),
    "a definition is added to another": lambda corpus: write(
        corpus, "a1", 18, entities="ann: {kind: person, name: Ann Ames}"
    ),
    "a new entity has the name of another": lambda corpus: write(
        corpus, "a1", 18, entities="bea: {kind: person, name: Bea, aliases: [ann ames]}"
    ),
    "a new entity bears on others": lambda corpus: write(
        corpus, "a1", 18, entities="aide: {kind: office, name: Aide, conflicts_with: [warden]}"
    ),
    "a text may speak of a new entity": lambda corpus: write(
        corpus, "a1", 18, entities="rooms: {kind: organisation, name: The rooms}"
    ),
    "a value that stays is the id of a new entity": lambda corpus: write(
        corpus, "a1", 18, entities="blue: {kind: thing, name: The shade}"
    ),
    "the description of a source changed": lambda corpus: write(corpus, "a1", 18, source=", publisher: The Post"),
    "a source has the id of another": lambda corpus: write(corpus, "a3", 18, id="b1"),
    "a source from which others are derived is gone": lambda corpus: os.remove(corpus / "facts" / "d1.yaml"),
    "a source that is derived from others is new or gone": lambda corpus: os.remove(corpus / "facts" / "d2.yaml"),
    "the former bytes of a file are not kept": lambda corpus: (corpus / "facts" / "world.yaml").write_text(
        f"{WORLD}\n"
    ),
}


@pytest.mark.parametrize("obstacle", OBSTACLES)
def test_what_may_matter_to_other_files_has_all_judged_anew(corpus, outcomes, obstacle):
    check(corpus)
    OBSTACLES[obstacle](corpus)
    check(corpus)

    assert outcomes == [obstacle]


@pytest.mark.parametrize("publisher", ["The Post", "The Times"])
def test_claims_that_others_correct_are_judged_anew(corpus, outcomes, publisher):
    claims = "  - {id: x, kind: count, of: hall, what: x, value: 1, corrects: ['a1#rooms']}"
    write(corpus, "a1", 18, source=", publisher: The Post")
    write(corpus, "b1", 18, source=f", publisher: {publisher}", claims=claims)
    check(corpus)
    write(corpus, "a1", 19, source=", publisher: The Post")
    check(corpus)

    assert outcomes == [f"a claim is {'set aside' if publisher == 'The Post' else 'corrected'} by another"]


def test_claims_that_are_set_aside_elsewhere_stay_so(corpus, outcomes):
    claims = "  - {id: x, kind: count, of: hall, what: rooms of a, value: 18, corrects: ['a2#rooms']}"
    write(corpus, "a2", 19, claims=claims)
    check(corpus)
    write(corpus, "a1", 20)

    assert [claim.id for finding in check(corpus).findings for claim in finding.claims] == ["a1#rooms", "a2#x"]
    assert outcomes == [["a1", "a2"]]


def test_a_definition_that_is_shown_and_moves_is_shown_anew(corpus, outcomes):
    write(corpus, "a1", 18, entities="guest: {kind: person, name: Guest}")
    write(corpus, "a2", 18, entities="guest: {kind: thing, name: Guest}")
    check(corpus)
    write(corpus, "a2", 18, entities="guest: {kind: thing, name: Guest}", head="# a remark\n")
    check(corpus)
    write(corpus, "a2", 19, entities="guest: {kind: thing, name: Guest}", head="# a remark\n")
    check(corpus)

    assert outcomes == ["a definition that is shown moved", ["a1", "a2"]]


def test_a_change_that_is_tied_to_many_files_has_all_judged_anew(corpus, outcomes, monkeypatch):
    monkeypatch.setattr(near_claims, "_FEWEST", 3)
    check(corpus)
    path = corpus / "facts" / "a1.yaml"
    path.write_text(path.read_text().replace("when: 2019", "when: 2018"))
    check(corpus)

    assert outcomes == ["the change is tied to many files"]


@pytest.mark.parametrize("kept", ["own rule", "fault", "register"])
def test_nothing_is_taken_over_from_a_run_that_is_hard_to_tell_apart(corpus, outcomes, kept):
    if kept == "own rule":
        (corpus / "checks" / "own.py").write_text("")
        text = "from belie import rule\n@rule(kinds=['role'], key=['office'])\ndef own(group):\n    return ()\n"
        (corpus / "checks" / "own.py").write_text(text)
    elif kept == "fault":
        write(corpus, "b1", "[]")
    else:
        row = {"source": "a1", "id": "x", "kind": "count", "of": "hall", "what": "doors", "value": 2}
        (corpus / "facts" / "e.ndjson").write_text(json.dumps(row) + "\n")
    check(corpus)
    write(corpus, "a1", 19)
    check(corpus)

    assert outcomes == []


def test_a_rule_that_asks_for_all_sources_has_all_judged_anew(corpus, outcomes):
    (corpus / "checks" / "checks.yaml").write_text("checks: [{rule: two_witnesses, severity: warning}]\n")
    check(corpus)
    write(corpus, "a1", 19)
    check(corpus)

    assert outcomes == []


def test_rules_that_are_silent_stay_silent(corpus, outcomes):
    (corpus / "checks" / "checks.yaml").write_text("checks: [{rule: counts_agree, severity: 'off'}]\n")
    check(corpus)
    write(corpus, "a1", 19)

    assert check(corpus).findings == ()
    assert len(outcomes[0]) == 2


def test_a_part_that_somebody_changed_is_not_believed(corpus, outcomes):
    check(corpus)
    with Store(cache_file())._open() as base:
        base.execute("UPDATE part SET data = zeroblob(10) WHERE name = 'entities'")
    write(corpus, "a1", 19)
    told = []
    report = running.run_cached(Selection(corpus), 20_000, True, told.append)

    assert len(report.findings) == 1
    assert told == ["The cache could not be read and was made anew."]


def test_the_states_of_few_corpora_are_kept(corpus, outcomes, tmp_path):
    store = Store(cache_file())
    check(corpus)
    name = going_on.name_of_corpus(corpus)
    part = next(iter(store.find_parts(name, ["head"]).values()))
    for number in range(12):
        store.keep_parts(f"corpus {number}", {"head": make_part(part)}, None)

    assert store.find_parts(name, ["head"]) == {}
    assert store.find_parts("corpus 11", ["head"]) == {"head": part}
    assert store.find_parts("corpus 1", ["head"]) == {}


def test_every_tie_of_a_file_is_among_its_hashes(corpus):
    loaded = load_corpus(corpus)
    hashes = hash_ties(loaded.claims, loaded.entities)

    assert {hash_tie(tie) for claim in loaded.claims for tie in shared_ties(claim, loaded.entities)} == {*hashes}
