"""View models: what a template shows, as frozen dataclasses of JSON-able fields.

Sentences, plurals, dates and links are made here; templates loop and test presence.
"""
