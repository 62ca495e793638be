"""Findings and faults where they stand, while somebody types."""

from lsprotocol.types import DiagnosticSeverity

from .corpora import HERALD, fact, write
from .editor import BARE, Editor, uri

OUT_OF_ORDER = """\
source: {id: diary, published: 2024-01-01}
claims:
  - {id: early, kind: count, of: plaza, what: lamps, value: 40, on: 2023}
  - {id: late, kind: count, of: plaza, what: lamps, value: 44, on: 2023-06-01}
"""


def test_both_sides_of_a_contradiction_are_marked_and_name_each_other(tmp_path):
    write(tmp_path)
    with Editor(tmp_path) as editor:
        editor.open(fact(tmp_path, "gazette"))
        editor.open(fact(tmp_path, "herald"))
        (here,) = editor.wait(fact(tmp_path, "gazette"))
        (there,) = editor.wait(fact(tmp_path, "herald"))

        assert editor.marked(fact(tmp_path, "gazette"), here.range) == "18"
        assert editor.marked(fact(tmp_path, "herald"), there.range) == "16"
        assert (here.severity, here.code, here.source) == (DiagnosticSeverity.Error, "counts_agree", "belie")
        assert here.related_information[0].location.uri == uri(fact(tmp_path, "herald"))
        assert here.related_information[0].location.range == there.range
        assert "16 stalls" in here.related_information[0].message


def test_files_that_nobody_opened_are_judged_too(tmp_path):
    write(tmp_path)
    with Editor(tmp_path) as editor:
        (found,) = editor.wait(fact(tmp_path, "herald"))

        assert found.code == "counts_agree"


def test_what_is_only_possible_is_information(tmp_path):
    write(tmp_path, diary=OUT_OF_ORDER)
    with Editor(tmp_path) as editor:
        found = editor.wait(fact(tmp_path, "diary"))

        assert {one.severity for one in found} == {DiagnosticSeverity.Information}
        assert all(one.message.startswith("possible: ") for one in found)


def test_a_client_that_shows_no_other_places_reads_of_them_in_the_message(tmp_path):
    write(tmp_path)
    with Editor(tmp_path, capabilities=BARE) as editor:
        (found,) = editor.wait(fact(tmp_path, "gazette"))

        assert found.related_information is None
        assert "facts/herald.yaml:4" in found.message
        assert "16 stalls" in found.message


def test_a_contradiction_goes_while_one_types_and_comes_back(tmp_path):
    write(tmp_path)
    gazette, herald = fact(tmp_path, "gazette"), fact(tmp_path, "herald")
    with Editor(tmp_path) as editor:
        editor.open(gazette)
        editor.wait(herald)
        editor.replace(gazette, "value: 18", "value: 16")
        editor.wait(gazette, lambda found: not found)
        editor.wait(herald, lambda found: not found)
        editor.replace(gazette, "value: 16", "value: more than 20")
        (found,) = editor.wait(herald)

        assert "more than 20" in found.related_information[0].message
        assert "value: 18" in gazette.read_text(encoding="utf-8")


def test_an_unsaved_text_counts_no_more_once_it_is_closed(tmp_path):
    write(tmp_path)
    gazette, herald = fact(tmp_path, "gazette"), fact(tmp_path, "herald")
    with Editor(tmp_path) as editor:
        editor.open(gazette)
        editor.wait(herald)
        editor.replace(gazette, "value: 18", "value: 16")
        editor.wait(herald, lambda found: not found)
        editor.close(gazette)
        (found,) = editor.wait(herald)

        assert found.code == "counts_agree"


def test_a_fault_is_marked_with_its_hint(tmp_path):
    write(tmp_path)
    with Editor(tmp_path) as editor:
        editor.open(fact(tmp_path, "herald"), HERALD.replace("office: mayor", "office: mayr"))
        found = editor.wait(fact(tmp_path, "herald"), lambda found: len(found) == 2)
        fault = next(one for one in found if one.code == "references_resolve")

        assert editor.marked(fact(tmp_path, "herald"), fault.range) == "mayr"
        assert fault.message == "no entity has the id 'mayr'\ndid you mean 'mayor'?"


def test_a_new_file_counts_before_it_is_saved(tmp_path):
    write(tmp_path)
    new = fact(tmp_path, "new")
    text = "source: {id: new, published: 2024-07-03}\nclaims:\n"
    with Editor(tmp_path) as editor:
        editor.open(new, text + "  - {id: n, kind: count, of: plaza, what: stalls, value: 99}\n")
        found = editor.wait(new, lambda found: len(found) == 2)

        assert {one.code for one in found} == {"counts_agree"}
        assert not new.exists()
