"""The order in which a reader meets the claims: in brief, then by section."""

from explainer.digest.outline.arrange import arrange

__all__ = ["arrange"]
