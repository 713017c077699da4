"""What a citizen has said, as plain text for the pages: the answer of a wish, wishes by group, versions in time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from jobmatch.citizens.enums import Importance, Language, ReasonKind, TravelMode, WeighingMethod
from jobmatch.citizens.models import (
    Background,
    CareerProfile,
    Citizen,
    OccupationWish,
    SkillClaim,
    Version,
    Weighing,
    Wish,
)
from jobmatch.vocabulary.criteria import CRITERIA, GROUPS, Criterion, Kind

#: IPS: the search for a job begins within so many days after the referral.
SEARCH_WITHIN = timedelta(days=30)


@dataclass(frozen=True)
class WishRow:
    """One question of the catalogue with the wish on it, if there is one."""

    criterion: Criterion
    wish: Wish | None
    answer: str
    has_page: bool = True


@dataclass(frozen=True)
class WishGroup:
    key: str
    name: str
    rows: list[WishRow] = field(default_factory=list)


@dataclass(frozen=True)
class Clock:
    """The 30 days of IPS: how many have gone, the last one, and whether that is still to come."""

    days: int
    search_by: date
    is_running: bool


def clock_of(citizen: Citizen, today: date) -> Clock:
    search_by = citizen.referred_on + SEARCH_WITHIN
    return Clock((today - citizen.referred_on).days, search_by, today <= search_by and citizen.closed_on is None)


def answer_text(wish: Wish) -> str:
    """What is all right for the citizen, in words; empty where nothing is said but how much it matters."""
    criterion = CRITERIA[wish.criterion]
    if criterion.kind is Kind.TRAVEL:
        return _travel_text(wish.detail)
    if "wanted" in wish.detail:
        return _hours_text(wish.detail)
    return ", ".join(criterion.level_name(level) for level in wish.levels)


def _hours_text(detail: dict[str, Any]) -> str:
    hours = {name: number_format(value) for name, value in detail.items()}
    if detail["least"] == detail["most"]:
        return ngettext("%(hours)s hour a week", "%(hours)s hours a week", _plural(detail["wanted"])) % {
            "hours": hours["wanted"]
        }
    return _("%(wanted)s hours a week; from %(least)s to %(most)s is all right") % hours


def _plural(number: float) -> int:
    return 1 if number == 1 else 2


def _travel_text(detail: dict[str, Any]) -> str:
    if not detail.get("minutes"):
        return ""
    mode = TravelMode(detail["mode"]).label
    return ngettext(
        "at most %(minutes)s minute, %(mode)s", "at most %(minutes)s minutes, %(mode)s", detail["minutes"]
    ) % {
        "minutes": detail["minutes"],
        "mode": mode,
    }


def wish_groups(wishes: Iterable[Wish]) -> list[WishGroup]:
    """Every question in the catalogue's order and groups, answered or not."""
    by_criterion = {wish.criterion: wish for wish in wishes}
    groups = {key: WishGroup(key, str(name)) for key, name in GROUPS.items()}
    for criterion in CRITERIA.values():
        wish = by_criterion.get(criterion.key)
        groups[criterion.group].rows.append(WishRow(criterion, wish, answer_text(wish) if wish else ""))
    return list(groups.values())


def language_name(code: str) -> str:
    return str(Language(code).label) if code in Language.values else code


def language_texts(languages: Iterable[dict[str, str]]) -> list[str]:
    """“English: understands simple messages”, in the order in which they were said."""
    danish = CRITERIA["danish"]
    texts = []
    for said in languages:
        name = capfirst(language_name(said.get("language", "")))
        level = said.get("level", "")
        texts.append(f"{name}: {danish.level_name(level)}" if level in danish.level_keys else name)
    return texts


def licence_texts(licences: Iterable[str]) -> list[str]:
    return [CRITERIA["licence"].level_name(key) for key in licences]


def history_of(citizen: Citizen, criterion: str = "") -> list[dict[str, Any]]:
    """Every version, newest first, as entries of a timeline; of one criterion only where it is named."""
    rows = citizen.wishes.select_related("agreed_by")
    if criterion:
        return _in_time(map(_wish_entry, rows.filter(criterion=criterion)))
    return _in_time([*map(_wish_entry, rows), *_others(citizen)])


def _others(citizen: Citizen) -> Iterator[dict[str, Any]]:
    for profile in citizen.profiles.select_related("agreed_by"):
        yield _entry(profile, _("Profile"), _profile_text(profile))
    for said in citizen.occupation_wishes.select_related("agreed_by"):
        yield _entry(said, _occupation_title(said))
    for claim in citizen.skill_claims.select_related("agreed_by"):
        yield _entry(claim, _("Skill: %(skill)s") % {"skill": claim.text}, _skill_text(claim))
    for weighing in citizen.weighings.select_related("agreed_by"):
        yield _entry(weighing, _("How much the wishes weigh beside each other"), _weighing_text(weighing))
    for past in citizen.background.select_related("agreed_by"):
        yield _entry(past, f"{capfirst(past.get_kind_display())}: {past.title}", _background_text(past))


def _in_time(entries: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(entries, key=lambda entry: (entry["at"], entry["order"]), reverse=True)


def _entry(row: Version, title: str, body: str = "") -> dict[str, Any]:
    until = row.replaced_at
    return {
        "order": row.pk,
        "at": localtime(row.agreed_at),
        "title": title,
        "body": body,
        "by": str(row.agreed_by) if row.agreed_by else _("taken over from another system"),
        "tag": _replaced_text(until) if until else _("holds now"),
        "tag_state": "neutral" if until else "success",
        "icon": "" if until else "check",
    }


def _replaced_text(until: datetime) -> str:
    return _("until %(day)s") % {"day": date_format(localtime(until), "DATE_FORMAT")}


def _wish_entry(wish: Wish) -> dict[str, Any]:
    criterion = CRITERIA.get(wish.criterion)
    name = str(criterion.name) if criterion else wish.criterion
    lines = [answer_text(wish) if criterion else "", importance_text(wish), wish.words]
    return _entry(wish, name, "\n".join(filter(None, lines)))


def importance_text(wish: Wish) -> str:
    """How much it matters, and whether it is a must, in one line."""
    matters = capfirst(str(Importance(wish.importance).label))
    if not wish.must:
        return matters
    return _("%(matters)s. A must: %(reason)s") % {
        "matters": matters,
        "reason": ReasonKind(wish.reason_kind).label,
    }


def _occupation_title(said: OccupationWish) -> str:
    return _("Work: %(work)s (%(attitude)s)") % {"work": said.text, "attitude": said.get_attitude_display()}


def _skill_text(claim: SkillClaim) -> str:
    can = _("can do it") if claim.can else _("would like to learn it")
    return f"{capfirst(can)}; {claim.get_wants_to_use_display()}"


def _profile_text(profile: CareerProfile) -> str:
    names = ("goal", "strengths", "good_day", "learned", "transport")
    said = [(profile._meta.get_field(name), getattr(profile, name)) for name in names]
    lines = [f"{getattr(asked, 'verbose_name', '')} {text}" for asked, text in said if text]
    return "\n".join([*lines, *language_texts(profile.languages), *licence_texts(profile.licences)])


def _weighing_text(weighing: Weighing) -> str:
    """The criteria from the heaviest on, with their points out of 100."""
    shares = sorted(weighing.weights.items(), key=lambda one: (-one[1], one[0]))
    named = [
        f"{CRITERIA[key].name if key in CRITERIA else key}: {number_format(100 * share, decimal_pos=0)}"
        for key, share in shares
    ]
    source = _("From %(source)s.") % {"source": WeighingMethod(weighing.method).label}
    return "\n".join(filter(None, [source, ", ".join(named), weighing.words]))


def _background_text(past: Background) -> str:
    lines = [", ".join(filter(None, [past.where, past.period]))]
    lines += [_("Good: %(text)s") % {"text": past.liked}] if past.liked else []
    lines += [_("Not good: %(text)s") % {"text": past.disliked}] if past.disliked else []
    return "\n".join(filter(None, lines))
