"""What a passage mentions: numbers, dates, weekdays, ordinals, names and quotations."""

from random import Random
from types import SimpleNamespace

import pytest

from belie.evidence.agreement.disagreement import Passage
from belie.evidence.mentions import relative_dates
from belie.evidence.mentions.dates import days_of
from belie.evidence.mentions.kinds import DateMention, WeekdayMention
from belie.evidence.mentions.names import known_names, read_names
from belie.evidence.mentions.quotations import read_quotations
from belie.evidence.mentions.tokens import plain, tokenise
from belie.model.entities import Entities
from belie.model.entity import Entity
from belie.values.dates import parse_date
from belie.values.iso import iso_day

PUBLISHED = parse_date("2024-07-03")

NUMBERS = [
    ("houses eighteen agencies", "eighteen", "exactly 18", "count"),
    ("more than 120 people", "more than 120", "121 or more", "count"),
    ("just over 1,200 people", "just over 1,200", "1,200 or more", "count"),
    ("twenty-five rooms", "twenty-five", "exactly 25", "count"),
    ("one hundred and twenty rooms", "one hundred and twenty", "exactly 120", "count"),
    ("half a dozen rooms", "half a dozen", "exactly 6", "count"),
    ("between ten and twenty rooms", "ten and twenty", "from 10 to 20", "count"),
    ("10–20 rooms", "10–20", "from 10 to 20", "count"),
    ("300-plus rooms", "300-plus", "300 or more", "count"),
    ("nearly 200 rooms", "nearly 200", "from 180 to 199", "count"),
    ("tens of thousands of people", "tens of thousands", "20,000 or more", "count"),
    ("never more than 100 people", "more than 100", "0 or more", "other"),
    ("a 30-strong choir", "30", "exactly 30", "count"),
    ("12.5 % of it", "12.5", "from 12 to 13", "measure"),
    ("$3 million of it", "3 million", "from 2,500,000 to 3,500,000", "measure"),
    ("a three-day visit", "three", "exactly 3", "measure"),
    ("one of the 18 rooms", "one", "exactly 1", "share"),
    ("another 17 rooms", "17", "17 or more", "part"),
    ("rooms cost 18 a day", "18", "exactly 18", "other"),
    ("won 3-1", "3-1", "from 1 to 3", "other"),
    ("Tokayev, 71, said", "71", "exactly 71", "other"),
    ("at 7 p.m. in May", "7", "exactly 7", "other"),
    ("Article 18 says", "18", "exactly 18", "other"),
    ("Apollo 11 flew", "11", "exactly 11", "other"),
    ("10 Downing Street", "10", "exactly 10", "count"),
]
DATES = [
    ("On July 3, 18 agencies met", "July 3", "XXXX-07-03", True),
    ("It opened on 3 July 2024", "3 July 2024", "2024-07-03", True),
    ("It opened on the 4th of July", "the 4th of July", "XXXX-07-04", True),
    ("It opened in May 2019", "May 2019", "2019-05", True),
    ("It opened in 2019", "2019", "2019", True),
    ("It opened on March 2, 1992", "March 2, 1992", "1992-03-02", True),
    ("It opened in the 1990s", "1990s", "199X", True),
    ("It opened in mid-May", "May", "XXXX-05", True),
    ("It opened on 2019-05-14", "2019-05-14", "2019-05-14", True),
    ("It ran from May to July 2019", "May to July 2019", "2019-05/2019-07", True),
    ("It ran on July 3-5, 2024", "July 3-5, 2024", "2024-07-03/2024-07-05", True),
    ("It opened on 16 March next year", "16 March next year", "2025-03-16", True),
    ("It opened on Thursday, July 4", "Thursday, July 4", "XXXX-07-04", True),
    ("the 2019 summit", "2019", "2019", False),
    ("at Expo 2017", "2017", "2017", False),
    ("It is larger than in 2018", "2018", "2018", False),
    ("the hall, built in 1990, is full", "1990", "1990", False),
    ("She said on 3 July that it had opened", "3 July", "XXXX-07-03", False),
    ("It did not open in 2018", "2018", "2018", False),
    ("On July 3, 1500 young people came", "July 3", "XXXX-07-03", True),
]


@pytest.mark.parametrize(("text", "found", "means", "sort"), NUMBERS)
def test_numbers_are_read_with_what_they_are_about(text, found, means, sort):
    mentions = {one.text: one for one in Passage(text).numbers}

    assert mentions[found].quantity.describe() == means
    assert mentions[found].sort == sort


def test_only_numbers_of_things_are_sure():
    text = "In room 12, the 46th fair of 2019 had 300 guests, one of them 71 years old"
    sure = [one.text for one in Passage(text).numbers if one.sure and one.sort == "count"]

    assert sure == ["300"]


@pytest.mark.parametrize(("text", "found", "edtf", "sure"), DATES)
def test_dates_are_read_in_the_usual_forms(text, found, edtf, sure):
    mentions = {one.text: one for one in Passage(text, PUBLISHED).dates if isinstance(one, DateMention)}

    assert mentions[found].edtf == edtf
    assert mentions[found].sure is sure


def test_since_and_until_reach_to_one_side():
    since, until = (Passage(text).dates[0].times for text in ("It has stood since May 2019", "It will open by 2020"))

    assert iso_day(since.first // 86_400) == "2019-05-01"
    assert since.end == float("inf")
    assert until.first == float("-inf")
    assert iso_day(until.end // 86_400) == "2021-01-01"


def test_a_relative_date_needs_a_day_of_publication():
    known, unknown = (Passage("It opened yesterday", day).dates[0].times for day in (PUBLISHED, None))

    assert [iso_day(day) for day in days_of(known)] == ["2024-07-02"]
    assert unknown is None


@pytest.mark.parametrize("text", ["It opened the next day", "It opened two days after May 3", "on Christmas Eve"])
def test_some_words_leave_a_date_open(text):
    assert any(one.times is None for one in Passage(text, PUBLISHED).dates)


RELATIVE = (
    "yesterday tomorrow today tonight overnight last this next week month year morning afternoon evening earlier "
    "ago two ten twenty-one days weeks years hours second minute night weekend fortnight decade century season "
    "spring summer autumn fall winter time term quarter generation the following previous same that very few "
    "several past coming after before later prior since on at eve anniversary recently lately meanwhile "
    "eventually shortly thereafter Christmas Easter New Year Thanksgiving Ramadan Eid Nauryz Hanukkah Halloween "
    "Good Friday Labour Day Eve BC B.C. AD A.D. CE BCE FY FY24 O.S the '90s fiscal century's it opened in an over "
    "until "
).split()


def test_a_cheap_look_for_relative_dates_misses_none(monkeypatch):
    random = Random("signs")
    texts = [" ".join(random.choices(RELATIVE, k=random.randrange(1, 5))) for _ in range(5_000)]
    seen = [list(relative_dates.relative_dates(text, (19_900, 19_901))) for text in texts]
    monkeypatch.setattr(relative_dates, "may_have_relative", lambda text: True)

    assert seen == [list(relative_dates.relative_dates(text, (19_900, 19_901))) for text in texts]
    assert sum(map(bool, seen)) > 1_000


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("It opened on Friday", True),
        ("Every Friday it opens", False),
        ("It opens on Fridays", False),
        ("It has been open since Friday", False),
        ("The Friday Times was there", False),
        ("It opened, the owner said on Friday", False),
        ('"We open on Friday," she said', False),
    ],
)
def test_a_weekday_is_sure_where_it_dates_the_sentence(text, sure):
    (found,) = [one for one in Passage(text).dates if isinstance(one, WeekdayMention)]

    assert (found.weekday, found.sure) == (4, sure)


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [
        ("the 46th session", [("46th", 46, True)]),
        ("the forty-sixth session", [("forty-sixth", 46, True)]),
        ("the one hundred and second final", [("one hundred and second", 102, True)]),
        ("on the 4th of July", []),
        ("in the 21st century", []),
        ("on the fifth floor", [("fifth", 5, False)]),
        ("a third of it", [("third", 3, False)]),
        ("First Deputy Reed and the 2nd fair", [("First", 1, False), ("2nd", 2, True)]),
    ],
)
def test_ordinals_are_read(text, ordinals):
    assert [(one.text, one.number, one.sure) for one in Passage(text).ordinals] == ordinals


def entities(**names: list[str]) -> Entities:
    return Entities(
        {
            one: Entity(one, {"kind": "person", "name": first, "aliases": rest}, ())
            for one, (first, *rest) in names.items()
        }
    )


def names_in(text: str, known: Entities) -> list[tuple[str, tuple[str, ...]]]:
    ready = plain(text)
    return [(one.text, one.entities) for one in read_names(ready, tokenise(ready), known_names(known))]


def test_the_longest_name_is_found_whatever_its_accents_and_marks():
    known = entities(nunez=["José Núñez", "Núñez"], obrien=["Mary O'Brien"], storey=["Ann Lee-Storey"])

    assert names_in("Jose Nunez met Mary O’Brien and Ann Lee-Storey's aunt, Núñez said", known) == [
        ("Jose Nunez", ("nunez",)),
        ("Mary O'Brien", ("obrien",)),
        ("Ann Lee-Storey", ("storey",)),
        ("Núñez", ("nunez",)),
    ]


def test_a_name_that_two_share_stands_for_both():
    known = entities(ann=["Ann Reed", "Reed"], bob=["Bob Reed", "Reed"])

    assert names_in("Reed came", known) == [("Reed", ("ann", "bob"))]


def test_names_of_other_entities_are_not_remembered():
    assert names_in("Reed came", entities(ann=["Reed"])) == [("Reed", ("ann",))]
    assert names_in("Reed came", entities(ann=["Lind"])) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a “bridge builder” and “x”", ["bridge builder", "x"]),
        ('"We shall," she said, "sing."', ["We shall,", "sing."]),
        ("‘Yes,’ he said. It’s the boys’ game", ["Yes,"]),
        ("„so“ und “so” und «so»", ["so", "so", "so"]),
        ("sing,” she said", ["sing,"]),
        ("she said: “We shall", ["We shall"]),
        ("It's the boys' game of '99", []),
    ],
)
def test_quotations_are_read(text, words):
    assert [one.words for one in read_quotations(text)] == words


def test_what_is_mentioned_is_read_once():
    passage = Passage("It opened in May 2019 with 18 agencies")
    first = SimpleNamespace(dates=passage.dates, numbers=passage.numbers)

    assert passage.dates is first.dates
    assert passage.numbers is first.numbers
