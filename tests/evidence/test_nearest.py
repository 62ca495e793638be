"""What is shown where evidence is not found."""

from belie.evidence.anchor import SourceText
from belie.evidence.nearest import find_nearest

TEXT = SourceText("The hall opened in May.\nIt houses “18” agencies of the\nleague. Nobody lives in it.")


def test_the_passage_with_most_words_in_common_is_shown_with_what_differs():
    near = find_nearest(TEXT, "It has 18 agencies of the league")

    assert near.words == "It houses “18” agencies of the league"
    assert near.difference == "It [has -> houses “] 18[nothing -> ”] agencies of the league"
    assert (near.place.line, near.place.column) == (2, 1)


def test_a_word_too_many_and_a_word_too_few_are_shown():
    assert find_nearest(TEXT, "The old hall opened in May.").difference == "The [old -> nothing] hall opened in May."
    assert find_nearest(TEXT, "Nobody lives it").difference == "Nobody lives [nothing -> in] it"


def test_another_case_is_a_difference():
    assert find_nearest(TEXT, "the Hall opened").difference == "[the Hall -> The hall] opened"


def test_where_hardly_a_word_is_in_common_nothing_is_near():
    assert find_nearest(TEXT, "quite other words than those") is None
    assert find_nearest(TEXT, "—") is None
    assert find_nearest(SourceText(""), "18 agencies") is None
