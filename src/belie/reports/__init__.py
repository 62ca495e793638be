"""A report value in many formats; the only code that lays anything out."""
