"""What a draft says of figures, dates and ranks by the words beside them, and what it leaves alone."""

import pytest

from .test_drafts import PUBLISHED, claims, draft, has


def statements(tmp_path, text: str) -> list[tuple[str, str]]:
    return [(one["property"], one["value"]) for one in claims(draft(tmp_path, text), "statement")]


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("The probe waited 11 minutes for a signal.", "waited", "11 minutes"),
        ("Its engine burned for just under 32 minutes.", "burned_for", "just under 32 minutes"),
        ("The bridge is 41 metres long.", "length", "41 metres"),
        ("Turnout was 71 percent.", "share", "71 percent"),
        ("The pool lies at a depth of 1.6 metres.", "depth", "1.6 metres"),
        ("The firm made pre-tax profit of £86m.", "pre-tax_profit", "£86m"),
        ("A fraud that brought in $2.6 million was found.", "brought_in", "$2.6 million"),
        ("A clerk who stole £9,000 was jailed.", "stole", "£9,000"),
        ("Rovers stay third, six points behind.", "behind", "six points"),
        ("Turnout was 71 percent, up nine points on 2019.", "up_on_2019", "nine points"),
        ("The council voted 14-9 for the plan.", "voted", "14-9"),
        ("City finished with a 6-4, 7-5 win over Rovers.", "win_over_Rovers", "6-4, 7-5"),
        ("The match lasted one hour and 48 minutes.", "lasted", "one hour and 48 minutes"),
        ("Ann Lee had 51 per cent to 46 per cent.", "share", "51 per cent to 46 per cent"),
        ("Two-thirds of sellers cut their price.", "share_of_sellers_that_cut_their_price", "Two-thirds"),
        ("The 11.5 km route is new.", "length", "11.5 km"),
        ("Fifty-one were rescued.", "were_rescued", "51"),
        ("The firm will shut two of its 14 plants.", "will_shut", "two of its 14 plants"),
    ],
)
def test_a_figure_is_the_value_of_what_the_words_beside_it_say(text, name, value, tmp_path):
    assert (name, value) in statements(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Shares dropped 4.75 crowns, or 6.2%.", "dropped", "6.2%"),
        ("Profit fell 8 % to $412 million.", "fell_to", "$412 million"),
        ("The trip took nine months and 310 million kilometres.", "took", "310 million kilometres"),
    ],
)
def test_a_figure_beside_another_says_the_same_in_another_unit_or_after_a_change(text, name, value, tmp_path):
    assert (name, value) in statements(tmp_path, text)


def test_a_former_count_is_a_count_at_its_own_time(tmp_path):
    made = draft(tmp_path, "Fewer than 9,000 sales were agreed, down from nearly 14,000 in May 2021.")

    assert [(one["what"], one["value"], one.get("on")) for one in claims(made, "count")] == [
        ("sales agreed", "fewer than 9,000", None),
        ("sales agreed", "nearly 14,000", "2021-05"),
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The firm will cut 1,200 jobs.", "jobs to cut"),
        ("The gang sold 4,000 tickets.", "tickets sold"),
        ("Six drivers had been told.", "drivers told"),
        ("Twelve hundred homes are without power.", "homes without power"),
        ("The council met with three members away.", "members away"),
        ("Hundreds of parents may march.", "parents that may march"),
        ("Eleven members of the Unity Party voted against it.", "members voted against"),
    ],
)
def test_what_is_counted_is_said_with_what_happens_to_it(text, what, tmp_path):
    assert [one["what"] for one in claims(draft(tmp_path, text), "count")] == [what]


@pytest.mark.parametrize(
    "text",
    [
        "Costs rose to $2 from $1.90 in 2022.",
        "He reached 81 metres, short of the record set in 1988.",
        "The clue was a specimen collected in the 1980s.",
        "A beetle first recorded in 2016 has spread.",
        "The coach made five changes from the side that drew at Norwich last Tuesday.",
        "The museum holds 32 specimens, all collected before 1960.",
        "The gallery closes on Tuesdays.",
        "Anyone can ring Monday to Friday.",
        "The union wants talks before 12 July.",
    ],
)
def test_a_date_that_belongs_to_something_else_dates_no_event_of_the_clause(text, tmp_path):
    events = [one["event"] for one in claims(draft(tmp_path, text), "event")]

    assert not [one for one in events if not one.startswith(("drew", "side"))]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The hall will open by March 2025.", "[..2025-03]"),
        ("Prices have doubled since 2019.", "2019/.."),
        ("The track will stay open until the end of August 2024.", "/2024-08"),
        ("The ice reached the village in the 19th century.", "18XX"),
        ("The gallery was built in the 1730s.", "173X"),
        ("The law was dropped last week.", {"said": "last week", "is": "[2024-06-23..2024-07-02]"}),
        ("The hall burned on Boxing Day.", "2023-12-26"),
        ("The band left tonight.", PUBLISHED),
        ("The polls had shut at 6pm on Saturday.", "2024-06-29T18:00"),
        ("The count resumes on Monday at 0800 GMT.", "2024-07-08T08:00Z"),
        ("Rates were lowered between 2012 and 2018.", "2012/2018"),
    ],
)
def test_a_date_is_as_vague_as_the_text_has_it(text, when, tmp_path):
    (event,) = claims(draft(tmp_path, text), "event")

    assert event["when"] == when


def test_a_date_told_by_another_event_is_after_that(tmp_path):
    made = draft(tmp_path, "The play was booed in 1967. It was cheered ten years later.")
    first, later = claims(made, "event")

    assert has(later, when="1977~", after=first["event"], basis="inferred")
    assert "# decide: later than which event" in made.text


def test_what_somebody_said_then_is_an_event_of_its_own(tmp_path):
    made = draft(tmp_path, "Sales fell in May, the land office said on Monday.")

    assert {"said": "on Monday", "is": "2024-07-01"} in [one["when"] for one in claims(made, "event")]


def test_a_date_of_a_plan_is_the_value_of_what_is_said(tmp_path):
    made = draft(tmp_path, "The object could be seen from mid-October.")

    assert not claims(made, "event")
    assert [(one["property"], one["value"]) for one in claims(made, "statement")] == [
        ("could_be_seen_from", "mid-October")
    ]


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("The grave is the fourth find from the site.", "find_from_site", "fourth"),
        ("Rovers stay third.", "stay", "third"),
        ("Shares fell to their lowest since October.", "record", "lowest since October"),
        ("Ann Lee, the singer, was the seventh of eight children.", "birth_order", "seventh of eight children"),
    ],
)
def test_a_rank_is_a_statement_on_what_has_it(text, name, value, tmp_path):
    assert (name, value) in statements(tmp_path, text)


def test_an_ordinal_without_a_series_makes_one_that_is_to_be_named(tmp_path):
    made = draft(tmp_path, "The 13th defendant was cleared.")

    (ordinal,) = claims(made, "ordinal")
    assert ordinal["number"] == "13"
    assert "# decide: a name for the series" in made.text


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("He was 94.", {"property": "age_at_death", "value": "94"}),
        ("Nineteen-year-old Ann Lee won, a nurse said.", {"property": "age", "value": "19"}),
    ],
)
def test_ages_are_those_of_people(text, claim, tmp_path):
    made = draft(tmp_path, f"Bo Lind, the climber, died on Monday. {text}" if "94" in text else text)

    assert any(has(one, **claim) for one in claims(made, "statement"))


def test_a_former_office_ended_by_the_day_of_publication(tmp_path):
    made = draft(tmp_path, "The former mayor Ann Lee spoke.")

    (role,) = claims(made, "role")
    assert has(role, until=f"[..{PUBLISHED}]", basis="inferred")


def test_a_role_of_a_time_has_its_ends(tmp_path):
    made = draft(tmp_path, "Ann Lee, a painter, came late. From 1988 until 1998 she was director of the Tartu Museum.")

    (role,) = claims(made, "role")
    assert has(role, **{"from": "1988", "until": "1998"})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It rang, harbour master Ann Lee said.", "harbour master"),
        ("It rang. Hammer thrower Ann Lee said so.", "Hammer thrower"),
        ("There were 30 overs. Ann Lee, a nurse, came.", "nurse"),
    ],
)
def test_an_occupation_has_all_its_words_and_none_of_the_sentence_before(text, value, tmp_path):
    made = draft(tmp_path, text)

    assert [one["value"] for one in claims(made, "statement") if one["property"] == "occupation"] == [value]


@pytest.mark.parametrize("text", ["Brightwell Foods, the biscuit maker, grew.", "The owner, Grell Line, lost it."])
def test_a_firm_with_a_description_is_no_person(text, tmp_path):
    assert "kind: person" not in draft(tmp_path, text).text


def test_a_pronoun_in_an_obituary_means_the_dead(tmp_path):
    text = "Ann Lee, the singer, died on Monday.\n\nBo Lind, her producer, wept. She made 31 albums."
    (count,) = claims(draft(tmp_path, text), "count")

    assert has(count, of="ann-lee", what="albums made")
