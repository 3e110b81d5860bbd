"""Topics to measure with, as large as wanted and the same every time.

    python -m benchmarks.corpus FOLDER TOPICS SOURCES

writes a content folder. In a topic, stories follow each other over days, and each is reported
by several outlets: an article of about 500 words tells the newest story and recalls some older
ones, the topic's first above all; three in ten are copies or rewrites of another. So the number
of facts grows with the number of articles and one fact is told some eight times, a few far more
often.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice
from pathlib import Path

from benchmarks.dice import chance, roll
from benchmarks.stories import Story, name, story
from benchmarks.wording import dressed, outlet_name, retitle, reword

_OUTLETS = 40
_WORDS = 480
_STORIES_PER_SOURCE = 0.6
_STORIES_BEFORE = 6
_SOURCES_PER_DAY = 4


@dataclass(frozen=True, slots=True)
class Report:
    """One outlet's article. It tells what article `follows` tells, in the words of `whose`."""

    topic: int
    number: int
    of: int
    follows: int
    whose: int

    @property
    def outlet(self) -> int:
        """The number of the outlet."""
        return roll(_OUTLETS, "outlet", self.topic, self.number)

    @property
    def day(self) -> date:
        """When it was published."""
        return _start(self.topic) + timedelta(self.number // _SOURCES_PER_DAY)

    @property
    def stories(self) -> tuple[int, ...]:
        """The numbers of the stories that it tells, the newest first."""
        newest = _STORIES_BEFORE + int(self.follows * _STORIES_PER_SOURCE)
        older = [newest - 1 - roll(12, "older", self.topic, self.follows, n) for n in range(8)]
        if chance(30, "first", self.topic, self.follows):
            older[0] = 0
        return tuple(dict.fromkeys((newest, *(n for n in older if n >= 0), *range(newest))))

    @property
    def title(self) -> str:
        """Its headline."""
        return retitle(self._story(self.stories[0]).title, self.topic, self.number)

    def related(self) -> list[str]:
        """Titles of other stories."""
        last = int(self.of * _STORIES_PER_SOURCE)
        return [self._story(roll(last + 1, "related", self.number, n)).title for n in range(4)]

    def paragraphs(self) -> list[str]:
        """Its text, without what stands around it on the page."""
        key = (self.topic, self.whose)
        found: list[str] = []
        words = 0
        for number in self.stories:
            told = self._story(number).sentences
            kept = [s for n, s in enumerate(told) if n == 0 or not chance(15, n, number, *key)]
            found.append(" ".join(reword(sentence, number, *key) for sentence in kept[:2]))
            found += [reword(sentence, number, *key) for sentence in kept[2:]]
            words += sum(len(sentence.split()) for sentence in kept)
            if words >= _WORDS:
                break
        return found

    def page(self) -> str:
        """The article as it is copied from its page."""
        body = self.paragraphs()
        agency = " (Reuters)" if self.whose != self.number else ""
        body[0] = f"{name('city', self.topic, self.whose).upper()}{agency} — {body[0]}"
        return dressed(self.title, body, self.day, self.related(), self.outlet, self.number)

    def sidecar(self) -> str:
        """What the editor noted of it; nothing for half of all articles."""
        if chance(50, "sidecar", self.topic, self.number):
            return ""
        host = outlet_name(self.outlet).split()[0].lower()
        return (
            f"outlet: {outlet_name(self.outlet)}\n"
            f"url: https://{host}.example/{self.topic}/{self.number}\n"
            f"published: {self.day.isoformat()}\nadded: {self.day.isoformat()}\n"
        )

    def _story(self, number: int) -> Story:
        first = max(0, number - _STORIES_BEFORE) / _STORIES_PER_SOURCE
        day = _start(self.topic) + timedelta(int(first) // _SOURCES_PER_DAY)
        return _told(self.topic, number, day)


def reports(topic: int, count: int) -> Iterator[Report]:
    """The articles of a topic, in order of publication."""
    for number in range(count):
        earlier = max(0, number - 1 - roll(6, "earlier", topic, number))
        case = roll(100, "case", topic, number)
        follows, whose = (earlier if case < limit else number for limit in (30, 12))
        yield Report(topic, number, count, follows, whose)


def write_corpus(folder: Path, topics: int, sources_per_topic: int) -> None:
    """Write a content folder with that many topics of that many articles each."""
    for topic in range(topics):
        place = folder / "topics" / f"topic-{topic:03}"
        (place / "sources").mkdir(parents=True, exist_ok=True)
        title = story(topic, 0, _start(topic)).title
        front = f"---\ntitle: {title}\nquestion: What followed, and what does it mean?\n---\n"
        (place / "topic.md").write_text(front, encoding="utf-8")
        for report in reports(topic, sources_per_topic):
            stem = place / "sources" / f"{report.number:05}"
            stem.with_suffix(".txt").write_text(report.page(), encoding="utf-8")
            if sidecar := report.sidecar():
                stem.with_suffix(".yaml").write_text(sidecar, encoding="utf-8")


def markdown_pages(count: int) -> Iterator[tuple[str, str, date, str]]:
    """The same articles for generators that read Markdown: slug, title, day, text with notes."""
    whole = (report for topic in range(count) for report in reports(topic, 100))
    for report in islice(whole, count):
        slug = f"topic-{report.topic:03}-{report.number:05}"
        yield slug, report.title, report.day, _with_notes(report)


def _with_notes(report: Report) -> str:
    """The paragraphs, each with a footnote that names an outlet, as cited pages have them."""
    body, others = report.paragraphs(), report.related()
    notes = []
    for place in range(len(body)):
        body[place] += f"[^{place}]"
        other = retitle(others[place % len(others)], place)
        notes.append(f"[^{place}]: {outlet_name(place)}, *{other}*, {report.day.isoformat()}.")
    return "\n\n".join([*body, *notes, ""])


def _start(topic: int) -> date:
    return date(2012, 1, 2) + timedelta(roll(3000, "start", topic))


_told = lru_cache(maxsize=4096)(story)

if __name__ == "__main__":
    write_corpus(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
