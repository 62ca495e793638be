"""What is shown of a failure: on the terminal, in one line, in JUnit's XML, from workers."""

from xml.etree import ElementTree

import pytest

from .corpora import AGENCIES, OPPOSING, count, items, run, run_apart, shown, source, write

FIRST = f"facts/brief.yaml::{AGENCIES}"
TWO = ("-n", "2")


def section(result, title):
    """The lines of a section of the output, without what xdist says of its worker."""
    lines = result.outlines
    start = next(number for number, line in enumerate(lines) if f" {title} " in line)
    end = next(number for number, line in enumerate(lines) if number > start and line.startswith("=="))
    return [line for line in lines[start + 1 : end] if not line.startswith("[gw")]


def test_a_failure_shows_both_sides_with_their_places_in_80_columns_without_colour(pytester):
    write(pytester.path, OPPOSING)
    lines = section(run(pytester, "facts/gazette.yaml"), "FAILURES")

    assert "CONTRADICTION  counts_agree  plaza, agencies" in lines
    assert "  facts/brief.yaml:3:5: brief#opened" in lines
    assert "  facts/daily.yaml:3:5: daily#told" in lines
    assert max(map(len, lines[1:])) <= 80
    assert not any("\x1b" in line for line in lines)


def test_a_failure_has_one_line_in_the_short_summary(pytester):
    write(pytester.path, OPPOSING)

    assert shown(run(pytester), "FAILED") == [
        f"{FIRST} - UN Plaza, agencies: exactly 18 against exactly 16 (and 1 more)"
    ]


def test_a_failure_in_one_line_begins_with_a_place_that_an_editor_opens(pytester):
    write(pytester.path, OPPOSING)

    assert section(run(pytester, "--tb=line"), "FAILURES") == [
        "facts/brief.yaml:3: UN Plaza, agencies: exactly 18 against exactly 16 (and 1 more)"
    ]


@pytest.mark.parametrize("style", ["short", "long", "native"])
def test_the_style_of_tracebacks_changes_nothing(pytester, style):
    write(pytester.path, OPPOSING)
    plain, styled = run(pytester), run(pytester, f"--tb={style}")

    assert section(styled, "FAILURES") == section(plain, "FAILURES")


def test_from_another_folder_the_places_still_lead_to_the_files(pytester, monkeypatch):
    write(pytester.path, OPPOSING)
    pytester.makeini("[pytest]\n")
    pytester.mkdir("deep")
    monkeypatch.chdir(pytester.path / "deep")
    result = run(pytester, "../facts")

    assert "  ../facts/brief.yaml:3:5: brief#opened" in section(result, "FAILURES")
    assert shown(result, "FAILED")[0].startswith(f"../{FIRST} - ")


def test_quietly_the_failure_is_told_all_the_same(pytester):
    write(pytester.path, OPPOSING)
    result = run(pytester, "-q")

    assert result.outlines[0].startswith("...F")
    assert len(shown(result, "FAILED")) == 1


@pytest.mark.parametrize("option", ["--tb=auto", "--tb=line"])
def test_two_workers_show_the_same(pytester, option):
    write(pytester.path, {**OPPOSING, "facts/a.yaml": source("a", count("told", "about 50", what="staff"))})
    alone = run_apart(pytester, option, plugins=("xdist.plugin",))
    result = run_apart(pytester, option, *TWO, plugins=("xdist.plugin",))

    for title in ("FAILURES", "belie"):
        assert section(result, title) == section(alone, title)
    assert sorted(shown(result, "FAILED")) == sorted(shown(alone, "FAILED"))
    assert result.parseoutcomes() == alone.parseoutcomes()


@pytest.mark.parametrize("workers", [(), TWO])
def test_junit_has_file_line_rule_and_fingerprint(pytester, workers):
    write(pytester.path, OPPOSING)
    run_apart(pytester, "--junitxml=out.xml", *workers, plugins=("xdist.plugin",))
    cases = ElementTree.parse(pytester.path / "out.xml").findall(".//testcase")
    (case,) = [case for case in cases if case.find("failure") is not None]
    properties = [(one.get("name"), one.get("value")) for one in case.findall("properties/property")]

    assert len(cases) == 15
    assert (case.get("classname"), case.get("name")) == ("facts.brief.yaml.counts_agree", "plaza, agencies")
    assert properties[:3] == [("rule", "counts_agree"), ("file", "facts/brief.yaml"), ("line", "3")]
    assert [len(value) for name, value in properties if name == "fingerprint"] == [16, 16]
    assert case.find("failure").get("message").startswith("UN Plaza, agencies: exactly 18 against exactly 16")


def test_junit_has_the_place_of_a_fault_and_of_what_is_only_possible(pytester):
    write(pytester.path, {"facts/brief.yaml": source("brief", count("opened", 18, of="plazza"), count("seen", 18))})
    write(pytester.path, {"facts/daily.yaml": source("daily", count("told", "about 30"))})
    run(pytester, "--junitxml=out.xml")
    cases = ElementTree.parse(pytester.path / "out.xml").findall(".//testcase")
    properties = {
        f"{case.get('classname')}.{case.get('name')}": [one.get("value") for one in case.findall("properties/property")]
        for case in cases
    }

    assert properties["facts.brief.yaml.references_resolve"] == ["references_resolve", "facts/brief.yaml", "3"]
    assert properties["facts.brief.yaml.counts_agree.plaza, agencies"][:3] == ["counts_agree", "facts/brief.yaml", "4"]


def test_a_node_tells_where_it_stands(pytester):
    write(pytester.path, OPPOSING)
    (item,) = [item for item in items(pytester, "facts/daily.yaml") if item.nodeid == FIRST]

    assert item.location == ("facts/brief.yaml", 2, "counts_agree: plaza, agencies")
    assert item.reportinfo() == (str(pytester.path / "facts/brief.yaml"), *item.location[1:])
