"""Facts changed one thing at a time, and which of the changes a rule notices."""
