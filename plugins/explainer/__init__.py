"""News articles as they were found become one explainer with a source for every sentence.

The flow goes one way::

    files ── collect ──► Sources ── digest ──► Explainer ── publish ──► pages, feeds, data

`collect`, `digest` and `publish` know `model` and `errors` and themselves, never each other;
`pipeline` knows the order of the stages; `glue` is the only module that knows Pelican.
"""
