"""A waiver more in a file that people write too."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from belie.editing.spans import NotEditable
from belie.editing.waivers import with_waiver
from belie.editing.words import quoted

NEW = {
    "rule": "counts_agree",
    "claims": ["a#n", "b#n"],
    "reason": "two ways: of # counting",
    "by": "desk",
    "until": "2030-12-31",
    "digest": "5e09123412341234",
    "says": ["a#n: 18 agencies", "b#n: 16 agencies"],
}

KEPT = """\
# Ours.
waivers:   # looked at each month

- rule: single_value     # an old one
  group:   plaza, located_in
  reason: >
    a folded
    reason
  by: 'Ann'   # she answers
  until: 2027-01-01

# The end.
"""

RENEWABLE = """\
waivers:
    - until: 2020-01-01   # over
      by: Bob
      # why it stood
      reason: "an old reason"
      claims:
        - b#n
        - a#n
      rule: counts_agree
      says:
      - "a#n: 17 agencies"
    - {rule: r, claims: [c#n], reason: x, by: y, until: 2030-01-01}
"""


def waivers_in(text: str) -> list[dict]:
    return yaml.load(text, Loader=yaml.BaseLoader)["waivers"]


@pytest.mark.parametrize("text", ["", "# Only a comment", "waivers:\n", "waivers: []  # none yet\n", "{}\n"])
def test_a_file_without_a_waiver_gets_its_first(text):
    if text == "{}\n":
        with pytest.raises(NotEditable, match="one key a line"):
            with_waiver(text, NEW)
        return
    changed = with_waiver(text, NEW)

    assert waivers_in(changed) == [NEW]
    assert all(line in changed for line in text.splitlines() if line.startswith("#"))
    assert ("# none yet" in text) == ("# none yet" in changed)


def test_all_that_stands_in_the_file_stays_as_it_is():
    changed = with_waiver(KEPT, NEW)

    before, after = KEPT.split("  until: 2027-01-01\n")
    added = changed.removeprefix(before + "  until: 2027-01-01\n").removesuffix(after)
    assert changed == before + "  until: 2027-01-01\n" + added + after
    assert added.startswith("- rule: counts_agree\n  claims: [a#n, b#n]\n")
    assert waivers_in(changed) == [*waivers_in(KEPT), NEW]


def test_a_waiver_of_the_same_finding_is_renewed_where_it_stands():
    changed = with_waiver(RENEWABLE, NEW)

    first, second = waivers_in(changed)
    assert first == NEW | {"claims": ["b#n", "a#n"]}
    assert second == waivers_in(RENEWABLE)[1]
    assert "# over" in changed and "# why it stood" in changed


def test_renewing_twice_changes_nothing_more():
    once = with_waiver(RENEWABLE, NEW)

    assert with_waiver(once, NEW) == once


def test_a_file_without_a_line_break_at_its_end_is_gone_on_with():
    changed = with_waiver("waivers:\n  - {rule: r, claims: [c#n], reason: x, by: y, until: 2030-01-01}", NEW)

    assert [one["rule"] for one in waivers_in(changed)] == ["r", "counts_agree"]


def test_line_breaks_of_the_file_are_kept():
    changed = with_waiver(KEPT.replace("\n", "\r\n"), NEW)

    assert changed == with_waiver(KEPT, NEW).replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("- a\n", "no mapping"),
        ("waivers: {a: b}\n", "holds no list"),
        ("waivers: [{rule: r}]\n", "stand in brackets"),
        ("waivers: [\n", "expected"),
        ("waivers:\n  - {rule: counts_agree, claims: [a#n, b#n]}\n", "stands in brackets"),
    ],
)
def test_what_is_laid_out_otherwise_is_left_alone_and_said(text, what):
    with pytest.raises(NotEditable, match=what):
        with_waiver(text, NEW)


REASON = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1)


@settings(deadline=None)
@given(st.lists(REASON, min_size=1, max_size=4))
def test_any_reasons_read_back_as_they_are(reasons):
    text = KEPT
    for number, reason in enumerate(reasons):
        text = with_waiver(text, NEW | {"claims": [f"a#n{number}"], "reason": reason})

    assert [one["reason"] for one in waivers_in(text)[1:]] == reasons


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"])))
def test_any_text_is_quoted_so_that_it_reads_back(text):
    assert yaml.load(f"key: {quoted(text)}\n", Loader=yaml.BaseLoader) == {"key": text}
