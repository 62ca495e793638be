"""Strategies for what a desk compares besides times and numbers: words, names, sources, and relative dates."""

from hypothesis import strategies as st

from .assembling import Claim, Draw, File, entities, files

WORDS = ["We will not yield to anyone.", "we will NOT yield to anyone", "We will not yield", "“We won’t yield”"]
WORDS += ["we won't yield", "We will not yield to anyone, ever"]
OCCASIONS: list[Claim] = [{"at": "e-one"}, {"at": "e-two"}, {"on": "2020-03-01"}, {"on": "2020-03"}, {}]
OCCASIONS += [{"on": "2020-03-01T10:00"}, {"on": "2020-03-02"}]
_PUBLISHED = ["2024-07-03", "2024-07-03", "2024-07-01", "2024-07", "2024-07-03?", None]
SAID = ["today", "yesterday", "tomorrow", "last year", "this year", "next year", "last month", "next month"]
SAID += ["on monday", "last friday", "next sunday", "3 days ago", "40 days ago", "in 2 days", "this month"]
SAID += ["earlier this month", "earlier this year", "wednesday"]
TAKEN = ["2024-07-03", "2024-07-02", "2024-07-01", "2024-06-30", "2024-06", "2024-07", "2024-08", "2023", "2024"]
TAKEN += ["2025", "2024-07-05", "2024-06-28", "2024-07-04", "2024-05-24"]
TAKEN += ["2024-06-2X", "2023-12-31/2024-01-02", "2024-07-14"]
TAKEN += ["[2024-06-30, 2024-08-01]", "XXXX-07-03", "2024-07-04?", "2019"]


@st.composite
def quotes(draw: Draw) -> list[File]:
    """The same words, or nearly so, from several mouths."""
    claims: list[Claim] = []
    for _ in range(draw(st.integers(2, 4))):
        speaker = draw(st.sampled_from(["ann", "bob", "club", "union"]))
        claim: Claim = {"kind": "quote", "speaker": speaker, "words": draw(st.sampled_from(WORDS))}
        claims.append(claim | draw(st.sampled_from(OCCASIONS)))
    return draw(files(claims))


@st.composite
def relative_dates(draw: Draw) -> list[File]:
    """Phrases in a source of a day, a month, or no known day, and what they are taken to be."""
    claims: list[Claim] = []
    for _ in range(draw(st.integers(1, 4))):
        date = {"said": draw(st.sampled_from(SAID)), "is": draw(st.sampled_from(TAKEN))}
        event: Claim = {"kind": "event", "event": draw(st.sampled_from(["e-one", "e-two", "e-three"])), "when": date}
        count: Claim = {"kind": "count", "of": "plaza", "what": "staff", "value": 3, "on": date}
        role: Claim = {"kind": "role", "holder": "ann", "office": "clerk", "from": date}
        claims.append(draw(st.sampled_from([event, event, count, role])))
    return draw(files(claims, st.sampled_from(_PUBLISHED)))


@st.composite
def definitions(draw: Draw) -> list[File]:
    """Files that define the same persons and places, or others of their names."""
    made: list[File] = []
    for number in range(draw(st.integers(1, 3))):
        known: dict[str, Claim] = {}
        for name in draw(st.sets(st.sampled_from(["ann", "anna", "bob", "almaty"]), min_size=1)):
            known[name] = dict(entities().get(name, {"kind": "person", "name": "Anna"}))
            if draw(st.integers(0, 2)) == 0:
                known[name]["name"] = draw(st.sampled_from(["ann", "Bob", "Almaty", "ANNA"]))
            if draw(st.integers(0, 2)) == 0:
                known[name]["aliases"] = draw(st.sampled_from([["Ann"], ["B."], ["Bob", "Bobby"]]))
            if known[name]["kind"] == "place":
                del known[name]["within"]
                known[name]["radius_km"] = draw(st.sampled_from([25, 30]))
        made.append({"source": {"id": f"s{number}"}, "entities": known, "claims": []})
    made[0]["claims"] = [{"id": "c0", "kind": "event", "event": "e-one", "when": "2020"}]
    made[0]["entities"]["e-one"] = {"kind": "event", "name": "e-one"}
    return made


@st.composite
def witnesses(draw: Draw) -> list[File]:
    """Sources that derive from others, what each says, and a check that asks for so many independent ones."""
    made: list[File] = []
    chained = draw(st.booleans())
    for number in range(draw(st.integers(3 if chained else 2, 5))):
        source: Claim = {"id": f"s{number}"}
        derived = draw(st.sets(st.integers(0, max(0, number - 1)), max_size=2))
        derived = {number - 1} if chained else derived
        if number and derived:
            source["derived_from"] = [f"s{one}" for one in sorted(derived)]
        made.append({"source": source, "claims": [_testimony(draw, n) for n in range(draw(st.integers(0, 2)))]})
    made[-1]["claims"] = made[-1]["claims"] or [_testimony(draw, 0)]
    draw(st.randoms(use_true_random=False)).shuffle(made)
    made[0]["entities"] = {name: entities()[name] for name in ("ann", "clerk", "club", "e-one")}
    check = {"severity": draw(st.sampled_from(["error", "error", "warning", "off"]))}
    made[0]["checks"] = {"two_witnesses": check | draw(st.sampled_from([{}, {"witnesses": 3}, {"witnesses": 1}]))}
    return made


def _testimony(draw: Draw, number: int) -> Claim:
    said: list[Claim] = [
        {"kind": "event", "event": "e-one", "when": "2020"},
        {"kind": "count", "of": "club", "what": "staff", "value": 3, "on": "2020"},
        {"kind": "role", "holder": "ann", "office": "clerk", "from": "2020"},
    ]
    return {"id": f"c{number}", **draw(st.sampled_from(said))}
