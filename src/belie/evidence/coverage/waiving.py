"""What a source says is not checked: the passages of its text, and the entries that waive nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from belie.evidence.anchor import Place, SourceText, find
from belie.model.finding import Fault
from belie.model.source import NotChecked, Source


@dataclass(frozen=True, slots=True)
class Waived:
    """An entry of `not_checked` with its number, and the places of its words in the text."""

    number: int
    entry: NotChecked
    places: Sequence[Place]

    def holds(self, start: int, end: int) -> bool:
        """Whether a span lies in one of its places."""
        return any(place.start <= start and end <= place.end for place in self.places)


def find_waived(source: Source, text: SourceText) -> list[Waived]:
    """The entries of a source, with their places in its text."""
    entries = enumerate(source.not_checked)
    return [Waived(number, one, find(text, one.exact, one.prefix, one.suffix)) for number, one in entries]


def idle_entries(
    source: Source, waived: Iterable[Waived], used: Iterable[int], spans: Sequence[tuple[int, int]]
) -> list[Fault]:
    """A fault for each entry that waives nothing; `used` are the numbers of the others, `spans` all that are found."""
    faults, busy = list[Fault](), set(used)
    for one in waived:
        if one.number in busy or source.origin is None:
            continue
        line, column, *_ = source.origin.place(("not_checked", one.number))
        if not one.places:
            message = "these words do not stand in the text of the source"
            hint = "copy them from the text, or leave the entry out"
        elif any(one.holds(*span) for span in spans):
            message = "claims cover all that is checkable in these words"
            hint = "leave the entry out"
        else:
            message = "nothing that is checkable stands in these words"
            hint = "give the words of the date, number, quote or name that is not checked, or leave the entry out"
        words = " ".join(one.entry.exact.split())
        shown = f'{message}: "{words if len(words) <= 80 else words[:80] + "…"}"'
        path = f"source.not_checked[{one.number}]"
        faults.append(Fault("waivers_hold", source.origin.path, line, column, path, shown, hint))
    return faults
