"""The spans of a text that somebody could check, found by rules: dates, counts, ordinals, quotes, people, places.

All that is read here is English. A span is only where something stands; what it means is for `mentions` to say.
"""
