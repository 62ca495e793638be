"""`belie list`: everything that is said of an entity."""

import pytest

from .corpora import BROKEN, belie, write

STORY = """\
source: {id: story, title: A story, published: 2024-07-03}
entities:
  plaza: {kind: place, name: UN Plaza, aliases: [the building], within: almaty}
  almaty: {kind: place, name: Almaty}
  ann: {kind: person, name: Ann Smith}
  head: {kind: office, name: Head of the Plaza}
  opening: {kind: event, name: Opening}
  motto: {kind: thing, name: Motto}
properties:
  slogan: {value: text}
claims:
  - {id: open-ended, kind: role, holder: ann, office: head, until: 2018}
  - {id: today, kind: count, of: plaza, what: staff, value: 12}
  - {id: name, kind: statement, subject: plaza, property: slogan, value: motto}
  - {id: opened, kind: event, event: opening, when: 2019-05, where: plaza, who: [{entity: ann, as: head}]}
  - {id: at-opening, kind: role, holder: ann, office: head, on: opening}
  - {id: earlier, kind: count, of: plaza, what: staff, value: 9, on: 2015}
  - {id: parts, kind: count, of: almaty, what: staff, value: 99, on: 2016, parts: [{of: plaza, what: staff}]}
  - {id: said, kind: quote, speaker: ann, words: "The plaza is open.", at: opening, credited_to: plaza}
"""


@pytest.fixture(autouse=True)
def corpus(tmp_path, monkeypatch):
    monkeypatch.chdir(write(tmp_path, story=STORY))
    return tmp_path


def ids(shown: str) -> list[str]:
    return [line.rpartition("story#")[2] for line in shown.splitlines() if line.startswith("  facts/") and "#" in line]


def test_claims_stand_in_the_order_of_time_with_their_places():
    shown = belie("list", "plaza").stdout

    assert shown.startswith(
        "plaza: UN Plaza (place, within almaty)\n"
        "  also called the building\n"
        "  facts/story.yaml:3:10: defined here\n"
        "\n"
        "2015\n"
        "  facts/story.yaml:17:5: story#earlier\n"
        "    UN Plaza: 9 staff on 2015\n"
        "    (A story, 2024-07-03)\n"
    )
    assert ids(shown) == ["earlier", "parts", "opened", "said", "today", "name"]


def test_a_role_at_an_event_stands_at_the_time_of_the_event():
    shown = belie("list", "ann").stdout

    assert ids(shown) == ["open-ended", "opened", "at-opening", "said"]
    assert "\nuntil 2018\n" in shown
    assert "\n2019-05 (opening)\n" in shown


def test_a_text_that_looks_like_an_id_is_no_entity():
    assert "No claim names it." in belie("list", "motto").stdout


@pytest.mark.parametrize("name", ["UN Plaza", "the building", "un plaza", "The Building"])
def test_a_name_or_an_alias_will_do(name):
    assert belie("list", name).stdout.startswith("plaza: UN Plaza")


def test_a_name_of_two_entities_is_refused(corpus):
    write(corpus, more="entities:\n  hall: {kind: place, name: The building}\n")
    result = belie("list", "the building")

    assert result.exit_code == 2
    assert "several entities: hall, plaza" in result.stderr


@pytest.mark.parametrize(
    ("name", "hint"), [("plazza", "plaza?"), ("Ann Smyth", "ann (Ann Smith)?"), ("zzz", "under entities")]
)
def test_an_unknown_name_gets_the_nearest(name, hint):
    result = belie("list", name)

    assert result.exit_code == 2
    assert hint in result.stderr


def test_what_cannot_be_used_is_said(corpus):
    write(corpus, broken=BROKEN)

    assert "`belie check` says what" in belie("list", "plaza").stderr


def test_corrected_claims_are_named(corpus):
    right = "  - {id: right, kind: count, of: plaza, what: staff, value: 8, on: 2015, corrects: [story#earlier]}\n"
    write(corpus, story=STORY + right)

    assert "corrected are not listed: story#earlier by\nstory#right" in belie("list", "plaza").stdout


def test_outside_of_a_corpus_there_is_nothing_to_list(tmp_path_factory, monkeypatch):
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))

    assert belie("list", "plaza").exit_code == 2


def test_the_corpus_is_read_without_running_its_rules(corpus):
    (corpus / "checks").mkdir()
    (corpus / "checks" / "own.py").write_text("raise RuntimeError('ran')\n")

    assert belie("list", "plaza").stderr == ""
