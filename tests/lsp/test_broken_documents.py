"""A document that cannot be read while somebody writes in it."""

from lsprotocol import types as lsp

from .corpora import GAZETTE, fact, write
from .editor import Editor, document

BROKEN = GAZETTE.replace("value: 18", "value: [18")


def test_only_the_syntax_fault_is_said_of_it_and_nothing_is_dropped_elsewhere(tmp_path):
    write(tmp_path)
    gazette, herald = fact(tmp_path, "gazette"), fact(tmp_path, "herald")
    with Editor(tmp_path) as editor:
        editor.open(gazette)
        editor.open(herald)
        editor.wait(herald)
        editor.type(gazette, BROKEN)
        (found,) = editor.wait(gazette, lambda found: [one.code for one in found] == ["file_is_valid"])
        editor.replace(herald, "office: mayor", "office: mayr")
        codes = [one.code for one in editor.wait(herald, lambda found: len(found) > 1)]

        assert found.severity is lsp.DiagnosticSeverity.Error
        assert sorted(codes) == ["counts_agree", "references_resolve"]
        assert [one.code for one in editor.shown(gazette)] == ["file_is_valid"]


def test_once_it_can_be_read_again_all_is_said_again(tmp_path):
    write(tmp_path)
    gazette = fact(tmp_path, "gazette")
    with Editor(tmp_path) as editor:
        editor.open(gazette)
        editor.wait(gazette)
        editor.type(gazette, BROKEN)
        editor.wait(gazette, lambda found: [one.code for one in found] == ["file_is_valid"])
        editor.type(gazette, GAZETTE)
        (found,) = editor.wait(gazette, lambda found: [one.code for one in found] == ["counts_agree"])

        assert editor.marked(gazette, found.range) == "18"


def test_a_document_that_is_broken_when_it_is_opened_has_its_fault_alone(tmp_path):
    write(tmp_path, gazette=BROKEN)
    gazette = fact(tmp_path, "gazette")
    with Editor(tmp_path) as editor:
        editor.open(gazette)
        editor.wait(gazette)
        editor.open(fact(tmp_path, "herald"))
        editor.replace(fact(tmp_path, "herald"), "until: 2022", "untl: 2022")
        editor.wait(fact(tmp_path, "herald"))

        assert [one.code for one in editor.shown(gazette)] == ["file_is_valid"]


def test_a_broken_document_that_is_saved_and_closed_is_a_fault_of_the_corpus(tmp_path):
    write(tmp_path)
    gazette, herald = fact(tmp_path, "gazette"), fact(tmp_path, "herald")
    with Editor(tmp_path) as editor:
        editor.open(gazette)
        editor.wait(herald)
        editor.type(gazette, BROKEN)
        editor.save(gazette)
        editor.close(gazette)
        editor.wait(herald, lambda found: not found)

        assert [one.code for one in editor.shown(gazette)] == ["file_is_valid"]


def test_hover_reads_the_last_good_text_also_where_lines_have_moved(tmp_path):
    write(tmp_path)
    gazette = fact(tmp_path, "gazette")
    with Editor(tmp_path) as editor:
        editor.open(gazette)
        editor.wait(gazette)
        editor.type(gazette, BROKEN.replace("claims:", "\n\nclaims:"))
        editor.wait(gazette, lambda found: [one.code for one in found] == ["file_is_valid"])
        there = editor.at(gazette, "where: plaza", 8)
        found = editor.ask("text_document_hover", lsp.HoverParams(document(gazette), there))
        fresh = editor.at(gazette, "[18", 1)
        nothing = editor.ask("text_document_hover", lsp.HoverParams(document(gazette), fresh))

        assert "Market Plaza" in found.contents.value
        assert found.range.start.line == there.line
        assert nothing is None


def test_completion_works_in_a_line_that_is_not_yet_yaml(tmp_path):
    write(tmp_path)
    gazette = fact(tmp_path, "gazette")
    with Editor(tmp_path) as editor:
        editor.open(gazette)
        editor.wait(gazette)
        editor.type(gazette, GAZETTE.replace("who: [{entity: ada, as: mayor}]", "who: [{entity: ada, as: "))
        editor.wait(gazette, lambda found: [one.code for one in found] == ["file_is_valid"])
        there = editor.at(gazette, "ada, as: ", 9)
        found = editor.ask("text_document_completion", lsp.CompletionParams(document(gazette), there))

        assert [item.label for item in found.items] == ["mayor"]
