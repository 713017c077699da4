"""What a citizen has said, as the engine's wishes: the only place where words become numbers.

The formulae stand in docs/matching.md, with an example worked by hand.
"""

import hashlib
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from jobmatch.citizens.enums import Attitude, Importance, ReasonKind, TravelMode, WantsToUse
from jobmatch.citizens.models import Citizen, Wish
from jobmatch.vocabulary.criteria import CRITERIA, Criterion
from jobmatch.vocabulary.models import Occupation
from jobmatch.vocabulary.services import has_station
from jobmatch.vocabulary.travel import Minutes, travel_minutes_to_all
from matching.adapters.columns import (
    COLUMN_OF,
    HOURS_OF_LEVEL,
    MENTOR,
    MOST_HOURS,
    OCCUPATION,
    OWN_WORDS,
    SKILLS,
    TRAVEL,
    WEEKLY_HOURS,
)
from matching.adapters.mentors import mentor_values
from matching.adapters.numbering import Numbering
from matching.adapters.openings import Pool
from matching.adapters.stated import Stated, stated_by
from matching.adapters.values import (
    SAME_FIELD,
    WEIGHTS,
    Table,
    Values,
    long_table,
    table_of_hours,
    table_of_levels,
    travel_values,
)
from matching.adapters.weighing import with_weights
from matching.adapters.work import WorkWanted
from matching.engine import Preference, SkillPreference, Wishes
from matching.enums import Note

#: Kind of work has the best evidence of all that makes a job last, so it matters much unless the citizen says else.
UNSAID = {OCCUPATION: Importance.MUCH, SKILLS: Importance.SOME}
#: What a mentor weighs, of all the rest, for somebody who has not said anything about one: at most 4.76 points of 100.
UNSAID_MENTOR = 0.05
#: What a title that is like the citizen's own words weighs, of all the rest: at most 10.7 points of 100.
UNSAID_WORDS = 0.12
#: From this likeness on, a title is as like as can be.
ALIKE = 0.3
WANTED = {WantsToUse.YES.value: 1.0, WantsToUse.MAYBE.value: 0.3, WantsToUse.NO.value: -0.5}


@dataclass(frozen=True, eq=False)
class CitizenSide:
    """`notes`: what could not be counted, in codes. By entry of the numbering, empty without a wish about it:
    `minutes` from home to each place."""

    wishes: Wishes
    stated: Stated
    notes: tuple[Note, ...]
    minutes: Minutes
    work: WorkWanted

    @property
    def digest(self) -> str:
        """Names all that a list is made from on this side."""
        digest = hashlib.sha256(repr((self.wishes.citizen, [note.value for note in self.notes])).encode())
        for one in self.wishes.preferences:
            digest.update(repr((one.criterion, one.weight, one.must, one.negotiable)).encode())
            digest.update(one.values.tobytes() + one.acceptable.tobytes())
        skills = self.wishes.skills
        digest.update(repr((skills.weight, sorted(skills.values.items())) if skills else None).encode())
        return digest.hexdigest()


@dataclass(frozen=True)
class _Terms:
    """How much a criterion matters and whether it is a must; said, or assumed where only rows of its own are."""

    importance: int
    must: bool = False
    relaxable: bool = True


def wishes_of(citizen: Citizen, pool: Pool) -> CitizenSide:
    return side_of(stated_by([citizen])[0], pool)


def side_of(stated: Stated, pool: Pool) -> CitizenSide:
    minutes = _minutes(stated, pool.numbering)
    work = WorkWanted.of(stated)
    preferences = [*_traits(stated), *_occupation(stated, work), *_travel(stated, minutes)]
    weighed, skills = with_weights(stated.weighed, preferences, _skills(stated))
    wishes = Wishes(citizen=stated.citizen, preferences=tuple(weighed), skills=skills)
    notes = tuple(_notes(stated, wishes, pool))
    return CitizenSide(_with_extras(stated, pool, wishes), stated, notes, minutes, work)


def _traits(stated: Stated) -> Iterator[Preference]:
    for wish in stated.wishes.values():
        criterion = CRITERIA.get(wish.criterion)
        table = _table(criterion, wish, stated) if criterion and criterion.levels else None
        if table is not None:
            yield _preference(wish.criterion, _said(wish), table)
    for key, levels in from_profile(stated).items():
        table = table_of_levels(CRITERIA[key], levels)
        if table is not None:
            # What a person has is a condition, not a wish: it keeps out what asks for more, and earns no points.
            yield _preference(key, _Terms(Importance.NONE, must=True), table)


def _table(criterion: Criterion, wish: Wish, stated: Stated) -> Table | None:
    if criterion.key != WEEKLY_HOURS:
        return table_of_levels(criterion, wish.levels)
    growth = stated.wishes.get("hours_growth")
    grows = growth is not None and growth.importance > Importance.NONE and "yes" in growth.levels
    best = wish.detail.get("wanted")
    return table_of_hours(hours_in(wish), best=float(best) if best else None, grows=grows)


def hours_in(wish: Wish) -> list[int]:
    """The whole hours a week that are all right."""
    if wish.detail.get("wanted"):
        ends = (float(wish.detail.get(name) or wish.detail["wanted"]) for name in ("least", "most"))
        least, most = ends
        return list(range(max(math.floor(least), 1), min(math.ceil(most), MOST_HOURS) + 1))
    spans = [HOURS_OF_LEVEL[level] for level in wish.levels if level in HOURS_OF_LEVEL]
    return [hours for least, most in spans for hours in range(least, most + 1)]


def from_profile(stated: Stated) -> dict[str, list[str]]:
    """Levels of what the job needs, read off the career profile where there is no wish about it."""
    found: dict[str, list[str]] = {}
    if stated.profile is None:
        return found
    danish = [row.get("level", "") for row in stated.profile.languages if row.get("language") == "da"]
    if danish and "danish" not in stated.wishes:
        found["danish"] = danish
    if stated.profile.licences and "licence" not in stated.wishes:
        found["licence"] = ["none", *stated.profile.licences]
    return found


def _occupation(stated: Stated, work: WorkWanted) -> Iterator[Preference]:
    refuses = bool(work.refused.any())
    if not (work.names_some or refuses):
        return
    # Where nothing is wanted by name, all that is not refused is as good.
    values = work.nearness if work.names_some else np.where(work.refused, 0.0, 1.0)
    said = _terms(stated, OCCUPATION)
    acceptable = ~work.refused & (values >= SAME_FIELD) if said.must and work.names_wanted else ~work.refused
    yield _preference(
        OCCUPATION, _Terms(said.importance, said.must or refuses, said.relaxable), long_table(values, acceptable)
    )


def _travel(stated: Stated, minutes: Minutes) -> Iterator[Preference]:
    if minutes.size:
        wish = stated.wishes[TRAVEL]
        most = float(wish.detail["minutes"])
        yield _preference(TRAVEL, _said(wish), long_table(travel_values(minutes, most), minutes <= most))


def _with_extras(stated: Stated, pool: Pool, wishes: Wishes) -> Wishes:
    """Beside what the citizen wants, a mentor and their own words count for a small share of all the rest."""
    rest = math.fsum([one.weight for one in wishes.preferences] + ([wishes.skills.weight] if wishes.skills else []))
    extras = [one for one in (*_mentor(stated, pool, rest), *_own_words(stated, pool, rest)) if one.weight > 0]
    return replace(wishes, preferences=(*wishes.preferences, *extras)) if extras else wishes


def _mentor(stated: Stated, pool: Pool, rest: float) -> Iterator[Preference]:
    said = stated.wishes.get(MENTOR)
    if said is not None or pool.mentors:
        values = np.concatenate(([0.0], mentor_values(stated, pool.mentors)))
        weight = WEIGHTS[said.importance] if said else UNSAID_MENTOR * rest
        yield _extra(MENTOR, weight, values)


def _own_words(stated: Stated, pool: Pool, rest: float) -> Iterator[Preference]:
    said = own_words(stated)
    if said and pool.titles:
        yield _extra(OWN_WORDS, UNSAID_WORDS * rest, np.minimum(pool.likeness(said) / ALIKE, 1.0))


def _extra(key: str, weight: float, values: Values) -> Preference:
    table = long_table(values, np.ones(values.size, dtype=np.bool_))
    return Preference(COLUMN_OF[key], weight, table.values, table.acceptable)


def own_words(stated: Stated) -> str:
    """The work that is wanted, and the skills that are to be used, as the citizen has said them."""
    work = [row.text for row in stated.occupations if row.attitude != Attitude.NO_GO]
    skills = [claim.text for claim in stated.skills if claim.wants_to_use != WantsToUse.NO]
    return " ".join([*work, *skills])


def _minutes(stated: Stated, numbers: Numbering) -> Minutes:
    wish = stated.wishes.get(TRAVEL)
    if wish is None or stated.home is None or not wish.detail.get("minutes"):
        return np.zeros(0, dtype=np.int32)
    home = (stated.home.latitude, stated.home.longitude)
    mode = str(wish.detail.get("mode") or TravelMode.TRANSIT)
    by_train = numbers.stations if has_station(stated.home.postcode) else None
    return travel_minutes_to_all(home, numbers.coordinates[:, 0], numbers.coordinates[:, 1], mode, by_train)


def _skills(stated: Stated) -> SkillPreference | None:
    values: dict[int, float] = {}
    for claim in stated.skills:
        if claim.skill_id:
            values[claim.skill_id] = WANTED[claim.wants_to_use]
    weight = WEIGHTS[_terms(stated, SKILLS).importance]
    return SkillPreference(weight, values) if values else None


def _terms(stated: Stated, key: str) -> _Terms:
    wish = stated.wishes.get(key)
    return _said(wish) if wish else _Terms(UNSAID[key])


def _said(wish: Wish) -> _Terms:
    return _Terms(wish.importance, wish.must, wish.reason_kind == ReasonKind.WISH)


def _preference(key: str, terms: _Terms, table: Table) -> Preference:
    """An employer may be asked about a must that is a wish, and only where there is something an employer can do."""
    criterion = CRITERIA[key]
    must = terms.must and criterion.may_be_must
    return Preference(
        criterion=COLUMN_OF[key],
        weight=WEIGHTS[terms.importance],
        values=table.values,
        acceptable=table.acceptable,
        must=must,
        negotiable=must and terms.relaxable and bool(criterion.negotiable),
    )


def _notes(stated: Stated, wishes: Wishes, pool: Pool) -> Iterator[Note]:
    weights = [one.weight for one in wishes.preferences] + ([wishes.skills.weight] if wishes.skills else [])
    if not len(pool):
        yield Note.NO_OPENINGS
    if not weights:
        yield Note.NO_WISHES
    elif not any(weights):
        yield Note.NOTHING_MATTERS
    travel = stated.wishes.get(TRAVEL)
    if travel is not None and stated.home is None:
        yield Note.NO_HOME
    if any(row.occupation_id is None for row in stated.occupations):
        yield Note.WORK_NOT_LINKED if Occupation.objects.exists() else Note.NO_VOCABULARY
    if any(row.skill_id is None for row in stated.skills):
        yield Note.SKILL_NOT_LINKED
