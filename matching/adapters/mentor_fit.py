"""How well a mentor offer suits a citizen, from what the citizen has said and nothing else. No database.

    value = 0 where the workplace has no room, no day or no language in common
    value = mean of those of days, language and topics that the citizen has said something about, else 1

`docs/mentors.md` has the parts. Mentors are weighed for the citizen; no citizen is weighed for a mentor.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

#: How well a language must be spoken to count: by level, as said in the profile; "" is a language without a level.
SPOKEN = {"": 1.0, "none": 0.0, "little": 0.5, "spoken": 1.0, "written": 1.0}
#: A mentor who helps with something else than what is wanted is still a mentor.
OTHER_TOPICS = 0.5


class Against(StrEnum):
    """Why a mentor is of no use to this citizen."""

    FULL = "full"
    NO_DAY = "no_day"
    NO_LANGUAGE = "no_language"


@dataclass(frozen=True)
class Offer:
    """Keys as in `employers.enums`; `capacity`: people at a time."""

    pk: int
    weekdays: tuple[str, ...]
    topics: tuple[str, ...]
    languages: tuple[str, ...]
    capacity: int


@dataclass(frozen=True)
class MentorGroup:
    """All that a workplace offers. `taken`: ids of the citizens who have said yes to a job there, in order."""

    workplace: int
    offers: tuple[Offer, ...]
    taken: tuple[int, ...] = ()

    def room_for(self, citizen: int) -> int:
        """Places left; one's own yes takes none away from oneself."""
        return sum(one.capacity for one in self.offers) - len(set(self.taken) - {citizen})


@dataclass(frozen=True)
class Asked:
    """What a citizen has said that a mentor can meet; None or empty where nothing is said.

    weekdays : days on which the citizen will work
    days : the fewest days a week that are wished
    languages : share by language, see `SPOKEN`
    topics : what help is wanted with
    """

    citizen: int
    weekdays: frozenset[str] | None = None
    days: int | None = None
    languages: Mapping[str, float] | None = None
    topics: frozenset[str] = frozenset()


@dataclass(frozen=True)
class MentorFit:
    """`weekdays`: those of the offer that the citizen can use; `languages`, `topics`: what both have."""

    offer: int
    value: float
    weekdays: tuple[str, ...]
    languages: tuple[str, ...]
    topics: tuple[str, ...]
    against: tuple[Against, ...]


def best_fit(asked: Asked, group: MentorGroup) -> MentorFit:
    """Of several offers the one that suits best, the older one where they are alike."""
    room = group.room_for(asked.citizen)
    return max((fit(asked, offer, room) for offer in group.offers), key=lambda one: (one.value, -one.offer))


def fit(asked: Asked, offer: Offer, room: int) -> MentorFit:
    weekdays = tuple(day for day in offer.weekdays if asked.weekdays is None or day in asked.weekdays)
    spoken = asked.languages or {}
    common = tuple(code for code in offer.languages if spoken.get(code, 0) > 0)
    days, language = _days(asked, offer, weekdays), _language(asked, offer)
    reasons = ((room <= 0, Against.FULL), (days == 0, Against.NO_DAY), (language == 0, Against.NO_LANGUAGE))
    against = tuple(why for holds, why in reasons if holds)
    said = [value for value in (days, language, _topics(asked, offer)) if value is not None]
    value = 0.0 if against else sum(said) / len(said) if said else 1.0
    return MentorFit(
        offer=offer.pk,
        value=value,
        weekdays=weekdays,
        languages=common,
        topics=tuple(topic for topic in offer.topics if topic in asked.topics),
        against=against,
    )


def values(asked: Asked, groups: Sequence[MentorGroup]) -> list[float]:
    return [best_fit(asked, group).value for group in groups]


def _days(asked: Asked, offer: Offer, weekdays: tuple[str, ...]) -> float | None:
    """The share of the wished days on which the mentor is there; any one day, where their number is not said."""
    if not offer.weekdays or (asked.weekdays is None and asked.days is None):
        return None
    return min(1.0, len(weekdays) / (asked.days or 1))


def _language(asked: Asked, offer: Offer) -> float | None:
    """How well the citizen speaks the one of the mentor's languages that they speak best."""
    if not offer.languages or not asked.languages:
        return None
    return max(asked.languages.get(code, 0.0) for code in offer.languages)


def _topics(asked: Asked, offer: Offer) -> float | None:
    if not asked.topics:
        return None
    return OTHER_TOPICS + (1 - OTHER_TOPICS) * len(asked.topics & set(offer.topics)) / len(asked.topics)
