"""Registers too large to be claims: DuckDB reads, groups and screens their rows; what could contradict is judged."""
