"""Whether the suite notices errors put into the code: `python -m tests.mutants`, see docs/mutation-testing.md."""
