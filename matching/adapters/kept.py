"""What the engine found, as it is kept with a list: codes and exact points, no prose."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from jobmatch.vocabulary.criteria import CRITERIA
from matching.adapters.columns import (
    COLUMNS,
    FIRST,
    FIRST_MENTOR,
    HOURS_RANGES,
    MENTOR,
    OCCUPATION,
    OWN_WORDS,
    PARTS,
    PRICE,
    SKILLS,
    TRAVEL,
    WEEKLY_HOURS,
    catalogue_place,
)
from matching.adapters.mentors import kept_mentor, mentor_fit
from matching.adapters.openings import Pool
from matching.adapters.wishes import CitizenSide, hours_in
from matching.engine import CitizenTables, Preference, Question
from matching.enums import Case

#: Questions kept per opening besides those that decide a must: more would not be asked in one call.
QUESTIONS_PER_OPENING = 3


def kept_parts(side: CitizenSide, tables: CitizenTables, pool: Pool, position: int, row: Any) -> list[dict[str, Any]]:
    """`row`: the parts of the opening at `position`; what weighs most comes first. Their points add up to its score."""
    maxima = tables.maxima.tolist()
    found = [
        {
            "criterion": COLUMNS[one.criterion],
            "points": int(row[one.criterion]),
            "max": maxima[one.criterion],
            "must": one.must,
            **_level(side, pool, one, int(pool.openings.bins[position, one.criterion])),
            **_quote(pool, position, COLUMNS[one.criterion]),
        }
        for one in side.wishes.preferences
        if one.must or one.weight > 0
    ]
    if side.wishes.skills is not None and maxima[-1] > 0:
        points = int(row[PARTS.index(SKILLS)])
        found.append(
            {"criterion": SKILLS, "points": points, "max": maxima[-1], **_skills(side, pool, position, points)}
        )
    if price := int(row[PARTS.index(PRICE)]):
        found.append({"criterion": PRICE, "points": price, "max": 0, "case": Case.PRICE.value})
    return sorted(found, key=lambda part: (-part["max"], catalogue_place(part["criterion"])))


def kept_questions(questions: Iterable[Question]) -> list[dict[str, Any]]:
    """As the engine orders them; per opening all about musts, and the next few."""
    kept: list[dict[str, Any]] = []
    asked: Counter[int] = Counter()
    for one in questions:
        if one.must or asked[one.opening] < QUESTIONS_PER_OPENING:
            asked[one.opening] += 1
            kept.append(
                {
                    "opening": one.opening,
                    "criterion": COLUMNS[one.criterion],
                    "points": one.stake,
                    "must": one.must,
                }
            )
    return kept


def _level(side: CitizenSide, pool: Pool, one: Preference, level: int) -> dict[str, Any]:
    key = COLUMNS[one.criterion]
    if key == MENTOR:
        group = level - FIRST_MENTOR
        return kept_mentor(mentor_fit(side.stated, pool.mentors[group]) if group >= 0 else None)
    fact: dict[str, Any] = {"case": _case(one, level).value}
    if key == OWN_WORDS:
        return fact
    if key == OCCUPATION:
        return fact | _occupation(side, pool, level)
    if key == TRAVEL:
        detail = side.stated.wishes[TRAVEL].detail
        way = {"minutes": int(side.minutes[level - FIRST])} if level >= FIRST else {}
        return fact | way | {"most": detail["minutes"], "mode": detail.get("mode", "")}
    names = CRITERIA[key].level_keys
    if key == WEEKLY_HOURS:
        return fact | _hours(side, level)
    wanted = [name for name, fine in zip(names, one.acceptable[1:], strict=True) if fine]
    return fact | {"level": names[level - 1] if level else "", "wanted": wanted}


def level_named(column: int, level: int) -> str:
    """The catalogue's key of a level; hours in figures; empty for work, way, mentor and own words."""
    key = COLUMNS[column]
    if key == WEEKLY_HOURS:
        return "-".join(map(str, HOURS_RANGES[level - 1]))
    names = CRITERIA[key].level_keys if key in CRITERIA else ()
    return names[level - 1] if names else ""


def _quote(pool: Pool, position: int, key: str) -> dict[str, str]:
    quotes = pool.quotes.get(int(pool.openings.ids[position]), {})
    return {"quote": quotes[key]} if key in quotes else {}


def _hours(side: CitizenSide, level: int) -> dict[str, Any]:
    """In whole hours: of the job from the least to the most, and of the citizen likewise, with what is wished best."""
    wish = side.stated.wishes[WEEKLY_HOURS]
    fine = hours_in(wish)
    wanted = {"fine": [min(fine), max(fine)], "best": wish.detail.get("wanted")}
    return wanted | ({"hours": list(HOURS_RANGES[level - 1])} if level else {})


def _occupation(side: CitizenSide, pool: Pool, level: int) -> dict[str, Any]:
    if level == 0:
        return {}
    entry = level - FIRST
    occupation, refused = int(pool.numbering.occupations[entry]), bool(side.work.refused[entry])
    return {"occupation": occupation, "refused": refused, "wants": side.work.names_some}


def _case(one: Preference, level: int) -> Case:
    if level == 0:
        return Case.UNKNOWN
    if one.must and not one.acceptable[level]:
        return Case.BROKEN
    if one.weight == 0 or one.values[level] >= 1:
        return Case.FULL
    return Case.PART if one.values[level] > 0 else Case.NONE


def _skills(side: CitizenSide, pool: Pool, position: int, points: int) -> dict[str, Any]:
    starts = pool.openings.skill_starts
    asked = pool.openings.skill_ids[starts[position] : starts[position + 1]].tolist()
    values = side.wishes.skills.values if side.wishes.skills else {}
    use = [pk for pk in asked if values.get(pk, 0) > 0]
    rather_not = [pk for pk in asked if values.get(pk, 0) < 0]
    if not asked:
        case = Case.UNKNOWN
    elif points < 0:
        case = Case.PRICE
    else:
        case = Case.FULL if len(use) == len(asked) else Case.PART if points > 0 else Case.NONE
    return {"case": case.value, "use": use, "rather_not": rather_not, "asked": len(asked)}
