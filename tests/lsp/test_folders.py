"""Folders, files that are none of belie's business, and files that change behind the editor's back."""

from lsprotocol import types as lsp

from .corpora import GAZETTE, HERALD, fact, write
from .editor import BARE, Editor, document

OWN_RULE = '''\
"""A rule of the corpus's own."""

from belie import possible, rule

print("this is not for the protocol")


@rule(kinds=["count"], key=["of"], least=1)
def no_round_numbers(group):
    """Counts are not round.

    A round number is an estimate.
    """
    for claim in group.claims:
        if claim.number("value") == 18:
            yield possible([claim], "18 is said to be round")
'''

BOATS = """\
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Boat",
  "description": "A boat was seen.",
  "type": "object",
  "required": ["id", "kind", "colour"],
  "properties": {
    "kind": {"const": "boat", "description": "boat: a boat was seen."},
    "colour": {"enum": ["red", "blue"], "description": "The colour of the boat."}
  }
}
"""


def test_several_folders_are_several_corpora(tmp_path):
    one, other = write(tmp_path / "one"), write(tmp_path / "other")
    fact(other, "herald").write_text(HERALD.replace("value: 16", "value: 18"), encoding="utf-8")
    with Editor(one, other) as editor:
        editor.open(fact(other, "gazette"))
        editor.wait(fact(one, "gazette"))
        editor.wait(fact(other, "gazette"), lambda found: not found)
        editor.replace(fact(other, "gazette"), "value: 18", "value: 5")
        editor.wait(fact(other, "gazette"))

        assert "exactly 5" in editor.messages(fact(other, "gazette"))[0]
        assert "exactly 16" in editor.messages(fact(one, "gazette"))[0]


def test_a_folder_within_a_corpus_leads_to_all_of_it(tmp_path):
    write(tmp_path)
    with Editor(tmp_path / "facts") as editor:
        assert editor.wait(fact(tmp_path, "herald"))


def test_a_folder_that_is_taken_away_shows_nothing_any_more(tmp_path):
    one, other = write(tmp_path / "one"), tmp_path / "other"
    other.mkdir()
    with Editor(other) as editor:
        editor.change_folders(added=(one,))
        editor.wait(fact(one, "gazette"))
        editor.change_folders(removed=(one,))

        assert editor.wait(fact(one, "gazette"), lambda found: not found) == []


def test_in_a_folder_that_is_no_corpus_and_outside_of_facts_nothing_is_said(tmp_path):
    root = write(tmp_path / "corpus")
    strange = tmp_path / "strange" / "notes.yaml"
    strange.parent.mkdir()
    strange.write_text("a: [", encoding="utf-8")
    beside = root / "compose.yaml"
    beside.write_text("services: [", encoding="utf-8")
    with Editor(strange.parent, root) as editor:
        editor.open(strange)
        editor.open(beside)
        editor.open(fact(root, "gazette"))
        editor.wait(fact(root, "gazette"))
        hover = editor.ask("text_document_hover", lsp.HoverParams(document(beside), lsp.Position(0, 2)))
        offered = editor.ask("text_document_completion", lsp.CompletionParams(document(strange), lsp.Position(0, 2)))
        editor.replace(beside, "[", "[]")
        editor.save(beside)
        editor.close(strange)

        assert (hover, offered) == (None, None)
        assert not editor.was_shown(strange)
        assert not editor.was_shown(beside)


def test_a_corpus_that_comes_into_being_is_judged_when_a_file_of_it_is_opened(tmp_path):
    with Editor(tmp_path) as editor:
        write(tmp_path)
        editor.open(fact(tmp_path, "gazette"))

        assert editor.wait(fact(tmp_path, "herald"))


def test_files_that_others_change_make_and_delete_count_once_the_client_tells_of_them(tmp_path):
    write(tmp_path)
    herald, new = fact(tmp_path, "herald"), fact(tmp_path, "new")
    with Editor(tmp_path) as editor:
        editor.wait(herald)
        herald.write_text(HERALD.replace("value: 16", "value: 18"), encoding="utf-8")
        editor.tell_changed(herald)
        editor.wait(herald, lambda found: not found)
        new.write_text(GAZETTE.replace("id: gazette", "id: new").replace("18", "19"), encoding="utf-8")
        editor.tell_changed(new)
        editor.wait(new)
        new.unlink()
        editor.tell_changed(new)
        editor.wait(new, lambda found: not found)

        assert editor.watched == ["workspace/didChangeWatchedFiles"]


def test_beside_a_client_that_does_not_tell_belie_looks_itself_whenever_it_judges(tmp_path):
    write(tmp_path)
    gazette, herald = fact(tmp_path, "gazette"), fact(tmp_path, "herald")
    with Editor(tmp_path, capabilities=BARE) as editor:
        editor.open(gazette)
        editor.wait(herald)
        herald.write_text(HERALD.replace("value: 16", "value: 18"), encoding="utf-8")
        editor.replace(gazette, "title: The plaza opens", "title: Open")

        assert editor.wait(herald, lambda found: not found) == []
        assert editor.watched == []


def test_the_text_of_a_source_is_watched_too(tmp_path):
    quoting = "source: {id: q, published: 2024-07-03, text: ../q.txt}\nclaims:\n"
    quoting += "  - {id: n, kind: count, of: harbour, what: cats, value: 2, evidence: two cats}\n"
    write(tmp_path, quoting=quoting)
    (tmp_path / "q.txt").write_text("Three cats.", encoding="utf-8")
    with Editor(tmp_path) as editor:
        editor.wait(fact(tmp_path, "quoting"))
        (tmp_path / "q.txt").write_text("There were two cats.", encoding="utf-8")
        editor.tell_changed(tmp_path / "q.txt")

        assert editor.wait(fact(tmp_path, "quoting"), lambda found: not found) == []


def test_checks_and_schemas_count_when_they_are_saved(tmp_path):
    write(tmp_path)
    herald, checks = fact(tmp_path, "herald"), tmp_path / "checks" / "checks.yaml"
    schema = tmp_path / "schemas" / "boat.schema.json"
    checks.parent.mkdir()
    checks.write_text("checks: []\n", encoding="utf-8")
    schema.parent.mkdir()
    with Editor(tmp_path, capabilities=BARE) as editor:
        editor.wait(herald)
        editor.open(checks)
        editor.type(checks, "checks:\n  - {rule: counts_agree, severity: off}\n")
        editor.save(checks)
        editor.wait(herald, lambda found: not found)
        editor.type(checks, "checks:\n  - {rule: counts_agre, severity: off}\n")
        editor.save(checks)
        (fault,) = editor.wait(checks)
        schema.write_text(BOATS, encoding="utf-8")
        editor.open(schema)
        editor.save(schema)
        editor.open(herald)
        editor.replace(herald, "claims:\n", "claims:\n  - {id: b, kind: boat, colour: green}\n")
        editor.wait(herald, lambda found: any("'green'" in one.message for one in found))
        editor.replace(herald, "colour: green", "colour: ")
        there = editor.at(herald, "colour: ", 8)
        offered = editor.ask("text_document_completion", lsp.CompletionParams(document(herald), there))

        assert editor.marked(checks, fault.range) == "counts_agre"
        assert [item.label for item in offered.items] == ["red", "blue"]


def test_rules_of_the_corpus_are_not_run_unless_somebody_says_so(tmp_path):
    write(tmp_path)
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "round.py").write_text(OWN_RULE, encoding="utf-8")
    with Editor(tmp_path) as editor:
        assert len(editor.wait(fact(tmp_path, "gazette"))) == 1
        assert "no_round_numbers" in editor.wait_for_log("are not run")


def test_rules_of_the_corpus_are_run_on_demand_and_what_they_print_does_no_harm(tmp_path):
    write(tmp_path)
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "round.py").write_text(OWN_RULE, encoding="utf-8")
    for how in ({"options": {"runPython": True}}, {"arguments": ("--python",)}):
        with Editor(tmp_path, **how) as editor:
            found = editor.wait(fact(tmp_path, "gazette"))
            assert {one.code for one in found} == {"counts_agree", "no_round_numbers"}

        assert "this is not for the protocol" in editor.errors
