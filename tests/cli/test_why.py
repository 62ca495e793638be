"""`belie why`: what the rules made of a claim, or of two."""

import pytest

from .corpora import AGREEING, BROKEN, OPPOSING, belie, write_files

OTHER = """\
source: {id: echo, published: 2024-07-03}
entities: {fair: {kind: event, name: Fair}}
claims:
  - {id: rooms, kind: count, of: plaza, what: rooms, value: 130}
  - {id: day, kind: event, event: fair, when: 2024}
  - {id: mended, kind: count, of: plaza, what: staff, value: 140}
  - {id: mends, kind: count, of: plaza, what: staff, value: 120, corrects: [echo#mended]}
"""


@pytest.fixture(autouse=True)
def desk(tmp_path, monkeypatch):
    files = {"facts/a.yaml": AGREEING, "facts/b.yaml": OPPOSING, "facts/c.yaml": OTHER, "facts/d.yaml": BROKEN}
    write_files(tmp_path, files)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def why(*claims: str) -> str:
    done = belie("why", *claims)
    assert done.exit_code == 0, done.stderr
    return done.stdout


def test_a_claim_is_shown_with_the_groups_that_it_is_in_and_what_came_of_them():
    text = why("courier#staff")

    assert text.startswith("facts/b.yaml:3:5: courier#staff\n  UN Plaza: 90 staff on 2024-07-03\n")
    assert "\ncounts_agree: plaza, staff\n  contradiction: UN Plaza, staff:" in text
    assert "  with bulletin#staff: UN Plaza: more than 100 staff on 2024-07-03\n" in text


def test_counts_of_different_days_are_said_to_be_that(desk):
    claims = [f"  - {{id: {name}, kind: count, of: plaza, what: rooms, value: 131}}\n" for name in ("rooms", "r")]
    later = "source: {id: late, published: 2024-08-03}\nclaims:\n" + "".join(claims)
    (desk / "facts/e.yaml").write_text(later)
    apart, alike = " ".join(why("echo#rooms", "late#rooms").split()), why("late#rooms", "late#r")

    assert "they have no number in common, but are not said of one day" in apart
    assert "set a window of days" in apart
    assert "no number in common" not in alike


def test_a_claim_that_nothing_opposes_has_its_rules_content():
    text = why("echo#rooms")

    assert "counts_agree: plaza, rooms\n  content: there is nothing to compare it with\n" in text


def test_rules_that_did_not_look_are_named():
    text = why("echo#rooms")

    assert "Not looked at, since it says nothing that these compare" in text
    assert "parts_fit_total" in text
    assert "The parts of a count" not in text
    assert "No count is looked at by" not in text


def test_with_all_the_rules_that_did_not_look_say_what_they_hold():
    text = why("--all", "echo#rooms")

    assert "parts_fit_total: The parts of a count fit into it" in text
    assert "No count is looked at by" in text
    assert "It is off unless a check sets its severity" in " ".join(text.split())


def test_of_groups_that_a_claim_is_content_in_one_a_rule_is_told_and_the_others_are_counted(desk):
    events = "".join(f"  e{n}: {{kind: event, name: E{n}}}\n" for n in range(4))
    order = "".join(f"  - {{id: o{n}, kind: event, event: e{n}, before: e{n + 1}}}\n" for n in range(3))
    write_files(desk, {"facts/e.yaml": f"source: {{id: order}}\nentities:\n{events}claims:\n{order}"})
    short, whole = why("order#o0"), why("order#o0", "--all")

    assert short.count("events_in_order: ") == 1
    assert "content with 3 more groups that it is in (--all)" in short
    assert whole.count("events_in_order: ") >= 4
    assert "--all" not in whole


def test_what_is_found_comes_before_what_is_content():
    text = why("courier#staff")

    assert text.index("contradiction: ") < text.index("content: ") if "content: " in text else "contradiction: " in text


def test_two_claims_that_contradict_show_why():
    text = why("bulletin#staff-too", "courier#staff")

    assert "counts_agree: plaza, staff\n  contradiction: UN Plaza, staff: exactly 120 against exactly 90" in text
    assert "- no whole number is in both" in text


def test_two_claims_that_can_both_be_true_say_so():
    text = why("bulletin#staff", "bulletin#staff-too")

    assert "content: nothing contradicts here (other claims of the group contradict)" in text


def test_two_claims_that_no_rule_compares_say_what_keeps_them_apart():
    text = " ".join(why("bulletin#staff", "echo#rooms").split())

    assert "No rule compares them" in text
    assert "counts_agree looks at bulletin#staff in plaza, staff, at echo#rooms in plaza, rooms" in text


def test_two_claims_of_different_kinds_have_no_key_in_common():
    assert "no rule looks at both of their kinds by one key" in why("echo#day", "echo#rooms")


def test_an_id_within_a_source_is_enough_where_it_is_the_only_one():
    assert why("rooms") == why("echo#rooms")


@pytest.mark.parametrize(
    ("claim", "what"),
    [
        ("staff", "several sources have a claim 'staff'"),
        ("echo#room", "did you mean echo#rooms?"),
        ("room", "did you mean echo#rooms?"),
        ("echo#mended", "set aside: echo#mends corrects it"),
        ("broken#staff", "has a fault and is left out; `belie check` shows it\nfacts/d.yaml:3:54: unknown key 'valeu'"),
        ("zzz", "a claim is named source#claim, as in bulletin#"),
    ],
)
def test_a_claim_that_cannot_be_asked_for_says_why(claim, what):
    done = belie("why", claim)

    assert done.exit_code == 2
    assert what in done.stderr
