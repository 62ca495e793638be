"""Roles that a sentence says somebody held for a time, and sentences that only look so."""

import pytest

from .test_drafts import claims, draft, has, read


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("From 1979 to 2004 Joan Hartley was its chairman.", {"from_": "1979", "until": "2004"}),
        ("From 1979 until 2004, Joan Hartley was its first chairman.", {"from_": "1979", "until": "2004"}),
        ("Between 1979 and 2004 Joan Hartley was its chairman.", {"from_": "1979", "until": "2004"}),
        ("Joan Hartley was its chairman from 1979 to 2004.", {"from_": "1979", "until": "2004"}),
        ("Joan Hartley was their chairman until 2004.", {"from_": None, "until": "2004"}),
        ("Joan Hartley served as its chairman from 1979.", {"from_": "1979", "until": None}),
        ("Joan Hartley has been its chairman since 1979.", {"from_": "1979", "until": ".."}),
        ("Joan Hartley was briefly its acting chairman in 1979.", {"on": "1979", "acting": "true"}),
    ],
)
def test_who_was_its_chairman_held_the_office_for_the_time_that_is_said(text, times, tmp_path):
    made = draft(tmp_path, text)
    (role,) = claims(made, "role")

    assert has(role, holder="joan-hartley", office="chairman-news", **times)
    assert read(made)["entities"]["joan-hartley"]["kind"] == "person"
    assert len(read(made)["claims"]) == 1 or "first" in text


def test_she_who_was_its_chairman_is_to_be_decided(tmp_path):
    made = draft(tmp_path, "Ann Lee, a nurse, was fond of it. From 1979 to 2004 she was its chairman.")
    (role,) = claims(made, "role")

    assert has(role, holder="ann-lee", from_="1979", until="2004")
    assert '# decide: the text says "she"' in made.text


@pytest.mark.parametrize(
    "text",
    [
        "New Zealand was its chair from 2009 to 2011.",
        "Castor Foods was its president from 2009 to 2011.",
        "After the fire in 1990 Joan Hartley was its chairman.",
        "Joan Hartley was its chairman when it closed in 1990.",
        "If Joan Hartley was its chairman from 1979, nobody knows.",
        "Joan Hartley was its chairman's driver from 1979 to 2004.",
        "Joan Hartley was never its chairman from 1979 to 2004.",
        "Joan Hartley was its former chairman from 1979.",
        "Joan Hartley would have been its chairman since 1979.",
        "The owner of the paper said Joan Hartley was its rival from 1979 to 2004.",
        "Joan Hartley was its chairman in 1979-80.",
    ],
)
def test_what_only_looks_like_a_time_in_office_makes_no_role(text, tmp_path):
    assert not claims(draft(tmp_path, text), "role")
