"""What readers see of a page, at the places that it has in its file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.evidence.normal import normalise
from belie.evidence.visible import visible


def shown(page: str) -> str:
    return normalise(visible(page, "a.html")).form.strip()


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p>18 <b>agen</b>cies</p>", "18 agencies"),
        ("<p>one</p><p>two</p>", "one two"),
        ("one<br>two<li>three", "one two three"),
        ("<td>18</td><td>agencies</td>", "18 agencies"),
        ("a &amp; b &lt; c &#8217;s &nbsp;d", 'a & b < c"s d'),
        ("<q>Yes</q> he said", '"Yes"he said'),
        ("<!-- 18 --><script>18</script><style>18</style>x", "x"),
        ("<html><head><title>18</title><body>x", "x"),
        ("<html><head><meta charset=utf-8><p>x", "x"),
        ("5 < 6 & 7", "5 < 6 & 7"),
        ("<a href='x\ny'>link</a>s", "links"),
        ("<![unknown[x]]>y", "<![unknown[x]]>y"),
    ],
)
def test_what_is_shown_is_kept_and_all_else_is_unseen(page, words):
    assert shown(page) == words


def test_the_mark_of_a_footnote_is_no_part_of_a_number():
    assert visible("18<sup>2</sup>", "a.htm").replace("\u200b", "") == "18²"


def test_text_that_is_no_page_is_left_as_it_is():
    assert visible("5 <b>", "a.txt") == visible("5 <b>", "a.md") == "5 <b>"


@given(st.text(alphabet="<>/&;!-p b=\"'\n18script", max_size=60))
def test_every_line_and_column_stays_where_it_was(page):
    seen = visible(page, "a.html")

    assert len(seen) == len(page)
    assert [at for at, char in enumerate(page) if char == "\n"] == [at for at, char in enumerate(seen) if char == "\n"]
