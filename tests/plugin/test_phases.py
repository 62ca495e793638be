"""Nodes that pass skip set-up and tear-down; nobody else's are lost by it."""

from .corpora import OPPOSING, run, shown, write

TESTS = """\
import pytest

@pytest.fixture(scope="session")
def whole(request):
    yield
    print("the session ends")

@pytest.fixture(scope="module")
def part():
    yield
    print("the module ends")

def test_it(whole, part): pass
"""
LAST = """\
import pytest

@pytest.fixture(scope="session", autouse=True)
def whole():
    yield
    raise LookupError("at the end")

def test_it(): pass
"""
ORDER = """\
def pytest_collection_modifyitems(items):
    wanted = %r
    items.sort(key=lambda item: [part in item.nodeid for part in wanted].index(True))
"""


def test_passing_nodes_are_reported_in_one_phase_and_others_in_three(pytester):
    write(pytester.path, OPPOSING)
    pytester.makeconftest("def pytest_runtest_logreport(report): print(f'<{report.when} {report.nodeid}>')")
    result = run(pytester, "-s", "facts/daily.yaml", "facts/gazette.yaml")
    phases = [part.split(">")[0] for line in result.outlines for part in line.split("<")[1:] if "::" in part]

    assert [phase for phase in phases if phase.endswith("daily.yaml::file_is_valid")] == [
        "call facts/daily.yaml::file_is_valid"
    ]
    assert [phase.split()[0] for phase in phases if phase.endswith("plaza, agencies")] == ["setup", "call", "teardown"]


def test_what_is_set_up_for_tests_is_torn_down_between_nodes_that_pass(pytester):
    write(pytester.path, OPPOSING)
    pytester.makepyfile(test_a=TESTS, test_b=TESTS)
    pytester.makeconftest(ORDER % (["brief.yaml::file", "test_a", "daily.yaml", "test_b", "gazette", ""],))
    result = run(pytester, "-s")

    result.assert_outcomes(passed=16, failed=1)
    assert sum("the module ends" in line for line in result.outlines) == 2


def test_a_failing_node_before_passing_ones_of_another_file_and_then_a_test(pytester):
    write(pytester.path, OPPOSING)
    pytester.makepyfile(test_a=TESTS)
    pytester.makeconftest(ORDER % (["plaza, agencies", "gazette", "entities", "test_a", ""],))

    run(pytester).assert_outcomes(passed=15, failed=1)


def test_the_last_node_tears_down_what_is_left_so_that_its_errors_are_seen(pytester):
    write(pytester.path, OPPOSING)
    pytester.makepyfile(test_a=LAST)
    pytester.makeconftest(ORDER % (["plaza, agencies", "test_a", ""],))
    result = run(pytester)

    result.assert_outcomes(passed=15, failed=1, errors=1)
    result.stdout.fnmatch_lines(["*LookupError: at the end"])


def test_with_setup_plan_nothing_is_left_out(pytester):
    write(pytester.path, OPPOSING)

    assert "::" in run(pytester, "--setup-plan", "facts/entities.yaml").stdout.str()
    assert not shown(run(pytester, "--setup-plan"), "FAILED")
