"""What was written where, so that only changes are written and leftovers removed."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from explainer.build import output
from explainer.build.cache import Cache, key_of
from explainer.pipeline.records import (
    Body,
    FileRecord,
    Manifest,
    PageRecord,
    TopicPages,
    Written,
    WrittenFile,
    decode,
    encode,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from explainer.pipeline.theme import Theme
    from explainer.pipeline.work import Rendered
    from explainer.publish.views.frame import Frame

    #: Gives what stands before and after the body of a page: its template filled with its frame.
    Surround = Callable[[str, Frame], tuple[bytes, bytes]]


class Outputs:
    """The output folder of one build, by owner: a topic's slug, or "" for the site as a whole."""

    def __init__(self, folder: Path, theme: Theme, cache: Cache) -> None:
        self._folder, self._theme, self._cache = folder, theme, cache
        self._key = key_of("manifest", str(folder.resolve()))
        self._manifest = decode(cache.get(self._key), Manifest) or Manifest()
        self._gone = output.missing(folder, self._manifest.paths)
        self._before = {record.owner: record for record in self._manifest.written}
        self._standing: dict[str, dict[str, WrittenFile]] = {}
        self._after: dict[str, Written] = {}
        self.written = 0

    def keep(self, owner: str, key: bytes) -> bool:
        """Whether all that was written for this owner and key still stands; if so, it stays."""
        record = self._before.get(owner)
        if record is None or record.key != key_of(key, self._theme.key):
            return False
        if self._gone and not self._gone.isdisjoint(file.path for file in record.files):
            return False
        self._after[owner] = record
        return True

    def known(self, owner: str) -> frozenset[bytes]:
        """The keys of the owner's pages and files that stand as they were written."""
        return frozenset(file.key for file in self._stands(owner).values())

    def stale(self, owner: str, pages: TopicPages) -> tuple[PageRecord, ...]:
        """Those of the owner's pages that must be rendered."""
        known = self.known(owner)
        return tuple(page for page in pages.pages if self._theme.page_key(page) not in known)

    def unwritten(self, owner: str, pages: TopicPages) -> tuple[FileRecord, ...]:
        """Those of the owner's files that must be written."""
        known = self.known(owner)
        return tuple(file for file in pages.files if file.key not in known)

    def reframe(self, owner: str, pages: TopicPages, around: Surround) -> None:
        """Give pages whose frame alone changed a new one; their bodies are in their files."""
        standing = self._stands(owner)
        # No file is touched before all frames and keys are made: by turns, both take longer.
        framed = []
        for page, frame, old in self._kept(self.stale(owner, pages), standing):
            top, bottom = around(page.template, frame)
            file = self._file(page, len(top), old.end - old.start, old.checksum)
            framed.append((file, old, top, bottom))
        for file, old, top, bottom in framed:
            body = output.read(self._folder, file.path)[old.start : old.end]
            if zlib.crc32(body) == old.checksum:
                self.written += output.write(self._folder, file.path, top + body + bottom)
                standing[file.path] = file

    def put(
        self,
        owner: str,
        key: bytes,
        pages: TopicPages,
        rendered: Iterable[Rendered],
        contents: Mapping[bytes, bytes],
    ) -> None:
        """Write an owner's rendered pages and its files that changed, and note all of its files."""
        changed, standing = self.unwritten(owner, pages), self._stands(owner)
        records = {page.path: page for page in pages.pages}
        written = [
            (self._file(records[path], len(top), len(body), zlib.crc32(body)), (top, body, bottom))
            for path, (top, body, bottom) in rendered
        ]
        for page, parts in written:
            self.written += output.write(self._folder, page.path, b"".join(parts))
            standing[page.path] = page
        for file in changed:
            self.written += output.write(self._folder, file.path, contents[file.key])
            standing[file.path] = WrittenFile(file.path, file.key)
        paths = (*(page.path for page in pages.pages), *(file.path for file in pages.files))
        files = tuple(standing[path] for path in paths)
        self._after[owner] = Written(owner, key_of(key, self._theme.key), files)

    def finish(self) -> None:
        """Remove what earlier builds wrote and this one doesn't want; store the manifest."""
        manifest = Manifest(tuple(self._after.values()))
        if manifest != self._manifest:
            for path in self._manifest.paths - manifest.paths:
                output.remove(self._folder, path)
            self._cache.put_many({self._key: encode(manifest)})

    @property
    def paths(self) -> frozenset[str]:
        """Every path of the finished site."""
        return Manifest(tuple(self._after.values())).paths

    def _stands(self, owner: str) -> dict[str, WrittenFile]:
        """The owner's files that nobody has deleted, by path."""
        if owner not in self._standing:
            record = self._before.get(owner)
            files = record.files if record else ()
            self._standing[owner] = {f.path: f for f in files if f.path not in self._gone}
        return self._standing[owner]

    def _kept(
        self, pages: Iterable[PageRecord], standing: Mapping[str, WrittenFile]
    ) -> Iterator[tuple[PageRecord, Frame, Body]]:
        """Those of the pages whose bodies stand in their files as they must be."""
        for page in pages:
            file = standing.get(page.path)
            body = file.body if file else None
            if page.frame and body and body.key == self._theme.body_key(page):
                yield page, page.frame, body

    def _file(self, page: PageRecord, start: int, length: int, checksum: int) -> WrittenFile:
        """The page as a file whose body begins at `start`."""
        place = Body(self._theme.body_key(page), start, start + length, checksum)
        return WrittenFile(page.path, self._theme.page_key(page), place)
