"""Publish: an Explainer becomes what readers see."""
