"""What the rules about timed statements report in the same words."""

from belie.model.claim import Claim
from belie.model.finding import Finding, Verdict
from belie.model.rule import Group
from belie.model.wording import say


def at_one_time(group: Group, claims: tuple[Claim, ...], certain: bool, message: str, background: str) -> Finding:
    """The finding that statements which exclude each other hold at one time: for certain, or perhaps."""
    ending = "their times may overlap, but need not"
    if certain and not any(key in claim.fields for claim in claims for key in ("from", "until", "on")):
        ending = "none of these says a time, so each holds at all times"
    elif certain:
        ending = "whatever these dates mean, two of these hold at one time"
    steps = (background, *(f"{claim.id}: {say(claim, group.entities)}" for claim in claims), ending)
    return Finding(Verdict.CONTRADICTION if certain else Verdict.POSSIBLE, claims, message, steps)
