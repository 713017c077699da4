"""The arms: by what each would put an opening before another. Higher is earlier; minus infinity is on no list."""

from collections.abc import Callable

import numpy as np

from benchmarks.labour.world import FIELD, OCCUPATION, OCCUPATIONS, PLACE, Numbers, Reals, World

OWN_SEARCH = "own search"
ARMS = ("random", "newest", "keyword", "bm25", "wishes", "crowding")
TITLES = 3  # words for the same work, of which an advertisement and a citizen each use one
NEAR = 2  # places away that a search for the region still finds


def orders(world: World, arm: str) -> Reals:
    """(citizens, openings); ``crowding`` starts from the same as ``wishes`` and pays prices week by week."""
    made: dict[str, Callable[[World], Reals]] = {
        OWN_SEARCH: _own_search,
        "random": _random,
        "newest": _newest,
        "keyword": _keyword,
        "bm25": _bm25,
        "wishes": _wishes,
        "crowding": _wishes,
    }
    return made[arm](world)


def _own_search(world: World) -> Reals:
    """Without the system: by keyword, among the openings that happen to have come before this consultant."""
    seen = np.random.default_rng([3, world.rng_key]).random((world.assumed.consultants, world.opens.size))
    return np.where(seen[world.consultant] < world.assumed.seen, _keyword(world), -np.inf)


def _random(world: World) -> Reals:
    drawn = np.random.default_rng([1, world.rng_key]).random(world.points.shape)
    return np.where(np.isnan(world.points), -np.inf, drawn)


def _newest(world: World) -> Reals:
    return np.broadcast_to(_freshness(world), world.points.shape).copy()


def _keyword(world: World) -> Reals:
    """As on a job board: the words in the title, within the region, newest first among equals; then what is newest."""
    queries, titles, _ = _words(world)
    hits = queries @ titles.T
    in_region = np.abs(world.openings.bins[:, PLACE][None] - 1 - world.homes[:, None]) <= NEAR
    return np.where(in_region, hits * 1e6, -1e6) + _freshness(world)


def _bm25(world: World) -> Reals:
    """Lucene's formula, k1 = 1.2, b = 0.75, title and body as one text, within the region; newest among equals."""
    queries, titles, bodies = _words(world)
    counts = titles + bodies
    length = counts.sum(axis=1, keepdims=True)
    having = (counts > 0).sum(axis=0)
    rarity = np.log(1 + (len(counts) - having + 0.5) / (having + 0.5))
    weights = rarity * counts / (counts + 1.2 * (0.25 + 0.75 * length / length.mean()))
    in_region = np.abs(world.openings.bins[:, PLACE][None] - 1 - world.homes[:, None]) <= NEAR
    return np.where(in_region, queries @ weights.T * 1e6, -1e6) + _freshness(world)


def _wishes(world: World) -> Reals:
    """Hundredths of a point, so that a price comes off exactly."""
    return np.where(np.isnan(world.points), -np.inf, np.rint(100 * world.points))


def _freshness(world: World) -> Reals:
    return world.opens + np.arange(world.opens.size) / world.opens.size


def _words(world: World) -> tuple[Reals, Reals, Reals]:
    """Queries, titles and bodies as counts of words: three for each kind of work, one for its field, the traits."""
    rng = np.random.default_rng([2, world.rng_key])
    bins = world.openings.bins
    work = bins[:, OCCUPATION] - 1
    traits = np.cumsum([0, *world.openings.table_sizes[PLACE + 1 :]])
    vocabulary = OCCUPATIONS * TITLES + OCCUPATIONS // FIELD + int(traits[-1])
    titles = np.zeros((len(bins), vocabulary))
    titles[np.arange(len(bins)), work * TITLES + rng.integers(0, TITLES, len(bins))] = 1
    bodies = np.zeros_like(titles)
    bodies[np.arange(len(bins)), OCCUPATIONS * TITLES + work // FIELD] = 1
    bodies[np.arange(len(bins)), work * TITLES + rng.integers(0, TITLES, len(bins))] += rng.random(len(bins)) < 0.5
    first = OCCUPATIONS * TITLES + OCCUPATIONS // FIELD
    for number, start in enumerate(traits[:-1]):
        level = bins[:, PLACE + 1 + number]
        bodies[np.arange(len(bins)), first + int(start) + level] += level > 0
    queries = np.zeros((len(world.wanted), vocabulary))
    for citizen, wanted in enumerate(world.wanted):
        queries[citizen] = _query(rng, world, citizen, int(wanted), first, traits)
    return queries, titles, bodies


def _query(rng: np.random.Generator, world: World, citizen: int, wanted: int, first: int, traits: Numbers) -> Reals:
    """One's own word for the work, its field, and the best level of two traits."""
    query = np.zeros(first + int(traits[-1]))
    query[wanted * TITLES + int(rng.integers(0, TITLES))] = 1
    query[OCCUPATIONS * TITLES + wanted // FIELD] = 1
    for number in rng.choice(len(traits) - 1, 2, replace=False):
        table = world.tables[citizen].table(PLACE + 1 + int(number))
        query[first + int(traits[number]) + 1 + int(np.argmax(table[1:]))] = 1
    return query
