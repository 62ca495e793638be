"""One more entity in a file that people write too."""

import pytest
import yaml

from belie.editing.adding import with_definition
from belie.editing.spans import NotEditable

CASES = {
    "": "entities:\n  pier: {kind: place, name: Pier}\n",
    "# A comment": "# A comment\nentities:\n  pier: {kind: place, name: Pier}\n",
    "source: {id: a}\n": "source: {id: a}\nentities:\n  pier: {kind: place, name: Pier}\n",
    "source: {id: a}\n\n# all\n# of it\nclaims: []\n": (
        "source: {id: a}\n\nentities:\n  pier: {kind: place, name: Pier}\n# all\n# of it\nclaims: []\n"
    ),
    "claims: []": "entities:\n  pier: {kind: place, name: Pier}\nclaims: []\n",
    "entities:   # who\nclaims: []\n": "entities:   # who\n  pier: {kind: place, name: Pier}\nclaims: []\n",
    "entities: {}\n": "entities: {pier: {kind: place, name: Pier}}\n",
    "entities: {a: {kind: thing}}\n": "entities: {a: {kind: thing}, pier: {kind: place, name: Pier}}\n",
    "entities: {a: {kind: thing},}\n": "entities: {a: {kind: thing}, pier: {kind: place, name: Pier}}\n",
    "entities:\n    a:\n        kind: thing   # odd\n\nclaims: []\n": (
        "entities:\n    a:\n        kind: thing   # odd\n    pier: {kind: place, name: Pier}\n\nclaims: []\n"
    ),
    "entities:\n  a: {kind: thing}": "entities:\n  a: {kind: thing}\n  pier: {kind: place, name: Pier}\n",
    "entities:\r\n  a: {kind: thing}\r\n": ("entities:\r\n  a: {kind: thing}\r\n  pier: {kind: place, name: Pier}\r\n"),
}


@pytest.mark.parametrize("text", CASES)
def test_an_entity_is_added_and_all_else_stays(text):
    changed = with_definition(text, "pier", "place", "Pier")

    assert changed == CASES[text]
    assert yaml.safe_load(changed)["entities"]["pier"] == {"kind": "place", "name": "Pier"}


def test_a_name_is_quoted_where_braces_would_end_it():
    changed = with_definition("entities: {}\n", "a", "thing", "One, two} #3")

    assert yaml.safe_load(changed)["entities"]["a"]["name"] == "One, two} #3"


@pytest.mark.parametrize("text", ["[]", "{entities: {}}", "entities: []", "entities: {pier: {}}", "a: ["])
def test_a_file_of_another_layout_is_left_alone(text):
    with pytest.raises(NotEditable):
        with_definition(text, "pier", "place", "Pier")
