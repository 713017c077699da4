"""How good the lists are by people's grades: a folder of citizens, openings and grades 0-3, the product path whole.

    .venv/bin/python benchmarks/judged.py DIR [--json] [--verbose] [--own-arms | --baselines]

DIR: citizens as in docs/importing-citizens.md, openings in any form of docs/importing.md, grades as CSV, TSV, trec's
qrels, JSON or JSON lines. Files are found by their names, else by what stands in them; see benchmarks/judged/README.md.

Both files are imported into an empty in-memory database with the starter vocabulary and the Danish places, and ranked
by `manage.py rank`. The list that is measured is the one a consultant sees: all that *fits*, best first, then all that
*would fit if*; what is on neither list is on no place. Peers see the same texts in the same run. Seeds are fixed; one
thread. Openings that have a last day to apply which is past are opened again.
"""

import argparse
import json
import os
import sys
from pathlib import Path
from time import perf_counter

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import common  # noqa: F401 - first of all: it makes the project importable

from benchmarks.judging.database import start_django
from benchmarks.judging.folder import FolderError, find
from benchmarks.judging.grades import Grades, read_grades
from benchmarks.judging.lists import Lists
from benchmarks.judging.measure import Found, measured
from benchmarks.judging.misplaced import told_of


def main() -> int:
    options = _options()
    began = perf_counter()
    try:
        folder = find(options.folder)
        start_django()
        from benchmarks.judging import product  # noqa: PLC0415 - reads the models, which a started Django has

        lists = product.run(folder)
        grades = read_grades(folder.grades, lists.citizens, list(lists.openings))
    except FolderError as error:
        print(error, file=sys.stderr)
        return 2
    found = measured(folder, lists, grades, own=not options.baselines, peers=not options.own_arms)
    found["seconds"] = round(perf_counter() - began, 1)
    if options.json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
        return 0
    _print(found, lists, grades)
    if options.verbose:
        print("\n".join(told_of(lists, grades, product.why_not)))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n\n")[0])
    parser.add_argument("folder", type=Path, metavar="DIR", help="holds citizens, openings and grades")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    parser.add_argument("--verbose", action="store_true", help="a table by citizen, and what is misplaced most")
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--own-arms", action="store_true", help="leave the peers out")
    only.add_argument("--baselines", action="store_true", help="the peers alone")
    return parser.parse_args()


def _print(found: Found, lists: Lists, grades: Grades) -> None:
    print("\n".join(found["notes"]))
    print(f"{found['citizens']} citizens, {found['openings']} openings, {found['grades']} grades")
    print(f"\n{'':24}{'nDCG@10':>8} {'95 %':>13} {'median':>7} {'recall@10':>10} {'95 %':>13} {'zeros@10':>9}")
    for arm, of in found["arms"].items():
        print(
            f"{arm:24}{of['ndcg_at_10']:8.3f} {of['ndcg_low']:6.3f}-{of['ndcg_high']:.3f} {of['ndcg_median']:7.3f} "
            f"{of['recall_at_10']:10.3f} {of['recall_low']:7.3f}-{of['recall_high']:.3f} {of['zeros_at_10']:9.3f}"
        )
    if "fits" in found:
        by = "judges" if grades.broken is not None else "stated levels"
        print(f"\nbroken musts in {found['fits']} fits, by {by}: {found['broken_in_fits']:.3f}", end="")
        print(f" (by stated levels: {found['broken_in_fits_stated']:.3f})")
        if grades.broken is not None:
            print(f"in the first ten fits of each: {found['broken_in_first_fits_judged']:.3f}")
    print(f"{found['seconds']} seconds, one thread")


if __name__ == "__main__":
    sys.exit(main())
