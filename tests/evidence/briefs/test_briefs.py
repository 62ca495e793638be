"""The finder of spans against briefs with gold spans, and the scorer itself."""

from pathlib import Path

import pytest

from belie.model.coverage import SpanKind

from .score import main, match, read_gold, score

SEEN = Path(__file__).parent / "seen"


@pytest.mark.parametrize("kind", [SpanKind.DATE, SpanKind.COUNT])
def test_dates_and_counts_of_the_seen_briefs_reach_the_goals(kind):
    found = score(SEEN)[kind]

    assert found.precision >= 0.95, found.remarks
    assert found.recall >= 0.90, found.remarks


def test_a_gold_span_matches_one_found_span_that_overlaps_it():
    gold, found = [(0, 4), (10, 20), (30, 34)], [(0, 4), (12, 14), (15, 18), (40, 44)]

    assert match(gold, found) == [((0, 4), (0, 4)), ((10, 20), (12, 14))]


def test_gold_words_that_the_text_lacks_are_refused(tmp_path):
    gold = tmp_path / "one.gold.yaml"
    gold.write_text('spans: [{kind: count, words: "12", nth: 2}]', encoding="utf-8")

    with pytest.raises(ValueError, match="'12' does not stand 2 times in the text"):
        list(read_gold(gold, "12 of 13"))


def test_the_scorer_prints_a_line_for_each_kind(tmp_path, capsys):
    (tmp_path / "one.txt").write_text("On 3 July 18 people met.", encoding="utf-8")
    (tmp_path / "one.gold.yaml").write_text('spans: [{kind: date, words: "3 July"}]', encoding="utf-8")

    assert main([str(tmp_path), "-v"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == ["date", "1", "1", "1", "1.000", "1.000", "1.000"]
    assert lines[2].split() == ["count", "0", "1", "0", "0.000", "1.000", "1.000"]
    assert lines[-1] == "one: count too much: On 3 July [18] people met."


def test_the_scorer_asks_for_one_folder(capsys):
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err
