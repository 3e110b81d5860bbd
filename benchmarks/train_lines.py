"""Learn the numbers of the line cleaner: ``python -m benchmarks.train_lines PAGES.jsonl.gz``.

Writes ``plugins/explainer/collect/lines/model.json``. With ``--measure`` it writes nothing, but
learns five times on four fifths of the hosts and reports word-F1 on the pages of the last fifth.

What was learnt from: the development split of WCXB (Foley 2026, arXiv 2605.21097, CC BY 4.0),
articles only, each in four renderings: as it is, in another form so that nothing hangs on one
renderer's bullets, cropped, and crowded by the furniture of another page of its fold.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from benchmarks.scraped import (
    FOLDS,
    MEASURED,
    RENDERINGS,
    Labelled,
    Page,
    cropped,
    crowded,
    read_pages,
)
from explainer.collect.decode import Decoded
from explainer.collect.lines.choice import chosen
from explainer.collect.lines.letters import Numbers
from explainer.collect.lines.lexicon import Lexicon, Token, is_short, tokens, written
from explainer.collect.lines.line import Line, read_lines
from explainer.collect.lines.model import Forest, Model
from explainer.collect.lines.shapes import shapes
from explainer.collect.lines.surroundings import second_look, surroundings
from explainer.collect.lines.survey import survey
from explainer.collect.lines.words import Said
from explainer.model import Segment

OUTPUT = Path(__file__).parents[1] / "plugins/explainer/collect/lines/model.json"
SEED = 20240715
#: The lexicon: words on at least so many pages, with at least this weight (hundredths).
COMMON, WEIGHTY = 20, 12
#: A page has at most so many lines in training: long ones teach nothing more.
LINES = 300
TREES = (100, 70)

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """A rendered page, ready to learn from."""

    page: Page
    rendering: str
    shapes: Numbers
    words: Said
    counts: Array
    labels: NDArray[np.bool_]


def sample(page: Page, rendering: str, labelled: Sequence[Labelled]) -> Sample:
    """The features of a rendered page that don't depend on what is learnt."""
    text = "\n".join(line for line, _ in labelled)
    places = np.cumsum([0, *(len(line) + 1 for line, _ in labelled[:-1])])
    segments = tuple(Segment(int(start), at + 1, 1) for at, start in enumerate(places))
    lines = read_lines(Decoded(text, segments))
    seen = survey(lines)
    labels = np.array([_label(line, labelled) for line in lines])
    counts = np.array([len(line.text.split()) for line in lines], dtype=float)
    return Sample(page, rendering, shapes(seen), seen.words, counts, labels)


def _label(line: Line, labelled: Sequence[Labelled]) -> bool:
    """The label of most of the raw lines that a line was put together from."""
    raw = labelled[line.number - 1 : line.number - 1 + len(line.pieces)]
    return 2 * sum(label or 0 for _, label in raw) >= len(line.pieces)


def samples(pages: Sequence[Page]) -> list[Sample]:
    """Each page as it is, in another rendering, cropped, and crowded."""
    chance = random.Random(SEED)
    made = []
    folds = {fold: [page for page in pages if page.fold == fold] for fold in range(FOLDS)}
    for page in pages:
        other, third = chance.choice(RENDERINGS[1:]), chance.choice(RENDERINGS)
        made.append(sample(page, "as_is", page.lines))
        made.append(sample(page, "other", other(page)))
        made.append(sample(page, "cropped", cropped(third(page), chance)))
        made.append(sample(page, "crowded", crowded(page, chance.choice(folds[page.fold]))))
    return [one for one in made if one.shapes.size]


def line_weights(one: Sample) -> Array:
    """What each line counts: all pages the same, their lines by words, damped by half."""
    damped, plain = np.sqrt(one.counts + 1), one.counts + 1
    return np.asarray(25 * (damped / damped.sum() + plain / plain.sum()))


def learn_lexicon(train: Sequence[Sample]) -> Lexicon:
    """Weights of words, by logistic regression over the lines' words and lengths."""
    train = [one for one in train if one.rendering == "as_is"]
    common = Counter(key for one in train for key in {k for said in one.words for k in keys(said)})
    frequent = sorted(key for key, pages in common.items() if pages >= COMMON)
    index = {key: at for at, key in enumerate(frequent)}
    lines = [said for one in train for said in one.words]
    matrix = sp.hstack([_token_matrix(lines, index), _length_matrix(lines)]).tocsr()
    labels = np.concatenate([one.labels for one in train])
    weights = np.concatenate([line_weights(one) for one in train])
    fitted = LogisticRegression(C=0.3, max_iter=200, tol=1e-3).fit(matrix, labels, weights)
    learnt = np.round(100 * fitted.coef_[0][: len(index)]).astype(int)
    short: dict[Token, int] = {}
    long: dict[Token, int] = {}
    for (brief, *token), at in index.items():
        if abs(learnt[at]) >= WEIGHTY:
            table = short if brief else long
            table[token[0] if len(token) == 1 else (token[0], token[1])] = int(learnt[at])
    return Lexicon(short, long)


def keys(words: Sequence[str]) -> set[tuple[str, ...]]:
    """The tokens of a line, those of short lines apart; as tuples, which have an order."""
    mark = "short" * is_short(words)
    return {(mark, token) if isinstance(token, str) else (mark, *token) for token in tokens(words)}


def _token_matrix(lines: Said, index: dict[tuple[str, ...], int]) -> sp.csr_matrix:
    rows, columns, values = [], [], []
    for row, said in enumerate(lines):
        found = sorted(index[key] for key in keys(said) if key in index)
        rows += [row] * len(found)
        columns += found
        values += [1.0 if is_short(said) else len(said) ** -0.5] * len(found)
    return sp.csr_matrix((values, (rows, columns)), shape=(len(lines), len(index)))


def _length_matrix(lines: Said) -> sp.csr_matrix:
    bins = np.digitize([len(said) for said in lines], [1, 2, 3, 4, 6, 9, 13, 20, 35, 60])
    ones = np.ones(len(lines))
    return sp.csr_matrix((ones, (np.arange(len(lines)), bins)), shape=(len(lines), 11))


def rows_of(one: Sample, lexicon: Lexicon) -> Numbers:
    """What the first forest sees of a page."""
    return surroundings(one.shapes, list(map(lexicon.score, one.words)))


def learn_forest(rows: Sequence[Numbers], train: Sequence[Sample], trees: int) -> Forest:
    """A boosted forest of depth four, its numbers rounded."""
    chance = np.random.default_rng(SEED)
    picks = [np.sort(chance.permutation(len(one.labels))[:LINES]) for one in train]
    matrix = np.concatenate([part[:, pick].T for part, pick in zip(rows, picks, strict=True)])
    labels = np.concatenate([one.labels[pick] for one, pick in zip(train, picks, strict=True)])
    weights = np.concatenate(
        [
            line_weights(one)[pick] * len(one.labels) / len(pick)
            for one, pick in zip(train, picks, strict=True)
        ]
    )
    booster = HistGradientBoostingClassifier(
        max_iter=trees,
        max_depth=4,
        max_leaf_nodes=16,
        learning_rate=0.1,
        min_samples_leaf=60,
        l2_regularization=3,
        early_stopping=False,
        random_state=SEED,
    ).fit(matrix, labels, weights)
    return _exported(booster)


def _exported(booster: HistGradientBoostingClassifier) -> Forest:
    """The booster's trees as complete trees; scores in thousandths."""
    tables: list[tuple[list[int], list[int], list[int]]] = []
    for (predictor,) in booster._predictors:
        features, thresholds, leaves = [0] * 15, [0] * 15, [0] * 16
        _fill(predictor.nodes, 0, 0, features, thresholds, leaves)
        tables.append((features, thresholds, leaves))
    base = round(1000 * float(np.ravel(booster._baseline_prediction)[0]))
    return Forest(base, *(np.array(part, np.int32) for part in zip(*tables, strict=True)))


def _fill(
    nodes: NDArray[np.void],
    node: int,
    place: int,
    features: list[int],
    thresholds: list[int],
    leaves: list[int],
) -> None:
    """Copy a node and those below to a place of the complete tree; leaves spread to the bottom."""
    entry = nodes[node]
    if place >= 15:
        leaves[place - 15] = round(1000 * float(entry["value"]))
        return
    left = right = node
    if not entry["is_leaf"]:
        features[place] = int(entry["feature_idx"])
        thresholds[place] = int(np.floor(entry["num_threshold"]))
        left, right = int(entry["left"]), int(entry["right"])
    _fill(nodes, left, 2 * place + 1, features, thresholds, leaves)
    _fill(nodes, right, 2 * place + 2, features, thresholds, leaves)


def learn(train: Sequence[Sample]) -> Model:
    """All numbers. The later stages learn from what the earlier ones say of pages not seen."""
    rows: dict[int, Numbers] = {}
    folds = sorted({one.page.fold for one in train})
    for fold in folds:
        lexicon = learn_lexicon([one for one in train if one.page.fold != fold])
        rows |= {at: rows_of(one, lexicon) for at, one in enumerate(train) if one.page.fold == fold}
    first_rows = [rows[at] for at in range(len(train))]
    looks: dict[int, Numbers] = {}
    for fold in folds:
        others = [at for at, one in enumerate(train) if one.page.fold != fold]
        forest = learn_forest(
            [first_rows[at] for at in others], [train[at] for at in others], TREES[0]
        )
        for at, one in enumerate(train):
            if one.page.fold == fold:
                looks[at] = second_look(first_rows[at], forest.scores(first_rows[at]))
    second = learn_forest([looks[at] for at in range(len(train))], train, TREES[1])
    first = learn_forest(first_rows, train, TREES[0])
    return Model(learn_lexicon(train), first, second)


def word_f1(one: Sample, keeps: NDArray[np.bool_]) -> float:
    """Word-F1 of the kept lines of a page."""
    right = float((one.counts * (keeps & one.labels)).sum())
    return 2 * right / max(float((one.counts * keeps).sum() + (one.counts * one.labels).sum()), 1)


def measure(pages: Sequence[Page]) -> None:
    """Word-F1 on the hosts left out, for each rendering."""
    everything = samples(pages)
    found: dict[str, list[float]] = {}
    for fold in range(FOLDS):
        learnt = learn([one for one in everything if one.page.fold != fold])
        for page in pages:
            if page.fold == fold:
                for rendering in MEASURED:
                    one = sample(page, rendering.__name__, rendering(page))
                    kept = chosen(learnt.scores(one.shapes, one.words), one.counts.astype(np.int32))
                    found.setdefault(rendering.__name__, []).append(word_f1(one, kept))
        means = {name: round(float(np.mean(values)), 4) for name, values in found.items()}
        print(f"after fold {fold}: {means}", flush=True)


def write(learnt: Model, path: Path) -> None:
    """The numbers as JSON, with where they come from."""
    forests = [
        {
            "base": forest.base,
            "features": forest.features.tolist(),
            "thresholds": forest.thresholds.tolist(),
            "leaves": forest.leaves.tolist(),
        }
        for forest in (learnt.first, learnt.second)
    ]
    about = (
        "Learnt by benchmarks/train_lines.py from the articles of the development split of WCXB"
        " (Foley 2026, arXiv 2605.21097, CC BY 4.0); numbers only, no text of a page."
    )
    data = {"about": about, "lexicon": written(learnt.lexicon), "forests": forests}
    path.write_text(json.dumps(data, separators=(",", ":"), ensure_ascii=False) + "\n", "utf-8")


def main() -> None:
    """Learn and write, or measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--measure", action="store_true", help="cross-validate, write nothing")
    options = parser.parse_args()
    pages = [page for page in read_pages(options.pages) if page.kind == "article"]
    if options.measure:
        measure(pages)
    else:
        write(learn(samples(pages)), OUTPUT)


if __name__ == "__main__":
    main()
