"""What an editor offers to do, done, and judged by `belie check`."""

import subprocess
import sys

import pytest
from lsprotocol import types as lsp

from .corpora import ENTITIES, GAZETTE, HERALD, fact, write
from .editor import BARE, Editor, document


def actions(editor, path, diagnostic):
    """The actions at a diagnostic, by their titles."""
    params = lsp.CodeActionParams(document(path), diagnostic.range, lsp.CodeActionContext([diagnostic]))
    return {one.title: one for one in editor.ask("text_document_code_action", params)}


def belie_check(root, *arguments):
    """Exit status and output of the command line."""
    command = [sys.executable, "-m", "belie", "check", str(root), "--today", "2026-01-01", *arguments]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return run.returncode, run.stdout + run.stderr


def choose(editor, path, diagnostic, title):
    """Do the action whose title begins so."""
    offered = actions(editor, path, diagnostic)
    chosen = next((one for name, one in offered.items() if name.startswith(title)), None)
    assert chosen, list(offered)
    assert chosen.diagnostics[0].code == diagnostic.code
    editor.apply(chosen.edit)


def test_the_value_of_the_other_side_is_taken(tmp_path):
    write(tmp_path)
    herald = fact(tmp_path, "herald")
    with Editor(tmp_path) as editor:
        editor.open(herald)
        (found,) = editor.wait(herald)
        choose(editor, herald, found, "Take 18 from gazette#stalls")
        editor.wait(herald, lambda found: not found)

    assert belie_check(tmp_path)[0] == 0
    assert herald.read_text(encoding="utf-8") == HERALD.replace("value: 16", "value: 18")


def test_a_value_is_taken_in_the_form_that_it_needs_there(tmp_path):
    gazette = GAZETTE.replace("when: 2019-05", "when: [2019-05, 2019-06]").replace("value: 18", "value: 10..12")
    other = """\
source: {id: other, published: 2024-07-03}
claims:
  - {id: day, kind: event, event: opening, when: 2020-01-01}
"""
    write(tmp_path, gazette=gazette, other=other)
    with Editor(tmp_path) as editor:
        editor.open(fact(tmp_path, "other"))
        editor.open(fact(tmp_path, "herald"))
        (found,) = editor.wait(fact(tmp_path, "other"))
        choose(editor, fact(tmp_path, "other"), found, 'Take ["2019-05", "2019-06"] from gazette#opened')
        (found,) = editor.wait(fact(tmp_path, "herald"))
        choose(editor, fact(tmp_path, "herald"), found, "Take 10..12 from gazette#stalls")
        editor.wait(fact(tmp_path, "herald"), lambda found: not found)

    assert belie_check(tmp_path)[0] == 0
    assert "when: [2019-05, 2019-06]}" in fact(tmp_path, "other").read_text(encoding="utf-8")


@pytest.mark.parametrize("capabilities", ["versions", "no versions"])
def test_a_waiver_is_written_and_holds_once_it_has_its_reason(tmp_path, capabilities):
    write(tmp_path)
    herald, waivers = fact(tmp_path, "herald"), tmp_path / "checks" / "waivers.yaml"
    able = lsp.ClientCapabilities(
        text_document=lsp.TextDocumentClientCapabilities(
            code_action=lsp.CodeActionClientCapabilities(
                code_action_literal_support=lsp.ClientCodeActionLiteralOptions(
                    lsp.ClientCodeActionKindOptions([lsp.CodeActionKind.QuickFix])
                )
            )
        )
    )
    more = {} if capabilities == "versions" else {"capabilities": able}
    with Editor(tmp_path, options={"waiveBy": "desk", "waiveDays": 30}, **more) as editor:
        editor.open(herald)
        (found,) = editor.wait(herald)
        choose(editor, herald, found, "Waive it until ")
        (fault,) = editor.wait(waivers)
        without_reason = belie_check(tmp_path)
        editor.replace(waivers, 'reason: ""', "reason: two ways of counting")
        editor.save(waivers)
        editor.wait(waivers, lambda found: not found)
        editor.wait(herald, lambda found: not found)

    assert fault.code == "file_is_valid"
    assert without_reason[0] == 2
    assert belie_check(tmp_path)[0] == 0
    assert "Waived: 1 finding" in belie_check(tmp_path)[1]


def test_a_waiver_that_holds_no_more_keeps_its_reason_when_it_is_written_anew(tmp_path):
    write(tmp_path)
    herald, waivers = fact(tmp_path, "herald"), tmp_path / "checks" / "waivers.yaml"
    waivers.parent.mkdir()
    claims = "claims: [gazette#stalls, herald#stalls]"
    waivers.write_text(
        f"waivers:\n  - rule: counts_agree\n    {claims}\n    reason: it was so\n    by: Ann\n    until: 2020-01-01\n",
        encoding="utf-8",
    )
    with Editor(tmp_path) as editor:
        editor.open(herald)
        (found,) = editor.wait(herald)
        choose(editor, herald, found, "Waive it until ")
        editor.wait(herald, lambda found: not found)

    assert "reason: it was so\n    by: Ann\n" in waivers.read_text(encoding="utf-8")
    assert belie_check(tmp_path)[0] == 0


def test_all_findings_of_a_group_are_waived_together(tmp_path):
    third = "source: {id: third, published: 2024-07-03}\nclaims:\n"
    write(tmp_path, third=third + "  - {id: n, kind: count, of: plaza, what: stalls, value: 17}\n")
    with Editor(tmp_path, options={"waiveBy": "desk"}) as editor:
        editor.open(fact(tmp_path, "third"))
        found = editor.wait(fact(tmp_path, "third"))
        choose(editor, fact(tmp_path, "third"), found[0], "Waive all 3 findings of plaza, stalls")
        waivers = tmp_path / "checks" / "waivers.yaml"
        editor.replace(waivers, 'reason: ""', "reason: ways of counting")
        editor.save(waivers)
        editor.wait(fact(tmp_path, "third"), lambda found: not found)

    assert "Waived: 3 findings" in belie_check(tmp_path)[1]


MISSPELT = [
    ("office: mayor", "office: mayr", "Write mayor"),
    ("until: 2022", "untl: 2022", "Write until"),
    ("kind: role", "kind: rol", "Write role"),
    ("of: plaza", 'of: "plazza"', "Write plaza"),
]


@pytest.mark.parametrize(("right", "wrong", "title"), MISSPELT)
def test_what_was_meant_is_written(tmp_path, right, wrong, title):
    write(tmp_path, herald=HERALD.replace(right, wrong))
    herald = fact(tmp_path, "herald")
    with Editor(tmp_path) as editor:
        editor.open(herald)
        found = editor.wait(herald, lambda found: any("did you mean" in one.message for one in found))
        fault = next(one for one in found if "did you mean" in one.message)
        choose(editor, herald, fault, title)
        editor.wait(herald, lambda found: [one.code for one in found] == ["counts_agree"])

    assert herald.read_text(encoding="utf-8").replace('"', "") == HERALD
    assert belie_check(tmp_path)[0] == 1


def test_a_missing_entity_is_defined_with_the_kind_that_belongs_there(tmp_path):
    write(tmp_path, herald=HERALD.replace("office: mayor", "office: town-clerk"))
    herald = fact(tmp_path, "herald")
    with Editor(tmp_path) as editor:
        editor.open(herald)
        found = editor.wait(herald, lambda found: len(found) == 2)
        fault = next(one for one in found if one.code == "references_resolve")
        offered = actions(editor, herald, fault)
        choose(editor, herald, fault, "Define town-clerk as an office")
        editor.wait(herald, lambda found: len(found) == 1)

    assert [title for title in offered if title.startswith("Define")] == ["Define town-clerk as an office"]
    assert "entities:\n  town-clerk: {kind: office, name: Town Clerk}\nclaims:\n" in herald.read_text(encoding="utf-8")
    assert belie_check(tmp_path)[0] == 1


def test_where_several_kinds_belong_each_is_offered(tmp_path):
    write(tmp_path, herald=HERALD.replace("holder: ada", "holder: board-of-works"))
    herald = fact(tmp_path, "herald")
    with Editor(tmp_path) as editor:
        editor.open(herald)
        found = editor.wait(herald, lambda found: len(found) == 2)
        fault = next(one for one in found if one.code == "references_resolve")
        offered = [title for title in actions(editor, herald, fault) if title.startswith("Define")]

    kinds = ("a person", "an organisation", "a place")
    assert offered == [f"Define board-of-works as {kind}" for kind in kinds]


def test_nothing_is_offered_for_a_text_that_is_not_judged_or_to_a_client_that_knows_no_actions(tmp_path):
    write(tmp_path)
    herald = fact(tmp_path, "herald")
    with Editor(tmp_path) as editor:
        editor.open(herald)
        (found,) = editor.wait(herald)
        editor.replace(herald, "value: 16", "value: [16")
        editor.wait(herald, lambda found: [one.code for one in found] == ["file_is_valid"])
        while_broken = actions(editor, herald, found)
    with Editor(tmp_path, capabilities=BARE) as editor:
        editor.open(herald)
        (found,) = editor.wait(herald)
        without_literals = actions(editor, herald, found)

    assert while_broken == {}
    assert without_literals == {}


def test_two_definitions_that_differ_can_be_waived(tmp_path):
    write(tmp_path, more=ENTITIES.replace("seats: 1", "seats: 2"))
    more = fact(tmp_path, "more")
    with Editor(tmp_path, options={"waiveBy": "desk"}) as editor:
        found = editor.wait(fact(tmp_path, "entities"))
        editor.open(fact(tmp_path, "entities"))
        choose(editor, fact(tmp_path, "entities"), found[0], "Waive it until")
        waivers = tmp_path / "checks" / "waivers.yaml"
        editor.replace(waivers, 'reason: ""', "reason: they had two once")
        editor.save(waivers)
        editor.wait(fact(tmp_path, "entities"), lambda found: not found)

    assert more.exists()
    assert belie_check(tmp_path)[0] == 1
