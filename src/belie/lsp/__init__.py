"""A language server: what belie knows of a corpus, in the editor while its files are written."""
