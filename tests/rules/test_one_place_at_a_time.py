"""one_place_at_a_time: nesting places, speed, and those who are not present."""

from .judging import contradiction, found, report_on

EVENTS = """
source: {id: a}
entities:
  velm: {kind: place, name: Velm, at: [54.1, 10.2]}
  quay: {kind: place, name: Quay, within: velm}
  osterby: {kind: place, name: Osterby, at: [55.3, 10.2]}
  race: {kind: event, name: Race}
  feast: {kind: event, name: Feast}
  venn: {kind: person, name: Venn}
claims:
  - {id: race, kind: event, event: race, when: 2019-08-10T09:00Z, where: quay, who: [{entity: venn}]}
"""
FEAST = "  - {id: feast, kind: event, event: feast, when: 2019-08-10T09:30Z, where: %s, who: [{entity: venn%s}]}\n"


def test_a_place_within_another_is_one_place_with_it():
    assert found("one_place_at_a_time", EVENTS + FEAST % ("velm", "")) == set()


def test_the_way_takes_time_at_the_speed_that_a_check_sets():
    text = EVENTS.replace("where: quay", "where: velm") + FEAST % ("osterby", "")

    assert found("one_place_at_a_time", text) == set()
    assert found("one_place_at_a_time", text, speed_kmh=60) == contradiction("a#race", "a#feast")


def test_those_who_are_not_present_do_not_travel():
    text = EVENTS.replace("where: quay", "where: velm") + FEAST % ("osterby", ", present: false")

    assert found("one_place_at_a_time", text, speed_kmh=60) == set()


def test_one_event_has_one_place():
    other = "  - {id: elsewhere, kind: event, event: race, where: osterby}\n"

    assert found("one_place_at_a_time", EVENTS + other) == contradiction("a#race", "a#elsewhere")


def test_two_places_of_one_spot_and_no_radius_may_be_one():
    hall = "  hall: {kind: place, name: Hall, at: [54.1, 10.2], radius_km: 0}\n"
    text = EVENTS.replace("where: quay", "where: spot, during: feast") + FEAST % ("hall, during: race", "")
    text = text.replace("T09:30Z", "T09:00Z").replace("  race: {kind", hall + "  spot: %s\n  race: {kind")

    assert found("one_place_at_a_time", text % "{kind: place, name: Spot, at: [54.1, 10.2], radius_km: 0}") == set()
    assert found("one_place_at_a_time", text % "{kind: place, name: Spot}") == contradiction("a#race", "a#feast")


def test_the_last_step_says_that_neither_of_two_places_of_an_event_holds_the_other():
    other = "  - {id: elsewhere, kind: event, event: race, where: osterby}\n"

    steps = report_on({"facts/a.yaml": EVENTS + other}).findings[0].steps
    assert steps[-1] == "neither place lies within the other"


def test_the_last_step_says_how_long_the_way_takes_or_that_there_is_no_time_at_all():
    spot = "  spot: {kind: place, name: Spot}\nclaims:"
    apart = EVENTS.replace("where: quay", "where: spot, during: feast").replace("claims:", spot)
    at_once = apart + FEAST.replace("09:30Z", "09:00Z") % ("osterby, during: race", "")
    far = EVENTS.replace("where: quay", "where: velm").replace("[55.3, 10.2]", "[75.3, 10.2]") + FEAST % ("osterby", "")
    one, other = (report_on({"facts/a.yaml": text}).findings[0].steps[-1] for text in (far, at_once))

    assert one == "at 1,000 km/h the way, from edge to edge of the places, takes 2 h 18 min or more"
    assert other == "the events begin at one instant"


def day_of(places):
    """One person at an event in each place on one day."""
    lines = ["source: {id: a, published: 2024-01-01}", "entities:", "  pat: {kind: person, name: Pat}"]
    claims = ["claims:"]
    for number, place in enumerate(places):
        lines.append(f"  p{number}: {{kind: place, name: Place {number}, at: {place}}}")
        lines.append(f"  e{number}: {{kind: event, name: Event {number}}}")
        what = f"event: e{number}, when: 2019-05-03, where: p{number}, who: [{{entity: pat}}]"
        claims.append(f"  - {{id: c{number}, kind: event, {what}}}")
    return "\n".join([*lines, *claims]) + "\n"


AROUND_THE_WORLD = [[0, 0], [0, 120], [0, -120]]


def test_of_many_journeys_three_that_do_not_fit_into_a_day_are_seen():
    near = [[0, 1 + number] for number in range(7)]

    assert found("one_place_at_a_time", day_of(near + AROUND_THE_WORLD[:2])) == set()
    assert contradiction("a#c7", "a#c8", "a#c9") <= found("one_place_at_a_time", day_of(near + AROUND_THE_WORLD))


def test_more_journeys_than_are_held_against_each_other_are_not_passed_over_in_silence():
    crowd = [[0, number] for number in range(60)]
    grid = [[9 * row, 9 * column] for row in range(6) for column in range(6)]

    assert found("one_place_at_a_time", day_of(crowd)) == set()
    assert "contradiction" in dict(found("one_place_at_a_time", day_of(crowd + AROUND_THE_WORLD[1:])))
    assert {verdict for verdict, _ in found("one_place_at_a_time", day_of(grid))} == {"undecided"}
