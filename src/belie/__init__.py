"""belie: a pytest for facts."""

__version__ = "0.1.0"
