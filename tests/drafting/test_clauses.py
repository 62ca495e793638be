"""Whether a date is to come, and what stands before a subject and is none."""

import pytest

from .test_drafts import claims, draft, read


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Ann Lee, who retires in August, came.", "2024-08"),
        ("Ann Lee, a nurse, steps down on 3 March.", "2025-03-03"),
        ("Ann Lee, who retired in August, came.", "2023-08"),
        ("Ann Lee, a nurse, stepped down on 3 March.", "2024-03-03"),
    ],
)
def test_who_retires_has_not_done_so_yet(text, when, tmp_path):
    (event,) = claims(draft(tmp_path, text), "event")

    assert event["when"] == when


@pytest.mark.parametrize(
    "text",
    [
        "Between 1961 and 1975 the theatre was closed three times.",
        "Having served as deputy director from 2002, Nora Blythe was glad.",
        "Having lost 12 matches, the club sold its ground.",
    ],
)
def test_neither_a_year_nor_having_is_a_subject(text, tmp_path):
    entities = read(draft(tmp_path, text)).get("entities") or {}

    assert not [one for one in entities if "1975" in one or "having" in one]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Councillors voted to build a pool at a cost of £6.2m.", None),
        ("The council built a pool at a cost of £6.2m.", None),
        ("The firm bought a mill at a reported price of $3 million.", None),
        ("The pool was built at a cost of £6.2m.", "pool-news"),
        ("The bridge had been repaired at a cost of £2m.", "bridge-news"),
    ],
)
def test_a_cost_is_that_of_what_is_built_not_of_who_builds_it(text, subject, tmp_path):
    subjects = {one["subject"] for one in claims(draft(tmp_path, text), "statement")}

    assert subjects == ({subject} if subject else set())


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Castor bought Brightwell. Brightwell's fell by 4 per cent.", 0),
        ("Sales at Macy's rose. Macy's employs 300 people.", 1),
        ("Castor bought Brightwell. Brightwell's sales fell by 4 per cent.", 1),
    ],
)
def test_whose_something_is_is_no_subject_but_a_name_may_end_so(text, subjects, tmp_path):
    made = read(draft(tmp_path, text)).get("claims") or []

    assert len([one for one in made if one["kind"] in ("statement", "count")]) == subjects


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("An amendment tabled by Ann Lee to delay the work until 2026 was lost.", 0),
        ("Ann Lee, a nurse, moved to put the work off until 2026.", 0),
        ("Ann Lee, a nurse, worked there until 1999.", 1),
        ("Ann Lee, a nurse, went to the museum until 1999.", 1),
    ],
)
def test_until_when_something_is_to_be_done_dates_nothing_else(text, number, tmp_path):
    assert len(claims(draft(tmp_path, text), "event")) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Between 1961 and 1975 the theatre was closed three times.", 0),
        ("Ann Lee, a nurse, moved twice between 1961 and 1975.", 0),
        ("From 1961 to 1975 Ann Lee, a nurse, worked in the theatre.", 1),
    ],
)
def test_what_took_place_several_times_within_some_years_is_no_event_that_lasts(text, number, tmp_path):
    assert len(claims(draft(tmp_path, text), "event")) == number
