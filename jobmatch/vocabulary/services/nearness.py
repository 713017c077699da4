"""How near the stored occupations lie to those that a citizen wants."""

from collections.abc import Collection
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from jobmatch.vocabulary.affinity import OccupationTable, excluded, near_to
from jobmatch.vocabulary.linking import normalise
from jobmatch.vocabulary.models import Occupation, OccupationSkill, Relation
from jobmatch.vocabulary.services.version import Version, version_of


def occupation_affinity(wanted_ids: Collection[int]) -> npt.NDArray[np.float64]:
    """How near every stored occupation, by ascending key, lies to the nearest wanted one, in [0, 1]."""
    version = version_of(Occupation)
    near = np.zeros(len(_table(version).ids))
    for pk in wanted_ids:
        near = np.maximum(near, _near_to(version, pk))
    return near


def refused_occupations(wanted_ids: Collection[int], no_go_ids: Collection[int]) -> npt.NDArray[np.bool_]:
    """Which stored occupations, by ascending key, a citizen's no-go ones rule out."""
    return excluded(_table(version_of(Occupation)), wanted_ids, no_go_ids)


@lru_cache(maxsize=1024)
def _near_to(version: Version, pk: int) -> npt.NDArray[np.float64]:
    """Citizens of one municipality want the same work again and again; about 25 MB with all of ESCO."""
    table = _table(version)
    position = int(np.searchsorted(table.ids, pk))
    if position == len(table.ids) or table.ids[position] != pk:
        return np.zeros(len(table.ids))
    return near_to(table, position)


@lru_cache(maxsize=2)
def _table(version: Version) -> OccupationTable:
    """Built once per version of the words and process; `version` is there for the cache."""
    stored = list(Occupation.objects.order_by("pk").values_list("pk", "isco_code", "labels"))
    ids = np.array([pk for pk, _, _ in stored], dtype=np.int64)
    links = OccupationSkill.objects.filter(relation=Relation.ESSENTIAL).order_by("pk")
    pairs = np.array(list(links.values_list("occupation_id", "skill_id")), dtype=np.int64).reshape(-1, 2)
    skills, numbers = np.unique(pairs[:, 1], return_inverse=True)
    # Two words for one occupation (the starter's and ESCO's) have the same Danish label.
    words = [normalise(str(labels.get("da", ""))) or str(pk) for pk, _, labels in stored]
    return OccupationTable(
        ids=ids,
        codes=np.array([code for _, code, _ in stored], dtype="<U4"),
        meanings=np.unique(np.array(words, dtype=str), return_inverse=True)[1].astype(np.int64),
        rows=np.searchsorted(ids, pairs[:, 0]),
        skills=numbers.astype(np.int64),
        skill_count=len(skills),
    )
