"""The nodes of a report, without pytest."""

from belie.desk_nodes.nodes import ROWS, make_table
from belie.model.finding import Fault
from belie.model.report import GroupReport, Report

FILES = ("facts/a.yaml", "facts/b.ndjson", "facts/c.ndjson")


def group(name, *files, rule="counts_agree"):
    return GroupReport(rule, name, {"of": name}, files, (), True)


def report(*groups, faults=(), claims=1):
    return Report("1", FILES, claims, groups, (), faults, (), (), (), (), ("file_is_valid", "relative_dates_resolve"))


def fault(file, rule="file_is_valid", path=""):
    return Fault(rule, file, 1, 1, path, "this is no YAML", "mend it")


def ids(nodes):
    return [node.id for node in nodes]


def test_a_group_stands_under_all_its_files_with_the_first_in_its_id():
    table = make_table(report(group("plaza", "facts/a.yaml", "facts/c.ndjson")), ())

    for file in ("facts/a.yaml", "facts/c.ndjson"):
        assert [ids(bundle) for bundle in table.shared[file]["counts_agree"]] == [["facts/a.yaml::counts_agree::plaza"]]
    assert "facts/b.ndjson" not in table.shared


def test_groups_of_rows_alone_are_one_node_of_all_their_files():
    rows = (group("annex", "facts/c.ndjson"), group("plaza", "facts/b.ndjson", "facts/c.ndjson"))
    table = make_table(report(*rows), ())
    node = table.by_name["counts_agree"][ROWS]

    assert node.id == f"facts/b.ndjson::counts_agree::{ROWS}"
    assert (node.files, node.groups) == (FILES[1:], rows)


def test_two_groups_of_one_name_are_one_node_so_that_neither_is_lost():
    groups = (group("plaza", "facts/a.yaml"), group("plaza", "facts/a.yaml", "facts/b.ndjson"))
    table = make_table(report(*groups), ())

    assert table.by_name["counts_agree"]["plaza"].groups == groups


def test_a_file_that_cannot_be_read_has_no_node_that_passes():
    table = make_table(report(faults=(fault("facts/a.yaml"),)), ())

    assert ids(table.local["facts/a.yaml"]) == ["facts/a.yaml::file_is_valid"]
    assert len(table.local["facts/b.ndjson"]) == 3


def test_a_file_with_faults_in_parts_of_it_has_all_its_nodes():
    table = make_table(report(faults=(fault("facts/a.yaml", path="claims[0]"),)), ())

    assert [len(node.faults) for node in table.local["facts/a.yaml"]] == [1, 0, 0]


def test_files_of_checks_have_their_nodes_and_are_guests_of_all_fact_files():
    faults = (fault("schemas/vote.schema.json"), fault("checks/waivers.yaml", "waivers_hold"))
    table = make_table(report(faults=faults), ["checks/waivers.yaml", "checks/own.py"])

    assert ids(table.guests) == [
        "checks/own.py::file_is_valid",
        "checks/waivers.yaml::file_is_valid",
        "checks/waivers.yaml::waivers_hold",
        "schemas/vote.schema.json::file_is_valid",
    ]


def test_where_there_is_nothing_to_check_there_are_no_nodes():
    table = make_table(report(claims=0), ["checks/own.py"])

    assert not (table.local or table.guests or table.shared)
