"""What was written where, so that only changes are written and leftovers removed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from explainer.build import output
from explainer.build.cache import Cache, key_of
from explainer.pipeline.records import EncodedPage, Manifest, TopicPages, Written, decode, encode
from explainer.pipeline.work import Rendered, Theme, page_key

if TYPE_CHECKING:
    from collections.abc import Iterable


class Outputs:
    """The output folder of one build, by owner: a topic's slug, or "" for the site as a whole."""

    def __init__(self, folder: Path, theme: Theme, cache: Cache) -> None:
        self._folder, self._theme, self._cache = folder, theme, cache
        self._key = key_of("manifest", str(folder.resolve()))
        manifest = decode(cache.get(self._key), Manifest) or Manifest()
        paths = frozenset(path for record in manifest.written for path, _ in record.paths)
        self._gone = output.missing(folder, paths)
        self._before = {record.owner: record for record in manifest.written}
        self._after: dict[str, Written] = {}
        self.written = 0

    def keep(self, owner: str, key: bytes) -> bool:
        """Whether all that was written for this owner and key still stands; if so, it stays."""
        record = self._before.get(owner)
        whole = key_of(key, self._theme.key)
        if record is None or record.key != whole or any(p in self._gone for p, _ in record.paths):
            return False
        self._after[owner] = record
        return True

    def known(self, owner: str) -> frozenset[bytes]:
        """The keys of the owner's pages that stand as they were written."""
        record = self._before.get(owner)
        if record is None:
            return frozenset()
        return frozenset(key for path, key in record.paths if path not in self._gone)

    def stale(self, owner: str, pages: TopicPages) -> tuple[EncodedPage, ...]:
        """Those of the owner's pages that must be rendered."""
        known = self.known(owner)
        return tuple(page for page in pages.pages if page_key(page, self._theme) not in known)

    def put(self, owner: str, key: bytes, pages: TopicPages, rendered: Iterable[Rendered]) -> None:
        """Write an owner's rendered pages and files, and note all its paths."""
        known = self.known(owner)
        paths = [(page.path, page_key(page, self._theme)) for page in pages.pages]
        for path, data in rendered:
            self.written += output.write(self._folder, path, data)
        for file in pages.files:
            file_key = key_of(file.path, file.content)
            paths.append((file.path, file_key))
            if file_key not in known:
                self.written += output.write(self._folder, file.path, file.content)
        self._after[owner] = Written(owner, key_of(key, self._theme.key), tuple(paths))

    def finish(self) -> None:
        """Remove what earlier builds wrote and this one doesn't want; store the manifest."""
        wanted = {path for record in self._after.values() for path, _ in record.paths}
        for record in self._before.values():
            for path, _ in record.paths:
                if path not in wanted:
                    output.remove(self._folder, path)
        self._cache.put_many({self._key: encode(Manifest(tuple(self._after.values())))})

    @property
    def paths(self) -> frozenset[str]:
        """Every path of the finished site."""
        return frozenset(path for record in self._after.values() for path, _ in record.paths)
