"""`python -m tests.evidence.measure_anchoring`: how long 1,000 pieces of evidence take against texts of 5 kB.

Best of seven rounds, CPU time, in which every text is new to the process. Exact: copied from the text as it stands;
normalised: with other quotation marks, dashes and line breaks.
"""

import random
import time

from belie.evidence.anchor import SourceText, find

TEXTS, PIECES, SIZE = 25, 1_000, 5_000


def main() -> None:
    """Print both figures, in milliseconds."""
    draw = random.Random(5)
    words = ["".join(draw.choices("aeiounrstlkmdbg", k=draw.randint(2, 9))) for _ in range(4_000)]
    weights = [1 / (place + 10) for place in range(len(words))]
    texts = [write(draw, words, weights) for _ in range(TEXTS)]
    exact = [(place := draw.randrange(TEXTS), cut(draw, texts[place])) for _ in range(PIECES)]
    normal = [(place, set_otherwise(words)) for place, words in exact]
    for name, pieces in (("exact", exact), ("normalised", normal)):
        print(f"{name}: {min(measure(texts, pieces) for _ in range(7)) * 1_000:.1f} ms")


def write(draw: random.Random, words: list[str], weights: list[float]) -> str:
    """A text of about 5 kB in lines of some 75 characters, with quotation marks and dashes."""
    lines, line, size = [], "", 0
    while size < SIZE:
        word = draw.choices(words, weights)[0]
        roll = draw.random()
        word = f"“{word}”" if roll < 0.03 else f"{word} —" if roll < 0.05 else f"{word}, " if roll < 0.1 else word
        if len(line) + len(word) > 75:
            lines.append(line)
            size += len(line) + 1
            line = ""
        line += (" " if line else "") + word.strip()
    return "\n".join(lines)


def cut(draw: random.Random, text: str) -> str:
    """A passage of some 60 characters, from word to word."""
    start = text.index(" ", draw.randrange(len(text) - 200)) + 1
    return text[start : text.index(" ", start + 50)]


def set_otherwise(words: str) -> str:
    """The same words in other typography."""
    return " ".join(words.replace("“", '"').replace("”", '"').replace("—", "-").split())


def measure(texts: list[str], pieces: list[tuple[int, str]]) -> float:
    """CPU seconds for looking for all pieces."""
    ready = [SourceText(text) for text in texts]
    start = time.process_time()
    places = [find(ready[number], words) for number, words in pieces]
    spent = time.process_time() - start
    assert all(places)
    return spent


if __name__ == "__main__":
    main()
