"""A fact file proposed from a text: people correct it, where they would otherwise type all of it.

What is proposed is English, found by rules. Nothing here judges anything; a draft is tried before it is written.
"""
