"""What a citizen can say, as values, and what is wrong with it in plain sentences. No database.

Forms show the sentences beside their fields, services refuse with them, the importer reports them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from jobmatch.citizens.enums import (
    Attitude,
    BackgroundKind,
    Importance,
    ReasonKind,
    RegisteredGender,
    TravelMode,
    WantsToUse,
)
from jobmatch.vocabulary.criteria import CRITERIA, Criterion, Kind, hours_level

#: Field → what is wrong with it.
Problems = dict[str, str | Promise]

HOURS = ("least", "wanted", "most")
#: Years of birth that can be: nobody under 15 is helped to a job.
FIRST_YEAR, YOUNGEST = 1900, 15
_LANGUAGE_CODE = re.compile(r"[a-z]{2,3}")
MOST_HOURS = 60
MOST_MINUTES = 180


@dataclass(frozen=True, kw_only=True)
class WishSaid:
    """`detail`: {"least", "wanted", "most"} of the hours a week, from which the levels follow; {"minutes", "mode"} of
    travel. The rest is as in the model `Wish`."""

    criterion: str
    importance: int = Importance.SOME
    levels: Sequence[str] = ()
    must: bool = False
    reason_kind: str = ReasonKind.WISH
    words: str = ""
    detail: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class ProfileSaid:
    goal: str = ""
    strengths: str = ""
    good_day: str = ""
    learned: str = ""
    transport: str = ""
    languages: Sequence[Mapping[str, str]] = ()
    licences: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class OccupationSaid:
    text: str
    attitude: str = Attitude.WANTED
    occupation_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class SkillSaid:
    text: str
    can: bool = True
    wants_to_use: str = WantsToUse.YES
    skill_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class BackgroundSaid:
    kind: str = BackgroundKind.JOB
    title: str
    where: str = ""
    period: str = ""
    liked: str = ""
    disliked: str = ""
    occupation_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class GroupSaid:
    """What the fairness watch groups by; empty is "not registered". No list is made from it."""

    birth_year: int | None = None
    gender: str = RegisteredGender.NOT_REGISTERED
    first_language: str = ""


def group_problems(said: GroupSaid, this_year: int) -> Problems:
    """What is wrong with the facts, by field."""
    problems: Problems = {}
    youngest = this_year - YOUNGEST
    if said.birth_year is not None and not FIRST_YEAR <= said.birth_year <= youngest:
        problems["birth_year"] = _("Write a year from %(first)s to %(last)s.") % {
            "first": FIRST_YEAR,
            "last": youngest,
        }
    if said.gender not in RegisteredGender.values:
        problems["gender"] = _("Choose the gender as it is registered, or not registered.")
    if said.first_language and not _LANGUAGE_CODE.fullmatch(said.first_language):
        problems["first_language"] = _("Write the code of a language, for example da or ar.")
    return problems


def hours_levels(least: float, most: float) -> list[str]:
    """Levels of `weekly_hours` from the least to the most hours a week."""
    levels = CRITERIA["weekly_hours"].level_keys
    return list(levels[levels.index(hours_level(least)) : levels.index(hours_level(most)) + 1])


def in_order(said: WishSaid) -> WishSaid:
    """The same wish in the one form that is kept: levels in the catalogue's order, a reason only where it is a must."""
    criterion = CRITERIA[said.criterion]
    detail = {key: _number(value) for key, value in said.detail.items() if value not in (None, "")}
    levels: Sequence[str] = [key for key in criterion.level_keys if key in said.levels]
    if said.criterion == "weekly_hours" and detail.get("wanted"):
        detail = {"least": detail["wanted"], "most": detail["wanted"], **detail}
        levels = hours_levels(detail["least"], detail["most"])
    reason = said.reason_kind if said.must else ReasonKind.WISH
    return replace(said, levels=levels, detail=detail, reason_kind=str(reason), words=said.words.strip())


def wish_problems(said: WishSaid) -> Problems:
    """What is wrong with a wish, by field: levels, importance, must, reason_kind, and the keys of `detail`."""
    criterion = CRITERIA.get(said.criterion)
    if criterion is None:
        return {"criterion": _("There is no such question.")}
    problems = _detail_problems(criterion, said.detail)
    if unknown := [level for level in said.levels if level not in criterion.level_keys]:
        problems["levels"] = _("“%(level)s” is none of the answers.") % {"level": unknown[0]}
    if said.importance not in Importance.values:
        problems["importance"] = _("Choose how much it matters, from 0 to 3.")
    if said.reason_kind not in ReasonKind.values:
        problems["reason_kind"] = _("Choose why it is a must.")
    if not problems:
        problems = _contradictions(criterion, said)
    return problems


def _contradictions(criterion: Criterion, said: WishSaid) -> Problems:
    if said.must and not criterion.may_be_must:
        return {"must": _("This cannot be a must. Say how much it matters instead.")}
    if said.must and said.importance == Importance.NONE:
        return {
            "importance": _("It is a must, and yet does not matter? Say how much it matters, or take the must away.")
        }
    asked = answer_field(criterion)
    if said.importance == Importance.NONE or not asked or _answered(criterion, said):
        return {}
    if said.must:
        return {asked: _("It is a must: say what is all right for you.")}
    return {asked: _("Say what is all right for you, or that it does not matter.")}


def answer_field(criterion: Criterion) -> str:
    """The field that holds the answer itself; empty for work and skills, which have rows of their own."""
    if criterion.key == "weekly_hours":
        return "wanted"
    if criterion.kind is Kind.TRAVEL:
        return "minutes"
    return "levels" if criterion.levels else ""


def _answered(criterion: Criterion, said: WishSaid) -> bool:
    if criterion.kind is Kind.TRAVEL:
        return bool(said.detail.get("minutes"))
    return bool(said.levels or (criterion.key == "weekly_hours" and said.detail.get("wanted")))


def _detail_problems(criterion: Criterion, detail: Mapping[str, Any]) -> Problems:
    said = {key: value for key, value in detail.items() if value not in (None, "")}
    if criterion.key == "weekly_hours":
        return _hours_problems(said)
    if criterion.kind is Kind.TRAVEL:
        return _travel_problems(said)
    return {"levels": _("Numbers are asked for hours and travel only.")} if said else {}


def _hours_problems(said: Mapping[str, Any]) -> Problems:
    problems: Problems = {}
    for name, value in said.items():
        if name not in HOURS or not _is_number(value) or not 1 <= value <= MOST_HOURS:
            problems[name] = _("Write a number of hours from 1 to %(most)s.") % {"most": MOST_HOURS}
    if problems or not said:
        return problems
    if "wanted" not in said:
        return {"wanted": _("Write how many hours a week you would like best.")}
    if said.get("least", said["wanted"]) > said["wanted"]:
        problems["least"] = _("The least cannot be more than the hours you would like best.")
    if said.get("most", said["wanted"]) < said["wanted"]:
        problems["most"] = _("The most cannot be fewer than the hours you would like best.")
    return problems


def _travel_problems(said: Mapping[str, Any]) -> Problems:
    if not said:
        return {}
    problems: Problems = {}
    minutes = said.get("minutes")
    if not _is_number(minutes) or minutes not in range(1, MOST_MINUTES + 1):
        problems["minutes"] = _("Write a number of minutes from 1 to %(most)s.") % {"most": MOST_MINUTES}
    if said.get("mode") not in TravelMode.values:
        problems["mode"] = _("Choose how you travel.")
    if set(said) - {"minutes", "mode"}:
        problems["minutes"] = _("Only minutes and the way of travelling are asked.")
    return problems


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value == value


def _number(value: Any) -> Any:
    """12.0 is kept as 12, so that the same number said twice is the same."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
