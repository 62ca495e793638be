"""Files into values: text to documents with positions, documents to claims, claims to a corpus."""
