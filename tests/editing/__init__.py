"""Mirrors src/belie/editing."""
