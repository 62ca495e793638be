"""Other ids, in all files at once."""

import pytest
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from belie import check

from .corpora import ENTITIES, GAZETTE, HERALD, fact, write
from .editor import BARE, Editor, document

NOTES = """\
source: {id: notes, published: 2024-07-03}
claims:
  # plaza is not renamed here
  - {id: fixed, kind: count, of: "plaza", what: lamps, value: 4, corrects: [herald#stalls]}   # plaza
  - {id: near, kind: statement, subject: harbour, property: has, value: plaza, note: plaza}
"""


def rename(editor, path, words, within, new):
    there = editor.at(path, words, within)
    return editor.ask("text_document_rename", lsp.RenameParams(document(path), there, new))


def waived(root):
    """A corpus whose contradiction is waived, with the digest of what was accepted."""
    finding = next(one for one in check(root).findings)
    claims = ", ".join(claim.id for claim in finding.claims)
    words = f"reason: two ways of counting, by: desk, until: 2999-12-31, digest: {finding.digest}"
    text = f"waivers:\n  - {{rule: {finding.rule}, claims: [{claims}], {words}}}   # plaza\n"
    (root / "checks").mkdir()
    (root / "checks" / "waivers.yaml").write_text(text, encoding="utf-8")


def test_an_entity_is_renamed_everywhere_and_nothing_else_changes(tmp_path):
    write(tmp_path, notes=NOTES)
    with Editor(tmp_path) as editor:
        editor.open(fact(tmp_path, "gazette"), GAZETTE.replace("value: 18", "value: 19"))
        editor.wait(fact(tmp_path, "gazette"))
        edit = rename(editor, fact(tmp_path, "gazette"), "of: plaza", 5, "market-plaza")
        editor.apply(edit)

    assert not check(tmp_path).faults
    assert fact(tmp_path, "entities").read_text() == ENTITIES.replace("  plaza:", "  market-plaza:")
    assert fact(tmp_path, "herald").read_text() == HERALD.replace("of: plaza", "of: market-plaza")
    renamed = GAZETTE.replace(": plaza\n", ": market-plaza\n").replace("value: 18", "value: 19")
    assert fact(tmp_path, "gazette").read_text() == renamed
    notes = NOTES.replace('"plaza"', '"market-plaza"').replace("value: plaza", "value: market-plaza")
    assert fact(tmp_path, "notes").read_text() == notes


def test_a_claim_is_renamed_with_corrections_and_waivers_of_it_which_go_on_to_hold(tmp_path):
    write(tmp_path)
    waived(tmp_path)
    assert check(tmp_path).exit_status() == 0
    (tmp_path / "facts" / "notes.yaml").write_text(NOTES.replace("herald#stalls", "gazette#opened"))
    with Editor(tmp_path) as editor:
        editor.open(fact(tmp_path, "gazette"))
        editor.wait(fact(tmp_path, "gazette"), lambda found: not found)
        editor.apply(rename(editor, fact(tmp_path, "gazette"), "id: stalls", 5, "stalls-in-use"))
        editor.apply(rename(editor, fact(tmp_path, "gazette"), "id: opened", 5, "opening-day"))

    report = check(tmp_path)
    assert report.exit_status() == 0
    assert [one.waiver is not None for one in report.findings] == [True]
    assert "gazette#stalls-in-use" in (tmp_path / "checks" / "waivers.yaml").read_text()
    assert "corrects: [gazette#opening-day]" in fact(tmp_path, "notes").read_text()


def test_a_waiver_holds_on_when_its_entity_is_renamed(tmp_path):
    write(tmp_path)
    waived(tmp_path)
    with Editor(tmp_path, capabilities=BARE) as editor:
        editor.open(fact(tmp_path, "herald"))
        editor.wait(fact(tmp_path, "herald"), lambda found: not found)
        editor.apply(rename(editor, fact(tmp_path, "herald"), "of: plaza", 5, "square"))

    assert check(tmp_path).exit_status() == 0


def test_only_ids_of_entities_and_claims_can_be_renamed(tmp_path):
    write(tmp_path, notes=NOTES)
    notes = fact(tmp_path, "notes")
    with Editor(tmp_path) as editor:
        editor.open(notes)
        editor.wait(notes, lambda found: not found)

        def prepare(words, within):
            params = lsp.PrepareRenameParams(document(notes), editor.at(notes, words, within))
            return editor.ask("text_document_prepare_rename", params)

        entity = prepare('"plaza"', 3)
        claim = prepare("herald#stalls", 2)

        assert (entity.placeholder, editor.marked(notes, entity.range)) == ("plaza", "plaza")
        assert (claim.placeholder, editor.marked(notes, claim.range)) == ("stalls", "stalls")
        assert prepare("lamps", 2) is None
        assert prepare("kind: count", 1) is None


@pytest.mark.parametrize(
    ("new", "why"),
    [
        ("harbour", "there is an entity harbour already"),
        ("The Plaza", "'The Plaza' is no id"),
    ],
)
def test_what_cannot_be_an_id_is_declined_with_the_reason(tmp_path, new, why):
    write(tmp_path)
    with Editor(tmp_path) as editor:
        editor.open(fact(tmp_path, "gazette"))
        editor.wait(fact(tmp_path, "gazette"))
        with pytest.raises(JsonRpcException, match=why):
            rename(editor, fact(tmp_path, "gazette"), "of: plaza", 5, new)


def test_nothing_is_renamed_while_a_document_cannot_be_read_or_has_a_fault(tmp_path):
    write(tmp_path)
    gazette, herald = fact(tmp_path, "gazette"), fact(tmp_path, "herald")
    with Editor(tmp_path) as editor:
        editor.open(gazette)
        editor.open(herald)
        editor.wait(gazette)
        editor.replace(herald, "value: 16", "value: [16")
        with pytest.raises(JsonRpcException, match=r"facts/herald\.yaml cannot be read at the moment"):
            rename(editor, gazette, "of: plaza", 5, "square")
        editor.type(herald, HERALD.replace("until: 2022", "untl: 2022"))
        with pytest.raises(JsonRpcException, match="mend the faults first: facts/herald"):
            rename(editor, gazette, "of: plaza", 5, "square")
