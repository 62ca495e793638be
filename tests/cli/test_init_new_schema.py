"""`belie init`, `belie new` and `belie schema`: the files that they write, and those that they leave alone."""

import json
import re
import sys
from pathlib import Path

import pytest

import belie as package

from .corpora import AGREEING, belie, run, write, write_files

ROOT = Path(__file__).parents[2]


def contents(root: Path) -> dict[str, bytes]:
    return {str(file.relative_to(root)): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def uncommented(text: str) -> str:
    """A fact file from `belie new` with all that it offers taken in, as an editor's toggle does it."""
    return "".join(re.sub(r"^( *)# ?", r"\1", line) for line in text.splitlines(keepends=True)[1:])


def test_an_empty_folder_becomes_a_corpus_that_holds_together(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = belie("init")
    shown = belie("check")

    assert result.exit_code == 0
    assert [line for line in result.stdout.splitlines() if line.startswith("made")] == [
        "made  facts/example.yaml",
        "made  checks/checks.yaml",
        "made  schemas/ (14 schemas, for editors)",
    ]
    assert shown.exit_code == 0
    assert "\nNo contradiction: 4 groups judged, 5 claims in 1 file read.\n" in shown.stdout


def test_pytest_is_green_in_a_new_corpus(tmp_path):
    import subprocess

    belie("init", tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q"], cwd=tmp_path, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout


def test_the_example_shows_what_contradicts_a_changed_number(tmp_path):
    belie("init", tmp_path)
    example = tmp_path / "facts" / "example.yaml"
    example.write_text(example.read_text(encoding="utf-8").replace("value: 70", "value: 60"), encoding="utf-8")
    report = package.check(tmp_path)

    assert [finding.rule for finding in report.findings] == ["evidence_agrees", "parts_fit_total"]


def test_a_second_time_changes_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    belie("init")
    before = contents(tmp_path)
    result = belie("init")

    assert result.exit_code == 0
    assert contents(tmp_path) == before
    assert "made" not in result.stdout


def test_in_a_project_nothing_that_exists_is_touched(tmp_path):
    write(tmp_path, a=AGREEING)
    own = {"pyproject.toml": "[project]\n", "schemas/source.schema.json": "{}", "checks/own.py": "X = 1\n"}
    write_files(tmp_path, own)
    before = contents(tmp_path)
    result = belie("init", tmp_path)
    after = contents(tmp_path)

    assert result.exit_code == 0
    assert before.items() <= after.items()
    assert {str(Path(path).parent) for path in after.keys() - before.keys()} == {"schemas", str(Path("schemas/claims"))}


def test_a_new_fact_file_is_valid_as_it_stands_and_with_all_that_it_offers(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    belie("init")
    result = belie("new", "town-news")
    file = tmp_path / "facts" / "town-news.yaml"

    assert result.exit_code == 0
    assert result.stdout.startswith("facts/town-news.yaml is made")
    assert package.check(tmp_path).exit_status(strict=True) == 0

    file.write_text(uncommented(file.read_text(encoding="utf-8")), encoding="utf-8")
    report = package.check(tmp_path)

    assert report.faults == ()
    assert report.findings == ()
    assert report.claims == 5 + 6


def test_a_new_fact_file_has_a_claim_of_each_kind_with_evidence(tmp_path):
    from belie.loading.schemas import STANDARD_KINDS
    from belie.loading.yaml_reader import read_yaml

    belie("init", tmp_path)
    from belie.cli.templates import fact_file

    claims = read_yaml(uncommented(fact_file("x")).encode(), "x.yaml").value["claims"]

    assert sorted(claim["kind"] for claim in claims) == sorted(STANDARD_KINDS)
    assert all(claim["evidence"] for claim in claims)


@pytest.mark.parametrize("name", ["Town", "town news", "../town", "1st", "", "-x", "a.b", "é"])
def test_what_is_no_id_makes_no_file(tmp_path, monkeypatch, name):
    monkeypatch.chdir(write(tmp_path, a=AGREEING))
    before = contents(tmp_path)
    result = belie("new", "--", name)

    assert result.exit_code == 2
    assert "is no id" in result.stderr
    assert contents(tmp_path) == before


def test_a_name_that_is_almost_an_id_gets_a_suggestion(tmp_path, monkeypatch):
    monkeypatch.chdir(write(tmp_path, a=AGREEING))

    assert "town-news-2024 would do" in belie("new", "Town News: 2024").stderr


def test_a_source_or_a_file_that_exists_is_left_alone(tmp_path, monkeypatch):
    write(tmp_path, a=AGREEING, other="entities: {}\n")
    monkeypatch.chdir(tmp_path)
    source, file = belie("new", "bulletin"), belie("new", "other")

    assert source.exit_code == file.exit_code == 2
    assert "a source has the id bulletin already: facts/a.yaml:1:9" in source.stderr
    assert "facts/other.yaml is there already" in file.stderr
    assert (tmp_path / "facts" / "other.yaml").read_text() == "entities: {}\n"


def test_outside_of_a_corpus_there_is_no_place_for_a_new_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = belie("new", "town-news")

    assert result.exit_code == 2
    assert "belie init" in result.stderr


def test_the_schemas_are_those_of_this_version(tmp_path):
    result = belie("schema", tmp_path / "schemas")
    written = contents(tmp_path / "schemas")

    assert result.exit_code == 0
    assert written == {path: (ROOT / "schemas" / path).read_bytes() for path in written}
    assert set(written) == {
        str(file.relative_to(ROOT / "schemas")) for file in (ROOT / "schemas").rglob("*.schema.json")
    }


def test_a_schema_that_differs_is_left_unless_forced(tmp_path):
    write_files(tmp_path, {"schemas/source.schema.json": "{}"})
    refused = belie("schema", tmp_path / "schemas")

    assert refused.exit_code == 2
    assert "source.schema.json differs and is left as it is" in refused.stderr
    assert (tmp_path / "schemas" / "source.schema.json").read_text() == "{}"

    forced = belie("schema", tmp_path / "schemas", "--force")

    assert forced.exit_code == 0
    assert "1 written, 13 unchanged" in forced.stdout
    assert json.loads((tmp_path / "schemas" / "source.schema.json").read_text())["title"] == "Source"


def test_the_schema_of_fact_files_knows_the_kinds_that_a_corpus_adds(tmp_path):
    vote = (ROOT / "fixtures" / "vote" / "schemas" / "vote.schema.json").read_text(encoding="utf-8")
    write_files(tmp_path, {"facts/a.yaml": AGREEING, "schemas/vote.schema.json": vote})
    result = belie("schema", tmp_path / "schemas")
    whole = json.loads((tmp_path / "schemas" / "fact-file.schema.json").read_text(encoding="utf-8"))

    assert result.exit_code == 0
    assert "vote" in whole["properties"]["claims"]["items"]["properties"]["kind"]["enum"]
    assert (tmp_path / "schemas" / "vote.schema.json").read_text(encoding="utf-8") == vote


def test_schemas_go_to_the_corpus_of_the_working_folder(tmp_path):
    write(tmp_path, a=AGREEING)
    status, out, err = run("schema", cwd=tmp_path / "facts")

    assert status == 0, err
    assert out == "../schemas: 14 written\n"
    assert (tmp_path / "schemas" / "claims" / "count.schema.json").is_file()
