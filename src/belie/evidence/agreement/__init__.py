"""Whether what a claim says agrees with what its own evidence mentions. Where it may agree, nothing is said."""
