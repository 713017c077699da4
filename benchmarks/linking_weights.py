"""Fits the linker's weights and confidence, and says how well they do on titles that they were not fitted on.

    .venv/bin/python benchmarks/linking_weights.py --data DIR [--esco DIR | --no-esco] [--no-titles] [--without FIELD …]

Figures are of five-fold cross-validation, repeated with three seeds; the weights and coefficients printed at the end
are fitted on all titles and belong into jobmatch/vocabulary/linking/confidence.py.
"""

import argparse
import json
import os
import sys
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import common  # noqa: F401 - first of all: it makes the project importable
import numpy as np

from benchmarks.naming import fitting
from benchmarks.naming.fitting import Judged, Numbers, Places
from benchmarks.naming.folder import NOTHING, Folder, FolderError, find_esco, read_esco, read_folder, read_titles
from benchmarks.naming.measure import figures, intervals
from jobmatch.vocabulary.linking import Titles, normalise
from jobmatch.vocabulary.linking.confidence import SURE, scores
from jobmatch.vocabulary.linking.fields import Fields

SEEDS = (1, 2, 3)
BLOCK = 64


def main() -> int:
    options = _options()
    place = None if options.no_esco else options.esco or find_esco(options.data)
    try:
        folder = read_folder(options.data, read_esco(place) if place else NOTHING)
        judged = seen(folder, [] if options.no_titles else read_titles(), options.without)
    except FolderError as error:
        print(error, file=sys.stderr)
        return 2
    print(json.dumps(checked(judged) | fitted(judged), indent=1))
    return 0


def seen(folder: Folder, titles: list[Titles], without: list[str]) -> Judged:
    """What the fields say of every title, and the concept of its answers."""
    fields = Fields(folder.concepts, [[normalise(label) for label in c.labels] for c in folder.concepts], titles)
    texts = [normalise(query) for query in folder.queries]
    blocks = [fields.of(texts[start : start + BLOCK]) for start in range(0, len(texts), BLOCK)]
    return Judged(
        fields={
            name: np.vstack([block.fields[name] for block in blocks])
            for name in blocks[0].fields
            if name not in without
        },
        best=np.vstack([block.best for block in blocks]),
        answers=np.array([folder.owner[right[0]] for right in folder.answers]),
    )


def checked(judged: Judged) -> dict[str, object]:
    """Each title by weights that were fitted on others."""
    runs = [_out_of_fold(judged, seed) for seed in SEEDS]
    places = [_ranks(score, judged.answers) for score, _ in runs]
    told = [figures(found) for found in places]
    sure = [kept for _, kept in runs]
    return {
        "cross_validated": {name: float(np.mean([one[name] for one in told])) for name in told[0]},
        "intervals": intervals(places[0]),
        "confidence": {name: float(np.mean([one[name] for one in sure])) for name in sure[0]},
    }


def fitted(judged: Judged) -> dict[str, object]:
    weights = fitting.weights(judged)
    # The confidence is fitted on scores from weights that have not seen the title, as it will meet them.
    score, _ = _out_of_fold(judged, SEEDS[0])
    model = fitting.coefficients(fitting.samples(judged, score))
    return {"weights": {name: round(weight, 3) for name, weight in weights.items()}, "coefficients": vars(model)}


def _out_of_fold(judged: Judged, seed: int) -> tuple[Numbers, dict[str, float]]:
    fold = fitting.folds(len(judged.answers), seed)
    score = np.zeros_like(judged.best)
    for number in range(fitting.FOLDS):
        weights = fitting.weights(judged.of(fold != number))
        score[fold == number] = scores(judged.of(fold == number).fields, weights)
    given = fitting.samples(judged, score)
    sureness = np.zeros(len(given.meant))
    for number in range(fitting.FOLDS):
        held = fold[given.title] == number
        sureness[held] = fitting.surely(given, fitting.coefficients(given.of(~held)))[held]
    return score, fitting.reliability(given, sureness, SURE)


def _ranks(score: Numbers, answers: Places) -> Places:
    """Of the right concept; of concepts alike it is taken to be the last."""
    right = score[np.arange(len(answers)), answers][:, None]
    return np.asarray((score >= right).sum(axis=1), dtype=np.int64)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n\n")[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="holds the queries and their answers")
    parser.add_argument("--esco", type=Path, metavar="DIR", help="holds ESCO's own files")
    parser.add_argument("--no-esco", action="store_true", help="labels only")
    parser.add_argument("--no-titles", action="store_true", help="without the titles that the software brings along")
    parser.add_argument("--without", nargs="+", default=[], metavar="FIELD", help="leave these fields out")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
