"""The `EXPLAINER_*` settings: one frozen record, each with a type, a default and a sentence.

Pelican ignores a setting that it doesn't know; a typing error would go unseen. Here every
`EXPLAINER_*` name and value is checked before anything is built. `docs/settings.md` lists
the same table, and a test holds the two together.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Annotated, Any

import msgspec

from explainer.build.freshness import Seen
from explainer.errors import SettingError
from explainer.model import Display

PREFIX = "EXPLAINER_"


_POSITIVE = msgspec.Meta(gt=0)
_EXECUTOR = msgspec.Meta(pattern=r"^(auto|here|processes(:[1-9]\d*)?|dask://\S+)$")
_ADDRESS = msgspec.Meta(pattern=r"^(https?://\S+)?$")
_CONTACT = msgspec.Meta(pattern=r"^((https?://|mailto:)\S+|[^\s@]+@[^\s@]+)?$")


def _option(default: object, about: str) -> Any:  # noqa: ANN401 - as dataclasses.field
    return field(default=default, metadata={"about": about})


@dataclass(frozen=True, slots=True)
class Options:
    """All settings of the program's own; sizes in megabytes of 1,000,000 bytes."""

    topics: str = _option("topics", "folder of the topics, below the content folder")
    pages: str = _option("pages", "folder of the editor's own pages, below the content folder")
    executor: Annotated[str, _EXECUTOR] = _option(
        "auto", "where articles are read: `auto`, `here`, `processes[:N]` or `dask://host:port`"
    )
    cache: str = _option(".cache/explainer.sqlite3", "the cache's file; empty: none is kept")
    cache_megabytes: Annotated[int, _POSITIVE] = _option(
        4000, "what the cache may hold; the longest unused goes first"
    )
    text_megabytes: Annotated[float, _POSITIVE] = _option(
        5.0, "the largest text or Markdown file that is read"
    )
    html_megabytes: Annotated[float, _POSITIVE] = _option(
        20.0, "the largest HTML file that is read"
    )
    display: Display = _option(  # noqa: RUF009 - makes a field
        Display.FULL, "how much of an article is shown: `full`, or `quotes` within the cap"
    )
    description: str = _option("", "the site in a sentence, for search engines and feeds")
    contact: Annotated[str, _CONTACT] = _option(
        "", "a mail address or URL where readers report errors"
    )
    hub: Annotated[str, _ADDRESS] = _option(
        "", "the URL of a WebSub hub that feeds name; empty: none"
    )
    tag_date: date = _option(  # noqa: RUF009 - makes a field
        date(2024, 1, 1), "the day on which SITEURL's host was yours, for `tag:` ids (RFC 4151)"
    )
    language: str = _option(
        "en", "language of the interface: `en` or a folder of `publish/catalogue`"
    )
    today: date | None = _option(  # noqa: RUF009 - makes a field
        None, "given by `invoke publish`: feeds may hold nothing that is dated later"
    )
    profile: bool = _option(False, "name the slowest articles and topics after a build")
    settings_file: str = _option("", "given by `invoke`, which knows a finished build by it")
    seen: Seen | None = _option(  # noqa: RUF009 - makes a field
        None, "given by `invoke`, which has looked at the content already"
    )

    @property
    def shown(self) -> Options:
        """The options without those that change only where and how fast the work is done."""
        return replace(
            self,
            executor="",
            cache="",
            cache_megabytes=0,
            today=None,
            profile=False,
            settings_file="",
            seen=None,
        )

    @classmethod
    def read(cls, settings: Mapping[str, object]) -> Options:
        """Take the options from Pelican's settings; raise `SettingError` on the first bad one."""
        known = {PREFIX + item.name.upper(): item.name for item in fields(cls)}
        given = {name: value for name, value in settings.items() if name.startswith(PREFIX)}
        for name, value in given.items():
            if name not in known:
                raise SettingError(name, value, f"no such setting; {_hint(name, known)}")
        try:
            return msgspec.convert({known[name]: value for name, value in given.items()}, cls)
        except msgspec.ValidationError as error:
            why, _, place = str(error).partition(" - at `$.")
            name = PREFIX + place.rstrip("`").upper()
            about = next(f.metadata["about"] for f in fields(cls) if f.name == known[name])
            message = f"{why[0].lower()}{why[1:]}; it says: {about}"
            raise SettingError(name, given.get(name), message) from error


def _hint(name: str, known: Mapping[str, str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"perhaps {near[0]}" if near else f"there are {', '.join(sorted(known))}"
