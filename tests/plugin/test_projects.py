"""Which projects notice belie, which corpora a run looks at, and what that costs."""

import os
import subprocess
import sys

import pytest

import belie.desk_nodes.judged

from .corpora import AGENCIES, OPPOSING, collected, count, run, run_apart, shown, source, write

OTHER = {"data/other/facts/brief.yaml": source("brief", count("opened", 3), count("again", 4))}


def write_test(pytester):
    pytester.mkdir("tests").joinpath("test_it.py").write_text("def test_it(): pass\n")


@pytest.fixture
def judged(monkeypatch):
    """The roots of the corpora that were judged in this process."""
    roots, judge = [], belie.desk_nodes.judged.judge_corpus
    monkeypatch.setattr(
        "belie.desk_nodes.judged.judge_corpus", lambda root, *rest: roots.append(root.name) or judge(root, *rest)
    )
    return roots


def test_a_project_without_facts_notices_nothing(pytester):
    write_test(pytester)
    pytester.path.joinpath("x.yaml").write_text("claims: [")
    result, without = run_apart(pytester), pytester.runpytest_subprocess("-p", "no:belie")

    result.assert_outcomes(passed=1)
    result.stdout.no_fnmatch_line("*belie*")
    without.assert_outcomes(passed=1)


def test_without_the_plugin_facts_are_not_collected(pytester):
    write(pytester.path, OPPOSING)
    write_test(pytester)

    pytester.runpytest_subprocess("-p", "no:belie").assert_outcomes(passed=1)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_plugin_is_found_by_itself_and_works_in_random_order(pytester, seed):
    write(pytester.path, OPPOSING)
    result = pytester.runpytest_subprocess("-p", "no:hypothesispytest", f"--randomly-seed={seed}")

    result.assert_outcomes(passed=14, failed=1)
    result.stdout.fnmatch_lines(["plugins: *belie-*"])


def test_a_run_that_looks_at_no_facts_judges_none(pytester, judged):
    write(pytester.path, OPPOSING)
    write_test(pytester)
    run(pytester, "tests").assert_outcomes(passed=1)

    assert judged == []


def test_a_run_judges_a_corpus_once(pytester, judged):
    write(pytester.path, OPPOSING)
    run(pytester, "facts/brief.yaml", "facts/daily.yaml", f"facts/gazette.yaml::{AGENCIES}")

    assert judged == [pytester.path.name]


def test_each_worker_judges_a_corpus_once_and_the_process_above_them_never(pytester):
    note = "import os\nwith open('log', 'a') as log:\n    print(os.getpid(), file=log)\n"
    write(pytester.path, {**OPPOSING, "checks/own.py": note})
    run_apart(pytester, "-n", "2", plugins=("xdist.plugin",)).assert_outcomes(passed=15, failed=1)
    processes = pytester.path.joinpath("log").read_text().split()

    assert len(processes) == len(set(processes)) == 2


def test_other_corpora_are_looked_at_only_where_they_are_named(pytester):
    write(pytester.path, {**OPPOSING, **OTHER, "data/other/facts/x.yaml": "entities: {plaza: {kind: place, name: P}}"})
    named = ["data/other", "data/other/facts", "data/other/facts/brief.yaml"]

    assert not [name for name in collected(pytester) if name.startswith("data")]
    assert not collected(pytester, "data")
    for path in named:
        assert f"data/other/facts/brief.yaml::{AGENCIES}" in collected(pytester, path)


def test_an_id_of_another_corpus_can_be_pasted_back(pytester):
    write(pytester.path, {**OPPOSING, **OTHER, "data/other/facts/x.yaml": "entities: {plaza: {kind: place, name: P}}"})
    result = run(pytester, f"data/other/facts/brief.yaml::{AGENCIES}", f"facts/brief.yaml::{AGENCIES}")

    assert [line.split(" - ")[0] for line in shown(result, "FAILED")] == [
        f"data/other/facts/brief.yaml::{AGENCIES}",
        f"facts/brief.yaml::{AGENCIES}",
    ]
    result.stdout.fnmatch_lines(["*= belie =*", "*= belie: data/other =*"])


def test_a_folder_of_facts_below_tests_that_settings_name_is_no_corpus(pytester):
    pytester.makeini("[pytest]\ntestpaths = tests\n")
    write_test(pytester)
    pytester.path.joinpath("tests/facts").mkdir()
    pytester.path.joinpath("tests/facts/x.yaml").write_text("hostname: web")

    run(pytester).assert_outcomes(passed=1)


def test_where_pytest_takes_a_folder_of_facts_for_its_root_ids_still_lead_to_the_files(pytester, monkeypatch):
    write(pytester.path, OPPOSING)
    monkeypatch.chdir(pytester.path / "facts")
    (node,) = [name for name in collected(pytester) if AGENCIES in name]

    run(pytester, node).assert_outcomes(failed=1)


def test_links_pipes_and_folders_with_names_of_files_fail_at_their_nodes(pytester):
    write(pytester.path, OPPOSING)
    facts = pytester.path / "facts"
    facts.joinpath("gone.yaml").symlink_to("nowhere")
    facts.joinpath("loop.yaml").symlink_to("loop.yaml")
    facts.joinpath("folder.yaml").mkdir()
    os.mkfifo(facts / "pipe.yaml")
    result = run(pytester, "facts")

    assert sorted(line.split("::")[0] for line in shown(result, "FAILED")) == [
        "facts/brief.yaml",
        "facts/folder.yaml",
        "facts/gone.yaml",
        "facts/loop.yaml",
        "facts/pipe.yaml",
    ]
    assert result.ret == 1
    assert "facts/gone.yaml::file_is_valid" not in collected(pytester, "--ignore=facts/gone.yaml")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="to the owner of all files, all are open")
def test_a_folder_that_cannot_be_opened_is_a_failing_node_and_hides_nothing(pytester):
    write(pytester.path, {**OPPOSING, "facts/closed/x.yaml": source("x", count("told", 18))})
    pytester.path.joinpath("facts/closed").chmod(0)
    result = run(pytester)
    pytester.path.joinpath("facts/closed").chmod(0o700)

    result.assert_outcomes(passed=14, failed=2)
    assert "facts/closed::file_is_valid" in [line.split(" - ")[0] for line in shown(result, "FAILED")]


def test_importing_the_plugin_imports_nothing_of_belie_and_takes_little():
    code = (
        "import sys, time, pytest; start = time.process_time(); import belie.pytest_plugin;"
        "print((time.process_time() - start) * 1000, *sorted(name for name in sys.modules if name.startswith('belie')))"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(5)]
    took, *modules = min((one.stdout.split() for one in runs), key=lambda words: float(words[0]))

    assert modules == ["belie", "belie.pytest_plugin"]
    assert float(took) < 10
