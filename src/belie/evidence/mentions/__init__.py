"""What a text mentions: numbers, dates, weekdays, ordinals, names and quotations, each with its place and meaning.

All that is read here is English. What could be read in two ways says so (`sure` is false), so that a rule stays silent.
"""
