"""What a run came to, kept for the next run on the same files."""
