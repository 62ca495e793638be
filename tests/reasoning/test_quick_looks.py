"""Quick looks at groups: what they take for sound, the judge of the rule takes for sound too."""

from random import Random

import pytest

from belie.engine.standard import standard_rules
from belie.loading.corpus import load_corpus

RULES = {rule.name: rule for rule in standard_rules()}

HEADER = """
source: {id: a, published: 2024-01-01}
entities:
  head: {kind: office, name: Head, seats: 1}
  ann: {kind: person, name: Ann}
  ben: {kind: person, name: Ben}
  cid: {kind: person, name: Cid}
  velm: {kind: place, name: Velm, at: [0, 0]}
  farum: {kind: place, name: Farum, at: [0, 60]}
  nowhere: {kind: place, name: Nowhere}
  race: {kind: event, name: Race}
  fair: {kind: event, name: Fair}
  feast: {kind: event, name: Feast}
claims:
"""
EVENTS = ("race", "fair", "feast")
DATES = (
    '"2020-05-XX"',
    "2020-05-03",
    "2020-05-04",
    "2020-05-03T10:00",
    "2020-05-03T10:00Z",
    "2020-05",
    "[2020-05-03, 2020-05-05]",
)


def events(random):
    """Lines of up to five event claims, with places, relations, and people who act as the head."""
    for number in range(random.randrange(2, 6)):
        event = random.choice(EVENTS)
        fields = [f"id: e{number}", "kind: event", f"event: {event}"]
        if random.random() < 0.8:
            fields.append(f"when: {random.choice(DATES)}")
        if random.random() < 0.3:
            other = random.choice([name for name in EVENTS if name != event])
            fields.append(f"{random.choice(('before', 'same_day_as', 'during'))}: {other}")
        if random.random() < 0.8:
            fields.append(f"where: {random.choice(('velm', 'farum', 'nowhere'))}")
        if random.random() < 0.8 or len(fields) == 3:
            fields.append(f"who: [{{entity: {random.choice(('ann', 'ben'))}, as: head}}]")
        yield f"  - {{{', '.join(fields)}}}"


def roles(random, most=3):
    """Lines of some roles around the time of the events."""
    for number in range(random.randrange(most + 1)):
        start, end = sorted(random.sample(("2019", "2020-05-02", "2020-05-03", "2020-05-04", "2020-05-06", "2021"), 2))
        time = f"from: {start}, until: {end}"
        if random.random() < 0.3:
            time = random.choice(("on: [2020-05-03, 2020-05-04]", "on: fair", f"from: [2019, {start}], until: {end}"))
        if random.random() < 0.2:
            time = random.choice((f"on: {start}", f"from: {start}, until: ..", f"from: {start}", "until: 2020-05-XX"))
        acting = ", acting: true" if random.random() < 0.1 else ""
        time += acting
        holder = random.choice(("ann", "ben", "cid"))
        yield f"  - {{id: r{number}, kind: role, holder: {holder}, office: head, {time}}}"


def lives(random):
    """Lines of up to two births and deaths around the time of the events."""
    for number in range(random.randrange(3)):
        side, day = random.choice(("born", "died")), random.choice(("2019", "2020-05-03", "2020-05", "2021"))
        person = random.choice(("ann", "ben"))
        yield f"  - {{id: l{number}, kind: statement, subject: {person}, property: {side}, value: {day}}}"


@pytest.mark.parametrize("seed", range(150))
def test_nothing_is_found_in_a_group_that_a_quick_look_takes_for_sound(seed, tmp_path):
    random = Random(f"looks/{seed}")
    (tmp_path / "facts").mkdir()
    text = HEADER + "\n".join([*events(random), *roles(random), *lives(random)]) + "\n"
    (tmp_path / "facts" / "a.yaml").write_text(text, encoding="utf-8")
    corpus = load_corpus(tmp_path)

    quiet = [
        (RULES[rule], group)
        for rule in ("one_place_at_a_time", "roles_in_force", "one_holder_at_a_time", "events_in_order")
        for group in RULES[rule].groups(corpus)
        if group.screened
    ]

    assert not corpus.faults
    assert not [finding for rule, group in quiet for finding in rule.judge(group)]


def test_a_vague_month_has_room_for_distant_places(tmp_path):
    lines = [
        f"  - {{id: e{n}, kind: event, event: {EVENTS[n]}, when: 2020-05, where: {place}, who: [{{entity: ann}}]}}"
        for n, place in enumerate(("velm", "farum", "velm"))
    ]
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.yaml").write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    groups = RULES["one_place_at_a_time"].groups(load_corpus(tmp_path))

    assert [group.screened for group in groups if "person" in group.key] == [True]


@pytest.mark.parametrize("seed", range(150))
def test_nothing_is_found_in_an_office_whose_holders_seem_to_follow_each_other(seed, tmp_path):
    random = Random(f"handovers/{seed}")
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.yaml").write_text(HEADER + "\n".join(roles(random, most=6)) + "\n", encoding="utf-8")
    rule = RULES["one_holder_at_a_time"]

    quiet = [group for group in rule.groups(load_corpus(tmp_path)) if group.screened]

    assert not [finding for group in quiet for finding in rule.judge(group)]


@pytest.mark.parametrize(
    ("times", "sound"),
    [
        (("from: 2018, until: 2020-05-03", "from: 2020-05-03, until: 2022"), True),  # a handover
        (("from: 2018, until: 2020", "from: 2020, until: 2022"), True),  # in the same words
        (("from: 2018, until: 2019", "on: 2020-05-03", "from: 2021"), True),
        (("from: 2018, until: 2020", "from: 2020-03, until: 2022"), False),
        (("from: 2018, until: 2020", "on: 2020-05-03"), False),
        (("from: 2018, until: 2022", "from: 2019, until: 2020"), False),
        (("from: 2018, until: 2019", "on: fair"), False),  # that takes a timeline
    ],
)
def test_holders_follow_each_other_if_none_comes_before_the_last_has_left(times, sound, tmp_path):
    lines = [
        f"  - {{id: r{n}, kind: role, holder: {('ann', 'ben', 'cid')[n]}, office: head, {time}}}"
        for n, time in enumerate(times)
    ]
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.yaml").write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    groups = RULES["one_holder_at_a_time"].groups(load_corpus(tmp_path))

    assert [group.screened for group in groups] == [sound]


@pytest.mark.parametrize(("born", "sound"), [("2019", True), ("2021", False)])
def test_a_role_at_an_event_is_seen_to_fit_into_a_life(born, sound, tmp_path):
    lines = [
        "  - {id: e, kind: event, event: fair, when: 2020-05-03}",
        "  - {id: r, kind: role, holder: ann, office: head, on: fair}",
        f"  - {{id: l, kind: statement, subject: ann, property: born, value: {born}}}",
    ]
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.yaml").write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    groups = RULES["events_in_order"].groups(load_corpus(tmp_path))

    assert [group.screened for group in groups if group.key == {"event": "fair"}] == [sound]


@pytest.mark.parametrize(("other", "is_seen"), [("1950", True), ("1950-03", False)])
def test_a_birth_that_two_claims_give_in_the_same_words_needs_no_timeline(other, is_seen, tmp_path):
    births = [
        f"  - {{id: b{n}, kind: statement, subject: ann, property: born, value: {value}}}"
        for n, value in enumerate(("1950", other))
    ]
    tenure = "  - {id: r, kind: role, holder: ann, office: head, from: 2019, until: 2021}"
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.yaml").write_text(HEADER + "\n".join([*births, tenure]) + "\n", encoding="utf-8")
    groups = RULES["events_in_order"].groups(load_corpus(tmp_path))

    assert [group.screened for group in groups] == [is_seen]
