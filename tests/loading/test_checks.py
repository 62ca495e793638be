"""Checks and waivers as their files say, and one fault for each faulty entry."""

from pathlib import Path

import pytest

from belie.loading.check_names import check_parameters, check_rule_names, check_scope_ids, check_scopes
from belie.loading.checks import CheckFiles, read_checks
from belie.loading.corpus import load_corpus
from belie.loading.schemas import standard_schemas
from belie.model.check import Severity
from belie.values.calendar_days import days_from_civil

from .corpora import write_corpus

WAIVER = "waivers:\n  - {rule: counts_agree, claims: [a#n], reason: known, by: desk, until: "


def read(root: Path, **files: str) -> CheckFiles:
    """Read checks from files by their names without the suffix .yaml."""
    write_corpus(root, {f"checks/{name}.yaml": text for name, text in files.items()}, good=False)
    return read_checks(root, standard_schemas())


def test_a_project_without_checks_has_none(tmp_path: Path) -> None:
    assert read_checks(tmp_path, standard_schemas()) == CheckFiles()


def test_checks_are_read_in_order_of_path_and_position(tmp_path: Path) -> None:
    write_corpus(tmp_path, {"checks/b/c.yml": "checks: [{rule: third, severity: warning}]\n"}, good=False)
    found = read(
        tmp_path,
        a="checks:\n  - {rule: first, window: 30 days, cap: 3}\n  - rule: second\n    only: {of: sea, what: [a, b]}\n",
    )

    assert found.faults == ()
    assert [(check.rule, check.severity) for check in found.checks] == [
        ("first", None),
        ("second", None),
        ("third", Severity.WARNING),
    ]
    assert found.checks[0].params == {"window": "30 days", "cap": 3}
    assert found.checks[1].only == {"of": ("sea",), "what": ("a", "b")}
    assert found.checks[1].origin.place(("only",)) == (4, 11, 4, 34)
    assert found.checks[2].origin.path == "checks/b/c.yml"


def test_a_faulty_entry_is_left_out_alone(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        a="checks:\n  - {rule: one, window: a month}\n  - {rule: two}\n  - three\n",
        waivers="waivers:\n  - {rule: r, claims: [a#n], by: b, until: 2099}\n",
    )

    assert [check.rule for check in found.checks] == ["two"]
    assert [(f.file, f.line, f.column, f.path, f.hint) for f in found.faults] == [
        ("checks/a.yaml", 2, 25, "checks[0].window", "write it as in 30 days or 1 day"),
        ("checks/a.yaml", 4, 5, "checks[2]", "write {rule: three}"),
        ("checks/waivers.yaml", 2, 5, "waivers[0]", "add 'reason:', as in reason: two counting methods"),
    ]


@pytest.mark.parametrize(
    ("name", "text", "hint"),
    [("a", "waivers: []\n", "checks/waivers.yaml"), ("waivers", "checks: []\n", "another file")],
)
def test_waivers_stand_in_their_own_file(name: str, text: str, hint: str, tmp_path: Path) -> None:
    (fault,) = read(tmp_path, **{name: text}).faults

    assert (fault.line, fault.column) == (1, 1)
    assert hint in fault.hint


@pytest.mark.parametrize(
    ("until", "last"), [("2024-02-29", (2024, 2, 29)), ("2024-02", (2024, 2, 29)), ("2099", (2099, 12, 31))]
)
def test_a_waiver_holds_to_the_last_day_of_its_date(until: str, last: tuple[int, int, int], tmp_path: Path) -> None:
    (waiver,) = read(tmp_path, waivers=f"{WAIVER}{until}}}\n").waivers

    assert (waiver.rule, waiver.claims, waiver.group, waiver.by) == ("counts_agree", ("a#n",), None, "desk")
    assert (waiver.until, waiver.until_day) == (until, days_from_civil(*last))


@pytest.mark.parametrize(
    ("until", "message"),
    [
        ("2024-02-30", "February 2024 has 29 days"),
        ("2024-01/..", "no day on which a waiver ends"),
        ("..", "no day on which a waiver ends"),
        ("never", "no day on which a waiver ends"),
        ("XXXX-12-31", "no day on which a waiver ends"),
        ("'2024?'", "no day on which a waiver ends"),
        ("[2024, 2025]", "no day on which a waiver ends"),
        ("20991231", "no day on which a waiver ends"),
    ],
)
def test_a_waiver_without_a_last_day_is_a_fault(until: str, message: str, tmp_path: Path) -> None:
    found = read(tmp_path, waivers=f"{WAIVER}{until}}}\n")

    (fault,) = found.faults
    assert (fault.path, fault.line, fault.column) == ("waivers[0].until", 2, 73)
    assert message in fault.message
    assert found.waivers == ()


def test_a_rule_that_is_not_there_is_a_fault_with_the_nearest_name(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        a="checks: [{rule: count_agrees}, {rule: counts_agree}]\n",
        waivers=WAIVER.replace("counts_agree", "votes_add_up") + "2099}\n",
    )
    faults = check_rule_names(found.checks, found.waivers, ["counts_agree", "single_value"])

    assert [(f.file, f.line, f.column, f.message, f.hint) for f in faults] == [
        ("checks/a.yaml", 1, 17, "there is no rule 'count_agrees'", "did you mean 'counts_agree'?"),
        ("checks/waivers.yaml", 2, 12, "there is no rule 'votes_add_up'", "known rules: counts_agree, single_value"),
    ]
    assert check_rule_names(found.checks, found.waivers, ["counts_agree"], complete=False) == []


def test_a_parameter_that_a_rule_does_not_have_is_a_fault(tmp_path: Path) -> None:
    found = read(tmp_path, a="checks:\n  - {rule: counts_agree, windw: 30 days, cap: 3}\n  - {rule: own, windw: 1}\n")
    (fault,) = check_parameters(found.checks, {"counts_agree": ("window", "about")})

    assert (fault.line, fault.column) == (2, 26)
    assert fault.message == "the rule counts_agree has no parameter 'windw'"
    assert fault.hint == "did you mean 'window'?"


def test_a_part_that_no_key_has_is_a_fault(tmp_path: Path) -> None:
    found = read(tmp_path, a="checks:\n  - {rule: counts_agree, only: {of: sea, office: head}}\n")
    (fault,) = check_scopes(found.checks, {"counts_agree": ("of", "what")})

    assert (fault.line, fault.column) == (2, 42)
    assert fault.message == "the groups of counts_agree have no 'office' in their key"
    assert fault.hint == "their key: of, what"


def test_an_entity_that_is_nowhere_is_a_fault_of_the_scope_that_names_it(tmp_path: Path) -> None:
    text = "checks:\n  - rule: counts_agree\n    only: {of: [hall, hal], what: x}\n  - {rule: own, only: {of: x}}\n"
    found = read(tmp_path, checks=text)
    (fault,) = check_scope_ids(found.checks, {"own"}, {"hall"})

    assert (fault.rule, fault.line, fault.column) == ("references_resolve", 3, 23)
    assert fault.message == "no entity has the id 'hal': this names no group"
    assert fault.hint == "did you mean 'hall'?"


def test_scopes_are_held_against_the_entities_of_a_corpus_that_can_be_read(tmp_path: Path) -> None:
    check = {"checks/a.yaml": "checks: [{rule: ends_meet, only: {office: mayor}}]\n"}
    write_corpus(tmp_path, check)
    found = [(fault.file, fault.rule) for fault in load_corpus(tmp_path).faults]
    write_corpus(tmp_path, {"facts/late.yaml": "entities: [\n"})
    unread = [(fault.file, fault.rule) for fault in load_corpus(tmp_path).faults]

    assert found == [("checks/a.yaml", "references_resolve")]
    assert unread == [("facts/late.yaml", "file_is_valid")]
