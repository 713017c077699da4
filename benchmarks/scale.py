"""Lists for 100,000 citizens x 50,000 openings on two processes, in chunks, taken up again where it was broken off.

    .venv/bin/python benchmarks/scale.py [--citizens N] [--first N]

Citizens are made in the process that ranks them. Prints after each chunk a checksum of its lists and the number to give
to `--first`, at the end the time and the most memory that one process and its children held.
"""

import argparse
import resource
from time import perf_counter
from zlib import crc32

import common  # noqa: F401
from market import Citizens, openings_of

from matching.engine import ManyRankings, rank_many

OPENINGS = 50_000


def checksum(chunk: ManyRankings) -> int:
    found = 0
    for lists in (chunk.fits, chunk.would_fit_if):
        for array in (lists.ids, lists.scores, lists.parts):
            found = crc32(array.tobytes(), found)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--citizens", type=int, default=100_000)
    parser.add_argument("--first", type=int, default=0)
    given = parser.parse_args()
    start = perf_counter()
    for chunk in rank_many(Citizens(given.citizens), openings_of(OPENINGS), processes=2, first=given.first):
        done = chunk.first + len(chunk)
        print(f"{done} of {given.citizens}; lists {checksum(chunk):08x}; --first {done}", flush=True)
    most = [resource.getrusage(who).ru_maxrss / 1e6 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(f"{perf_counter() - start:.1f} s; most memory {most[0]:.2f} GB, and {most[1]:.2f} GB in a child")


if __name__ == "__main__":
    main()
