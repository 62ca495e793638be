"""The report as workflow commands, read back as the runner reads them."""

import re
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from belie.model.check import Severity
from belie.model.finding import Verdict
from belie.reports.github import render_github

from .builders import error, fault, finding, group, report, waiver, witness

COMMAND = re.compile(r"::(?P<name>\w+) (?P<properties>[^:]*)::(?P<message>.*)")


@dataclass
class Annotation:
    level: str
    message: str
    file: str | None = None
    line: str | None = None
    title: str | None = None
    endLine: str | None = None
    col: str | None = None
    endColumn: str | None = None


def unescaped(text: str) -> str:
    for escape, char in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(escape, char)
    return text


def annotations(text: str) -> list[Annotation]:
    """What a runner takes from the output; its last line is for people."""
    found = []
    *lines, _ = text.splitlines()
    for line in lines:
        command = COMMAND.fullmatch(line)
        assert command, line
        pairs = dict(pair.split("=", 1) for pair in command["properties"].split(","))
        keys = {name: unescaped(value) for name, value in pairs.items()}
        found.append(Annotation(command["name"], unescaped(command["message"]), **keys))
    return found


def test_a_finding_stands_at_its_value_and_names_the_other_side():
    (note,) = annotations(render_github(report(group(finding()))))

    assert (note.level, note.file, note.line, note.col, note.endColumn) == ("error", "facts/a.yaml", "7", "12", "13")
    assert note.title == "contradiction: counts_agree"
    assert note.message.splitlines()[0] == "Plaza, agencies: 18 against 16"
    assert "facts/b.yaml:3:5 b#n (Title of b, 2024-07-03): Plaza: 16 agencies" in note.message


def test_levels_follow_the_weight():
    found = [
        finding(),
        finding(severity=Severity.WARNING),
        finding(verdict=Verdict.UNDECIDED),
        finding(verdict=Verdict.POSSIBLE),
    ]
    notes = annotations(render_github(report(group(*found), faults=(fault(),), errors=(error(),))))

    assert [note.level for note in notes] == ["error", "error", "error", "warning", "warning", "notice"]
    assert [note.title.split(":")[0] for note in notes[:3]] == ["rule raises", "fault", "contradiction"]


def test_of_a_level_ten_are_given_and_the_tenth_says_how_many_more_there_are():
    found = [finding(witness(f"a#n{i}"), witness(f"b#n{i}")) for i in range(25)]
    notes = annotations(render_github(report(group(*found, finding(verdict=Verdict.POSSIBLE)))))

    assert [note.level for note in notes] == ["error"] * 10 + ["notice"]
    assert "15 more like this" in notes[9].title
    assert not any("more like this" in note.title for note in notes[:9])


def test_ten_of_a_level_need_no_word_on_more():
    found = [finding(witness(f"a#n{i}"), witness(f"b#n{i}")) for i in range(10)]
    notes = annotations(render_github(report(group(*found))))

    assert len(notes) == 10
    assert not any("more like this" in note.title for note in notes)


@given(st.text(alphabet=st.characters(codec="utf-8")).map(lambda text: f"::stop-commands::x\n::error::y{text}"))
def test_quoted_text_never_begins_a_command(text):
    claims = (witness("a#n", evidence=text, label=text, says=text), witness("b#n"))
    lines = render_github(report(group(finding(*claims, message=text, steps=(text,))))).splitlines()

    assert len(lines) == 2
    assert lines[0].startswith("::error title=contradiction%3A counts_agree,")
    assert lines[1].startswith("1 contradiction")


def test_a_waived_finding_annotates_nothing():
    assert annotations(render_github(report(group(finding(waiver=waiver()))))) == []
