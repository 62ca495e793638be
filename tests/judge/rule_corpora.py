"""Strategies for rules that compare no times: lists, breakdowns in chains, windows, words, names, sources."""

from hypothesis import strategies as st

from .assembling import PERSONS, Claim, Draw, File, files
from .dates import plain_dates
from .other_corpora import ON_DAYS, QUANTITIES
from .role_corpora import times_of_tenures

NEAR = ["2020-02-28", "2020-03-01", "2020-03-02", "2020-03-09", "2020-03-31", "2020-04", "2020-03", "2019-12-31"]
NEAR += ["[2020-03-01, 2020-06-01]", "XXXX-03-08", "2020-03-01T23:30:00-08:00", "2020-03-0X"]


@st.composite
def windows(draw: Draw) -> list[File]:
    """Counts of days near each other, and a check that widens what one time is."""
    claims: list[Claim] = []
    for _ in range(draw(st.integers(2, 5))):
        claim: Claim = {"kind": "count", "of": "plaza", "what": "staff", "value": draw(st.sampled_from(QUANTITIES))}
        claims.append(claim | {"on": draw(st.sampled_from(NEAR))})
    made = draw(files(claims))
    made[0]["checks"] = {"counts_agree": {"window": draw(st.sampled_from(["0 days", "1 day", "7 days", "30 days"]))}}
    return made


@st.composite
def choices(draw: Draw) -> list[File]:
    """Counts of one of several days, of which each has another count."""
    days = ["2020-03-01", "2020-03-02", "2020-03-04"]
    claims: list[Claim] = []
    for _ in range(draw(st.integers(1, 2))):
        chosen = draw(st.sampled_from([days[:2], days[1:], days]))
        value = draw(st.sampled_from([18, 16, "at least 18", "about 18"]))
        claims.append(_staff(value, f"[{', '.join(chosen)}]"))
    for day in days:
        claims.append(_staff(draw(st.sampled_from([16, 18, 20, "at most 17"])), day))
    return draw(files(claims))


def _staff(value: object, on: str) -> Claim:
    return {"kind": "count", "of": "plaza", "what": "staff", "value": value, "on": on}


@st.composite
def breakdowns(draw: Draw) -> list[File]:
    """A total whose parts are totals themselves, and other counts of the same."""
    day = draw(st.sampled_from([{}, {"on": "2020-03-01"}]))
    small = st.sampled_from([3, 4, 5, 6, "at least 4", "up to 5", "4..6", "> 4"])
    large = st.sampled_from([7, 8, 9, 10, 12, "at most 9", "8..10", "at least 9", "about 10", "< 9"])
    middle = {"of": "almaty", "what": "staff"}
    inner = ["geneva", "plaza"]
    outer = draw(st.sampled_from([["astana"], ["astana", "new-york"], [], ["geneva"]]))
    claims: list[Claim] = [
        _total("kazakhstan", draw(large), [middle, *({"of": name, "what": "staff"} for name in outer)]),
        _total("almaty", draw(st.one_of(small, large)), [{"of": name, "what": "staff"} for name in inner]),
    ]
    for claim in claims:
        if draw(st.integers(0, 2)) == 0:
            claim["complete"] = True
    counted = [*inner, *outer, *draw(st.lists(st.sampled_from(["almaty", "kazakhstan", "geneva"]), max_size=1))]
    for name in dict.fromkeys(counted):
        if draw(st.integers(0, 5)):
            claims.append({"kind": "count", "of": name, "what": "staff", "value": draw(small)})
    return draw(files([claim | day for claim in claims]))


def _total(of: str, value: object, parts: list[Claim]) -> Claim:
    return {"kind": "count", "of": of, "what": "staff", "value": value, "parts": parts}


@st.composite
def lists(draw: Draw) -> list[File]:
    """A count of members, and the statements that list them."""
    claims: list[Claim] = []
    for _ in range(draw(st.integers(1, 2))):
        value = draw(st.sampled_from([1, 2, 2, 3, 3, "at most 2", "fewer than 3", "more than 2", "at least 3"]))
        count: Claim = {"kind": "count", "of": "club", "what": "member of", "value": value}
        count |= draw(st.sampled_from([{}, {"on": "2020-03-02"}, {"on": draw(st.sampled_from(ON_DAYS))}]))
        claims.append(count | ({"complete": True} if draw(st.booleans()) else {}))
    held = times_of_tenures(events=False)
    around = st.sampled_from([{"from": "2019", "until": "2021"}, {"from": "2020-02", "until": ".."}, {"until": ".."}])
    for number in range(draw(st.integers(2, 6))):
        subject = PERSONS[number] if number < len(PERSONS) else draw(st.sampled_from(PERSONS))
        claim: Claim = {"kind": "statement", "subject": subject, "property": "member of"}
        claim["value"] = "club"
        claims.append(claim | draw(st.one_of(st.just({}), around, around, held)))
    return draw(files(claims))


@st.composite
def vacancies(draw: Draw) -> list[File]:
    """Holders of an office that is never vacant, one after another, with gaps or without."""
    years = sorted(draw(st.lists(st.sampled_from(_STEPS), min_size=4, max_size=8)))
    claims: list[Claim] = []
    for start, end in zip(years[::2], years[1::2], strict=False):
        role: Claim = {"kind": "role", "holder": draw(st.sampled_from(PERSONS)), "office": "throne"}
        role |= {"from": start, "until": end} if draw(st.integers(0, 6)) else {"from": draw(plain_dates), "until": end}
        if draw(st.integers(0, 8)) == 0:
            role["until"] = ".."
        if draw(st.integers(0, 9)) == 0:
            del role[draw(st.sampled_from(["from", "until"]))]
        if draw(st.integers(0, 7)) == 0:
            role = {"kind": "role", "holder": role["holder"], "office": "throne"}
            role["on"] = draw(st.sampled_from([start, end, "2019-01-01", "2020-XX-01", "e-one"]))
        claims.append(role | ({"acting": True} if draw(st.integers(0, 6)) == 0 else {}))
    return draw(files(claims))


_STEPS = ["2018", "2018-12-31", "2019-01-01", "2019-06", "2019-07", "2020", "2020-02-28", "2020-02-29", "2020-03-01"]
_STEPS += ["2020-03-02", "2021", "2021?", "202X", "[2018, 2020]", "2020-33", "2020-34"]
