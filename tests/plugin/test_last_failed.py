"""`--lf` and `--ff`: what failed last runs again, also where its id begins with a file that is not looked at."""

from .corpora import AGENCIES, OPPOSING, count, run, shown, source, write

FIRST = f"facts/brief.yaml::{AGENCIES}"


def failed(result):
    return [line.split(" - ")[0] for line in shown(result, "FAILED")]


def test_what_failed_last_runs_alone(pytester):
    write(pytester.path, OPPOSING)
    run(pytester)
    result = run(pytester, "--lf")

    assert failed(result) == [FIRST]
    assert "passed" not in result.parseoutcomes()


def test_what_failed_last_runs_first(pytester):
    write(pytester.path, OPPOSING)
    run(pytester)
    result = run(pytester, "--ff", "-v")

    first = next(line for line in result.outlines if "%]" in line)
    assert first.startswith(f"{FIRST} FAILED")
    result.assert_outcomes(passed=14, failed=1)


def test_nothing_is_lost_where_the_first_file_is_left_out(pytester):
    write(pytester.path, OPPOSING)
    run(pytester)

    for named in ("facts/daily.yaml", "facts/gazette.yaml"):
        assert failed(run(pytester, "--lf", named)) == [FIRST]


def test_nothing_is_lost_where_other_files_that_are_named_failed_by_themselves(pytester):
    broken = source("gazette", count("seen", 18), count("odd", 1, of="nowhere"))
    write(pytester.path, {**OPPOSING, "facts/gazette.yaml": broken})
    pytester.makepyfile(test_it="def test_it(): assert False")
    run(pytester)
    local, python = "facts/gazette.yaml::references_resolve", "test_it.py::test_it"

    assert sorted(failed(run(pytester, "--lf", "test_it.py", "facts/daily.yaml"))) == [FIRST, python]
    assert sorted(failed(run(pytester, "--lf", "facts/gazette.yaml", "facts/daily.yaml"))) == [FIRST, local]
    assert sorted(failed(run(pytester, "--lf"))) == [FIRST, local, python]


def test_nothing_is_lost_of_checks(pytester):
    write(pytester.path, {**OPPOSING, "checks/own.yaml": "checks: [{severity: error}]\n"})
    run(pytester)

    assert failed(run(pytester, "--lf", "facts/entities.yaml")) == ["checks/own.yaml::file_is_valid"]


def test_a_mended_contradiction_is_forgotten(pytester):
    write(pytester.path, {**OPPOSING, "checks/own.yaml": "checks: [{severity: error}]\n"})
    run(pytester)
    write(pytester.path, {"facts/daily.yaml": source("daily", count("told", 18)), "checks/own.yaml": "checks: []\n"})
    mended, after = run(pytester, "--lf", "facts"), run(pytester, "--lf", "facts")

    assert mended.parseoutcomes()["passed"] == 2
    after.stdout.fnmatch_lines(["run-last-failure: no previously failed tests, not deselecting items."])


def test_new_files_first_does_not_stumble_over_a_link_that_leads_nowhere(pytester):
    write(pytester.path, OPPOSING)
    pytester.path.joinpath("facts/gone.yaml").symlink_to("nowhere")
    result = run(pytester, "--nf")

    assert sorted(failed(result)) == [FIRST, "facts/gone.yaml::file_is_valid"]
