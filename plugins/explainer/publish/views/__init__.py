"""View models: what a template shows, as frozen structs of plain values.

Sentences, plurals, dates and links are made here; templates loop and test presence.
"""
