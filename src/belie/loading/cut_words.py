"""Words that YAML takes for a comment, where a person may have meant them: `evidence: house #3 has 15 cats`."""

import re
from collections.abc import Iterator

_CUT = re.compile(rb"\b(evidence|words|exact|prefix|suffix|title|name): +[^\"'>|\s#&*!\[{][^\n#\"]*? #[^\s#]")


def find_cut_words(path: str, data: bytes) -> Iterator[str]:
    """A note for each text without quotes in a YAML file that ends at a # with a word right behind it.

    A comment has a space behind its #, as people write it; then nothing is said.
    """
    if b" #" not in data:
        return
    for match in _CUT.finditer(data):
        line = data.count(b"\n", 0, match.start()) + 1
        key = match[1].decode()
        yield f"{path}:{line}: what follows # is a comment, and no part of '{key}'; if it is, put the text in quotes"
