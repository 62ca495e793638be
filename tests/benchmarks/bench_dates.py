"""How long it takes to read a date, uncached: the mean over the valid vectors of the 2019 profile."""

import json
import time
from pathlib import Path

from belie.values.dates import parse_date

VECTORS = Path(__file__).parents[1] / "values" / "edtf_2019.json"
ROUNDS = 30


def main() -> None:
    """Print one line: microseconds of CPU time a date in the best of some rounds, and the number of dates."""
    vectors = json.loads(VECTORS.read_text(encoding="utf-8"))
    texts = [vector["string"] for vector in vectors if vector["valid"] is True]
    seconds = min(_read_all(texts) for _ in range(ROUNDS))
    print(f"dates: {seconds / len(texts) * 1e6:.1f} microseconds a date, n = {len(texts)}")


def _read_all(texts: list[str]) -> float:
    read = parse_date.__wrapped__
    start = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - start


if __name__ == "__main__":
    main()
