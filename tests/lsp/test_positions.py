"""Columns, where a character takes more than one unit of the protocol."""

import pytest
from lsprotocol import types as lsp

from .corpora import fact, write
from .editor import FULL, Editor, document

FERRY = "⛴\N{GRINNING FACE}é"
WIDE = f"""\
source: {{id: wide, title: "{FERRY}", published: 2024-07-03}}
claims:
  - {{note: "{FERRY} \N{MUSICAL SYMBOL G CLEF}", id: n, kind: count, of: plaza, what: stalls, value: 7}}
  - {{note: "a\u2028b\x85c", id: m, kind: count, of: plaza, what: stalls, value: 18}}
"""


def offering(*encodings):
    """A client that offers these ways to count, the one that it likes best first."""
    return lsp.ClientCapabilities(
        general=lsp.GeneralClientCapabilities(position_encodings=list(encodings)),
        workspace=FULL.workspace,
        text_document=FULL.text_document,
    )


WAYS = [
    ((), lsp.PositionEncodingKind.Utf16, "utf-16-le", 2),
    ((lsp.PositionEncodingKind.Utf8, lsp.PositionEncodingKind.Utf16), lsp.PositionEncodingKind.Utf8, "utf-8", 1),
    ((lsp.PositionEncodingKind.Utf32, lsp.PositionEncodingKind.Utf16), lsp.PositionEncodingKind.Utf32, "utf-32-le", 4),
    (("utf-7", lsp.PositionEncodingKind.Utf16), lsp.PositionEncodingKind.Utf16, "utf-16-le", 2),
]


@pytest.mark.parametrize(("offered", "chosen", "codec", "size"), WAYS)
def test_columns_are_counted_as_the_client_likes_best(tmp_path, offered, chosen, codec, size):
    write(tmp_path, wide=WIDE)
    wide = fact(tmp_path, "wide")
    with Editor(tmp_path, capabilities=offering(*offered) if offered else FULL) as editor:
        editor.open(wide)
        found = editor.wait(wide)
        first = next(one for one in found if one.range.start.line == 2)
        line = WIDE.split("\n")[2].encode(codec)
        there = lsp.Position(2, len(WIDE.split("\n")[2].partition("plaza")[0].encode(codec)) // size + 1)
        hover = editor.ask("text_document_hover", lsp.HoverParams(document(wide), there))

    assert editor.server.position_encoding == chosen
    assert line[first.range.start.character * size : first.range.end.character * size].decode(codec) == "7"
    assert "Market Plaza" in hover.contents.value
    assert line[hover.range.start.character * size : hover.range.end.character * size].decode(codec) == "plaza"


def test_lines_end_where_those_of_the_protocol_end(tmp_path):
    write(tmp_path, wide=WIDE.replace("\n", "\r\n"))
    wide = fact(tmp_path, "wide")
    with Editor(tmp_path) as editor:
        editor.open(wide)
        editor.wait(wide)
        editor.replace(wide, "value: 18", "value: 19")
        found = editor.wait(wide, lambda found: len([one for one in found if one.range.start.line == 3]) > 1)
        of_last_line = {editor.marked(wide, one.range) for one in found if one.range.start.line == 3}
        there = editor.at(wide, "id: n", 4)
        renamed = editor.ask("text_document_rename", lsp.RenameParams(document(wide), there, "few"))
        editor.apply(renamed)

    assert of_last_line == {"19"}
    assert wide.read_bytes().decode() == WIDE.replace("id: n", "id: few").replace("18}", "19}").replace("\n", "\r\n")
