"""How well the linker finds the concept that a job title means: a folder in the form of the MELO benchmark.

    .venv/bin/python benchmarks/linking.py --data DIR [--esco DIR | --no-esco] [--no-titles] [--json]

DIR holds queries.tsv, corpus_elements.tsv, concept_mapping.tsv and annotations.tsv. ESCO's own files (descriptions,
ISCO groups, skills) are used where they lie in DIR/../esco, in ../shared/data/esco or in --esco; the titles that the
software brings along are used unless --no-titles. One thread. Times are medians of five runs over all queries in one
batch: `ms_per_query` is `Linker.link_many(queries, top=10)`, from the raw text to the ten candidates, and
`ms_per_query_of_processor` the same by the processor's clock, which other work on the machine does not lengthen.
"""

import argparse
import json
import os
import resource
import sys
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import common  # noqa: F401 - first of all: it makes the project importable

from benchmarks.naming.folder import (
    NOTHING,
    TITLES,
    Folder,
    FolderError,
    find_esco,
    read_esco,
    read_folder,
    read_titles,
)
from benchmarks.naming.measure import figures, intervals, ranks
from jobmatch.vocabulary.linking import Linker, Titles

RUNS = 5


def main() -> int:
    options = _options()
    place = None if options.no_esco else options.esco or find_esco(options.data)
    try:
        folder = read_folder(options.data, read_esco(place) if place else NOTHING)
        titles = [] if options.no_titles or not TITLES.is_file() else read_titles()
        found = measured(folder, titles)
    except FolderError as error:
        print(error, file=sys.stderr)
        return 2
    found |= {"esco": bool(place), "titles": bool(titles)}
    print(json.dumps(found, indent=1) if options.json else _told(found))
    return 0


def measured(folder: Folder, titles: list[Titles]) -> dict[str, object]:
    before = _megabytes()
    built = [_seconds_to_build(folder, titles) for _ in range(RUNS)]
    linker = Linker.fit(folder.concepts, titles)
    walls, works = zip(*(_seconds_to_link(linker, folder.queries) for _ in range(RUNS)), strict=True)
    one_by_one = median(_seconds_to_link(linker, [query])[0] for query in folder.queries)
    memory = _megabytes() - before
    found = ranks(linker.label_scores(folder.queries), folder.label_ids, folder.answers)
    return figures(found) | {
        "queries": len(folder.queries),
        "labels": len(folder.label_ids),
        "intervals": intervals(found),
        "ms_per_query": 1000 * median(walls) / len(folder.queries),
        "ms_per_query_of_processor": 1000 * median(works) / len(folder.queries),
        "ms_for_a_single_query": 1000 * one_by_one,
        "index_seconds": median(wall for wall, _ in built),
        "index_seconds_of_processor": median(work for _, work in built),
        "memory_mb": memory,
        "threads": 1,
    }


def _seconds_to_build(folder: Folder, titles: list[Titles]) -> tuple[float, float]:
    """By the clock on the wall, and of the processor."""
    began, worked = perf_counter(), process_time()
    Linker.fit(folder.concepts, titles)
    return perf_counter() - began, process_time() - worked


def _seconds_to_link(linker: Linker, queries: list[str]) -> tuple[float, float]:
    """As `_seconds_to_build`, to link all queries."""
    began, worked = perf_counter(), process_time()
    linker.link_many(queries, top=10)
    return perf_counter() - began, process_time() - worked


def _megabytes() -> float:
    """The most that the process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _told(found: dict[str, object]) -> str:
    return "\n".join(
        f"{name:26} {value:.4f}" if isinstance(value, float) else f"{name:26} {value}" for name, value in found.items()
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n\n")[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="holds the queries and their answers")
    parser.add_argument("--esco", type=Path, metavar="DIR", help="holds ESCO's own files")
    parser.add_argument("--no-esco", action="store_true", help="labels only")
    parser.add_argument("--no-titles", action="store_true", help="without the titles that the software brings along")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
