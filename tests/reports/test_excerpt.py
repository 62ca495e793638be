"""Lines of a file with the values in question underlined."""

from hypothesis import given
from hypothesis import strategies as st

from belie.reports.excerpt import excerpt
from belie.reports.layout import clean, width_of

LONG = "  - {id: tokayev, kind: role, holder: tokayev, office: mayor, from: 2019-03-20, until: .., basis: reference}"


def mark(value: str, line: str = LONG, number: int = 9) -> tuple[int, int, int, int]:
    """The place of a value in a line, the last one if it stands there more than once."""
    column = line.rindex(value) + 1
    return number, column, number, column + len(value)


def underlined(rows: list[str]) -> list[str]:
    """What stands above the carets, row by row; carets are counted in columns."""
    found = []
    for above, below in zip(rows, rows[1:], strict=False):
        if "^" not in below:
            continue
        columns = [char for char in above for _ in range(width_of(char))]
        found.append("".join(char for char, mark in zip(columns, below, strict=False) if mark == "^"))
    return found


def test_a_value_is_underlined_below_its_line():
    rows = excerpt([(123, "  - id: agencies"), (127, "    value: 18")], [(127, 12, 127, 14)], 60)

    assert rows == ["123 |   - id: agencies", "127 |     value: 18", "    |            ^^"]


def test_all_values_of_a_line_are_underlined_in_one_row():
    rows = excerpt([(9, LONG)], [mark("2019-03-20"), mark("..")], 200)

    assert rows[0] == f"9 | {LONG}"
    assert [row.split() for row in rows[1:]] == [["|", "^^^^^^^^^^", "^^"]]


def test_a_long_line_is_cut_around_its_values():
    rows = excerpt([(9, LONG)], [mark("2019-03-20"), mark("..")], 60)

    assert rows[0].startswith("9 | ...")
    assert rows[0].endswith("...")
    assert "from: 2019-03-20, until: .." in rows[0]
    assert underlined(rows) == ["2019-03-20.."]
    assert max(map(len, rows)) <= 60


def test_values_that_are_too_far_apart_get_a_row_each():
    rows = excerpt([(9, LONG)], [mark("role"), mark("..")], 40)

    assert underlined(rows) == ["role", ".."]
    assert max(map(len, rows)) <= 40


def test_the_underline_stays_below_wide_characters():
    line = "  - {id: x, name: 北京, value: 十八, note: 中文中文中文中文中文中文中文中文中文中文}"
    start = line.index("十") + 1
    whole, cut = (excerpt([(4, line)], [(4, start, 4, start + 2)], width) for width in (120, 50))

    assert underlined(whole) == underlined(cut) == ["十十八八"]
    assert max(map(width_of, cut)) <= 50


def test_a_value_of_several_lines_is_underlined_in_each():
    lines = [(5, "    who:"), (6, "      - entity: ann"), (7, "        as: mayor")]
    rows = excerpt(lines, [(6, 7, 7, 18)], 60)

    assert underlined(rows) == ["- entity: ann", "as: mayor"]


def test_a_line_without_marks_is_cut_at_its_end():
    assert excerpt([(1, "x" * 100)], [], 20) == ["1 | " + "x" * 10 + "..."]


def test_a_value_that_is_wider_than_the_room_is_underlined_as_far_as_it_shows():
    rows = excerpt([(1, "words: " + "w" * 100)], [(1, 8, 1, 108)], 30)

    assert underlined(rows) == ["w" * 20]


@given(st.text(min_size=1, max_size=150).map(lambda text: clean(text).rstrip()).filter(bool), st.data())
def test_the_carets_cover_the_marked_characters_at_any_width(line, data):
    start = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start + 1, min(len(line), start + 10)))
    rows = excerpt([(10, line)], [(10, start + 1, 10, end + 1)], data.draw(st.integers(40, 100)))
    marked = "".join(char * width_of(char) for char in line[start:end])

    assert max(map(width_of, rows)) <= 100
    if marked:
        assert underlined(rows) == [marked]
