"""Writing down the profile, work, skills and background as the citizen tells them."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from jobmatch.accounts.models import User
from jobmatch.audit.services import record
from jobmatch.citizens.enums import Attitude
from jobmatch.citizens.models import Background, CareerProfile, Citizen, OccupationWish, SkillClaim
from jobmatch.citizens.said import BackgroundSaid, OccupationSaid, ProfileSaid, SkillSaid
from jobmatch.citizens.services.refusals import ClaimRefusedError
from jobmatch.citizens.services.versions import hold, replace_rows
from jobmatch.citizens.signals import wishes_changed
from jobmatch.vocabulary.criteria import CRITERIA


@transaction.atomic
def save_profile(*, citizen: Citizen, profile: ProfileSaid, by: User | None, at: datetime) -> bool:
    """True when anything differs from before. The same holds for the other functions of this module."""
    hold(citizen, by)
    _demand_known_levels(profile)
    values = asdict(profile) | {
        "languages": [dict(language) for language in profile.languages],
        "licences": list(profile.licences),
    }
    changed = replace_rows(CareerProfile, citizen, [values], by=by, at=at, refusal=ClaimRefusedError)
    return _said(changed, "profile", citizen, by, at)


@transaction.atomic
def save_occupation_wishes(
    *, citizen: Citizen, occupations: Sequence[OccupationSaid], by: User | None, at: datetime
) -> bool:
    hold(citizen, by)
    _demand_once([said.text for said in occupations])
    _demand_one_mind(occupations)
    rows = [asdict(said) for said in occupations]
    changed = replace_rows(OccupationWish, citizen, rows, by=by, at=at, refusal=ClaimRefusedError)
    return _said(changed, "occupations", citizen, by, at)


@transaction.atomic
def save_skills(*, citizen: Citizen, skills: Sequence[SkillSaid], by: User | None, at: datetime) -> bool:
    hold(citizen, by)
    _demand_once([said.text for said in skills])
    rows = [asdict(said) for said in skills]
    changed = replace_rows(SkillClaim, citizen, rows, by=by, at=at, refusal=ClaimRefusedError)
    return _said(changed, "skills", citizen, by, at)


@transaction.atomic
def save_background(*, citizen: Citizen, background: Sequence[BackgroundSaid], by: User | None, at: datetime) -> bool:
    """Not used in ranking: what somebody has done is not what they want."""
    hold(citizen, by)
    rows = [asdict(said) for said in background]
    changed = replace_rows(Background, citizen, rows, by=by, at=at, refusal=ClaimRefusedError)
    return _said(changed, "background", citizen, by, at, ranked=False)


def _said(changed: bool, what: str, citizen: Citizen, by: User | None, at: datetime, *, ranked: bool = True) -> bool:
    if changed:
        record(verb=f"citizens.{what}_saved", subject=citizen, actor=by, at=at)
    if changed and ranked:
        wishes_changed.send(sender=Citizen, citizen=citizen, at=at)
    return changed


def _demand_known_levels(profile: ProfileSaid) -> None:
    levels = {"", *CRITERIA["danish"].level_keys}
    if any(not language.get("language") or language.get("level", "") not in levels for language in profile.languages):
        raise ClaimRefusedError(_("Choose a language and how well you speak it."), "languages")
    if set(profile.licences) - set(CRITERIA["licence"].level_keys):
        raise ClaimRefusedError(_("Choose among the licences and certificates."), "licences")


def _demand_once(texts: Sequence[str]) -> None:
    seen: set[str] = set()
    for text in texts:
        if text.casefold() in seen:
            raise ClaimRefusedError(_("“%(text)s” stands here twice.") % {"text": text}, "text")
        seen.add(text.casefold())


def _demand_one_mind(occupations: Sequence[OccupationSaid]) -> None:
    """The same kind of work cannot be both wanted and refused."""
    refused = {said.occupation_id for said in occupations if said.attitude == Attitude.NO_GO} - {None}
    for said in occupations:
        if said.attitude != Attitude.NO_GO and said.occupation_id in refused:
            text = _("“%(text)s” is the same kind of work as one that you will not do.") % {"text": said.text}
            raise ClaimRefusedError(text, "attitude")
