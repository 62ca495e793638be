"""Whether words that stand in a text can stand in it once more, by a look at the rarest of them."""

_MOST_LOOKS = 50


def is_there_once(text: str, exact: str, at: int) -> bool:
    """Whether no other place than the one that is known can have the words, in whatever typography.

    True where one of the longest words stands nowhere else, or nowhere else near to all the others.
    """
    words = sorted((word for word in exact.split() if len(word) > 3 and word.isalnum()), key=len, reverse=True)[:4]
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
