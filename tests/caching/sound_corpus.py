"""A corpus of several files without faults, most of whose changes are small: one claim, one file, some lines."""

import json
import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from ..edited_corpus import ENTITIES

NAMES = ["a", "b", "c", "d", "e"]
MORE = {
    "gala": {"kind": "event", "name": "Summer Gala"},
    "warden": {"kind": "office", "name": "Warden", "vacant": "never", "seats": 1},
    "rounds": {"kind": "series", "name": "Rounds", "every": "year", "number": 1, "opens": "2018"},
    "team": {"kind": "organisation", "name": "Team", "within": "club"},
}
NEW = {
    "cal": {"kind": "person", "name": "Cal Carr"},
    "dee": {"kind": "person", "name": "Dee Dunn", "aliases": ["the guest"]},
    "bea": {"kind": "person", "name": "ann ames"},
    "pier": {"kind": "place", "name": "Pier", "within": "port"},
    "baths": {"kind": "place", "name": "Baths", "within": "pier"},
    "page": {"kind": "office", "name": "Page", "of": "club"},
    "aide": {"kind": "office", "name": "Aide", "conflicts_with": ["mayor"]},
    "red": {"kind": "thing", "name": "The colour"},
}
"""Entities that files come to define; most of them bear on claims that stand elsewhere."""
PROPERTIES = {"capital_of": {"single": True, "unique": True}, "colour": {"single": True}, "member_of": {}}

_people, _events = st.sampled_from(["ann", "bob"]), st.sampled_from(["fair", "race", "gala"])
_offices = st.sampled_from(["mayor", "clerk", "warden"])
_dates = st.sampled_from(["2017", "2018-05", "2019", "2019-05-03", "2019-05-04", "2019-05~", "2020"])
_who = st.lists(
    st.fixed_dictionaries({"entity": _people}, optional={"as": _offices}), min_size=1, max_size=2, unique_by=str
)
_times = {"from": _dates, "until": _dates}
_quote = {
    "kind": st.just("quote"),
    "speaker": _people,
    "words": st.sampled_from(["we have never been asked about it", "We have never “been asked” about it", "no"]),
}
_count = {
    "kind": st.just("count"),
    "of": st.sampled_from(["club", "team"]),
    "value": st.sampled_from([18, 19, "more than 20", "about 18", "dozens"]),
}
_life = {
    "kind": st.just("statement"),
    "subject": _people,
    "property": st.sampled_from(["born", "died"]),
    "value": _dates,
}
_event = st.fixed_dictionaries(
    {"kind": st.just("event"), "event": _events, "when": _dates | st.just({"said": "last year", "is": 2021})},
    optional={
        "where": st.sampled_from(["port", "hill", "land"]),
        "who": _who,
        "before": _events,
        "evidence": st.sampled_from(
            [
                "the fair on 7 May 2019",
                "Ann Ames at the gala",
                "Cal Carr met a guest at the gala",
                "Dee \u201cD\u201d Dunn",
            ]
        ),
    },
)
CLAIMS = st.one_of(
    st.fixed_dictionaries({"kind": st.just("event"), "event": _events, "before": _events, "where": st.just("hill")}),
    _event,
    _event,
    _event,
    st.fixed_dictionaries({"kind": st.just("role"), "holder": _people, "office": _offices, **_times}),
    st.fixed_dictionaries({"kind": st.just("role"), "holder": _people, "office": _offices, "on": _events | _dates}),
    st.fixed_dictionaries({**_count, "what": st.just("boats")}, optional={"on": _dates}),
    st.fixed_dictionaries(
        {**_count, "what": st.just("members")},
        optional={"on": _dates, "parts": st.just([{"of": "team", "what": "boats"}]), "complete": st.booleans()},
    ),
    st.fixed_dictionaries(_life),
    st.fixed_dictionaries(
        {
            "kind": st.just("statement"),
            "subject": st.sampled_from(["port", "hill", "ann"]),
            "property": st.sampled_from([*PROPERTIES, "members"]),
            "value": st.sampled_from(["land", "port", "club", "Red", "red", 3, 3.0]),
        },
        optional=_times,
    ),
    st.fixed_dictionaries({**_quote, "on": _dates}),
    st.fixed_dictionaries({**_quote, "at": _events}),
    st.fixed_dictionaries(
        {"kind": st.just("ordinal"), "item": _events, "series": st.just("rounds"), "number": st.integers(1, 3)}
    ),
)
TEXTS = [
    "It was the fair on 7 May 2019.",
    "Ann Ames at the gala, and the fair on 7 May 2019.",
    'Ann Ames was there. "We have never been asked about it," said Cal Carr.',
]


class SoundCorpus(RuleBasedStateMachine):
    """The corpus; sources belong to the names of their first files, and stay with their claims where files move."""

    @initialize(all_claims=st.lists(st.lists(CLAIMS, min_size=2, max_size=5), min_size=5, max_size=5))
    def begin(self, all_claims):
        self.root = Path(mkdtemp(prefix="belie-"))
        for folder in ("facts", "checks", "texts"):
            (self.root / folder).mkdir()
        self.files = {}
        self.claims = {}
        self.defined = {}
        self.write("facts/world.yaml", {"entities": {**ENTITIES, **MORE}, "properties": PROPERTIES})
        for name, claims in zip(NAMES, all_claims, strict=True):
            self.write_claims(name, claims)
        self.opened()

    def opened(self):
        """Called when the corpus was written for the first time."""

    def write(self, path, value, head=""):
        (self.root / path).write_text(head + (value if isinstance(value, str) else json.dumps(value, indent=1)))

    def write_claims(self, name, claims, head=""):
        """Write the file of a source; its claims are numbered."""
        self.claims[name] = claims
        source = {"id": name, "title": name.upper(), "published": "2022-01-02"}
        if (self.root / "texts" / f"{name}.txt").exists():
            source["text"] = f"../texts/{name}.txt"
        numbered = [{"id": f"c{number}", **claim} for number, claim in enumerate(claims) if claim is not None]
        defined = {key: NEW[key] for key in self.defined.get(name, ())}
        self.write(f"facts/{name}.yaml", {"source": source, "entities": defined, "claims": numbered}, head)

    @rule(name=st.sampled_from(NAMES), claim=CLAIMS)
    def add_claim(self, name, claim):
        self.write_claims(name, [*self.claims.get(name, []), claim])

    @rule(name=st.sampled_from(NAMES), new=st.sampled_from(sorted(NEW)), first=st.booleans(), claim=CLAIMS)
    def define(self, name, new, first, claim):
        before = [one for one in self.defined.get(name, []) if one != new]
        self.defined[name] = [new, *before] if first else [*before, new]
        if NEW[new]["kind"] == "person":
            claim = {"kind": "statement", "subject": new, "property": "born", "value": "1990"}
        self.write_claims(name, [*self.claims.get(name, []), claim])

    @rule(name=st.sampled_from(NAMES), at=st.integers(0, 5), claim=CLAIMS)
    def say_otherwise(self, name, at, claim):
        claims = self.claims.get(name, [])
        if claims:
            self.write_claims(name, [claim if n == at % len(claims) else one for n, one in enumerate(claims)])

    @rule(name=st.sampled_from(NAMES), at=st.integers(0, 5))
    def take_claim_out(self, name, at):
        claims = self.claims.get(name, [])
        if claims:
            self.write_claims(name, [None if n == at % len(claims) else one for n, one in enumerate(claims)])

    @rule(name=st.sampled_from(NAMES), claims=st.lists(CLAIMS, max_size=5), lines=st.integers(0, 2))
    def write_anew(self, name, claims, lines):
        self.write_claims(name, claims, "# a remark\n" * lines)

    @rule(name=st.sampled_from(NAMES), lines=st.integers(0, 3))
    def move_lines(self, name, lines):
        if name in self.claims:
            self.write_claims(name, self.claims[name], "\n" * lines)

    @rule(one=_events, other=_events, tied=st.booleans())
    def tie_events(self, one, other, tied):
        self.write_claims("t", [{"kind": "event", "event": one, "before": other}] if tied else [])

    @rule(name=st.sampled_from(NAMES), text=st.sampled_from(TEXTS))
    def write_text(self, name, text):
        self.write(f"texts/{name}.txt", text)

    @rule(name=st.sampled_from(NAMES))
    def delete(self, name):
        (self.root / "facts" / f"{name}.yaml").unlink(missing_ok=True)
        self.claims.pop(name, None)
        self.defined.pop(name, None)

    @rule(name=st.sampled_from(NAMES), other=st.sampled_from([*NAMES, "z"]))
    def move_file(self, name, other):
        path, new = (self.root / "facts" / f"{one}.yaml" for one in (name, other))
        if path.exists() and not new.exists():
            os.rename(path, new)

    @rule(name=st.sampled_from(NAMES), other=st.sampled_from(NAMES), of=st.integers(0, 2))
    def correct(self, name, other, of):
        if of == 0 and self.claims.get(other) and self.claims[other][0] is not None:
            entry = {"kind": "role", "holder": "ann", "office": "clerk", "from": "2001", "corrects": [f"{other}#c0"]}
            self.write_claims(name, [*self.claims.get(name, []), entry])

    @rule(severity=st.sampled_from(["off", "warning", "error"]), cap=st.integers(1, 3), often=st.integers(0, 2))
    def check_otherwise(self, severity, cap, often):
        only = [{"rule": "counts_agree", "severity": severity}, {"rule": "one_holder_at_a_time", "cap": cap}]
        if often == 0:
            self.write("checks/terms.yaml", {"checks": only})

    @rule(name=st.sampled_from(NAMES), number=st.integers(0, 4), until=st.sampled_from(["2024-12-31", "2030-01-01"]))
    def waive(self, name, number, until):
        entry = f"rule: counts_agree, claims: [{name}#c{number}, a#c0], reason: known, by: desk, until: {until}"
        if number == 0:
            self.write("checks/waivers.yaml", f"waivers: [{{{entry}}}]\n")

    def teardown(self):
        if hasattr(self, "root"):
            shutil.rmtree(self.root)
