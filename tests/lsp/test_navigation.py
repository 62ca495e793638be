"""From an id to its definition and to all that names it, and outlines."""

from lsprotocol import types as lsp

from .corpora import ENTITIES, fact, write
from .editor import BARE, Editor, document, uri

NOTES = """\
source: {id: notes, published: 2024-07-03, derived_from: [gazette], text: ../texts/notes.txt}
entities:
  plaza: {kind: place, name: Market Plaza}
properties:
  twin_of: {single: true}
claims:
  - {id: fixed, kind: count, of: plaza, what: lamps, value: 4, corrects: [gazette#stalls]}
  - {id: twin, kind: statement, subject: harbour, property: twin_of, value: plaza}
"""

ROWS = '{"source": "register", "id": "r1", "kind": "count", "of": "plaza", "what": "benches", "value": 9}\n'


def corpus(tmp_path):
    write(tmp_path, notes=NOTES)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "notes.txt").write_text("Four lamps.\n", encoding="utf-8")
    (tmp_path / "facts" / "register.ndjson").write_text(ROWS, encoding="utf-8")
    return tmp_path


def define(editor, path, words, within=0):
    params = lsp.DefinitionParams(document(path), editor.at(path, words, within))
    return editor.ask("text_document_definition", params)


def refer(editor, path, words, within, with_definitions):
    context = lsp.ReferenceContext(include_declaration=with_definitions)
    params = lsp.ReferenceParams(context, document(path), editor.at(path, words, within))
    return editor.ask("text_document_references", params)


def places(editor, found):
    """The words at some locations, with the names of their files; all of these are open."""
    by_uri = {uri(path): path for path in editor.root.rglob("*") if path.is_file()}
    return [(by_uri[one.uri].name, editor.marked(by_uri[one.uri], one.range)) for one in found]


def test_ids_lead_to_their_definitions_and_to_all_that_names_them(tmp_path):
    root = corpus(tmp_path)
    notes, gazette, register = fact(root, "notes"), fact(root, "gazette"), root / "facts" / "register.ndjson"
    with Editor(root) as editor:
        editor.root = root
        for path in [*sorted(root.glob("facts/*"))]:
            editor.open(path)
        editor.wait(gazette)
        editor.wait(register, lambda found: not found)
        entity = define(editor, gazette, "of: plaza", 5)
        claim = define(editor, notes, "gazette#stalls", 9)
        source = define(editor, notes, "[gazette]", 2)
        declared = define(editor, notes, "property: twin_of", 11)
        text = define(editor, notes, "../texts", 4)
        row = define(editor, register, '"plaza"', 3)
        nothing = define(editor, notes, "lamps", 2)
        named = refer(editor, gazette, "of: plaza", 5, True)
        uses = refer(editor, notes, "plaza: ", 1, False)
        corrected = refer(editor, gazette, "id: stalls", 5, True)

        assert places(editor, entity) == [("entities.yaml", "plaza"), ("notes.yaml", "plaza")]
        assert places(editor, claim) == [("gazette.yaml", "stalls")]
        assert places(editor, source) == [("gazette.yaml", "gazette")]
        assert places(editor, declared) == [("notes.yaml", "{single: true}")]
        assert [one.uri for one in text] == [uri(root / "texts" / "notes.txt")]
        assert places(editor, row) == places(editor, entity)
        assert nothing == []
        files = ["entities.yaml", "gazette.yaml", "gazette.yaml", "herald.yaml", "notes.yaml", "notes.yaml"]
        assert [name for name, _ in places(editor, named)] == [*files, "notes.yaml", "register.ndjson"]
        assert {word.strip('"') for _, word in places(editor, named)} == {"plaza"}
        assert len(uses) == len(named) - 2
        assert places(editor, corrected) == [("gazette.yaml", "stalls"), ("notes.yaml", "gazette#stalls")]


def test_a_document_has_an_outline(tmp_path):
    write(tmp_path, notes=NOTES.replace(", text: ../texts/notes.txt", ""))
    with Editor(tmp_path) as editor:
        editor.open(fact(tmp_path, "notes"))
        found = editor.ask("text_document_document_symbol", lsp.DocumentSymbolParams(document(fact(tmp_path, "notes"))))

        assert [one.name for one in found] == ["notes", "entities", "claims"]
        assert [one.name for one in found[2].children] == ["fixed", "twin"]
        assert found[1].children[0].detail == "Market Plaza"
        assert editor.marked(fact(tmp_path, "notes"), found[1].children[0].selection_range) == "plaza"


def test_a_client_without_hierarchy_gets_a_flat_outline(tmp_path):
    write(tmp_path)
    with Editor(tmp_path, capabilities=BARE) as editor:
        editor.open(fact(tmp_path, "entities"))
        found = editor.ask(
            "text_document_document_symbol", lsp.DocumentSymbolParams(document(fact(tmp_path, "entities")))
        )

        assert [one.name for one in found] == ["plaza", "harbour", "mayor", "ada", "opening"]
        assert {one.container_name for one in found} == {"entities"}


def test_entities_and_claims_of_the_corpus_are_found_by_id_and_name(tmp_path):
    write(tmp_path, more=ENTITIES)
    with Editor(tmp_path) as editor:
        editor.open(fact(tmp_path, "gazette"))
        editor.wait(fact(tmp_path, "gazette"))
        by_name = editor.ask("workspace_symbol", lsp.WorkspaceSymbolParams("market"))
        by_id = editor.ask("workspace_symbol", lsp.WorkspaceSymbolParams("herald#"))

        assert [one.name for one in by_name] == ["opening", "plaza"]
        assert [one.name for one in by_id] == ["herald#stalls", "herald#ada-is-mayor"]
        assert by_id[0].location.uri == uri(fact(tmp_path, "herald"))
