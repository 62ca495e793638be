"""The nodes of a test runner: what passes or fails, under which file it stands, under which id, and how it turns out."""
