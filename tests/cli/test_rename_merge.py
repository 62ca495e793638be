"""`belie rename` and `belie merge`: ids change in all files, and nothing else does."""

import json

import pytest

from .corpora import belie, write_files

FIRST = """\
# Our first source.
source: {id: post, published: 2024-07-03}
entities:
  hall:   {kind: place, name: Town Hall, aliases: [the Hall]}   # where all is
  annex:  {kind: place, name: Annex, within: hall}
  fair: {kind: event, name: hall}
claims:
  - id: rooms        # hall has rooms
    kind: count
    of: "hall"
    what: hall
    value: 12
    note: of the hall
  - {id: old, kind: count, of: hall, what: chairs, value: 3}
  - {id: new, kind: count, of: hall, what: chairs, value: 4, corrects: [post#old]}
  - id: there
    kind: event
    event: fair
    where: 'hall'
  - {id: open, kind: statement, subject: annex, property: faces, value: hall}
  - {id: words, kind: statement, subject: annex, property: says, value: hall of fame}
"""
SECOND = """\
source: {id: echo, published: 2024-07-03}
entities:
    townhall:
        # named so by the Echo
        kind: place
        name: The Old Hall
        at: [1, 2]
    mill: {kind: place, name: Mill}
claims:
  - {id: rooms, kind: count, of: hall, what: hall, value: 13}
  - {id: seats, kind: count, of: townhall, what: seats, value: 100}
"""
ROWS = '{"source": "echo", "id": "r", "kind": "count", "of": "hall", "what": "doors", "value": 2}\r\n'
CHECKS = "checks:\n  - {rule: counts_agree, window: 2 days, only: {of: [hall, mill], what: [hall]}}\n"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    files = {"facts/a.yaml": FIRST, "facts/b.yaml": SECOND, "facts/c.ndjson": ROWS, "checks/c.yaml": CHECKS}
    write_files(tmp_path, files)
    (tmp_path / "facts/c.ndjson").write_bytes(ROWS.encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def contents(root) -> dict[str, bytes]:
    return {str(file.relative_to(root)): file.read_bytes() for file in sorted(root.rglob("*.*")) if file.is_file()}


def findings() -> list[tuple[str, str]]:
    found = json.loads(belie("check", "--format", "json").stdout)["findings"]
    return [(one["rule"], one["fingerprint"]) for one in found]


def test_every_place_of_the_id_changes_and_nothing_else(desk):
    before, found = contents(desk), findings()
    done = belie("rename", "hall", "city-hall")
    after = contents(desk)

    ids = ["  hall: ", "within: hall", 'of: "hall"', "of: hall, what: chairs", "where: 'hall'", "value: hall}"]
    expected = FIRST
    for one in ids:
        expected = expected.replace(one, one.replace("hall", "city-hall", 1))
    assert done.exit_code == 0, done.stderr
    assert after["facts/a.yaml"].decode() == expected
    assert after["facts/b.yaml"].decode() == SECOND.replace("of: hall", "of: city-hall")
    assert after["facts/c.ndjson"] == before["facts/c.ndjson"].replace(b'"hall"', b'"city-hall"')
    assert after["checks/c.yaml"].decode() == CHECKS.replace("of: [hall", "of: [city-hall")
    assert findings() == found
    assert "facts/a.yaml: 7 places" in done.stdout


def test_a_name_there_and_back_leaves_every_byte(desk):
    before = contents(desk)
    belie("rename", "hall", "city-hall")
    belie("rename", "city-hall", "hall")

    assert contents(desk) == before


def test_waivers_go_on_to_hold(desk):
    (rule, fingerprint), *_ = findings()
    until = ("--reason", "r", "--by", "b", "--until", "2099-12-31")
    belie("waive", fingerprint, *until)
    before = belie("check").exit_code
    belie("rename", "hall", "city-hall")

    assert rule == "counts_agree"
    assert before == belie("check").exit_code == 0


def test_a_merged_entity_lends_its_names_and_is_gone(desk):
    done = belie("merge", "townhall", "hall")
    after = contents(desk)

    assert done.exit_code == 0, done.stderr
    assert after["facts/a.yaml"].decode() == FIRST.replace("[the Hall]", "[the Hall, The Old Hall]")
    start, rest = SECOND.split("    townhall:")
    assert after["facts/b.yaml"].decode() == (start + rest[rest.index("    mill") :]).replace("townhall", "hall")
    assert "hall does not say at, which townhall said" in done.stderr


def test_the_only_definition_of_a_file_leaves_braces(desk):
    file = desk / "facts/d.yaml"
    file.write_text("entities:\n  barn:\n    kind: place\n    name: Barn\n# the end\n")
    done = belie("merge", "barn", "mill")

    assert done.exit_code == 0, done.stderr
    assert file.read_text() == "entities: {}\n# the end\n"
    assert "mill: {kind: place, name: Mill, aliases: [Barn]}" in (desk / "facts/b.yaml").read_text()


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (("rename", "hal", "x"), "did you mean hall?"),
        (("rename", "hall", "City Hall"), "is no id"),
        (("rename", "hall", "mill"), "`belie merge hall mill`"),
        (("merge", "hall", "fair"), "cannot be one; if they are, give both one kind"),
        (("merge", "hall", "hall"), "one entity already"),
        (("merge", "annex", "hall"), "nothing is changed"),
    ],
)
def test_what_cannot_be_changed_is_refused_and_no_file_changes(desk, arguments, what):
    (desk / "facts/e.yaml").write_text("entities: {yard: {kind: place, name: Yard, within: annex}}\n")
    first = FIRST.replace("the Hall]}", "the Hall], within: yard}").replace(", within: hall", "")
    (desk / "facts/a.yaml").write_text(first)
    before = contents(desk)
    done = belie(*arguments)

    assert done.exit_code == 2
    assert what in done.stderr
    assert contents(desk) == before


def test_a_corpus_with_faults_is_left_alone(desk):
    (desk / "facts/e.yaml").write_text("entities: {yard: {kind: plaec, name: Yard}}\n")
    before = contents(desk)
    done = belie("rename", "hall", "city-hall")

    assert done.exit_code == 2
    assert "mend the faults of the corpus first" in done.stderr
    assert contents(desk) == before


@pytest.mark.parametrize("command", [("rename", "hall", "town-hall"), ("merge", "hall", "townhall")])
def test_rules_in_python_are_left_alone_and_the_lines_that_name_the_id_are_told(command, tmp_path, monkeypatch):
    rules = "# of the town-hall\nHALLS = ['hall', 'mill']\n# nothing\nONE = {'of': 'hall'}\n"
    write_files(tmp_path, {"facts/a.yaml": FIRST, "facts/b.yaml": SECOND, "checks/own.py": rules})
    monkeypatch.chdir(tmp_path)
    done = belie(*command)

    assert done.exit_code == 0, done.stderr
    told = [line for line in done.stderr.splitlines() if "still names hall" in line]
    assert [line.split(" ")[0] for line in told] == ["checks/own.py:2", "checks/own.py:4"]
    assert (tmp_path / "checks/own.py").read_text() == rules
