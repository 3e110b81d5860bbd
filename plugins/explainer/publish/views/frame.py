"""What surrounds every page: its head, its crumbs, its feeds."""

from __future__ import annotations

from msgspec import Struct

from explainer.publish.feeds.formats import FORMATS
from explainer.publish.links import Place
from explainer.publish.site import Site

#: Characters of a description that search results show (a common rule of thumb is 155 to 160).
_DESCRIPTION = 158


class Link(Struct, frozen=True):
    """A link and its words; `lang` where they are in another language than the interface."""

    label: str
    href: str
    lang: str = ""


class Feed(Struct, frozen=True):
    """A feed that the page announces."""

    label: str
    title: str
    type: str
    href: str


class Frame(Struct, frozen=True):
    """`root` leads to the site's root; `canonical` is absolute, empty where it isn't known.

    `index` is false on pages that search engines leave out; `structured` is JSON-LD.
    """

    path: str
    root: str
    title: str
    description: str
    canonical: str = ""
    index: bool = True
    crumbs: tuple[Link, ...] = ()
    feeds: tuple[Feed, ...] = ()
    structured: str = ""


def frame(
    path: str,
    site: Site,
    title: str,
    description: str,
    *,
    topic: str = "",
    crumbs: tuple[Link, ...] = (),
    canonical: str = "",
    index: bool = True,
    structured: str = "",
) -> Frame:
    """The frame of the page at `path`; `topic` is the slug of the topic whose feeds it names."""
    return Frame(
        path,
        Place(path).root,
        title if title == site.name else f"{title} – {site.name}",
        clipped(description, _DESCRIPTION),
        canonical or site.absolute(path),
        index,
        crumbs,
        feeds_of(path, site, topic),
        structured,
    )


def feeds_of(path: str, site: Site, topic: str = "") -> tuple[Feed, ...]:
    """The feeds of a topic, or of the whole site."""
    place = Place(path)
    folder = f"{topic}/" if topic else ""
    return tuple(
        Feed(kind.name, f"{site.name} ({kind.name})", kind.type, place.to(f"{folder}{kind.file()}"))
        for kind in FORMATS
    )


def clipped(text: str, limit: int) -> str:
    """A text cut after a whole word, and before words in brackets that the cut would tear, so that
    it has at most `limit` characters.
    """
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    head = head.rpartition(" ")[0] or head
    torn = head.rfind("[") if head.rfind("[") > head.rfind("]") else 0
    return f"{(head[:torn] if torn > 0 else head).rstrip(' ,;:—–-')}…"
