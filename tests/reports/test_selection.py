"""A report that is narrowed to some files, or seen from another folder."""

from pathlib import Path

from belie.api import Selection, run
from belie.reports.selection import seen_from, select

from .builders import error, fault, finding, group, report, witness

CONTRADICTING = Path(__file__).parents[2] / "fixtures" / "contradicting"


def narrowed(*files: str):
    corpus, whole = run(Selection(CONTRADICTING), 20_000)
    return whole, select(whole, corpus, frozenset(files))


def test_a_file_selects_the_findings_that_it_has_a_claim_in():
    whole, part = narrowed("facts/wrong-06-admission.yaml")
    expected = [one for one in whole.findings if any(c.file == "facts/wrong-06-admission.yaml" for c in one.claims)]

    assert len(expected) == 4
    assert list(part.findings) == expected


def test_a_group_of_a_selected_file_keeps_only_the_findings_of_that_file():
    _, part = narrowed("facts/reference/un-sessions.yaml")

    assert [sorted(c.id for c in one.claims) for one in part.findings] == [
        ["un-sessions#number-46", "wrong-06-admission#session-number"],
        ["un-sessions#opened-46", "wrong-06-admission#session-number"],
    ]


def test_claims_that_no_rule_looked_at_are_those_of_the_selected_file():
    whole, part = narrowed("facts/wrong-01-agencies.yaml")

    assert whole.unchecked
    assert part.unchecked == ()
    assert part.claims == whole.claims


def test_faults_of_other_fact_files_are_left_out_but_not_those_of_checks_and_schemas():
    corpus, whole = run(Selection(CONTRADICTING), 20_000)
    files = ("facts/a.yaml", "facts/b.yaml", "checks/waivers.yaml", "schemas/x.schema.json")
    whole = report(group(finding()), faults=tuple(fault(file=file) for file in files))

    assert [one.file for one in select(whole, corpus, frozenset(["facts/b.yaml"])).faults] == [
        "facts/b.yaml",
        "checks/waivers.yaml",
        "schemas/x.schema.json",
    ]


def test_a_rule_that_raised_on_a_group_elsewhere_is_left_out():
    corpus, _ = run(Selection(CONTRADICTING), 20_000)
    broken = group(rule="votes", name="bridge", files=("facts/a.yaml",), error=error(rule="votes"))
    whole = report(broken, errors=(error(rule="votes"), error(rule="other", group=None)))

    assert [one.rule for one in select(whole, corpus, frozenset(["facts/a.yaml"])).errors] == ["votes", "other"]
    assert [one.rule for one in select(whole, corpus, frozenset(["facts/b.yaml"])).errors] == ["other"]


def test_definitions_in_several_files_concern_each_of_them():
    definition = witness("plaza", source=None, file="facts/a.yaml")
    one = finding(definition, rule="entities_agree", group="plaza")
    corpus, _ = run(Selection(CONTRADICTING), 20_000)
    whole = report(group(one, files=("facts/a.yaml", "facts/b.yaml")))

    assert select(whole, corpus, frozenset(["facts/b.yaml"])).findings == (one,)


def test_from_another_folder_all_paths_lead_there():
    steps = ("facts/a.yaml:3:5: name: Plaza", "facts/b.yaml:3:5: name: Plaça", "the facts/ are two")
    seen = seen_from(report(group(finding(steps=steps)), faults=(fault(),)), "../desk/")

    assert [claim.file for claim in seen.findings[0].claims] == ["../desk/facts/a.yaml", "../desk/facts/b.yaml"]
    assert seen.findings[0].steps == (
        "../desk/facts/a.yaml:3:5: name: Plaza",
        "../desk/facts/b.yaml:3:5: name: Plaça",
        "the facts/ are two",
    )
    assert seen.groups[0].findings == seen.findings
    assert seen.faults[0].file == "../desk/facts/a.yaml"
