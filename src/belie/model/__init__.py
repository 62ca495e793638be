"""Source, entity, claim, finding, report: frozen values, every one with its place in a file."""
