"""What the rules think with: the timeline, tenures, shrinking to a minimal set."""
