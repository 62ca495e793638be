"""The nodes of a test runner: what passes or fails, where it stands, under which id, and how it turns out."""
