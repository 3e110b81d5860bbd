"""What updates say where nothing holds quotations back."""

from __future__ import annotations

from explainer.model import Change, Explainer, Topic, Update
from explainer.publish import news
from explainer.publish.excerpt import Excerpts
from explainer.publish.site import Site
from explainer.publish.words import words

_ALL = Excerpts(Explainer(Topic("t", "T"), None, (), ()), Site())


def title(update: Update, language: str = "en") -> str:
    """The update's title."""
    return news.title(update, _ALL, words(language))


def told(change: Change, language: str = "en") -> news.Told:
    """The change in words."""
    return news.told(change, _ALL, words(language))
