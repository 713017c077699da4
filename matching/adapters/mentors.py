"""Mentor offers of workplaces, and what a citizen has said that a mentor can meet."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from employers.enums import MentorTopic, Weekday
from employers.models import MentorOffer
from jobmatch.citizens.models import Wish
from matching.adapters.mentor_fit import SPOKEN, Asked, MentorFit, MentorGroup, Offer, best_fit, values
from matching.adapters.stated import Stated
from matching.enums import Case
from matching.models import Decision

WEEKDAYS = frozenset(Weekday.values) - {Weekday.SATURDAY, Weekday.SUNDAY}
#: Help is wanted with a topic where all the levels that are wished of the criterion are among these.
TOPICS: Mapping[str, tuple[str, frozenset[str]]] = {
    "supervision": (MentorTopic.TASKS, frozenset({"contact", "daily", "beside"})),
    "learning": (MentorTopic.TASKS, frozenset({"on-job"})),
    "structure": (MentorTopic.ROUTINES, frozenset({"routine", "plan"})),
    "culture": (MentorTopic.COLLEAGUES, frozenset({"experienced", "staff-briefed"})),
    "breaks": (MentorTopic.BREAKS, frozenset({"extra", "room"})),
    "danish": (MentorTopic.LANGUAGE, frozenset({"none", "little"})),
}


def mentor_groups(workplaces: Collection[int] | None = None) -> dict[int, MentorGroup]:
    """By workplace, what is published; of all workplaces or of these. Two queries, whatever their number."""
    published = MentorOffer.objects.published().exclude(workplace=None)
    if workplaces is not None:
        published = published.filter(workplace__in=workplaces)
    offers: dict[int, list[Offer]] = defaultdict(list)
    for row in published.order_by("pk"):
        offers[row.workplace_id or 0].append(_offer(row))
    taken = Decision.objects.taken_at(offers)
    return {
        workplace: MentorGroup(workplace, tuple(own), tuple(sorted(taken.get(workplace, ()))))
        for workplace, own in sorted(offers.items())
    }


def mentor_values(stated: Stated, groups: Sequence[MentorGroup]) -> npt.NDArray[np.float64]:
    """How well each group's best offer suits the citizen, in [0, 1]."""
    return np.array(values(asked_of(stated), groups), dtype=np.float64)


def mentor_fit(stated: Stated, group: MentorGroup) -> MentorFit:
    return best_fit(asked_of(stated), group)


def kept_mentor(fit: MentorFit | None) -> dict[str, Any]:
    """The facts of a part, as kept with a list; None where the workplace offers no mentor."""
    if fit is None:
        return {"case": Case.NONE.value, "against": []}
    case = Case.FULL if fit.value >= 1 else Case.PART if fit.value > 0 else Case.NONE
    return {
        "case": case.value,
        "offer": fit.offer,
        "weekdays": list(fit.weekdays),
        "languages": list(fit.languages),
        "topics": list(fit.topics),
        "against": [why.value for why in fit.against],
    }


def asked_of(stated: Stated) -> Asked:
    wishes = {key: wish for key, wish in stated.wishes.items() if wish.levels and (wish.must or wish.importance)}
    weekend = wishes.get("weekend")
    said = stated.profile.languages if stated.profile else []
    languages = {row["language"]: SPOKEN.get(row.get("level", ""), 1.0) for row in said if row.get("language")}
    return Asked(
        citizen=stated.citizen,
        weekdays=WEEKDAYS if weekend is not None and weekend.levels == ["never"] else None,
        days=_fewest_days(wishes.get("days_per_week")),
        languages=languages or None,
        topics=_topics(wishes, languages),
    )


def _offer(row: MentorOffer) -> Offer:
    return Offer(row.pk, tuple(row.weekdays), tuple(row.topics), tuple(row.languages), row.capacity)


def _fewest_days(wish: Wish | None) -> int | None:
    return min(int(level) for level in wish.levels) if wish else None


def _topics(wishes: Mapping[str, Wish], languages: Mapping[str, float]) -> frozenset[str]:
    wanted = {
        topic for key, (topic, levels) in TOPICS.items() if key in wishes and levels.issuperset(wishes[key].levels)
    }
    if "da" in languages and languages["da"] < 1:
        wanted.add(MentorTopic.LANGUAGE)
    return frozenset(str(topic) for topic in wanted)
