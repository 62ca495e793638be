"""The report as JSON."""

import json
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from belie.api import Selection, run
from belie.model.finding import Verdict
from belie.reports.json_report import render_json

from .builders import error, fault, finding, group, report, waiver, witness

ROOT = Path(__file__).parents[2]


@cache
def schema() -> jsonschema.Draft202012Validator:
    text = (ROOT / "schemas" / "report.schema.json").read_text(encoding="utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))


def full_report(**keys):
    return report(
        group(finding(waiver=waiver(), **keys), finding(witness("plaza", source=None, evidence=None), **keys)),
        group(finding(verdict=Verdict.UNDECIDED, **keys), capped=True),
        group(exercised=False),
        faults=(fault(),),
        errors=(error(), error(group=None)),
        set_aside=(("a#old", "a#new"),),
        notes=("a note",),
        not_exercised=("quotes_agree",),
        unchecked=("a#c",),
    )


def test_every_part_of_a_report_fits_the_schema():
    value = json.loads(render_json(full_report()))

    schema().validate(value)
    assert all(value[key] for key in value)


def test_the_summary_counts_what_the_lists_hold():
    value = json.loads(render_json(full_report()))

    assert value["summary"] == {
        "files": 2,
        "claims": 4,
        "groups": 2,
        "contradictions": 1,
        "possible": 0,
        "undecided": 1,
        "waived": 1,
        "faults": 1,
        "not_exercised": ["quotes_agree"],
    }
    assert len(value["findings"]) == 3


def test_a_finding_has_its_places_and_its_waiver():
    found = json.loads(render_json(full_report()))["findings"][0]

    assert found["claims"][0] == {
        "id": "a#n",
        "source": "a",
        "file": "facts/a.yaml",
        "line": 3,
        "column": 5,
        "end_line": 7,
        "end_column": 14,
        "says": "Plaza: 18 agencies",
        "evidence": "houses 18 agencies",
    }
    assert found["waiver"] == {
        "reason": "two ways of counting",
        "by": "desk",
        "until": "2099-12-31",
        "file": "checks/waivers.yaml",
        "line": 2,
    }


@pytest.mark.parametrize("corpus", [ROOT, ROOT / "fixtures" / "contradicting", ROOT / "fixtures" / "vote"])
def test_the_report_on_a_real_corpus_fits_the_schema_and_is_the_same_twice(corpus):
    first, second = (render_json(run(Selection(corpus), 20_000)[1]) for _ in range(2))

    schema().validate(json.loads(first))
    assert first == second


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("\x1b[31m\x00\x7f", "\x1b[31m\x00\x7f"),
        ("half \ud83d", "half \ufffd"),
        ("\ude00 other", "\ufffd other"),
        ("whole \U0001f600", "whole \U0001f600"),
        ("\\ud83d is text", "\\ud83d is text"),
        ("\\\ud83d", "\\\ufffd"),
        ("\u2028", "\u2028"),
    ],
)
def test_characters_that_break_readers_do_not_get_out(text, read):
    shown = render_json(report(group(finding(message=text))))

    assert shown.isascii()
    assert shown.replace("\n", " ").isprintable()
    assert json.loads(shown)["findings"][0]["message"] == read


@given(st.text(alphabet=st.characters(codec=None, categories=None)))
def test_whatever_a_text_holds_every_reader_can_read_it(text):
    shown = json.loads(render_json(report(group(finding(message=text)))))["findings"][0]["message"]

    shown.encode()
    assert len(shown.encode("utf-16")) == len(text.encode("utf-16", "surrogatepass"))
