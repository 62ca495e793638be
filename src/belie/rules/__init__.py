"""One rule, one file, named by the property that holds."""
