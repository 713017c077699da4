"""How fast lists are made, against other ways to make them and against what the machine can do.

    .venv/bin/python benchmarks/ranking.py [--json] [--quick] [--postgres URL]

The market is benchmarks/market.py, 50,000 openings, with four musts per citizen and without any. Every run makes both
exact lists of twenty with parts, broken and unknown, and counts how many belong on each. Citizens' tables are given,
and what is made of them for many at once is counted; `from_wishes_` has the making of the tables too. *Logical* pairs
are citizens x openings; *scored* ones are those that break no must (`feasible_share` of them). Two processes: two of
the system's, started together, half of the citizens each. Medians of seven, of these rates of twenty-one; `best_`: of
the fastest, which is what other work on the machine disturbed least; one thread per process; seeds fixed.

The roof is `pairs/s <= min(F / K, B / b)`: F the additions of table rows to 64 citizens' sums per second when all of it
lies in the nearest cache, K table rows per pair (joint tables of neighbouring criteria); B bytes read from memory per
second, b bytes read per pair.

Peers are in benchmarks/peers.py; `pip install -r requirements/bench.txt` has all of them. PostgreSQL is asked at
127.0.0.1 (temporary tables only) unless --postgres names another.
"""

import argparse
import json
import multiprocessing
import os

for _threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "NUMBA_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_threads, "1")

from collections.abc import Callable  # noqa: E402
from functools import cache  # noqa: E402
from statistics import median  # noqa: E402
from time import monotonic, perf_counter, process_time  # noqa: E402
from typing import Any  # noqa: E402

import common  # noqa: E402, F401
from market import MUSTS, SIZES, Citizens, openings_of, wishes_of  # noqa: E402
from peers import all_peers, timed  # noqa: E402
from roof import roof  # noqa: E402

from matching.engine import (  # noqa: E402
    Bank,
    CitizenTables,
    OpeningRow,
    Openings,
    incoming,
    moved,
    rank,
    rank_many,
    reach,
    relaxations,
)

OPENINGS, CITIZENS, MANY, DISTINCT, TOP = 50_000, 1024, 100_000, 1024, 20
POSTGRES = "host=127.0.0.1 user=postgres dbname=postgres"


def seconds(work: Callable[[], object], repeats: int) -> float:
    work()
    times = []
    for _ in range(repeats):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return median(times)


@cache
def the_openings() -> Openings:
    return openings_of(OPENINGS)


def tables_of(count: int, musts: int) -> list[CitizenTables]:
    citizens = Citizens(count, musts)
    return [citizens[at] for at in range(count)]


def one_process(tables: list[CitizenTables], repeats: int) -> dict[str, float]:
    pairs, wall, own = len(tables) * OPENINGS, [], []
    for _ in range(repeats + 1):
        start, own_start = perf_counter(), process_time()
        for _ in rank_many(tables, the_openings(), top=TOP):
            pass
        wall.append(perf_counter() - start)
        own.append(process_time() - own_start)
    return {
        "logical_pairs_per_second_one": pairs / median(wall[1:]),
        "best_logical_pairs_per_second_one": pairs / min(wall[1:]),
        "logical_pairs_per_cpu_second": pairs / median(own[1:]),
    }


def two_processes(tables: list[CitizenTables], repeats: int) -> dict[str, float]:
    """From when both may start to when the later one is done."""
    context = multiprocessing.get_context("fork")
    ready, times = context.Barrier(2), context.Queue()
    half = len(tables) // 2

    def work(own: list[CitizenTables]) -> None:
        for _ in range(repeats + 1):
            ready.wait()
            start = monotonic()
            for _ in rank_many(own, the_openings(), top=TOP):
                pass
            times.put((start, monotonic()))
            ready.wait()

    both = [context.Process(target=work, args=(own,)) for own in (tables[:half], tables[half:])]
    for one in both:
        one.start()
    spans = []
    for _ in range(repeats + 1):
        (start, end), (other_start, other_end) = times.get(), times.get()
        spans.append(max(end, other_end) - min(start, other_start))
    for one in both:
        one.join()
    pairs = len(tables) * OPENINGS
    return {
        "logical_pairs_per_second_two": pairs / median(spans[1:]),
        "best_logical_pairs_per_second_two": pairs / min(spans[1:]),
    }


def each_ms(tables: list[CitizenTables], work: Callable[[CitizenTables], object]) -> float:
    """The median over citizens, each asked for once per round, so that nothing of the last one is at hand."""
    times = []
    for _ in range(5):
        for one in tables:
            start = perf_counter()
            work(one)
            times.append(perf_counter() - start)
    return 1000 * median(times)


def one_opening(tables: list[CitizenTables]) -> dict[str, float]:
    cycled = [tables[at % len(tables)] for at in range(MANY)]
    start = perf_counter()
    bank = Bank.of(cycled, SIZES)
    build = perf_counter() - start
    positions = iter(range(OPENINGS))
    ms = 1000 * seconds(lambda: incoming(bank, the_openings(), next(positions)), 101)
    return {"one_opening_ms": ms, "bank_seconds": build, "bank_megabytes": bank.losses.nbytes / 1e6}


def what_if(tables: list[CitizenTables]) -> float:
    """Wishes are changed: new tables, both lists, what moved, what each must opens, how one opening could come up."""
    openings = the_openings()
    before = [rank(one, openings, top=50).fits for one in tables]
    wishes = [wishes_of(at + 10_000) for at in range(len(tables))]

    def work(at: int) -> None:
        changed = CitizenTables.from_wishes(wishes[at], SIZES)
        after = rank(changed, openings, top=50)
        moved(before[at], after.fits)
        relaxations(changed, openings)
        reach(changed, openings, 17 * at)

    def each() -> None:
        for at in range(len(tables)):
            work(at)

    return 1000 * seconds(each, 5) / len(tables)


def increment_ms() -> float:
    openings = the_openings()
    row = OpeningRow(OPENINGS + 1, (1,) * len(SIZES), {1: 100})
    return 1000 * seconds(lambda: openings.with_opening(row).without(row.id), 5) / 2


def ratios(peers: list[dict[str, Any]], ours: float) -> dict[str, Any]:
    """Of those that honour musts: the fastest that does the same work, and the fastest whatever it leaves out."""
    found: dict[str, Any] = {}
    with_musts = [one for one in peers if one["honours_musts"] and one["pairs_per_second"]]
    for name, some in (
        ("peer_with_musts", [one for one in with_musts if one["same_work"]]),
        ("peer_with_musts_and_less_work", [one for one in with_musts if not one["same_work"]]),
    ):
        if some:
            fastest = max(some, key=lambda one: float(one["pairs_per_second"]))
            found |= {
                f"fastest_{name}": fastest["name"],
                f"ratio_to_fastest_{name}": ours / fastest["pairs_per_second"],
            }
    return found


def from_wishes(citizens: int, repeats: int) -> dict[str, float]:
    wishes = [wishes_of(at) for at in range(citizens)]

    def tables() -> list[CitizenTables]:
        return [CitizenTables.from_wishes(one, SIZES) for one in wishes]

    making = seconds(tables, repeats)
    whole = seconds(lambda: [*rank_many(tables(), the_openings(), top=TOP)], repeats)
    return {
        "tables_ms": 1000 * making / citizens,
        "from_wishes_logical_pairs_per_second_one": citizens * OPENINGS / whole,
    }


def throughput(musts: int, citizens: int, repeats: int) -> dict[str, float]:
    tables = tables_of(citizens, musts)
    fitting = sum(int(chunk.fits.totals.sum()) for chunk in rank_many(tables, the_openings(), top=TOP))
    share = fitting / (len(tables) * OPENINGS)
    rates = one_process(tables, 3 * repeats) | two_processes(tables, 3 * repeats)
    return {
        "feasible_share": share,
        **rates,
        "scored_pairs_per_second_one": rates["logical_pairs_per_second_one"] * share,
        "scored_pairs_per_second_two": rates["logical_pairs_per_second_two"] * share,
    }


def measure(citizens: int, repeats: int, postgres: str) -> dict[str, Any]:
    openings = the_openings()
    found: dict[str, Any] = throughput(MUSTS, citizens, repeats)
    found |= {f"without_musts_{name}": value for name, value in throughput(0, citizens, repeats).items()}
    tables = tables_of(min(DISTINCT, citizens), MUSTS)
    peers = [timed(peer, openings, tables) for peer in all_peers(postgres)]
    ours = found["logical_pairs_per_second_one"]
    limits = roof(openings, tables, repeats)
    return {
        **found,
        "one_citizen_ms": each_ms(tables[:64], lambda one: rank(one, openings, top=TOP)),
        **one_opening(tables),
        "what_if_ms": what_if(tables[:32]),
        "increment_ms": increment_ms(),
        **from_wishes(256, repeats),
        **ratios(peers, ours),
        **limits,
        "share_of_roof": ours / limits["roof_pairs_per_second_one"],
        "peers": peers,
        "load_before": os.getloadavg()[0],
    }


def told(name: str, value: object) -> str:
    if isinstance(value, float):
        return f"{name:45} {value / 1e9:10.3f} billion" if value > 1e7 else f"{name:45} {value:10.3f}"
    return f"{name:45} {value}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print only JSON")
    parser.add_argument("--quick", action="store_true", help="a quarter of the citizens, three repeats")
    parser.add_argument("--postgres", default=POSTGRES, metavar="URL")
    given = parser.parse_args()
    citizens, repeats = (CITIZENS // 4, 3) if given.quick else (CITIZENS, 7)
    found = measure(citizens, repeats, given.postgres)
    if given.json:
        print(json.dumps(found, indent=1))
        return
    for name, value in found.items():
        if name != "peers":
            print(told(name, value))
    for peer in found["peers"]:
        rate = peer["pairs_per_second"]
        speed = f"{rate / 1e9:.4f} billion pairs/s" if rate else f"left out ({peer['left_out']})"
        musts = "the same work" if peer["same_work"] else "less work"
        musts += ", honours musts" if peer["honours_musts"] else ", knows no musts"
        print(f"{peer['name']:20} {speed:30} {musts}; leaves out: {peer['leaves_out']}")


if __name__ == "__main__":
    main()
