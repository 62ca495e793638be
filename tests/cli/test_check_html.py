"""`belie check --format html`: the page, from wherever it is asked for."""

from .corpora import AGREEING, OPPOSING, POSSIBLE, belie, write


def test_the_page_names_files_as_they_are_seen_from_the_working_folder(tmp_path, monkeypatch):
    write(tmp_path / "desk", a=AGREEING, b=OPPOSING)
    monkeypatch.chdir(tmp_path)
    result = belie("check", "desk", "--format", "html")

    assert result.exit_code == 1
    assert result.stdout.startswith("<!doctype html>\n")
    assert ">Fail</h1>" in result.stdout
    assert "<code>desk/facts/a.yaml:" in result.stdout


def test_the_page_ends_as_the_run_does(tmp_path, monkeypatch):
    write(tmp_path, a=AGREEING, b=POSSIBLE)
    monkeypatch.chdir(tmp_path)

    assert ">Pass</h1>" in belie("check", "--format", "html").stdout
    assert ">Fail</h1>" in belie("check", "--format", "html", "--strict").stdout
