"""The openings of a list: kept as they were, so that the list can be tried out, explained and made again."""

from datetime import datetime
from functools import lru_cache

from django.utils import timezone

from jobmatch.citizens.models import Citizen
from matching.adapters import Pool, all_open
from matching.engine import SnapshotError, VocabularyChangedError, write_snapshot
from matching.models import PoolSnapshot, RankingRun


def kept_snapshot(pool: Pool, at: datetime) -> PoolSnapshot:
    """The record of the pool, written where there is none of the same openings."""
    kept = PoolSnapshot.objects.filter(pk=pool.digest).defer("data", "titles").first()
    return kept or PoolSnapshot.objects.create(
        digest=pool.digest,
        made_at=at,
        openings=len(pool),
        data=write_snapshot(pool.snapshot),
        titles=list(pool.titles),
    )


def pool_of(run: RankingRun) -> Pool:
    """The openings that a list was made from. Raises a `SnapshotError` when its numbers mean something else by now."""
    if run.snapshot_id is None:
        raise VocabularyChangedError("was not kept")
    return _pool(run.snapshot_id)


def latest_pool(*, citizen: Citizen, at: datetime) -> Pool:
    """The openings that the citizen's latest list was made from; those of today where they cannot be had any more."""
    run = RankingRun.objects.latest_of(citizen)
    if run is not None:
        try:
            return pool_of(run)
        except SnapshotError:
            _pool.cache_clear()
    return all_open(timezone.localdate(at))


@lru_cache(maxsize=4)
def _pool(digest: str) -> Pool:
    """Read once per process: trying out wishes asks for the same one again and again."""
    kept = PoolSnapshot.objects.get(pk=digest)
    return Pool.from_snapshot(bytes(kept.data), kept.titles)
