"""What is remembered while a corpus is judged, and forgotten afterwards, so that no claim is kept alive."""

from belie.reasoning.event_times import event_times
from belie.reasoning.tenures import measure
from belie.reasoning.timeline import timeline_of
from belie.reasoning.worlds import consistent_parts, latest_starts


def forget() -> None:
    """Forget everything about the claims that were judged."""
    for remembered in (event_times, consistent_parts, latest_starts, measure, timeline_of):
        remembered.cache_clear()
