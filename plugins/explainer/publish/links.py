"""Where everything is: paths of pages, relative links between them, fragments.

A path is a file's in the site, such as ``topic/sources/a/index.html``; links leave ``index.html``
out and are relative, so that the site works in any folder of any server.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

from msgspec import Struct

HOME = "index.html"
SEARCH = "search/index.html"

#: Words of a passage that a text fragment repeats from its start and from its end.
_FRAGMENT_WORDS = 5


def topic_path(topic: str) -> str:
    """The explainer."""
    return f"{topic}/index.html"


@lru_cache(maxsize=16384)
def source_path(topic: str, source: str) -> str:
    """A source page."""
    return f"{topic}/sources/{source}/index.html"


def update_path(topic: str, update: str) -> str:
    """What one update changed."""
    return f"{topic}/updates/{update}/index.html"


def reports_path(topic: str, outlet: str) -> str:
    """What one outlet reported on a topic."""
    return f"{topic}/outlets/{outlet}/index.html"


def outlet_path(outlet: str) -> str:
    """What one outlet reported, over all topics."""
    return f"outlets/{outlet}/index.html"


def numbered(path: str, number: int) -> str:
    """The path of a further page of a list: ``a/index.html``, then ``a/2/index.html``."""
    return path if number == 1 else f"{path.removesuffix('index.html')}{number}/index.html"


class Place(Struct, frozen=True):
    """A page that links lead from."""

    path: str

    @property
    def root(self) -> str:
        """The site's root seen from here, with a final slash."""
        return "../" * self.path.count("/") or "./"

    def to(self, path: str, fragment: str = "") -> str:
        """The shortest relative link to a page, or to a place in it."""
        anchor = f"#{fragment}" if fragment else ""
        if path == self.path and anchor:
            return anchor
        return _steps(self.path, path) + anchor


@lru_cache(maxsize=16384)
def _steps(start: str, end: str) -> str:
    here = start.split("/")[:-1]
    there = end.removesuffix("index.html").split("/")
    common = 0
    for mine, other in zip(here, there[:-1], strict=False):
        if mine != other:
            break
        common += 1
    return "../" * (len(here) - common) + "/".join(there[common:]) or "./"


@lru_cache(maxsize=16384)
def text_fragment(url: str, passage: str) -> str:
    """The address of a passage on its own page (WICG Scroll to Text Fragment, 2023, 3.3).

    Long passages are named by their first and last words, since the copy at hand may differ
    from the page in between.
    """
    words = passage.split()
    if not url or not words:
        return url
    ends = [words]
    if len(words) > 2 * _FRAGMENT_WORDS:
        ends = [words[:_FRAGMENT_WORDS], words[-_FRAGMENT_WORDS:]]
    terms = ",".join(quote(" ".join(part), safe="").replace("-", "%2D") for part in ends)
    joint = ":~:" if "#" in url else "#:~:"
    return f"{url}{joint}text={terms}"
