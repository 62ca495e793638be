"""What is remembered while a corpus is judged, and forgotten afterwards, so that no claim is kept alive."""

from belie.reasoning.event_times import event_times, latest_starts
from belie.reasoning.tenures import measure


def forget() -> None:
    """Forget everything about the claims that were judged."""
    for remembered in (event_times, latest_starts, measure):
        remembered.cache_clear()
