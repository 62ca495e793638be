"""What readers see of a page, at the places that it has in its file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.evidence.anchor import find
from belie.evidence.normal import normalise
from belie.evidence.pieces import as_seen
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
        ("<p hidden>18</p>x", "x"),
        ("<p hidden>18<p>x<p hidden='until-found'>19", "x"),
        ("<div style='color: red; DISPLAY:none'><div>18</div>19</div>x", "x"),
        ("<li hidden>18<li>x<ul hidden><li>1<li>2</ul>y", "x y"),
        ("<input hidden>x<span hidden>18<i>19</i></span><span>y</span>", "xy"),
        ("<p aria-hidden=true>x</p>", "x"),
    ],
)
def test_what_is_shown_is_kept_and_all_else_is_unseen(page, words):
    assert shown(page) == words


def shown_markdown(text: str) -> str:
    return normalise(visible(text, "a.md")).form.strip()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("18 agencies[^1] and [^note] more\n\n[^1]: in May", "18 agencies and  more\n\n in May"),
        ("the [hall][1] and the [quay][]\n\n[1]: https://x.org\n[Quay]: https://y.org 'q'", "the hall and the quay"),
        ("the [hall][2] and [sic] [T]he", "the [hall][2] and [sic] [T]he"),
        ("the [quay]\n\n[quay]: https://y.org", "the quay"),
        ("5 \\* 6, \\[sic\\], C:\\dir", "5 * 6, [sic], C:\\dir"),
        ("one\\\ntwo", "one two"),
        ("AT&amp;T, 5 &lt; 6, AT&T", "AT&T, 5 < 6, AT&T"),
        ("`18` and ``19``", "18 and 19"),
        ("~~18~~ 19, ~20", "18 19, ~20"),
        ("| Staff | 120 |\n|:--|--:|\n| *Floors* | 7 |", "Staff 120 Floors 7"),
        ("a | b", "a | b"),
        ("<!-- 18\n--> x", "x"),
        ("![a picture](x.png)x", "x"),
        ("see <https://x.org>, H<sub>2</sub>O<!-- 18 --> 5 < 6", "see https://x.org, H2O 5 < 6"),
        ("one<br/>two", "one two"),
        ("```\n[^1] \\* &amp;\n```", "[^1] \\* &amp;"),
    ],
)
def test_the_marks_of_markdown_are_unseen(text, words):
    assert shown_markdown(text).strip('"').split() == words.split()


def test_words_are_found_with_the_marks_of_markdown_and_without():
    notes = "[^1]: Built in 1902.\n[p]: https://x.org\n"
    text = as_seen(f"The hall[^1] has **18** rooms, see [the plan][p].\n\n{notes}", "a.md")
    without, bold, copied = (
        find(text, words)
        for words in ("The hall has 18 rooms, see the plan", "hall has **18** rooms", "The hall[^1] has **18** rooms")
    )

    assert (without[0].line, without[0].column) == (copied[0].line, copied[0].column) == (1, 1)
    assert (bold[0].line, bold[0].column) == (1, 5)
    assert find(text, "Built in 1902")[0].line == 3


def test_the_mark_of_a_footnote_is_no_part_of_a_number():
    assert visible("18<sup>2</sup>", "a.htm").replace("\u200b", "") == "18²"


def test_text_that_is_no_page_is_left_as_it_is():
    assert visible("5 <b>", "a.txt") == "5 <b>"


@given(st.text(alphabet="<>/&;!-p b=\"'\n18script", max_size=60))
def test_every_line_and_column_stays_where_it_was(page):
    seen = visible(page, "a.html")

    assert len(seen) == len(page)
    assert [at for at, char in enumerate(page) if char == "\n"] == [at for at, char in enumerate(seen) if char == "\n"]


@given(st.text(alphabet="[]^()!\\`~|-:&amp;<b/> 1\n", max_size=60))
def test_every_line_and_column_of_markdown_stays_where_it_was(text):
    seen = visible(text, "a.md")

    assert len(seen) == len(text)
    assert [at for at, char in enumerate(text) if char == "\n"] == [at for at, char in enumerate(seen) if char == "\n"]
