"""The articles of topics, read once: what the cache knows of a file isn't read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from explainer.build.cache import Cache, key_of
from explainer.build.executors import map_all
from explainer.build.inventory import content_hashes
from explainer.errors import Problem
from explainer.model import Topic
from explainer.pipeline.content import TopicFolder
from explainer.pipeline.stages import ArticleFile, Reader, read_topic
from explainer.pipeline.work import ReadTask, read_files

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from explainer.build.progress import Progress

#: A task reads so many files of one topic at least, to outweigh its journey to another process. Of
#: a large site it reads more, for about so many tasks: what a topic's articles have in common is
#: read once in each process.
_LEAST, _TASKS = 16, 64


class Said(Struct, frozen=True):
    """What a topic's folder says: the editor's word, and each article file by its result's key."""

    topic: Topic
    problems: tuple[Problem, ...]
    files: Mapping[bytes, ArticleFile]


class Articles:
    """Reads articles with a reader; `key` is that of the code that reads them."""

    def __init__(self, reader: Reader, key: bytes, cache: Cache, progress: Progress) -> None:
        self._reader, self._key = reader, key
        self._cache, self._progress = cache, progress

    def said(self, found: TopicFolder) -> Said:
        """The editor's word on a topic, and its article files under the keys of what they give."""
        folder = found.folder
        topic, problems = read_topic(folder.path, self._reader.root)
        files = self._reader.files(folder.path, found.articles, topic.language)
        hashes = content_hashes(folder, self._cache)
        keys = {}
        for path, file in zip(found.articles, files, strict=True):
            sidecar = hashes.get(f"{path.rpartition('.')[0]}.yaml", b"")
            around = repr((found.slug, path, file.language, sorted(file.furniture)))
            keys[key_of("read", self._key, around, hashes[path], sidecar)] = file
        return Said(topic, (*found.problems, *problems), keys)

    def read(self, topics: Iterable[Said], pool: Executor) -> None:
        """Read the articles that the cache doesn't know."""
        missing = [self._missing(said.files) for said in topics]
        size = max(_LEAST, sum(map(len, missing)) // _TASKS)
        tasks = [
            ReadTask(self._reader, *zip(*files[start : start + size], strict=True))
            for files in missing
            for start in range(0, len(files), size)
        ]
        results = map_all(pool, read_files, tasks)
        for batch in self._progress.track("reading articles", results, len(tasks)):
            self._cache.put_many({result.key: result.read for result in batch})
            for result in batch:
                self._progress.note("article", result.path, result.seconds)

    def encoded(self, said: Said) -> tuple[bytes, ...]:
        """What each file of a topic gave; what the cache has lost is read again."""
        known = self._cache.get_many(said.files)
        lost = tuple(key for key in said.files if key not in known)
        again = ReadTask(self._reader, tuple(said.files[key] for key in lost), lost)
        reads = {**known, **{result.key: result.read for result in read_files(again)}}
        return tuple(reads[key] for key in said.files)

    def _missing(self, files: Mapping[bytes, ArticleFile]) -> list[tuple[ArticleFile, bytes]]:
        """The files that the cache doesn't know, each with its result's key."""
        known = self._cache.known(files)
        return [(file, key) for key, file in files.items() if key not in known]
