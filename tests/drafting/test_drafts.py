"""What a draft says of a text, and that it is valid whatever the text holds."""

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import belie
from belie.drafting.making import Made, Taken, Unusable, make
from belie.values.dates import parse_date

from .golden import DRAFTS, NAMES, OWN, golden_draft

PUBLISHED = "2024-07-03"


def corpus(root: Path, text: str, name: str = "text.txt", **facts: str) -> Path:
    (root / "facts").mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8", newline="")
    for file, content in facts.items():
        (root / "facts" / f"{file}.yaml").write_text(content, encoding="utf-8")
    return root


def draft(root: Path, text: str, published: str | None = PUBLISHED, name: str = "text.txt", **facts: str) -> Made:
    date = (published, parse_date(published)) if published else None
    return make(corpus(root, text, name, **facts), "news", f"../{name}", date)


def read(made: Made) -> dict:
    return yaml.load(made.text, Loader=yaml.BaseLoader)


def claims(made: Made, kind: str) -> list[dict]:
    return [one for one in read(made).get("claims", ()) if one["kind"] == kind]


def has(claim: dict, **fields) -> bool:
    return all(claim.get(key.rstrip("_")) == value for key, value in fields.items())


@pytest.mark.parametrize("name", [*NAMES, OWN])
def test_a_draft_is_the_golden_one(name, tmp_path):
    text = golden_draft(name, tmp_path)

    assert text == (DRAFTS / f"{name}.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*NAMES, OWN])
def test_a_golden_draft_holds_in_its_corpus(name, tmp_path):
    text = golden_draft(name, tmp_path)
    (tmp_path / "facts" / f"{name}.yaml").write_text(text, encoding="utf-8")
    report = belie.check(tmp_path)

    assert not report.faults
    assert not [one.message for one in report.findings if one.verdict == "contradiction"]


def test_the_same_text_gives_the_same_draft(tmp_path):
    assert golden_draft(NAMES[0], tmp_path / "one") == golden_draft(NAMES[0], tmp_path / "other")


def test_a_person_with_a_role_holds_an_office_on_the_day_of_publication(tmp_path):
    made = draft(tmp_path, "Ann Lee, the mayor of Oldport, opened the hall.")

    (role,) = claims(made, "role")
    assert has(role, holder="ann-lee", office="mayor-of-oldport", on=PUBLISHED)
    assert role["evidence"] == "Ann Lee, the mayor of Oldport"


def test_without_a_day_of_publication_the_office_is_held_when_the_text_is_published(tmp_path):
    made = draft(tmp_path, "Ann Lee, the mayor of Oldport, opened the hall.", published=None)

    (role,) = claims(made, "role")
    assert has(role, until="..")
    assert "  # published:  # decide: " in made.text


def test_an_article_or_a_trade_makes_an_occupation(tmp_path):
    made = draft(tmp_path, "The rain stopped, said Ann Lee, a nurse from Oldport.")

    (statement,) = claims(made, "statement")
    assert has(statement, subject="ann-lee", property="occupation", value="nurse from Oldport")


@pytest.mark.parametrize("title", ["The late mayor,", "Her husband,", "The next mayor,"])
def test_roles_of_the_dead_of_the_future_and_of_family_make_no_claim(title, tmp_path):
    assert not claims(draft(tmp_path, f"{title} Ann Lee, spoke to reporters."), "role")


def test_a_count_is_of_the_subject_of_its_clause_and_as_vague_as_the_text(tmp_path):
    made = draft(tmp_path, "The weather was fine. Oldport University has more than 120 teachers.")

    (count,) = claims(made, "count")
    assert has(count, of="oldport-university", what="teachers", value="more than 120")


def test_counts_without_a_subject_share_one_entity_that_is_to_be_named(tmp_path):
    made = draft(tmp_path, "At least seven people have died. Twenty-two shelters have opened.")

    assert [(one["of"], one["what"], one["value"]) for one in claims(made, "count")] == [
        ("subject-news", "people died", "at least seven"),
        ("subject-news", "shelters opened", "22"),
    ]
    assert "# decide: what the text tells of" in made.text


@pytest.mark.parametrize(
    ("said", "when", "basis"),
    [
        ("on 14 May 2019", "2019-05-14", None),
        ("in May 2019", "2019-05", None),
        ("in 2019", "2019", None),
        ("on 3 March", "2024-03-03", "inferred"),
        ("on 3 November", "2023-11-03", "inferred"),
        ("on Monday", {"said": "on Monday", "is": "2024-07-01"}, "inferred"),
        ("yesterday", {"said": "yesterday", "is": "2024-07-02"}, "inferred"),
        ("last year", {"said": "last year", "is": "2023"}, "inferred"),
        ("last month", {"said": "last month", "is": "2024-06"}, "inferred"),
    ],
)
def test_an_event_is_dated_as_the_text_has_it_or_as_it_is_reckoned(said, when, basis, tmp_path):
    (event,) = claims(draft(tmp_path, f"The old bridge burned {said}."), "event")

    assert event["when"] == when
    assert event.get("basis") == basis


def test_what_is_to_come_is_reckoned_forward(tmp_path):
    (event,) = claims(draft(tmp_path, "The new hall will open on 3 March."), "event")

    assert event["when"] == "2025-03-03"


def test_a_weekday_beside_a_day_chooses_the_year(tmp_path):
    (event,) = claims(draft(tmp_path, "The old bridge burned on Friday, 3 March."), "event")

    assert event["when"] == "2023-03-03"


def test_without_a_day_of_publication_the_year_stays_open(tmp_path):
    made = draft(tmp_path, "The old bridge burned on 3 March. The hall opened last year.", published=None)

    assert [one["when"] for one in claims(made, "event")] == ["XXXX-03-03"]


def test_a_quotation_is_given_to_whom_the_text_names(tmp_path):
    made = draft(tmp_path, '"It is over," said Ann Lee, the mayor. "We won," a man said. "Never," she added.')

    assert [(one["speaker"], one["words"]) for one in claims(made, "quote")] == [
        ("ann-lee", "It is over"),
        ("man-news", "We won"),
        ("ann-lee", "Never"),
    ]
    assert "# decide: who that man is" in made.text
    assert 'decide: the text says "she"' in made.text


def test_both_halves_of_a_broken_quotation_are_one(tmp_path):
    made = draft(tmp_path, 'The mayor, Ann Lee, came. "It was late," she said, "and we were tired."')

    (quote,) = claims(made, "quote")
    assert quote["words"] == "It was late, and we were tired."


def test_an_ordinal_is_drafted_where_the_series_is_named(tmp_path):
    made = draft(tmp_path, "The 46th session of the Fisheries Forum was long. It was the third time he won.")

    (ordinal,) = claims(made, "ordinal")
    assert has(ordinal, number="46", series="sessions-of-the-fisheries-forum")


def test_known_entities_are_reused_and_not_defined_again(tmp_path):
    known = """\
entities:
  lee: {kind: person, name: Ann Lee, aliases: [Lee]}
  head: {kind: office, name: Mayor of Oldport}
  port: {kind: place, name: Oldport}
"""
    made = draft(tmp_path, 'Ann Lee, the mayor of Oldport, spoke in Oldport. "Yes," said Lee.', known=known)

    assert has(claims(made, "role")[0], holder="lee", office="head")
    assert claims(made, "quote")[0]["speaker"] == "lee"
    assert not {"ann-lee", "lee", "head", "oldport", "port"} & set(read(made).get("entities", {}))


def test_a_name_that_the_corpus_has_for_something_else_makes_no_person(tmp_path):
    made = draft(tmp_path, "Ann Lee, the mayor, spoke.", known="entities:\n  boat: {kind: thing, name: Ann Lee}\n")

    assert not claims(made, "role")


def test_new_ids_do_not_meet_those_of_the_corpus(tmp_path):
    made = draft(tmp_path, "Ann Lee, the mayor, spoke.", known="entities:\n  ann-lee: {kind: thing, name: A boat}\n")

    assert claims(made, "role")[0]["holder"] == "ann-lee-2"


def test_a_contradiction_with_another_source_stays(tmp_path):
    other = """\
source: {id: other, published: 2024-07-03}
entities:
  uni: {kind: organisation, name: Oldport University}
claims:
  - {id: staff, kind: count, of: uni, what: teachers, value: 90}
"""
    made = draft(tmp_path, "Oldport University has 120 teachers.", other=other)
    (tmp_path / "facts" / "news.yaml").write_text(made.text, encoding="utf-8")

    assert [one.rule for one in belie.check(tmp_path).findings] == ["counts_agree"]


def test_words_that_stand_twice_get_something_beside_them(tmp_path):
    made = draft(tmp_path, "Mayor Ann Lee spoke first. Then the band played, and at the end Mayor Ann Lee left.")

    assert all(set(one["evidence"]) > {"exact"} for one in claims(made, "role"))


def test_what_is_found_and_not_drafted_is_listed_with_its_line(tmp_path):
    made = draft(tmp_path, "The storm came.\n\nIt cost €3 more than two of the others did.")

    assert made.left == 1
    assert "#   line 3: count It cost €3 [more than two] of the others did." in made.text


def test_a_page_of_html_is_read_as_its_readers_see_it(tmp_path):
    page = "<title>No</title><h1>News &amp; views</h1><p>The <b>old</b> bridge burned in May&nbsp;2019.</p>"
    made = draft(tmp_path, page, name="text.html")

    assert read(made)["source"]["title"] == "News & views"
    assert claims(made, "event")[0]["evidence"] == "The old bridge burned in May 2019"


def test_the_first_line_is_the_title_and_a_paragraph_is_none(tmp_path):
    headline = draft(tmp_path / "one", "# A day in town\n\nNothing happened.")
    paragraph = draft(tmp_path / "two", "Nothing happened, or so they say,\nall day long.")

    assert read(headline)["source"]["title"] == "A day in town"
    assert "decide: the headline" not in headline.text
    assert "decide: the headline" in paragraph.text


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"%PDF-1.7", "PDF"), (b"\xff\xfe\x00", "UTF-16"), (b"a\x9c", "not UTF-8"), (b" \n...", "no words")],
)
def test_what_is_no_text_is_refused_with_the_reason(data, reason, tmp_path):
    (tmp_path / "facts").mkdir()
    (tmp_path / "text.txt").write_bytes(data)

    with pytest.raises(Unusable, match=reason):
        make(tmp_path, "news", "../text.txt", None)


def test_an_id_that_another_source_has_is_refused(tmp_path):
    root = corpus(tmp_path, "Some words.", other="source: {id: news}\n")

    with pytest.raises(Taken, match="facts/other.yaml:1:"):
        make(root, "news", "../text.txt", None)


def test_a_date_line_is_no_part_of_the_first_sentence(tmp_path):
    made = draft(tmp_path, "OLDPORT, 2 July - The old hall has 18 rooms.")

    (count,) = claims(made, "count")
    assert count["evidence"] == "The old hall has 18 rooms"
    assert read(made)["entities"][count["of"]]["name"] == "old hall (news)"


def test_what_was_decided_on_a_weekday_is_past_and_what_it_aims_at_has_other_dates(tmp_path):
    text = "The town council voted on Monday evening to close the pool by the end of September."
    (event,) = claims(draft(tmp_path, text), "event")

    assert event["when"] == {"said": "on Monday", "is": "2024-07-01"}


def test_a_title_with_a_last_name_is_the_person_of_that_name(tmp_path):
    made = draft(tmp_path, 'Mayor Ann Berg opened the hall.\n\n"We are proud of it," Ms Berg said.')

    assert [one["kind"] for one in read(made)["entities"].values()].count("person") == 1
    assert claims(made, "quote")[0]["speaker"] == "ann-berg"


def test_an_office_of_a_body_without_capitals_has_its_time(tmp_path):
    text = "Ann Berg, a climber, has died. She was president of the national speleological society from 1979 to 1991."
    (role,) = claims(draft(tmp_path, text), "role")

    assert has(role, holder="ann-berg", from_="1979", until="1991")


def test_a_journal_is_no_place(tmp_path):
    made = draft(tmp_path, "The study was published on 1 July in the Journal of Stroke Prevention.")

    assert "place" not in [one["kind"] for one in read(made)["entities"].values()]


PARTS = st.sampled_from(
    [
        "Mayor Ann Lee", "Ann Lee, the mayor of Oldport,", "said", '"', "“", "”", "'", "it is over", "in May 2019",
        "on 3 July", "on Monday", "last year", "more than 120", "teachers", "has", "died", "Born in", "Oldport", "The",
        "46th session of the", "Fisheries Forum", "€1.4m", "8 %", "fell by", ".", ". ", ",", ": ", " #", "- ", "\n",
        "\n\n", "{a}", "[b]", "&c", "*d", "!e", "|", ">", "%", "@", "`", "\\", "\\n", "null", "true", "~", "---", "...",
        "? ", "\t", "\u00a0", "\u2028", "\u2029", "\u0085", "\ufeff", "\u200b", "\x07", "\U0001f600", "é",
        "Москва", "北京",
        "who", "which holds", "22 seats", "1", "29 February", "was founded", "founded in Oldport in 1921",
    ]
)  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.one_of(st.lists(PARTS, max_size=25).map(" ".join), st.lists(PARTS, max_size=25).map("".join), st.text()),
    st.sampled_from([None, PUBLISHED, "2024-07", "2024", "2024-02-29"]),
    st.sampled_from(["text.txt", "text.html", "text.md"]),
)
@example('"', PUBLISHED, "text.txt")
@example('Mayor null said "it\'s # {a: b}" on 29 February.', PUBLISHED, "text.txt")
def test_any_text_gives_a_file_that_holds(tmp_path_factory, text, published, name):
    root = tmp_path_factory.mktemp("any")
    try:
        made = draft(root, text, published, name)
    except Unusable:
        return
    (root / "facts" / "news.yaml").write_text(made.text, encoding="utf-8", newline="")
    report = belie.check(root)

    assert not report.faults
    assert not report.errors
    assert not [one for one in report.findings if one.verdict == "contradiction" or one.rule.startswith("evidence")]


def test_a_pronoun_within_a_word_stays(tmp_path):
    made = draft(tmp_path, "Ann Lee, a teacher, came. In 1998 she published a memoir.")
    names = [one["name"] for one in read(made)["entities"].values() if one["kind"] == "event"]

    assert names == ["Ann Lee published a memoir"]


NOT_SO = [
    ("Under her the trust raised £2.3 million.", "Under her the trust ("),
    ("Ann Lee, a native of Oldport, came in 1979.", "occupation"),
    ("They spoke in memory of Ann Lee, the third head of the trust, who died last month.", "Trust died"),
    ("Ann Lee told the meeting that the railway employed 38 people.", "meeting (news)"),
    ("Engineers found cracks last autumn, and trains have been slow since May 2024.", "Engineers trains"),
    ("It carried 96,000 people last year, he said, compared with 88,000 in 2023.", "when: 2023"),
]


@pytest.mark.parametrize(("text", "words"), NOT_SO)
def test_what_the_text_does_not_say_is_not_drafted(text, words, tmp_path):
    assert words not in draft(tmp_path, text).text


def test_a_rank_behind_a_name_is_that_of_its_bearer(tmp_path):
    made = draft(tmp_path, "Members stood in memory of Ann Lee, the third head of the trust, who died last month.")
    said = {(one["subject"], one["property"]) for one in claims(made, "statement")}

    assert said == {("ann-lee", "head_of_trust"), ("ann-lee", "died")}


def test_since_when_somebody_holds_an_office_is_no_part_of_its_name(tmp_path):
    made = draft(tmp_path, "Ann Lee, chairman of the Oldport Trust since 2001, came.")
    (role,) = claims(made, "role")

    assert has(role, from_="2001", until="..", evidence="Ann Lee, chairman of the Oldport Trust since 2001")
    assert read(made)["entities"][role["office"]]["name"] == "Chairman of the Oldport Trust"


@pytest.mark.parametrize(("verb", "title"), [("chairs", "Chair"), ("heads", "Head"), ("leads", "Leader")])
def test_an_office_is_called_by_the_verb_that_tells_of_it(verb, title, tmp_path):
    made = draft(tmp_path, f"Ann Lee, who {verb} the finance committee, came.")

    assert any(one["name"].startswith(f"{title} of the finance") for one in read(made)["entities"].values())


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (
            "<nav>Home | News</nav><h1>The <b>bridge</b> &amp; the town</h1><p>It opened in 1901.</p>",
            "The bridge & the town",
        ),
        ("<h1>Logo</h1><h1>The bridge</h1><p>It opened in 1901.</p>", "Logo"),
        ("<h1 hidden>No</h1><p>It opened in 1901.</p>", "It opened in 1901."),
    ],
)
def test_the_title_of_a_page_is_its_one_heading_or_else_how_it_begins(page, title, tmp_path):
    assert read(draft(tmp_path, f"<html><body>{page}</body></html>", name="text.html"))["source"]["title"] == title


def test_a_name_that_is_whole_is_no_short_form_of_a_longer_one(tmp_path):
    text = "The Oldport Railway Trust came in 1990. The Oldport Railway carried 900 passengers."
    named = {one["name"]: one.get("aliases") for one in read(draft(tmp_path, text))["entities"].values()}

    assert named["Oldport Railway"] is None


@pytest.mark.parametrize("line", ["Oldport, 12 February 2025 \u2013 It rained.", "OLDPORT (12 February 2025) - So."])
def test_the_day_that_a_dateline_gives_is_shown_where_that_of_publication_is_to_be_decided(line, tmp_path):
    text = draft(tmp_path, f"Rain\n\n{line} Ann Lee, the mayor, came.", published=None).text

    assert '# decide: the day of publication (a line begins with "12 February 2025"), against' in text
