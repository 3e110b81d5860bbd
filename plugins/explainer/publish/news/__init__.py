"""News: what an update says, in the site's language and within the quotation cap.

Digest gives the facts; here they become words, the same for pages, feeds and data. `changes` tells
each change, `titles` puts an update into one sentence, `summary` counts what is in it, and
`wording` holds the phrases that they share.
"""

from __future__ import annotations

from explainer.publish.news.changes import Told, told
from explainer.publish.news.summary import summary
from explainer.publish.news.titles import title

__all__ = ["Told", "summary", "title", "told"]
