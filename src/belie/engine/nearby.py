"""The claims among which all groups of some claims can be formed, as if they were formed among all."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from belie.engine.ties import Tie, Ties
from belie.model.claim import Claim
from belie.reasoning.timeline import LIVES


@dataclass(slots=True)
class Nearby:
    """Follows ties. What is asked for twice is followed once."""

    ties: Ties
    found: dict[Claim, None] = field(default_factory=dict)
    _events: set[str] = field(default_factory=set)
    _named: set[str] = field(default_factory=set)
    _followed: set[Tie] = field(default_factory=set)

    def follow(self, claims: Iterable[Claim]) -> None:
        """Find all claims that share a group with some claims, which may be in the corpus no more.

        A group belongs to an event, a person, an office, a count, a series, a subject, a value, some words or a file;
        it holds the claims that name it and those that date the events that these name. An event claim and a life
        date an event for whoever names it, so they are in the groups of all that do.
        """
        for claim in claims:
            self._follow_groups(claim)
            if claim.kind == "event":
                self._follow_naming(self.ties.events(claim))
            elif claim.kind == "statement" and claim.ref("property") in LIVES:
                for other in self.ties.claims("person", claim.ref("subject")):
                    if other.kind == "event":
                        self._follow_naming(self.ties.events(other))

    def _follow_groups(self, claim: Claim) -> None:
        """Find what shares a group with a claim that it belongs to by itself."""
        for tie in self.ties.of(claim):
            self._follow_tie(tie)

    def _follow_naming(self, events: Iterable[str]) -> None:
        """Find the groups of all that name some events, or events that relations tie to them."""
        tied, queue = set[str](), [*events]
        while queue:
            event = queue.pop()
            if event in tied or event in self._named:
                continue
            tied.add(event)
            for claim in self.ties.claims("event", event):
                queue += self.ties.events(claim) if claim.kind == "event" else ()
        self._named |= tied
        for event in tied:
            for claim in self.ties.claims("event", event):
                for tie in self.ties.of(claim):
                    if tie[0] in ("person", "office", "series"):
                        self._follow_tie(tie)

    def _follow_tie(self, tie: Tie) -> None:
        if tie in self._followed:
            return
        self._followed.add(tie)
        match tie:
            case "event", str(event):
                self._add_events((event,))
            case (("person" | "office" | "series"), _):
                members = self.ties.claims(*tie)
                self._add_all(members)
                self._add_events(event for claim in members for event in self.ties.events(claim))
            case (("count" | "part" | "listed"), of, what):
                self._add_counts(of, what)
            case (("file" | "subject" | "value" | "words"), *_):
                self._add_all(self.ties.claims(*tie))

    def _add_events(self, events: Iterable[str]) -> None:
        """Find what bears on the times of some events: the claims of all events that relations tie to them, lives of
        those who were there, and roles held at them."""
        queue = [*events]
        while queue:
            event = queue.pop()
            if event in self._events:
                continue
            self._events.add(event)
            for claim in self.ties.claims("event", event):
                self.found[claim] = None
                if claim.kind == "event":
                    queue += self.ties.events(claim)
                    for person in claim.people:
                        self._add_life(person)
                elif claim.kind == "role":
                    self._add_life(claim.ref("holder"))

    def _add_life(self, person: str) -> None:
        for name in LIVES:
            self._add_all(self.ties.claims("subject", person, name))

    def _add_counts(self, of: Hashable, what: Hashable) -> None:
        """Find the totals that a count is a part of, their totals and so on, and all parts of these; and lists."""
        totals = {(of, what): None}
        queue: list[tuple[Hashable, Hashable]] = [(of, what)]
        for key in queue:  # grows: the totals of totals
            above = [(claim.ref("of"), claim.ref("what")) for claim in self.ties.claims("part", *key)]
            queue += [total for total in dict.fromkeys(above) if total not in totals]
            totals.update(dict.fromkeys(above))
        for key in queue:  # grows: the parts of parts
            members = self.ties.claims("count", *key)
            self._add_all(members)
            self._add_all(self.ties.claims("listed", *key))
            below = [part for claim in members for part in claim.parts]
            queue += [part for part in dict.fromkeys(below) if part not in totals]
            totals.update(dict.fromkeys(below))

    def _add_all(self, claims: Iterable[Claim]) -> None:
        self.found.update(dict.fromkeys(claims))
