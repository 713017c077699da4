"""The demo's citizens, with what they have said, written down by their consultants."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.utils import timezone

from jobmatch.accounts.models import User
from jobmatch.citizens import services
from jobmatch.citizens.enums import Attitude, ReasonKind
from jobmatch.citizens.models import Citizen
from jobmatch.citizens.said import BackgroundSaid, OccupationSaid, ProfileSaid, SkillSaid, WishSaid
from jobmatch.demo.build_people import Staffing
from jobmatch.demo.data.shapes import Life
from jobmatch.demo.data.tables import LIVES
from jobmatch.demo.words import Words

#: First meeting after the referral.
FIRST_MEETING = timedelta(days=3)
REASONS = {"": ReasonKind.WISH, "wish": ReasonKind.WISH, "cannot": ReasonKind.HEALTH_OR_LAW}


def build_citizens(*, staffing: Staffing, words: Words, now: datetime) -> dict[str, Citizen]:
    """By case number."""
    return {life.case_id: _citizen(life, staffing, words, now) for life in LIVES}


def _citizen(life: Life, staffing: Staffing, words: Words, now: datetime) -> Citizen:
    referred, consultant = now - timedelta(days=life.referred), staffing.consultants[life.consultant]
    citizen = services.create_citizen(
        team=staffing.teams[life.team],
        case_id=life.case_id,
        name=life.name,
        consultant=consultant,
        referred_on=timezone.localdate(referred),
        programme=life.programme,
        home=words.place(life.postcode),
        by=consultant,
        at=referred,
    )
    if life.email:
        services.give_sign_in(citizen=citizen, email=life.email, by=consultant, at=referred)
    if life.words.goal:
        _write_down(citizen, life, words, consultant, referred + FIRST_MEETING)
    return citizen


def _write_down(citizen: Citizen, life: Life, words: Words, by: User, at: datetime) -> None:
    services.save_profile(citizen=citizen, profile=_profile(life), by=by, at=at)
    services.save_background(
        citizen=citizen, background=[BackgroundSaid(**vars(past)) for past in life.background], by=by, at=at
    )
    services.save_occupation_wishes(citizen=citizen, occupations=_occupations(life, words), by=by, at=at)
    services.save_skills(citizen=citizen, skills=_skills(life, words), by=by, at=at)
    services.save_wishes(citizen=citizen, wishes=wishes_said(life), by=by, at=at)


def _profile(life: Life) -> ProfileSaid:
    languages = (pair.split(":") for pair in life.languages.split())
    return ProfileSaid(
        **vars(life.words),
        languages=[{"language": language, "level": level} for language, level in languages],
        licences=life.licences,
    )


def _occupations(life: Life, words: Words) -> list[OccupationSaid]:
    said = ((Attitude.WANTED, life.wanted), (Attitude.OPEN, life.open_to), (Attitude.NO_GO, life.no_go))
    return [
        OccupationSaid(text=text, attitude=attitude, occupation_id=words.occupation(text).pk)
        for attitude, texts in said
        for text in texts
    ]


def _skills(life: Life, words: Words) -> list[SkillSaid]:
    return [
        SkillSaid(text=one.text, can=one.can, wants_to_use=one.wants, skill_id=words.skill_id(one.text))
        for one in life.skills
    ]


def wishes_said(life: Life) -> list[WishSaid]:
    """Hours and travel are wishes as well, with exact numbers."""
    said = [
        WishSaid(
            criterion=wish.criterion,
            levels=wish.levels.split(),
            importance=wish.importance,
            must=bool(wish.must),
            reason_kind=REASONS[wish.must],
            words=wish.words,
        )
        for wish in life.wishes
    ]
    if hours := life.hours:
        numbers = {"least": hours.least, "wanted": hours.wanted, "most": hours.most}
        said.append(_with_numbers("weekly_hours", numbers, hours.importance, hours.must))
    if travel := life.travel:
        said.append(
            _with_numbers("travel", {"minutes": travel.minutes, "mode": travel.mode}, travel.importance, travel.must)
        )
    return said


def _with_numbers(criterion: str, detail: Mapping[str, int | str], importance: int, must: str) -> WishSaid:
    return WishSaid(
        criterion=criterion, detail=detail, importance=importance, must=bool(must), reason_kind=REASONS[must]
    )
