"""The tables of the store, and how they are kept from growing."""

import sqlite3

_VERSION = 2

_MOST_STATES = 8
"""Of so many corpora the state is kept, the last ones that were judged."""

_TABLES = {
    "run": "key TEXT PRIMARY KEY, used REAL NOT NULL, size INTEGER NOT NULL, texts TEXT NOT NULL, "
    "digest BLOB NOT NULL, report BLOB NOT NULL",
    "state": "corpus TEXT PRIMARY KEY, used REAL NOT NULL, size INTEGER NOT NULL",
    "part": "corpus TEXT, name TEXT, digest TEXT NOT NULL, data BLOB NOT NULL, UNIQUE (corpus, name)",
}


def make_tables(base: sqlite3.Connection) -> None:
    """Make the tables where they are not there; those of another version are deleted."""
    if base.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
        for table in _TABLES:
            base.execute(f"DROP TABLE IF EXISTS {table}")
        base.execute(f"PRAGMA user_version = {_VERSION}")
    for table, columns in _TABLES.items():
        base.execute(f"CREATE TABLE IF NOT EXISTS {table} ({columns})")


def shrink(base: sqlite3.Connection, most: int) -> None:
    """Let go of what was not used for longest, until the rest has `most` bytes or fewer."""
    states = base.execute("SELECT corpus, used, size, 1 FROM state ORDER BY used DESC").fetchall()
    runs = base.execute("SELECT key, used, size, 0 FROM run").fetchall()
    left, kept = most, {one[0] for one in states[:_MOST_STATES]}
    for key, _, size, is_state in sorted((*runs, *states), key=lambda row: -row[1]):
        left -= size
        if not is_state and left < 0:
            base.execute("DELETE FROM run WHERE key = ?", (key,))
        elif is_state and (left < 0 or key not in kept):
            base.execute("DELETE FROM state WHERE corpus = ?", (key,))
            base.execute("DELETE FROM part WHERE corpus = ?", (key,))
