"""Whether words that stand in a text can stand in it once more, by a look at the rarest of them."""

from collections.abc import Sequence

_MOST_LOOKS = 50


def only_place(text: str, exact: str) -> int | None:
    """Where words stand in a text, if they stand there as they are and no other place can have them; None if that is
    not sure."""
    words = sorted((word for word in exact.split() if len(word) > 3 and word.isalnum()), key=len, reverse=True)[:4]
    at = _find(text, exact, words[0]) if words else -1
    return at if at >= 0 and _is_there_once(text, exact, at, words) else None


def _find(text: str, exact: str, word: str) -> int:
    """Where words stand in a text first, by one of them: a short word is found faster than many; -1 if nowhere."""
    before = exact.find(word)
    place = text.find(word)
    while place >= 0:
        if place >= before and text.startswith(exact, place - before):
            return place - before
        place = text.find(word, place + 1)
    return -1


def _is_there_once(text: str, exact: str, at: int, words: Sequence[str]) -> bool:
    """Whether no other place than the one that is known can have the words, in whatever typography.

    True where one of the longest words stands nowhere else, or nowhere else near to all the others.
    """
    count, rare = 0, ""
    for word in words:
        found = text.count(word)
        if found == 1:
            return True
        if not count or found < count:
            count, rare = found, word
    reach = 2 * len(exact)
    if count > _MOST_LOOKS:
        return False
    place = text.find(rare) if count else -1
    while place >= 0:
        around = text[max(0, place - reach) : place + reach]
        if not at <= place < at + len(exact) and all(word in around for word in words):
            return False
        place = text.find(rare, place + 1)
    return count > 0
