"""Where the time of a build goes, stage by stage.

    python -m benchmarks.stages TOPICS SOURCES [--edit | --restyle] [--profile]

builds in this process alone and prints each stage's seconds of processor, without those of the
stages that it calls: from nothing, or anew after an edit of an article or of a template. With
--profile, also the functions that took longest (which slows all of them).
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.project import Site

#: A stage's name, then the module and function that do it, named where the function is called.
STAGES = (
    ("read files", "explainer.collect.source", "_bytes"),
    ("clean", "explainer.collect.source", "_guarded"),
    ("attribute", "explainer.collect.source", "attribute"),
    ("sentences", "explainer.digest.sentences", "read"),
    ("quotes", "explainer.digest.sentences", "find_quotations"),
    ("settle", "explainer.digest.publication", "settle"),
    ("dates", "explainer.digest.sentences", "scan"),
    ("dates", "explainer.digest.sentences", "read_scan_published"),
    ("dates", "explainer.digest.sentences", "signs_of"),
    ("lineage", "explainer.digest.lineage", "trace"),
    ("claims", "explainer.digest.claims", "find_claims"),
    ("matching", "explainer.digest.claims", "match_passages"),
    ("stand alone", "explainer.digest.standalone", "stand_alone"),
    ("conflicts", "explainer.digest.conflicts", "differences"),
    ("events", "explainer.digest.events", "find_events"),
    ("outline", "explainer.digest.outline", "arrange"),
    ("updates", "explainer.digest.updates", "replay"),
    ("views", "explainer.publish.pages", "topic_pages"),
    ("files", "explainer.publish.files", "topic_files"),
    ("feed entries", "explainer.publish.feeds.entries", "entries"),
    ("card", "explainer.publish.views.card", "topic_card"),
    ("quoting limits", "explainer.publish.excerpt", "check"),
    ("gather", "explainer.pipeline.work", "gather"),
    ("encode", "explainer.pipeline.work", "encode"),
    ("encode, make files", "explainer.pipeline.work", "encode_pages"),
    ("encode, make files", "explainer.pipeline.site", "encode_pages"),
    ("decode", "explainer.pipeline.work", "decode"),
    ("decode", "explainer.pipeline.site", "decode"),
    ("decode", "explainer.pipeline.press", "decode"),
    ("encode", "explainer.pipeline.site", "encode"),
    ("encode", "explainer.pipeline.press", "encode"),
    ("render", "explainer.pipeline.work", "render_pages"),
    ("render", "explainer.pipeline.press", "render_pages"),
    ("render", "explainer.pipeline.press", "render_again"),
    ("write", "explainer.build.output", "write"),
    ("site pages", "explainer.pipeline.site", "publish_site"),
    ("cache", "explainer.build.cache:Cache", "get_many"),
    ("cache", "explainer.build.cache:Cache", "put_many"),
    ("cache", "explainer.build.cache:Cache", "close"),
)


class Clock:
    """Adds up the seconds of each stage, without those of the stages inside it."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._inner = [0.0]

    def timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, with its time counted for the stage."""

        def call(*args: Any, **keywords: Any) -> Any:  # noqa: ANN401 - as the function
            self._inner.append(0.0)
            start = time.process_time()
            try:
                return function(*args, **keywords)
            finally:
                took = time.process_time() - start
                self.seconds[stage] += took - self._inner.pop()
                self._inner[-1] += took

        return call

    def watch(self) -> None:
        """Count the time of all stages from now on."""
        for stage, home, name in STAGES:
            module, _, kind = home.partition(":")
            place = import_module(module)
            target = getattr(place, kind) if kind else place
            if hasattr(target, name):
                setattr(target, name, self.timed(stage, getattr(target, name)))
            else:
                print(f"{home} has no {name}", file=sys.stderr)


def measure(project: Path, profile: cProfile.Profile | None = None) -> dict[str, float]:
    """Build the project in this process; give each stage's seconds."""
    from pelican import main

    os.chdir(project)
    clock = Clock()
    clock.watch()
    build = clock.timed("the rest", main)
    arguments = ["--settings", "pelicanconf.py", "-e", 'EXPLAINER_EXECUTOR="here"']
    try:
        if profile:
            profile.runcall(build, arguments)
        else:
            build(arguments)
    except SystemExit as stopped:
        print(f"the build ended with status {stopped.code}", file=sys.stderr)
    return dict(clock.seconds)


def report(seconds: dict[str, float], sources: int) -> str:
    """The stages as a Markdown table, the longest first."""
    total = sum(seconds.values())
    rows = ["| stage | s | ms a source | share |", "|---|--:|--:|--:|"]
    for stage, took in sorted(seconds.items(), key=lambda item: -item[1]):
        rows.append(f"| {stage} | {took:.2f} | {1000 * took / sources:.2f} | {took / total:.0%} |")
    rows.append(f"| **all** | {total:.2f} | {1000 * total / sources:.2f} | |")
    return "\n".join(rows)


def main() -> None:
    """Write a corpus, build it, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("topics", type=int)
    parser.add_argument("sources", type=int, help="articles of each topic")
    parser.add_argument("--profile", action="store_true", help="the functions, too")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--edit", action="store_true", help="the build after an article's edit")
    change.add_argument("--restyle", action="store_true", help="the build after a template's")
    asked = parser.parse_args()
    profile = cProfile.Profile() if asked.profile else None
    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder))
        site.fill(asked.topics, asked.sources)
        if asked.edit or asked.restyle:
            site.build()
            site.edit() if asked.edit else site.restyle()
        sys.path.insert(0, str(site.folder / "plugins"))
        table = report(measure(site.folder, profile), asked.topics * asked.sources)
        os.chdir("/")
    print(f"\n### {asked.topics} topics of {asked.sources} sources, one process\n\n{table}\n")
    if profile:
        for order in ("tottime", "cumulative"):
            pstats.Stats(profile).strip_dirs().sort_stats(order).print_stats(45)


if __name__ == "__main__":
    main()
