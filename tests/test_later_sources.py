"""What the whole digest promises to subscribers: later articles change no earlier update.

The topic is made of Wikinews texts (see `benchmarks/stories.py`), retold by many outlets.
"""

from __future__ import annotations

from datetime import date

import pytest

from benchmarks.corpus import write_corpus
from explainer.collect import distinct, read_source
from explainer.digest.sentences import read
from explainer.model import ChangeKind, Explainer, Reading, Topic, Update
from explainer.pipeline.stages import digest
from tests import telling

TOPIC = Topic("retold", "Retold")
ARTICLES = 24


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> tuple[Reading, ...]:
    folder = tmp_path_factory.mktemp("content")
    write_corpus(folder, 1, ARTICLES)
    files = sorted(path for path in folder.rglob("sources/*") if path.suffix != ".yaml")
    found = (source for path in files for source in read_source(path, root=folder).sources)
    sources, _ = distinct(tuple(found))
    return tuple(map(read, sources))


@pytest.fixture(scope="module")
def whole(readings: tuple[Reading, ...]) -> Explainer:
    return digest(TOPIC, readings, ())


def told(update: Update) -> tuple[object, ...]:
    """All that an update says."""
    changes = [
        (c.kind, c.subject, telling.told(c), [cited.key for cited in c.citations])
        for c in update.changes
    ]
    return update.id, update.on, telling.title(update), changes


@pytest.mark.parametrize("place", [1, 3])
def test_later_articles_change_no_earlier_update(
    place: int, readings: tuple[Reading, ...], whole: Explainer
) -> None:
    days = {source.slug: source.arrived or date.min for source in whole.sources}
    cut = sorted(set(days.values()))[place]
    part = digest(TOPIC, tuple(r for r in readings if days[r.source.slug] <= cut), ())
    assert list(map(told, part.updates)) == [told(u) for u in whole.updates if u.on <= cut]
    assert any(change.kind is ChangeKind.CORROBORATED for u in part.updates for change in u.changes)
    assert part.claims != whole.claims
