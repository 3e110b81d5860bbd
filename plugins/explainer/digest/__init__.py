"""Digest: the Sources of a topic become its Explainer."""
