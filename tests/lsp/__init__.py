"""Mirrors src/belie/lsp."""
