"""Evidence in texts with pages: its place, and words that run on over the end of a page."""

from belie.evidence.anchor import SourceText, find
from belie.evidence.nearest import find_nearest
from belie.evidence.page_heads import hide_heads
from belie.evidence.pieces import as_seen

PAGES = (
    "The Harbour Report\nThe ferry ran aground. It had a cargo of\nbells from the foun-\nPage 1 of 3",
    "The Harbour Report\ndry in Riga. The captain wrote\n4 letters to\nPage 2 of 3",
    "The Harbour Report\nthe owners. “Nobody was hurt.”\nPage 3 of 3",
)
TEXT = SourceText("\n\f".join(PAGES), True)


def places(exact: str, prefix: str = "", suffix: str = "") -> list[tuple[int | None, int, int]]:
    return [(place.page, place.line, place.column) for place in find(TEXT, exact, prefix, suffix)]


def test_a_place_has_its_page_and_the_line_on_it():
    assert places("The captain wrote") == [(2, 2, 14)]
    assert places("The Harbour Report") == [(1, 1, 1), (2, 1, 1), (3, 1, 1)]
    assert find(TEXT, "4 letters")[0].where == "page 2, line 3"


def test_a_text_without_pages_has_lines_alone_even_if_it_holds_form_feeds():
    (place,) = find(as_seen("One.\n\fTwo\nthree.", "a.txt"), "three")

    assert (place.page, place.line, place.where) == (None, 3, "line 3")


def test_words_run_on_over_the_end_of_a_page_whatever_its_head_and_foot():
    assert places("4 letters to the owners") == [(2, 3, 1)]
    assert places("bells from the foundry in Riga") == [(1, 3, 1)]
    assert places("the owners", "4 letters to") == [(3, 2, 1)]


def test_words_over_the_end_of_a_page_without_head_and_foot_are_found():
    text = SourceText("It is from the foun-\n\fdry in Riga.", True)

    assert len(find(text, "from the foundry in Riga")) == 1


def test_a_changed_word_beside_the_end_of_a_page_is_not_found():
    for exact in ("5 letters to the owners", "4 letters to an owner", "4 letters the owners", "to Page 2 the owners"):
        assert places(exact) == []


def test_heads_and_feet_can_be_evidence_themselves():
    assert places("Page 2 of 3") == [(2, 4, 1)]
    assert places("4 letters to Page 2 of 3") == [(2, 3, 1)]


def test_a_line_at_the_edge_of_one_page_alone_is_no_head():
    text = "Ends in\n2019\n\fwith a new\nline"

    assert hide_heads(text) == text
    assert find(SourceText(text, True), "Ends in with a new") == []


def test_heads_are_hidden_without_moving_anything():
    shown = hide_heads(TEXT.text)

    assert len(shown) == len(TEXT.text)
    assert [len(line) for line in shown.split("\n")] == [len(line) for line in TEXT.text.split("\n")]
    assert "Harbour" not in shown
    assert "Page" not in shown
    assert "The captain wrote\n4 letters to" in shown


def test_the_nearest_passage_has_its_page():
    near = find_nearest(TEXT, "The captain wrote 5 letters")

    assert near is not None
    assert near.place.where == "page 2, line 2"
    assert near.difference == "The captain wrote [5 -> 4] letters"


def test_a_paragraph_goes_no_further_than_the_pages_beside_it():
    text = SourceText("\n\f".join(f"Page {number} says so." for number in range(1, 8)), True)
    (place,) = find(text, "Page 4 says")

    assert text.paragraph(place) == "Page 3 says so.\n\fPage 4 says so.\n\fPage 5 says so.\n"
    assert text.paragraph(find(text, "Page 1 says")[0]) == "Page 1 says so.\n\fPage 2 says so.\n"
    assert text.paragraph(find(text, "Page 7 says")[0]) == "Page 6 says so.\n\fPage 7 says so."
