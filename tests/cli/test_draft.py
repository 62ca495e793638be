"""`belie draft`: what it writes, what it leaves alone, and what it refuses."""

import os

import pytest

from .corpora import belie, run, write, write_files

TEXT = "Ann Lee, the mayor of Oldport, opened the hall on 3 May 2024. The hall has 40 rooms.\n"


def corpus(root):
    return write_files(root, {"facts/other.yaml": "source: {id: taken}\n", "texts/hall-news.txt": TEXT})


def test_a_draft_is_written_to_the_facts_and_told_of(tmp_path, monkeypatch):
    monkeypatch.chdir(corpus(tmp_path))
    result = belie("draft", "texts/hall-news.txt", "--published", "2024-05-04")

    assert result.exit_code == 0, result.output
    assert result.output.startswith("facts/hall-news.yaml is drafted: 3 claims, ")
    assert "  text: ../texts/hall-news.txt\n" in (tmp_path / "facts" / "hall-news.yaml").read_text(encoding="utf-8")


def test_the_corpus_still_holds_after_a_draft(tmp_path, monkeypatch):
    monkeypatch.chdir(corpus(tmp_path))
    belie("draft", "texts/hall-news.txt", "--published", "2024-05-04")

    assert belie("check").exit_code == 0


def test_another_id_can_be_given(tmp_path, monkeypatch):
    monkeypatch.chdir(corpus(tmp_path))
    result = belie("draft", "texts/hall-news.txt", "--source", "news")

    assert result.exit_code == 0
    assert (tmp_path / "facts" / "news.yaml").exists()


def test_the_path_to_the_text_starts_from_the_fact_file_wherever_the_command_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(corpus(tmp_path) / "texts")
    result = belie("draft", "hall-news.txt")

    assert result.output.startswith("../facts/hall-news.yaml is drafted: ")
    assert "  text: ../texts/hall-news.txt\n" in (tmp_path / "facts" / "hall-news.yaml").read_text(encoding="utf-8")


def test_a_file_that_is_there_is_left_as_it_is(tmp_path, monkeypatch):
    monkeypatch.chdir(corpus(tmp_path))
    write(tmp_path, **{"hall-news": "# mine\n"})
    result = belie("draft", "texts/hall-news.txt")

    assert result.exit_code == 2
    assert "facts/hall-news.yaml is there already, and is left as it is" in result.output
    assert (tmp_path / "facts" / "hall-news.yaml").read_text(encoding="utf-8") == "# mine\n"


def test_a_link_that_leads_nowhere_is_left_as_it_is(tmp_path, monkeypatch):
    monkeypatch.chdir(corpus(tmp_path))
    os.symlink(tmp_path / "elsewhere", tmp_path / "facts" / "hall-news.yaml")
    result = belie("draft", "texts/hall-news.txt")

    assert result.exit_code == 2
    assert not (tmp_path / "elsewhere").exists()


def test_nothing_but_the_fact_file_is_left_behind(tmp_path, monkeypatch):
    monkeypatch.chdir(corpus(tmp_path))
    belie("draft", "texts/hall-news.txt")

    assert sorted(one.name for one in (tmp_path / "facts").iterdir()) == ["hall-news.yaml", "other.yaml"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("texts/none.txt",), "texts/none.txt: the file is not there; look at the spelling of its path"),
        (("texts",), "texts: this is a folder, not a file"),
        (("texts/hall-news.txt", "--source", "Hall News"), "'Hall News' is no id: a lower-case letter first"),
        (("texts/hall-news.txt", "--source", "taken"), "a source has the id taken already: facts/other.yaml:1:"),
        (
            ("texts/hall-news.txt", "--published", "3 May"),
            "'3 May' is no date; write it as 2024-07-03, 2024-07 or 2024",
        ),
        (("texts/hall-news.txt", "--published", "2024-02-30"), "2024-02-30"),
        (("texts/scan.pdf",), "texts/scan.pdf: this "),
        (("texts/1.txt",), "'1.txt' makes no id: give one with --source"),
        (("texts/empty.txt",), "texts/empty.txt: it holds no words"),
        ((), "Missing argument 'TEXT'"),
    ],
)
def test_what_cannot_be_drafted_is_refused_with_the_reason(arguments, message, tmp_path, monkeypatch):
    monkeypatch.chdir(corpus(tmp_path))
    write_files(tmp_path, {"texts/scan.pdf": "%PDF-1.7\n", "texts/1.txt": TEXT, "texts/empty.txt": "\n"})
    result = belie("draft", *arguments)

    assert result.exit_code == 2
    assert message in " ".join(result.output.split())
    assert [one.name for one in (tmp_path / "facts").iterdir()] == ["other.yaml"]


def test_outside_of_a_corpus_it_says_how_to_make_one(tmp_path, monkeypatch):
    write_files(tmp_path, {"hall-news.txt": TEXT})
    monkeypatch.chdir(tmp_path)
    result = belie("draft", "hall-news.txt")

    assert result.exit_code == 2
    assert "belie init" in result.output


def test_a_broken_fact_file_beside_it_does_not_matter(tmp_path):
    write_files(corpus(tmp_path), {"facts/broken.yaml": "source: {id: broken\n"})
    status, out, err = run("draft", "texts/hall-news.txt", cwd=tmp_path)

    assert (status, err) == (0, "")
    assert out.startswith("facts/hall-news.yaml is drafted: ")
