"""Laws of evidence_agrees: a number and a date agree with themselves however they are written, and with no other."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from belie.evidence.agreement.asking import Asked
from belie.evidence.agreement.glance import agrees
from belie.model.claim import Claim
from belie.model.entities import Entities
from belie.model.origin import Origin
from belie.model.source import Source
from belie.values.dates import parse_date
from belie.values.quantities import parse_quantity

from .case_tables import cases, claims_of

TABLES = ("cases_agree", "cases_beside", "cases_desk", "cases_unseen", "cases_third", "cases_fourth", "cases_plaza")
SOURCE = Source("a", None, published=parse_date("2024-07-03"))
NONE = Entities()


def asked(fields: dict, words: str, look_first: bool = True) -> list:
    claim = Claim("a#one", fields["kind"], SOURCE, fields, Origin(None, 0, fields))
    found = Asked(claim, words, NONE, look_first=look_first).disagreements()

    assert not (found and agrees(claim, words, NONE))
    return found


def count(value: object) -> dict:
    return {"kind": "count", "of": "hall", "what": "rooms", "value": value}


WRITE = (str, lambda n: f"{n:,}", lambda n: num2words(n).replace(",", ""), lambda n: num2words(n))
NUMBERS = st.one_of(st.integers(2, 999), st.integers(2_200, 999_999))


@given(NUMBERS, st.sampled_from(WRITE), st.booleans())
def test_a_number_agrees_with_itself_however_it_is_written(number, write, look_first):
    assert asked(count(number), f"The hall has {write(number)} rooms", look_first) == []


@given(NUMBERS, NUMBERS, st.sampled_from(WRITE[:3]), st.booleans())
def test_another_number_of_the_same_thing_does_not(number, other, write, look_first):
    found = asked(count(number), f"The hall has {write(other)} rooms", look_first)

    assert bool(found) == (number != other)


@given(NUMBERS, NUMBERS, st.sampled_from(("more than", "fewer than", "at least", "up to", "about", "nearly")))
def test_a_count_disagrees_with_a_bound_only_where_no_number_is_in_both(number, other, bound):
    phrase = f"{bound} {other}"
    found = asked(count(number), f"The hall has {phrase} rooms")

    assert bool(found) == (not parse_quantity(phrase).meets(parse_quantity(number)))
    assert asked(count(phrase), f"The hall has {phrase} rooms") == []


DAYS = st.dates(date(1100, 1, 1), date(2190, 12, 31))
FORMS = (
    "{d} {m} {y}", "{m} {d}, {y}", "the {o} of {m} {y}", "{m} {o}, {y}", "{y}-{n:02d}-{d:02d}", "{w}, {d} {m} {y}",
    "{w}, {m} {d}, {y}", "{m} {y}", "{m} {d}", "{d} {m}",
)  # fmt: skip


def written(day: date, form: str) -> str:
    ordinal = num2words(day.day, to="ordinal_num")
    return form.format(d=day.day, m=f"{day:%B}", y=day.year, n=day.month, o=ordinal, w=f"{day:%A}")


@given(DAYS, st.sampled_from(FORMS), st.sampled_from(("%Y-%m-%d", "%Y-%m", "%Y")), st.booleans())
def test_a_day_agrees_with_itself_however_precisely_it_is_said(day, form, precision, look_first):
    claimed = day.strftime(precision).zfill(4) if precision == "%Y" else day.strftime(precision)
    fields = {"kind": "event", "event": "fair", "when": claimed}

    assert asked(fields, f"The fair was held on {written(day, form)}", look_first) == []


@given(DAYS, DAYS, st.sampled_from(FORMS[:7]), st.booleans())
def test_another_day_does_not(day, other, form, look_first):
    fields = {"kind": "event", "event": "fair", "when": day.isoformat()}
    found = asked(fields, f"It was held on {written(other, form)}", look_first)

    assert bool(found) == (day != other)


@given(DAYS, st.integers(0, 6))
def test_a_weekday_beside_a_date_is_that_of_the_date(day, shift):
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[(day.weekday() + shift) % 7]
    fields = {"kind": "event", "event": "fair", "when": day.isoformat()}
    found = asked(fields, f"It was held on {name}, {day:%B} {day.day}")

    assert bool(found) == (shift != 0)


@pytest.mark.parametrize("table", TABLES)
def test_a_cheap_look_first_makes_no_difference(table):
    entities, claims = claims_of(table)
    for claim in claims:
        words = str(claim.fields["evidence"])
        careful, quick = (Asked(claim, words, entities, look_first=look).disagreements() for look in (False, True))

        assert quick == careful, claim.fields
        assert not (agrees(claim, words, entities) and careful), claim.fields


def test_the_tables_have_twice_as_many_cases_of_silence():
    verdicts = [verdict for name in TABLES for verdict, *_ in cases(name)]

    assert verdicts.count("contradiction") >= 60
    assert verdicts.count("silent") >= 2 * verdicts.count("contradiction")
