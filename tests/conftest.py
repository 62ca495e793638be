"""Fixtures for the whole suite: pytest inside pytest."""

pytest_plugins = ["pytester"]
