"""The texts of sources: where evidence stands in them, and what a passage mentions."""
