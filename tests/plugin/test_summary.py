"""What belie says at the end of a run, and at its beginning."""

from itertools import takewhile

import pytest

from .corpora import count, run, run_apart, source, write

LEFT_OUT = "belie: NO FACT IS JUDGED IN THIS RUN, since testpaths leaves out facts/"
AGREEING = {
    "facts/brief.yaml": source("brief", count("opened", 18)),
    "facts/daily.yaml": source("daily", count("told", 18)),
}


def lines_of(result):
    """The lines of belie's part of the summary."""
    lines = iter(result.outlines)
    next(line for line in lines if line.strip("= ") == "belie")
    return list(takewhile(lambda line: "passed" not in line and not line.startswith("=="), lines))


def test_rules_that_judged_nothing_are_named(pytester):
    write(pytester.path, AGREEING)

    assert any("quotes_agree" in line for line in lines_of(run(pytester)))


def test_corrected_claims_are_named(pytester):
    corrected = source("brief", count("opened", 16), count("again", 18, more=", corrects: [brief#opened]"))
    write(pytester.path, {**AGREEING, "facts/brief.yaml": corrected})

    assert "  brief#opened, corrected by brief#again" in lines_of(run(pytester))


def test_groups_with_more_findings_than_are_shown_are_named(pytester):
    claims = [count(f"n{number}", number, what="staff") for number in range(12)]
    write(pytester.path, {**AGREEING, "facts/many.yaml": source("many", *claims)})

    assert any("counts_agree, plaza, staff" in line for line in lines_of(run(pytester, "--tb=no")))


def test_a_group_that_is_only_possible_has_a_line_once_it_ran(pytester):
    write(pytester.path, {**AGREEING, "facts/daily.yaml": source("daily", count("told", "about 30"))})
    node = "facts/brief.yaml::counts_agree::plaza, agencies"

    assert any(line.startswith(f"{node} - possible: ") for line in lines_of(run(pytester, "-q")))
    assert not any(line.startswith(node) for line in lines_of(run(pytester, "-k", "file_is_valid")))


def test_two_workers_say_the_same_once(pytester):
    write(pytester.path, {**AGREEING, "facts/daily.yaml": source("daily", count("told", "about 30"))})
    alone, result = run_apart(pytester), run_apart(pytester, "-n", "2", plugins=("xdist.plugin",))

    assert lines_of(result) == lines_of(alone)
    assert sum("possible: " in line for line in lines_of(result)) == 1


def test_fact_files_that_a_setting_left_out_are_named(pytester):
    write(pytester.path, {**AGREEING, "facts/build/more.yaml": source("more", count("told", 18))})
    result = run(pytester)

    assert "Not collected (--ignore, norecursedirs): facts/build/more.yaml" in lines_of(result)
    assert not any("Not collected" in line for line in lines_of(run(pytester, "facts/brief.yaml")))


def test_the_header_says_loudly_that_testpaths_leaves_out_the_facts(pytester):
    write(pytester.path, AGREEING)
    pytester.makeini("[pytest]\ntestpaths = tests\n")
    pytester.mkdir("tests").joinpath("test_it.py").write_text("def test_it(): pass\n")

    result, quiet = run(pytester), run(pytester, "-q")
    result.stdout.fnmatch_lines([LEFT_OUT, "*belie: add facts to testpaths, or run: pytest facts", "*1 passed*"])
    quiet.stdout.fnmatch_lines(["*= belie =*", LEFT_OUT])


@pytest.mark.parametrize("testpaths", ["tests facts", ".", "facts/brief.yaml tests"])
def test_the_header_is_silent_where_testpaths_names_facts(pytester, testpaths):
    write(pytester.path, AGREEING)
    pytester.makeini(f"[pytest]\ntestpaths = {testpaths}\n")
    pytester.mkdir("tests").joinpath("test_it.py").write_text("def test_it(): pass\n")

    run(pytester).stdout.no_fnmatch_line("*NO FACT*")


def test_the_header_is_silent_where_files_are_named(pytester):
    write(pytester.path, AGREEING)
    pytester.makeini("[pytest]\ntestpaths = tests\n")
    pytester.mkdir("tests").joinpath("test_it.py").write_text("def test_it(): pass\n")

    run(pytester, "facts").stdout.no_fnmatch_line("*NO FACT*")
    run(pytester, "tests/test_it.py").stdout.no_fnmatch_line("*belie*")


def test_where_to_look_first_is_said_only_of_findings_that_are_shown(pytester):
    wrong = source("evening", count("wrong", 9))
    write(
        pytester.path, {**AGREEING, "facts/evening.yaml": wrong, "facts/late.yaml": source("late", count("also", 18))}
    )
    sentence = "Look first at evening#wrong"

    assert any(sentence in line for line in lines_of(run(pytester, "--tb=no")))
    assert not any(sentence in line for line in lines_of(run(pytester, "-k", "evidence_agrees")))
