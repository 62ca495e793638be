"""What people who are new to fact files write: one fault, at its place, that says what to write instead."""

from pathlib import Path

import pytest

from belie.loading.corpus import load_corpus

from .corpora import claims, write_corpus

COUNT = "id: n, kind: count, of: sea, what: fish, value"
EVENT = "id: n, kind: event, event: talks"
ROLE = "id: n, kind: role, holder: ann, office: head"


def block(*lines: str) -> str:
    """A fact file with one claim in block style: the lines begin on line 3, in column 5."""
    return claims() + "  - " + "\n    ".join(lines) + "\n"


CASES = {
    # quotes
    "a sign that is not quoted": (
        block("id: n", "kind: count", "value: > 120"), "5:12", "begins a block of text", 'in quotes: "> 120"'
    ),
    "a sign within braces": (claims(f"{COUNT}: > 120"), "3:54", "cannot begin with >", 'in quotes: "> 120"'),
    "a lone tilde": (block("id: n", "kind: quote", "speaker: ann", "words: ~"), "6:12", "empty", "a lone ~"),
    "a question mark": (block("id: n", "when: ?"), "4:11", "cannot begin with ?", 'in quotes: "?"'),
    "a set of dates": (claims(f"{EVENT}, when: {{2018, 2019}}"), "3:46", "without values", '"{2018, 2019}"'),
    "a source without keys": ("source: {bad}\n", "1:9", "without values", 'in quotes: "{bad}"'),
    "a comma within braces": (claims(f"{COUNT}: 1,200"), "3:56", "unknown key '200'", "in quotes"),
    "a colon in a value": (block("id: n", "words: We said: no"), "4:19", "a second colon", "in quotes"),
    "an apostrophe": (block("words: 'It's enough'"), "3:16", "after the end of the value", "'It''s enough'"),
    "quotation marks within": (block('words: "He said "no" twice"'), "3:22", "after the end", "the whole value in '…'"),
    "a hash": (claims(f"{COUNT}: 1, evidence: #1 of them"), "3:67", "a comment begins here", "in quotes"),
    "curly quotation marks": (claims(f"{COUNT}: “18”"), "3:54", "not a quantity", 'straight quotation marks: "18"'),
    # the shape
    "a claim without a dash": (
        "source: {id: bad}\nclaims:\n  id: n\n  kind: count\n  of: sea\n  what: fish\n  value: 1\n",
        "3:3", "a set of keys, where a list is expected", "a dash and a space before it",
    ),
    "claims by their ids": (
        "source: {id: bad}\nclaims:\n  n: {kind: count}\n",
        "3:3", "where a list is expected", "its id as a key: - id: n"
    ),
    "two claims with one dash": (block("id: n", "kind: count", "id: m"), "5:5", "'id' is given twice", "a dash"),
    "no space after a colon": (block("id: n", "kind:count", "of: sea"), "4:5", "no colon", "a space after the colon"),
    "no space after a colon above": ("source:\n  id:bad\n  title: Bad\n", "2:3", "behind the colon", "write id: bad"),
    "no space after a dash": (claims() + "  -id: n\n    kind: count\n", "3:3", "behind the dash", "write - id: n"),
    "no space in braces": (
        "entities:\n  x: {kind:place, name: X}\n", "2:7", "no space stands behind the colon", "write kind: place"
    ),
    "an odd space in a line": ("source:\n  id: bad\n\u00a0 title: Bad\n  url: x\n", "3:1", "U+00A0", "ordinary spaces"),
    "claims within entities": (
        "source: {id: bad}\nentities:\n  x: {kind: place, name: X}\n  claims: []\n",
        "4:3", "stands within entities", "margin"
    ),
    "entities within the source": (
        "source:\n  id: bad\n  entities:\n    x: {kind: place, name: X}\n", "3:3", "stands within source", "margin"
    ),
    "an entity that is only named": (
        "entities:\n  x: The Sea\n", "2:6", "the text 'The Sea'", "{kind: …, name: The Sea}"
    ),
    "no claims below the key": ("source: {id: bad}\nclaims:\n", "2:8", "this is empty", "or [] for nothing"),
    "a sentence in place of a claim": (
        "source: {id: bad}\nclaims:\n  - The sea has 18 fish\n", "3:5", "the text 'The sea has", "[{id: rooms,"
    ),
    "keys of an entity that are not indented": (
        "entities:\n  x:\n  kind: place\n  name: X\n", "2:3", "x is empty", "indent what belongs to x"
    ),
    "a space that is none": ("source:\n\u00a0 id: bad\n", "1:1", "source is empty", "U+00A0 is no space"),
    # keys
    "a capital": (claims("id: n, Kind: count, of: sea, what: fish, value: 1"), "3:13", "'Kind'", "'kind'"),
    "another word for a key that is missing": (
        claims("id: n, kind: count, of: sea, what: fish, amount: 1"), "3:47", "'amount'", "'value', which is missing"
    ),
    "a key of another kind": (claims(f"{ROLE}, when: 2019"), "3:52", "'when'", "one of from, until, on"),
    "a key that no kind has": (claims(f"{EVENT}, date: 2019"), "3:40", "'date'", "'when', which is missing"),
    "two keys that are missing": (claims("id: n, kind: count, value: 1"), "3:5", "'of' and 'what' are", "each"),
    "no time at all": (claims(ROLE), "3:5", "a role says its time", "add one of from, until, on"),
    "two times": (claims(f"{ROLE}, from: 2018, on: 2019"), "3:64", "either on, or from", "take out on, or from"),
    "an office for a kind": (claims("id: n, kind: head"), "3:19", "'head' is not one of", "role: somebody held"),
    "a misspelt section": (
        "source: {id: bad}\nentites: {x: {kind: place, name: X}}\n", "2:1", "'entites'", "did you mean 'entities'?"
    ),
    # values
    "a year for an event": (claims(f"{EVENT}, before: 1965"), "3:48", "the number 1965", 'under when write "[..1964]"'),
    "a day for an event": (claims(f"{EVENT}, after: 1965-03-04"), "3:47", "'1965-03-04'", '"[1965-03-05..]"'),
    "a day at which something is said": (
        claims("id: n, kind: quote, speaker: ann, words: No, at: 2024-07-03"), "3:55", "'2024-07-03'",
        "for a date leave at out, and under on write 2024-07-03",
    ),
    "an event on which something is said": (
        claims("id: n, kind: quote, speaker: ann, words: No, on: talks"),
        "3:55", "'talks' is no date", "write at: talks"
    ),
    "an event on which is counted": (
        claims(f"{COUNT}: 1, on: talks"), "3:61", "'talks' is no date", "only the on of a role"
    ),
    "two places": (claims(f"{EVENT}, where: [sea, sea]"), "3:47", "this is a list", "one id stands here"),
    "who as a full name": (
        claims(f"{EVENT}, who: Ann Smith"), "3:45", "'Ann Smith'", "write [{entity: …}], with an id"
    ),
    "a claim for an event": (claims(f"{EVENT}, after: bad#m"), "3:47", "'bad#m'", "a claim's id stands here"),
    "a thing counted with a capital": (
        claims("id: n, kind: count, of: sea, what: Fish, value: 1"), "3:41", "'Fish'", "write fish:"
    ),
    "another word for a key that is there": (
        claims("id: n, kind: statement, subject: sea, property: depth, object: 3"),
        "3:61", "'object'", "'value', which is"
    ),
    "a list for one value": (
        claims("id: n, kind: statement, subject: sea, property: located_in, value: [a, b]"), "3:73",
        "where the property located_in takes the id of an entity", "a claim for each value",
    ),
    "who as a name": (claims(f"{EVENT}, who: ann"), "3:45", "where a list is expected", "write [{entity: ann}]"),
    "a list of one place": (claims(f"{EVENT}, where: [sea]"), "3:47", "this is a list", "without a list: sea"),
    "one correction": (claims(f"{COUNT}: 1, corrects: good#fish"), "3:67", "a list", "write a list: [good#fish]"),
    "a number for words": (claims(f"{COUNT}: 18, evidence: 18"), "3:68", "the number 18", 'in quotes: "18"'),
    "yes": (claims(f"{ROLE}, from: 2018, acting: yes"), "3:72", "where true or false is expected", "write true"),
    "an ordinal with its ending": (
        claims("id: n, kind: ordinal, item: talks, series: s, number: 46th"), "3:60", "'46th'", "write 46 alone"
    ),
    "an underscore in an id": (
        claims("id: my_claim, kind: count, of: sea, what: fish, value: 1"), "3:10", "'my_claim'", "write my-claim:"
    ),
    "a fraction": (claims(f"{COUNT}: 18.5"), "3:54", "the number 18.5", "whole numbers"),
    "less than nothing": (claims(f"{COUNT}: -3"), "3:54", "-3 is below 0", "as in 18"),
    "the things counted in the value": (claims(f"{COUNT}: 18 fish"), "3:54", "'18 fish'", "write 18 alone"),
    "a name for an id": (
        claims("id: n, kind: count, of: The Sea, what: fish, value: 1"), "3:30", "'The Sea'", "did you mean 'sea'?"
    ),
    "a place that is swapped": (
        "entities: {x: {kind: place, name: X, at: [143.2, 76.9]}}\n", "1:43", "143.2 is above 90", "[43.24, 76.89]"
    ),
    "a reference as it stands in who": (
        claims("id: n, kind: statement, subject: ann, property: home, value: {entity: sea}"),
        "3:67", "the id of an entity stands alone", "write value: sea",
    ),
    "a person in a series": (
        claims("id: n, kind: ordinal, item: ann, series: s, number: 3"),
        "3:34", "'ann' is of kind person", "is a statement on the person",
    ),
    # dates
    "what still goes on": (claims(f"{ROLE}, until: now"), "3:59", "'now' is no date", "write .. for what still goes"),
    "three dots": (claims(f"{ROLE}, until: ..."), "3:59", "'...' is no date", "write .. for what still goes on"),
    "an open start": (claims(f"{ROLE}, from: .."), "3:58", "'..' is no date here", "only until may be .."),
    "a relative date": (claims(f"{EVENT}, when: last year"), "3:46", "no date", "{said: last year, is: …}"),
    "slashes": (claims(f"{EVENT}, when: 03/07/2024"), "3:46", "03/07/2024", "year-month-day"),
    "no hyphens": (claims(f"{EVENT}, when: 20240703"), "3:46", "no date", "write 2024-07-03"),
    "a month that is not there": (claims(f"{ROLE}, from: 2019-13"), "3:58", "no month 13", "2024-07-03"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "place", "message", "hint"), CASES.values(), ids=CASES)
def test_a_typical_mistake_is_one_fault_that_says_what_to_write(
    text: str, place: str, message: str, hint: str, tmp_path: Path
) -> None:
    if "series: s" in text:
        text += "entities: {s: {kind: series, name: S}}\n"
    corpus = load_corpus(write_corpus(tmp_path, {"facts/bad.yaml": text}))

    (fault,) = corpus.faults
    assert (fault.file, f"{fault.line}:{fault.column}") == ("facts/bad.yaml", place)
    assert message in fault.message
    assert hint in fault.hint
    assert "!" not in fault.message + fault.hint
