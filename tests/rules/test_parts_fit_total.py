"""parts_fit_total: parts that are missing, and what `complete` adds."""

from .judging import contradiction, found, report_on

COUNTS = """
source: {id: a, published: 2023-12-31}
entities: {line: {kind: organisation, name: Line}}
claims:
  - id: boats
    kind: count
    of: line
    what: boats
    value: %s
    parts: [{of: line, what: ferries}, {of: line, what: tugs}]
  - {id: ferries, kind: count, of: line, what: ferries, value: %s}
"""
TUGS = "  - {id: tugs, kind: count, of: line, what: tugs, value: %s}\n"


def test_parts_may_be_fewer_than_the_total_unless_it_says_complete():
    text = COUNTS % ("9", "4") + TUGS % "2"
    complete = text.replace("    what: boats", "    what: boats\n    complete: true")

    assert found("parts_fit_total", text) == set()
    assert found("parts_fit_total", complete) == contradiction("a#boats", "a#ferries", "a#tugs")


def test_a_part_that_alone_is_more_than_the_total_needs_no_other_part():
    assert found("parts_fit_total", COUNTS % ("3", "4")) == contradiction("a#boats", "a#ferries")


def test_parts_of_another_day_are_not_added():
    text = COUNTS % ("3", "4, on: 2022-12-31")

    assert found("parts_fit_total", text) == set()


def test_the_message_gives_the_sum_and_the_total():
    text = (COUNTS + TUGS) % ("5", "4", "at least 2")

    message = report_on({"facts/a.yaml": text}).findings[0].message
    assert message.endswith(": the parts make 6 or more, and the total is exactly 5")


def test_the_message_gives_the_most_that_a_full_list_can_make():
    text = (COUNTS + TUGS).replace("what: boats", "what: boats\n    complete: true")
    complete = text % ("9", "4", "at most 3")

    found = report_on({"facts/a.yaml": complete}).findings[0]
    assert "the parts make 7 or fewer, and the total is exactly 9" in found.message
    assert found.steps[-1] == "complete: true says that no part is missing"
