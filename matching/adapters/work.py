"""What kinds of work a citizen wants and refuses, by occupation of the whole vocabulary."""

from dataclasses import dataclass

import numpy as np

from jobmatch.citizens.enums import Attitude
from jobmatch.vocabulary.services import occupation_affinity, occupation_interest, refused_occupations
from matching.adapters.stated import Stated
from matching.adapters.values import OPEN, Flags, Values

#: Spoken work lies this near to what it names outright.
NAMED = 0.8


@dataclass(frozen=True, eq=False)
class WorkWanted:
    """By entry of the numbering.

    nearness : in [0, 1], to work that is wanted, or `OPEN` times as much to work that the citizen is only open to
    field : the same with both alike: whether it is that kind of work at all
    refused : what the citizen's no-go occupations rule out
    """

    nearness: Values
    field: Values
    refused: Flags
    names_wanted: bool
    names_open: bool

    @classmethod
    def of(cls, stated: Stated) -> "WorkWanted":
        wanted, open_to, no_go = (_named(stated, one) for one in (Attitude.WANTED, Attitude.OPEN, Attitude.NO_GO))
        near = np.maximum(occupation_affinity(wanted), occupation_interest(_spoken(stated, Attitude.WANTED)))
        also = np.maximum(occupation_affinity(open_to), occupation_interest(_spoken(stated, Attitude.OPEN)))
        best = np.maximum(near, also)
        spoken = occupation_interest(_spoken(stated, Attitude.NO_GO))
        # "Children, but no nursery": a field goes with what is refused in it, save what is as near to what is wanted.
        field = refused_occupations(wanted | open_to, no_go) & (best < NAMED)
        refused = field | (occupation_affinity(no_go - wanted - open_to) >= 1.0) | ((spoken >= NAMED) & (spoken > best))
        return cls(
            nearness=np.where(refused, 0.0, np.maximum(near, OPEN * also)),
            field=np.where(refused, 0.0, np.maximum(near, also)),
            refused=refused,
            names_wanted=bool(near.any()),
            names_open=bool(also.any()),
        )

    @property
    def names_some(self) -> bool:
        return self.names_wanted or self.names_open


def _spoken(stated: Stated, attitude: Attitude) -> list[str]:
    """Work in the citizen's own words that is not linked to an occupation."""
    return [row.text for row in stated.occupations if not row.occupation_id and row.attitude == attitude]


def _named(stated: Stated, attitude: Attitude) -> set[int]:
    return {row.occupation_id for row in stated.occupations if row.occupation_id and row.attitude == attitude}
