"""The fairness watch: what the latest lists show, by groups of citizens. In three queries, whatever their number."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from jobmatch.citizens.enums import RegisteredGender
from jobmatch.citizens.group_facts import GroupFacts
from jobmatch.citizens.models import Citizen
from matching.adapters import PARTS
from matching.enums import SuggestionList
from matching.fairness import LEAST, PLACES, Figures, Measured, by_group, exposure, figures
from matching.models import RankingRun, Suggestion

NOT_REGISTERED = "not_registered"
#: Upper end in whole years of each age band; the last has none.
AGE_BANDS = (("under_30", 29), ("30_to_49", 49), ("50_and_over", 200))
DANISH, OTHER_LANGUAGE = "danish", "other_language"
GENDERS = tuple(key for key in RegisteredGender.values if key)
#: Points of a part that has no most of its own (the crowding price) are told as a share of the whole scale.
SCALE = 100 * 100


@dataclass(frozen=True)
class Grouping:
    """`groups`: figures by group, None for one that is hidden. Groups without citizens are left out."""

    key: str
    groups: dict[str, Figures | None]


@dataclass(frozen=True)
class FairnessWatch:
    """`total` is None, and there are no groupings, where there are fewer than `LEAST` citizens with a list."""

    total: Figures | None
    groupings: tuple[Grouping, ...]
    parts: tuple[str, ...]


def fairness_watch(*, municipalities: Collection[int], on: date) -> FairnessWatch:
    """Of all citizens of these municipalities whose case is open and who have a list: never of fewer on request."""
    citizens = Citizen.objects.active().filter(municipality__in=municipalities)
    runs = list(
        RankingRun.objects.latest_of_each(citizens)
        .order_by("pk")
        .values_list("pk", "citizen_id", "citizen__municipality__name", "fits", "would_fit_if")
    )
    if len(runs) < LEAST:
        return FairnessWatch(None, (), PARTS)
    measured = _measured(runs, _shown(citizens))
    held = GroupFacts.objects.filter(citizen__in=citizens)
    facts = {one.citizen_id: one for one in held}
    ordered = [facts.get(citizen) for _, citizen, _, _, _ in runs]
    groupings = [
        _grouping("age", measured, [_age_band(one, on) for one in ordered], [key for key, _ in AGE_BANDS]),
        _grouping("gender", measured, [_gender(one) for one in ordered], GENDERS),
        _grouping("language", measured, [_language(one) for one in ordered], (DANISH, OTHER_LANGUAGE)),
    ]
    if len(names := sorted({name for _, _, name, _, _ in runs})) > 1:
        groupings.append(_grouping("municipality", measured, [name for _, _, name, _, _ in runs], names))
    return FairnessWatch(figures(measured), tuple(groupings), PARTS)


def _grouping(key: str, measured: Measured, groups: list[str], order: Iterable[str]) -> Grouping:
    found = by_group(measured, groups)
    return Grouping(key, {group: found[group] for group in (*order, NOT_REGISTERED) if group in found})


def _shown(citizens: Any) -> dict[int, list[tuple[int, list[dict[str, Any]]]]]:
    """By run, place and parts of the openings that stand open on the page."""
    rows = Suggestion.objects.filter(
        run__in=RankingRun.objects.latest_of_each(citizens).values("pk"),
        on_list=SuggestionList.FITS,
        place__lte=PLACES,
    ).order_by()
    shown: dict[int, list[tuple[int, list[dict[str, Any]]]]] = defaultdict(list)
    for run, place, parts in rows.values_list("run_id", "place", "parts").iterator(chunk_size=2000):
        shown[run].append((place, parts))
    return shown


def _measured(runs: list[Any], shown: dict[int, list[tuple[int, list[dict[str, Any]]]]]) -> Measured:
    found = [shown.get(run, []) for run, _, _, _, _ in runs]
    return Measured(
        exposure=np.array([exposure([place for place, _ in rows]) for rows in found], dtype=np.float64),
        shown=np.array([len(rows) for rows in found], dtype=np.float64),
        fits=np.array([fits for _, _, _, fits, _ in runs], dtype=np.float64),
        would_fit_if=np.array([near for _, _, _, _, near in runs], dtype=np.float64),
        parts=np.array([_mean_parts(parts for _, parts in rows) for rows in found]).reshape(len(runs), len(PARTS)),
    )


def _mean_parts(openings: Iterable[list[dict[str, Any]]]) -> list[float]:
    shares: dict[str, list[float]] = defaultdict(list)
    for parts in openings:
        for part in parts:
            # A must that earns no points is neither well nor badly met.
            if part["max"] or part["points"]:
                shares[part["criterion"]].append(part["points"] / (part["max"] or SCALE))
    return [sum(shares[key]) / len(shares[key]) if key in shares else np.nan for key in PARTS]


def _age_band(facts: GroupFacts | None, on: date) -> str:
    if facts is None or facts.birth_year is None:
        return NOT_REGISTERED
    age = on.year - facts.birth_year
    return next(key for key, most in AGE_BANDS if age <= most)


def _gender(facts: GroupFacts | None) -> str:
    return (facts.gender if facts else "") or NOT_REGISTERED


def _language(facts: GroupFacts | None) -> str:
    if facts is None or not facts.first_language:
        return NOT_REGISTERED
    return DANISH if facts.first_language == "da" else OTHER_LANGUAGE
