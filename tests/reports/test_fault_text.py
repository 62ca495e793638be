"""Faults and rules that raise, in plain text."""

import traceback

from belie.model.finding import Finding
from belie.reports.text import error_text, fault_text

from .builders import error, fault

OWN = """Traceback (most recent call last):
  File "/home/ann/site-packages/belie/engine/judging.py", line 97, in _judge_group
    findings = list(islice(_checked(rule, asked), limit + 1))
  File "/home/ann/site-packages/belie/engine/judging.py", line 127, in _checked
    for finding in rule.judge(group) or ():
  File "/home/ann/desk/checks/votes.py", line 22, in votes_add_up
    return 1 / 0
ZeroDivisionError: division by zero
"""
STANDARD = OWN.replace("/home/ann/desk/checks/votes.py", "/home/ann/site-packages/belie/rules/counts_agree.py")


def test_a_fault_says_where_what_and_what_to_do():
    assert fault_text(fault()) == (
        "FAULT  file_is_valid  claims.n\n  facts/a.yaml:4:5: unknown key 'valeu'\n    Hint: did you mean 'value'?"
    )


def test_a_long_fault_keeps_its_place_alone_on_a_line():
    text = fault_text(fault(message="word " * 30, hint="hint " * 30))

    assert text.splitlines()[1] == "  facts/a.yaml:4:5:"
    assert max(map(len, text.splitlines())) <= 80


def test_a_rule_of_the_corpus_shows_its_own_part_of_the_traceback():
    text = error_text(error(traceback=OWN))

    assert text.startswith("RULE RAISES  votes_add_up  bridge\n  ZeroDivisionError: by zero\n")
    assert '/home/ann/desk/checks/votes.py", line 22, in votes_add_up' in text
    assert "return 1 / 0" in text
    assert "judging.py" not in text


def test_a_rule_of_belie_shows_no_traceback_unless_asked():
    text = error_text(error(traceback=STANDARD))

    assert "bug of belie (belie/rules/counts_agree.py, line 22)" in text
    assert "Traceback" not in text
    assert "BELIE_TRACEBACK=1" in text
    assert "judging.py" in error_text(error(traceback=STANDARD), full=True)


def test_an_error_that_a_real_rule_caused_by_another_shows_both():
    def raise_for(group: object) -> Finding:
        try:
            return {}["key"]
        except KeyError as cause:
            raise ValueError("no such key") from cause

    try:
        raise_for(None)
    except ValueError as raised:
        trace = "".join(traceback.format_exception(raised))

    text = error_text(error(traceback=trace))

    assert "KeyError: 'key'" in text
    assert text.endswith("ValueError: no such key")


def test_an_error_without_a_traceback_is_still_told():
    assert "place unknown" in error_text(error(traceback="", group=None))
