"""Which claims correct which, and what that does to them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from belie.loading.complaint import Complaint
from belie.loading.nearest import Speller
from belie.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the claims that correct others do to them.

    `set_aside`: claims that their own source or publisher corrects, and by which claim. `weakened`: those that
    others correct. `unknown` are the ids of corrected claims that are nowhere.
    """

    set_aside: Mapping[str, str]
    weakened: frozenset[str]
    complaints: Sequence[tuple[Claim, Complaint]]
    unknown: Sequence[str]


def apply_corrections(claims: Sequence[Claim], broken: Collection[str], lenient: bool) -> Corrections:
    """What the corrections do, with the complaints about those that lead nowhere or round in a circle.

    A claim that is itself set aside corrects as before: a correction of a correction replaces it, and does not
    bring the first claim back. `broken` are the ids of claims that are left out for another fault; `lenient`:
    there may be more claims, in files that could not be read.
    """
    correcting = [claim for claim in claims if "corrects" in claim.fields]
    known = {claim.id: claim for claim in claims} if correcting else {}
    links: dict[str, list[str]] = {}
    complaints: list[tuple[Claim, Complaint]] = []
    unknown: list[str] = []
    speller: Speller | None = None
    for claim in correcting:
        for number, target in enumerate(claim.refs("corrects")):
            if target in known:
                links.setdefault(claim.id, []).append(target)
            elif lenient and target not in broken:
                unknown.append(target)
            elif target not in broken:
                speller = speller or Speller(known, 0.8)
                near = speller.nearest(target)
                near = None if near == claim.id else near
                hint = f"did you mean '{near}'?" if near else "name a claim as source#claim, as its fact file has it"
                message = f"no claim has the id {target!r}"
                complaints.append((claim, Complaint(("corrects", number), False, message, hint)))
    in_cycle = _find_cycles(links)
    for cycle in in_cycle:
        if len(cycle) == 1:
            message, hint = f"{cycle[0]} corrects itself", "name the claim that it puts right"
        else:
            message = "these claims correct each other in a circle: " + ", ".join(cycle)
            hint = "let the later claim correct the earlier one alone"
        complaints.append((known[cycle[0]], Complaint(("corrects",), False, message, hint)))
    circular = {name for cycle in in_cycle for name in cycle}
    set_aside, weakened = dict[str, str](), set[str]()
    for name, targets in links.items():
        for target in targets:
            if name in circular and target in circular:
                continue
            if _of_one_desk(known[name], known[target]):
                set_aside.setdefault(target, name)
            else:
                weakened.add(target)
    return Corrections(set_aside, frozenset(weakened - set_aside.keys()), complaints, unknown)


def _of_one_desk(one: Claim, other: Claim) -> bool:
    return one.source.id == other.source.id or (
        one.source.publisher is not None and one.source.publisher == other.source.publisher
    )


def _find_cycles(links: Mapping[str, list[str]]) -> list[list[str]]:
    """The claims of each cycle, first the one that comes first."""
    cycles, done = list[list[str]](), set[str]()
    for start in links:
        path, stack = list[str](), [(start, iter(links.get(start, ())))]
        if start in done:
            continue
        path.append(start)
        while stack:
            _, targets = stack[-1]
            target = next(targets, None)
            if target is None:
                stack.pop()
                done.add(path.pop())
            elif target in path:
                cycles.append(sorted(path[path.index(target) :]))
            elif target not in done:
                path.append(target)
                stack.append((target, iter(links.get(target, ()))))
    return cycles
