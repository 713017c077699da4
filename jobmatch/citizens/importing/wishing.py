"""The wishes that a record states: by criterion, and those that follow from hours, days, travel, language, licences."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import translation

from jobmatch.citizens.enums import Importance, ReasonKind
from jobmatch.citizens.importing import values
from jobmatch.citizens.said import HOURS, WishSaid, wish_problems
from jobmatch.vocabulary.criteria import CRITERIA

_COMMON = ("importance", "must", "reason", "words")
_TRAVEL = ("minutes", "mode")
#: Criteria that the section `days` may state, beside what it says of all of them.
DAYS = tuple(key for key, one in CRITERIA.items() if one.group == "time" and key not in ("weekly_hours", "absence"))


def stated_wishes(
    said: Mapping[str, Any], languages: Sequence[Mapping[str, str]], licences: Sequence[str]
) -> tuple[WishSaid, ...]:
    """Every wish of a record, one per criterion. What is stated as a wish stands before what follows from a section."""
    stated = [_wish(place, one) for place, one in values.items("wishes", said.get("wishes"))]
    stated += _section("hours", said.get("hours"), "weekly_hours", HOURS)
    stated += _section("travel", said.get("travel"), "travel", _TRAVEL)
    stated += _days(said.get("days"))
    values.once("wishes", [wish.criterion for wish in stated])
    known = {wish.criterion for wish in stated}
    derived = [*_danish(languages), *_licences(licences)]
    return (*stated, *(wish for wish in derived if wish.criterion not in known))


def _wish(where: str, value: Any) -> WishSaid:
    said = values.mapping(where, value, ("criterion", "levels", *_COMMON, *HOURS, *_TRAVEL))
    key = values.needed(f"{where}.criterion", said.get("criterion"), 60)
    if key not in CRITERIA:
        values.refuse(f"{where}.criterion", f"there is no criterion {key!r}{values.nearest(key, CRITERIA.keys())}")
    detail = {name: values.number(f"{where}.{name}", said.get(name)) for name in HOURS if name in said}
    return _made(where, key, said, said.get("levels"), detail | _travel_detail(where, said))


def _section(where: str, value: Any, criterion: str, names: Sequence[str]) -> list[WishSaid]:
    if value is None:
        return []
    said = values.mapping(where, value, (*names, *_COMMON))
    if criterion == "travel":
        return [_made(where, criterion, said, None, _travel_detail(where, said))]
    return [_made(where, criterion, said, None, {n: values.number(f"{where}.{n}", said.get(n)) for n in names})]


def _travel_detail(where: str, said: Mapping[str, Any]) -> dict[str, Any]:
    detail: dict[str, Any] = {}
    if "minutes" in said:
        detail["minutes"] = values.number(f"{where}.minutes", said["minutes"])
    if "mode" in said:
        detail["mode"] = values.text(f"{where}.mode", said["mode"], 20)
    return detail


def _days(value: Any) -> list[WishSaid]:
    """Each criterion is a level, a list of levels, or an object as in `wishes`; the rest is said of all of them."""
    if value is None:
        return []
    said = values.mapping("days", value, (*DAYS, *_COMMON))
    common = {name: said[name] for name in _COMMON if name in said}
    wishes = []
    for key in DAYS:
        if (stated := said.get(key)) is None:
            continue
        where = f"days.{key}"
        one = values.mapping(where, stated if isinstance(stated, dict) else {"levels": stated}, ("levels", *_COMMON))
        wishes.append(_made(where, key, {**common, **one}, one.get("levels"), {}))
    return wishes


def _made(where: str, key: str, said: Mapping[str, Any], levels: Any, detail: Mapping[str, Any]) -> WishSaid:
    wish = WishSaid(
        criterion=key,
        levels=_levels(f"{where}.levels", key, levels),
        detail={name: value for name, value in detail.items() if value is not None},
        importance=values.whole(f"{where}.importance", said.get("importance"), Importance.SOME),
        must=values.flag(f"{where}.must", said.get("must"), False),
        reason_kind=values.one_of(f"{where}.reason", said.get("reason"), ReasonKind.values, ReasonKind.WISH),
        words=values.text(f"{where}.words", said.get("words"), 500),
    )
    with translation.override("en"):
        for name, why in wish_problems(wish).items():
            values.refuse(f"{where}.{name}", str(why))
    return wish


def _levels(where: str, key: str, value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    known = CRITERIA[key].level_keys
    levels = [str(one) if isinstance(one, int) and not isinstance(one, bool) else one for one in _listed(value)]
    for level in levels:
        if not isinstance(level, str) or level not in known:
            values.refuse(where, f"{values.shown(level)} is none of {', '.join(known) or 'its levels: it has none'}")
    return tuple(level for level in known if level in levels)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _danish(languages: Sequence[Mapping[str, str]]) -> list[WishSaid]:
    """Openings may ask for Danish up to the citizen's own level."""
    known = CRITERIA["danish"].level_keys
    own = next((said["level"] for said in languages if said["language"] == "da" and said["level"]), None)
    levels = known[: known.index(own) + 1] if own else ()
    return [WishSaid(criterion="danish", levels=levels, must=True, importance=Importance.LITTLE)] if levels else []


def _licences(licences: Sequence[str]) -> list[WishSaid]:
    """Openings may ask for a licence that the citizen has, or for none."""
    levels = tuple(key for key in CRITERIA["licence"].level_keys if key == "none" or key in licences)
    wish = WishSaid(criterion="licence", levels=levels, must=True, importance=Importance.LITTLE)
    return [wish] if licences else []
