"""Quoted words and who speaks them: `find_quotations`."""

from explainer.digest.quotations.speakers import find_quotations

__all__ = ["find_quotations"]
