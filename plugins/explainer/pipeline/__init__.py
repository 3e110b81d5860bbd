"""The only part that knows the order of the stages and calls all three phases."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explainer.collect import Limits
    from explainer.model import Explainer

__all__ = ["build"]


def build(
    topic: Path | str, root: Path | str | None = None, limits: Limits | None = None
) -> Explainer:
    """Digest one topic's folder, from files to an `Explainer`, with no cache and no site.

    `root` is the content folder that paths are shown relative to; without one, the topic's own.
    Nothing is raised for bad content: see `Explainer.problems`.
    """
    from explainer import collect
    from explainer.build.inventory import scan
    from explainer.collect.topic import relative
    from explainer.pipeline.content import find_topic
    from explainer.pipeline.stages import Reader, digest, gather, read_topic

    topic, root = Path(topic), Path(root or topic)
    outlets, outlet_problems = collect.read_outlets(root / "outlets.yaml", root)
    found = find_topic(scan(topic), topic.name if topic == root else relative(topic, root))
    said, topic_problems = read_topic(topic, root)
    reader = Reader(root, outlets, limits or collect.Limits())
    read = gather(map(reader.read, reader.files(topic, found.articles, said.language)))
    problems = (*outlet_problems, *found.problems, *topic_problems, *read.problems)
    return digest(said, read.readings, problems)
