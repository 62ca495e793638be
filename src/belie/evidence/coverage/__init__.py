"""Which checkable spans of the texts of sources the claims cover, which are waived, and which are missing."""
