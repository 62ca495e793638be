"""A small corpus that is written, broken, deleted, typed at and left: a state machine for tests that compare runs."""

import json
import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

TODAY = 20_000

ENTITIES = {
    "ann": {"kind": "person", "name": "Ann Ames"},
    "bob": {"kind": "person", "name": "Bob Bell"},
    "mayor": {"kind": "office", "name": "Mayor", "seats": 1},
    "clerk": {"kind": "office", "name": "Clerk", "conflicts_with": ["mayor"]},
    "fair": {"kind": "event", "name": "Spring Fair"},
    "race": {"kind": "event", "name": "Boat Race"},
    "port": {"kind": "place", "name": "Port", "at": [10, 10]},
    "hill": {"kind": "place", "name": "Hill", "at": [12, 10], "within": "land"},
    "land": {"kind": "place", "name": "Land"},
    "club": {"kind": "organisation", "name": "Club"},
}
CLAIMS = [
    {"kind": "event", "event": "fair", "when": "2019-05-03", "where": "port", "who": [{"entity": "ann"}]},
    {"kind": "event", "event": "fair", "when": "2019-05", "evidence": "the fair on 7 May 2019"},
    {"kind": "event", "event": "race", "when": "2019-05-03", "where": "hill"},
    {"kind": "event", "event": "race", "who": [{"entity": "ann", "as": "mayor"}]},
    {"kind": "event", "event": "race", "before": "fair"},
    {"kind": "event", "event": "fair", "before": "race"},
    {"kind": "role", "holder": "ann", "office": "mayor", "from": "2018", "until": "2020"},
    {"kind": "role", "holder": "bob", "office": "mayor", "from": "2019", "until": "2021"},
    {"kind": "role", "holder": "ann", "office": "clerk", "on": "fair"},
    {"kind": "count", "of": "club", "what": "members", "value": 18, "on": "2019"},
    {"kind": "count", "of": "club", "what": "members", "value": "more than 20", "on": "2019"},
    {"kind": "statement", "subject": "ann", "property": "born", "value": "1950", "evidence": "Ann Ames was born"},
    {"kind": "statement", "subject": "ann", "property": "died", "value": "2017"},
    {"kind": "statement", "subject": "hill", "property": "capital_of", "value": "land"},
    {"kind": "quote", "speaker": "bob", "words": "we have never been asked about it", "on": "2019-05-03"},
    {"kind": "quote", "speaker": "ann", "words": "We have never been asked about it", "on": "2019-05-03"},
    {"kind": "role", "holder": "nobody", "office": "mayor", "from": "2018"},
    {"kind": "count", "of": "club", "what": "members", "value": "some"},
]
TEXTS = ["It was the fair on 7 May 2019.", "It was the fair on 8 May 2019. Ann Ames was born.", ""]
OTHERS = {
    "ann": [{"name": "Ann Other"}, {"aliases": ["the fair"]}],
    "mayor": [{"seats": 2}, {"vacant": "never"}],
    "hill": [{"within": "port"}, {"at": [50, 50]}, {"radius_km": 2000}],
    "club": [{"kind": "place"}],
}
NAMES = ["a", "b", "c"]


def fact_file(name, claims, entities, text, derived=()):
    source = {"id": name, "title": name.upper(), "published": "2022-01-02"}
    source |= {"text": f"../texts/{name}.txt"} if text is not None else {}
    source |= {"derived_from": list(derived)} if derived else {}
    numbered = [{"id": f"c{number}", **CLAIMS[number]} for number in sorted(claims)]
    return {"source": source, "entities": entities, "claims": numbered}


class EditedCorpus(RuleBasedStateMachine):
    """A corpus whose files are written, broken, deleted, typed at and left."""

    @initialize(own_rule=st.booleans())
    def begin(self, own_rule):
        self.root = Path(mkdtemp(prefix="belie-"))
        for folder in ("facts", "checks", "texts", "schemas"):
            (self.root / folder).mkdir()
        self.unsaved = {}
        self.write("facts/world.yaml", {"source": {"id": "world"}, "entities": ENTITIES, "claims": []})
        if own_rule:
            text = "from belie import contradiction, rule\n\n@rule(kinds=['role'], key=['office'])\ndef alone(group):\n"
            text += "    if len(group.claims) > 2:\n        yield contradiction(group.claims, 'three of them')\n"
            (self.root / "checks" / "alone.py").write_text(text)
        self.opened()

    def opened(self):
        """Called when the corpus was written for the first time."""

    def write(self, path, value):
        (self.root / path).write_text(value if isinstance(value, str) else json.dumps(value, indent=1))

    @rule(
        name=st.sampled_from(NAMES),
        claims=st.sets(st.integers(0, len(CLAIMS) - 1), max_size=6),
        text=st.sampled_from([None, *TEXTS]),
        derived=st.sampled_from([(), ("a",), ("b",), ("nowhere",)]),
        unsaved=st.booleans(),
    )
    def write_file(self, name, claims, text, derived, unsaved):
        path = f"facts/{name}.yaml"
        value = fact_file(name, claims, {}, text, derived)
        if text is not None:
            self.write(f"texts/{name}.txt", text)
        if unsaved:
            self.type_text(path, json.dumps(value, indent=1))
        else:
            self.leave(path)
            self.write(path, value)

    @rule(name=st.sampled_from(NAMES), text=st.sampled_from(TEXTS))
    def write_text(self, name, text):
        self.write(f"texts/{name}.txt", text)

    @rule(entity=st.sampled_from(sorted(OTHERS)), number=st.integers(0, 2), gone=st.booleans())
    def define_otherwise(self, entity, number, gone):
        others = OTHERS[entity]
        changed = {**ENTITIES, entity: {**ENTITIES[entity], **others[number % len(others)]}}
        if gone:
            del changed[entity]
        self.write("facts/world.yaml", {"source": {"id": "world"}, "entities": changed, "claims": []})

    @rule(name=st.sampled_from(NAMES), text=st.sampled_from(["source: [", "claims: 3", "\tx", ""]))
    def break_file(self, name, text):
        self.type_text(f"facts/{name}.yaml", text)

    @rule(name=st.sampled_from(NAMES))
    def leave_unsaved(self, name):
        self.leave(f"facts/{name}.yaml")

    @rule(name=st.sampled_from(NAMES))
    def delete(self, name):
        self.leave(f"facts/{name}.yaml")
        (self.root / "facts" / f"{name}.yaml").unlink(missing_ok=True)

    @rule(severity=st.sampled_from(["off", "warning", "error"]), cap=st.integers(1, 3))
    def check_otherwise(self, severity, cap):
        only = [{"rule": "counts_agree", "severity": severity}, {"rule": "one_holder_at_a_time", "cap": cap}]
        self.write("checks/terms.yaml", {"checks": only})

    @rule(name=st.sampled_from(NAMES))
    def touch(self, name):
        path = self.root / "facts" / f"{name}.yaml"
        if path.exists():
            os.utime(path, (1, 1))

    def type_text(self, path, text):
        """Let a text that is not saved count, where something holds it."""
        self.unsaved[path] = text

    def leave(self, path):
        """Let the disk count again."""
        self.unsaved.pop(path, None)

    def teardown(self):
        if hasattr(self, "root"):
            shutil.rmtree(self.root)
