"""What the whole site has in common, as its settings say it."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

from msgspec import Struct

from explainer.errors import SettingError
from explainer.model import Display


class MenuItem(Struct, frozen=True):
    """A link of the site's menu; `path` is the page's path in the site."""

    title: str
    path: str


class Site(Struct, frozen=True):
    """A site's settings.

    `url` is absolute and without a final slash, empty while nobody knows it: only canonical
    links, feeds and the sitemap need it. `display` says how much of an article is shown where
    neither the source nor its outlet says otherwise. `language` is the one of the interface.
    `contact`, a mail address or a URL, is where readers report errors. `hub` is a WebSub hub that
    feeds name; on `tag_date` the host of `url` was the publisher's.
    """

    name: str = "Explainers"
    url: str = ""
    language: str = "en"
    description: str = ""
    display: Display = Display.FULL
    menu: tuple[MenuItem, ...] = ()
    contact: str = ""
    hub: str = ""
    tag_date: date = date(2024, 1, 1)

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if self.url and (parts.scheme not in ("http", "https") or not parts.netloc):
            raise SettingError(
                "SITEURL", self.url, "give an address such as https://example.org/news"
            )
        if self.url.endswith("/"):
            raise SettingError("SITEURL", self.url, "leave out the slash at its end")

    def foreign(self, language: str) -> str:
        """A language's tag where it isn't the interface's own, else ``""``: pages mark no other."""
        return "" if language == self.language else language

    @property
    def base(self) -> str:
        """The folder of the server that the site lies in, with a slash at either end."""
        return f"{urlsplit(self.url).path}/"

    @property
    def contact_link(self) -> str:
        """The address of `contact`, ``""`` where there is none."""
        is_mail = "@" in self.contact and "/" not in self.contact
        return f"mailto:{self.contact.removeprefix('mailto:')}" if is_mail else self.contact

    def absolute(self, path: str) -> str:
        """The address of a page of the site, ``""`` while the site's own isn't known."""
        return f"{self.url}/{path.removesuffix('index.html')}" if self.url else ""
