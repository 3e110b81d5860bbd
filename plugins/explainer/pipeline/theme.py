"""What of the theme a page depends on, so that an edit renders only the pages that show it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from explainer.build.cache import Cache, key_of
from explainer.build.inventory import read_bytes, scan
from explainer.pipeline.keys import Keys
from explainer.pipeline.records import PageRecord, decode, encode

#: The template that every page extends: its frame.
BASE = "base.html"


class TemplateKeys(Struct, frozen=True):
    """`page` changes with any template that a page's template names, however far away; `body`
    with those that it names otherwise than through the frame.
    """

    page: bytes
    body: bytes


class _Named(Struct, frozen=True):
    """The templates that a template names; ``None`` where it computes a name."""

    names: tuple[str, ...] | None


class Theme(Struct, frozen=True):
    """Where the templates are; `maker` is the key of the code that fills them in, `key` changes
    with any of them and with all that is filled in.
    """

    folder: Path
    maker: bytes
    key: bytes
    keys: Mapping[str, TemplateKeys]

    def page_key(self, page: PageRecord) -> bytes:
        """Changes whenever the page's HTML may change."""
        return key_of(page.view, self.keys[page.template].page)

    def body_key(self, page: PageRecord) -> bytes:
        """Changes whenever the HTML of the page's body may change."""
        return key_of(page.view, self.keys[page.template].body)


def read_theme(folder: Path, program: Keys, cache: Cache) -> Theme:
    """The theme in a folder, as a program with its settings fills it in."""
    home = folder / "templates"
    paths = [file.path for file in scan(home).files if (home / file.path).is_file()]
    sources = {path: read_bytes(home / path) for path in paths}
    key = key_of(program.topic, *(part for pair in sources.items() for part in pair))
    stored = key_of("templates", key)
    keys = decode(cache.get(stored), dict[str, TemplateKeys])
    if keys is None:
        named = _named(folder, program.publishing, sources, cache)
        keys = _keys(sources, named, program.topic)
        cache.put_many({stored: encode(keys)})
    return Theme(folder, program.publishing, key, keys)


def _named(
    folder: Path, maker: bytes, sources: Mapping[str, bytes], cache: Cache
) -> dict[str, tuple[str, ...] | None]:
    """The templates that each one names; only those whose source is new are parsed."""
    keys = {name: key_of("named", maker, data) for name, data in sources.items()}
    stored = cache.get_many(keys.values())
    known = {key: decode(data, _Named) for key, data in stored.items()}
    if new := [name for name, key in keys.items() if known.get(key) is None]:
        from explainer.publish.render import environment, references
        from explainer.publish.site import Site

        env = environment(folder, Site())
        known |= {keys[name]: _Named(references(name, sources[name].decode(), env)) for name in new}
        cache.put_many({keys[name]: encode(known[keys[name]]) for name in new})
    return {name: found.names for name, key in keys.items() if (found := known[key])}


def _keys(
    sources: Mapping[str, bytes], named: Mapping[str, tuple[str, ...] | None], code: bytes
) -> dict[str, TemplateKeys]:
    def key(names: frozenset[str]) -> bytes:
        return key_of(code, *(part for n in sorted(names) for part in (n, sources.get(n, b""))))

    return {
        name: TemplateKeys(key(_reach(name, named)), key(_reach(name, named, without=BASE)))
        for name in sources
    }


def _reach(
    name: str, named: Mapping[str, tuple[str, ...] | None], without: str = ""
) -> frozenset[str]:
    """A template and all that it names; all there are where one computes a name."""
    found, ahead = {name}, [name]
    while ahead:
        names = named.get(ahead.pop(), ())
        if names is None:
            return frozenset(named)
        new = set(names) - found - {without}
        found |= new
        ahead += new
    return frozenset(found)
