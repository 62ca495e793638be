"""Changes to the files of a corpus: from a text to a text, in which all that is not meant stays as it is."""
