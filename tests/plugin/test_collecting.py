"""Which nodes stand under which file, and under which ids."""

from .corpora import AGENCIES, OPPOSING, STAFF, collected, count, run, shown, source, write

FIRST = f"facts/brief.yaml::{AGENCIES}"


def test_a_file_has_a_node_for_each_local_rule_and_each_group(pytester):
    write(pytester.path, OPPOSING)

    assert collected(pytester, "facts/daily.yaml") == [
        "facts/daily.yaml::file_is_valid",
        "facts/daily.yaml::references_resolve",
        "facts/daily.yaml::ids_are_unique",
        "facts/daily.yaml::counts_agree::annex, desks",
        FIRST,
    ]


def test_a_rule_is_a_collector_under_its_file(pytester):
    write(pytester.path, OPPOSING)
    result = run(pytester, "--collect-only", "facts/daily.yaml")

    result.stdout.fnmatch_lines(
        [
            "*<FactFile daily.yaml>",
            "*  <FactNode file_is_valid>",
            "*  <FactRule counts_agree>",
            "*    <FactNode plaza, agencies>",
        ]
    )


def test_a_group_has_the_id_of_its_first_file_whatever_is_selected(pytester):
    write(pytester.path, OPPOSING)

    for selected in ("facts", "facts/brief.yaml", "facts/daily.yaml", "facts/gazette.yaml"):
        assert collected(pytester, selected).count(FIRST) == 1


def test_a_node_that_stands_under_three_files_is_counted_and_run_once(pytester):
    write(pytester.path, OPPOSING)
    result = run(pytester)

    result.assert_outcomes(passed=14, failed=1)
    result.stdout.fnmatch_lines(["collected 15 items"])


def test_a_new_file_is_judged_against_all_others(pytester):
    write(pytester.path, OPPOSING)
    write(pytester.path, {"facts/new.yaml": source("new", count("counted", 99, what="staff"))})
    result = run(pytester, "facts/new.yaml")

    result.assert_outcomes(passed=3, failed=1)
    assert shown(result, "FAILED")[0].startswith(f"facts/brief.yaml::{STAFF} - ")


def test_faults_of_checks_stand_under_their_file_and_are_found_under_every_fact_file(pytester):
    write(pytester.path, {**OPPOSING, "checks/own.yaml": "checks: [{severity: error}]\n"})

    for selected in ("facts/entities.yaml", "facts/daily.yaml", "checks", "checks/own.yaml"):
        (line,) = [line for line in shown(run(pytester, selected), "FAILED") if "checks/" in line]
        assert line.startswith("checks/own.yaml::file_is_valid - ")
        assert "rule" in line


def test_a_file_that_cannot_be_read_is_a_failing_node_and_hides_nothing(pytester):
    write(pytester.path, {**OPPOSING, "facts/broken.yaml": "claims: [\n"})
    result = run(pytester)

    result.assert_outcomes(passed=14, failed=2)
    assert [line.split(" - ")[0] for line in shown(result, "FAILED")] == [FIRST, "facts/broken.yaml::file_is_valid"]


def test_groups_of_rows_alone_share_one_node_a_rule(pytester):
    row = '{"source": "register", "id": "%s", "kind": "count", "of": "%s", "what": "%s", "value": 18}\n'
    places = [("plaza", "agencies"), *(("annex", f"room{number}") for number in range(5))]
    rows = "".join(row % (f"r{number}", *place) for number, place in enumerate(places))
    write(pytester.path, {**OPPOSING, "facts/a.ndjson": rows})

    assert [name for name in collected(pytester, "facts/a.ndjson") if "counts_agree" in name] == [
        "facts/a.ndjson::counts_agree::ndjson/parquet",
        f"facts/a.ndjson::{AGENCIES}",
    ]


def test_a_corpus_without_claims_has_no_nodes(pytester):
    write(pytester.path, {})

    assert run(pytester).ret == 5


def test_hidden_files_and_other_files_are_no_fact_files(pytester):
    write(pytester.path, {"facts/.draft.yaml": "claims: [", "facts/notes.md": "", "docs/x.yaml": "claims: ["})
    write(pytester.path, {"facts/brief.yaml": source("brief", count("opened", 18))})

    assert {name.split("::")[0] for name in collected(pytester)} == {"facts/brief.yaml", "facts/entities.yaml"}
