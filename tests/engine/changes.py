"""Corpora before and after a change of some of their claims."""

import copy
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from belie.model.claim import Claim
from belie.model.corpus import Corpus

from ..judge.assembling import split
from ..judge.corpora import FAMILIES
from ..laws.corpora import load

Fields = dict[str, Any]
State = list[Fields]

EVIDENCE = (
    "There were 18 of them on 3 July 2019",
    "It is the 12th of its kind",
    "Ann spoke in Almaty in March 2020",
    "more than 120 people",
)


_any_family = st.sampled_from(sorted(FAMILIES)).flatmap(FAMILIES.__getitem__)


@st.composite
def mixtures(draw: st.DrawFn) -> State:
    """The files of a corpus in which claims of two families speak of the same things."""
    files, other = copy.deepcopy(draw(_any_family)), copy.deepcopy(draw(_any_family))
    for section in ("entities", "properties"):
        for file in other:
            files[0].setdefault(section, {}).update(file.get(section, {}))
    for number, claim in enumerate(_claims_of(other)):
        if not _names_nobody(claim, files[0]):
            files[-1]["claims"].append({**_uncorrecting(claim), "id": f"other{number}"})
    for claim in _claims_of(files):
        _give_evidence(draw, claim)
    return files


@st.composite
def changes(draw: st.DrawFn) -> tuple[State, State]:
    """The files of a corpus, and the same files with some claims changed, left out or added."""
    before = draw(mixtures())
    after = copy.deepcopy(before)
    known = _claims_of(before)
    for file in after:
        file["claims"] = [changed for claim in file["claims"] if (changed := _change(draw, claim, known))]
    for number in range(draw(st.integers(0, 2)) if known else 0):
        after[-1]["claims"].append({**_uncorrecting(draw(st.sampled_from(known))), "id": f"new{number}"})
    return before, after


def _claims_of(files: State) -> list[Fields]:
    return [claim for file in split(files)[0] for claim in file["claims"]]


def _names_nobody(claim: Fields, file: Fields) -> bool:
    """Whether a statement gives a text for a property that only the other family declares to name entities."""
    declared = file["properties"].get(claim.get("property"), {})
    return declared.get("value") == "entity" and claim["value"] not in file["entities"]


def _uncorrecting(claim: Fields) -> Fields:
    return {key: value for key, value in claim.items() if key != "corrects"}


def _change(draw: st.DrawFn, claim: Fields, known: Sequence[Fields]) -> Fields | None:
    """The claim, what another one says under its id, something of both, or None where it goes."""
    fate = draw(st.sampled_from(["stays"] * 6 + ["another", "mixed", "mixed", "goes"]))
    if fate == "stays":
        return claim
    if fate == "goes":
        return None
    other = _uncorrecting(draw(st.sampled_from(known)))
    if fate == "mixed" and other["kind"] == claim["kind"]:
        fixed = {"property"} if other.get("property") == claim.get("property") else {"property", "value"}
        key = draw(st.sampled_from(sorted((other.keys() & claim.keys()) - fixed)))
        mixed = {**claim, key: other[key], "id": claim["id"]}
        return claim if _lists_itself(mixed) else mixed
    changed = {**other, "id": claim["id"]}
    _give_evidence(draw, changed)
    return changed


def _lists_itself(claim: Fields) -> bool:
    return any((part["of"], part["what"]) == (claim["of"], claim["what"]) for part in claim.get("parts", ()))


def _give_evidence(draw: st.DrawFn, claim: Fields) -> None:
    if draw(st.booleans()):
        claim["evidence"] = draw(st.sampled_from(EVIDENCE))


def load_both(before: State, after: State) -> tuple[Corpus, Corpus]:
    """Both corpora; what is the same in both is the same object, and sources have a text."""
    _let_corrections_lead_somewhere(after)
    first, second = load(before), load(after)
    texts = {name: ". ".join(EVIDENCE[:3]) for name in first.sources}
    known = {claim.id: claim for claim in first.claims}
    claims = tuple(_known(claim, known) for claim in second.claims)
    first = replace(first, texts=texts)
    return first, replace(first, claims=claims, weakened=second.weakened, set_aside=second.set_aside)


def _known(claim: Claim, known: dict[str, Claim]) -> Claim:
    old = known.get(claim.id)
    return old if old is not None and old.fields == claim.fields and old.soft == claim.soft else claim


def _let_corrections_lead_somewhere(files: State) -> None:
    known = {f"{file['source']['id']}#{claim['id']}" for file in files for claim in file["claims"]}
    for claim in (claim for file in files for claim in file["claims"]):
        if "corrects" in claim:
            claim["corrects"] = [target for target in claim["corrects"] if target in known]
            if not claim["corrects"]:
                del claim["corrects"]
