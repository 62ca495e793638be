"""One command, one file; the only code that prints or exits."""
