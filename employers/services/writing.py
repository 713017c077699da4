"""Writing an opening or a mentor offer. Every save is a revision; the text that the public sees is never touched."""

import uuid
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from employers.enums import Language, MentorTopic, Weekday
from employers.models import Employer, MentorOffer, Opening
from employers.services.errors import (
    ChangedMeanwhileError,
    ForeignWorkplaceError,
    NotWritableError,
    UnderReviewError,
    UnknownChoiceError,
)
from employers.services.reading import read_text, refuse_readings
from employers.services.steps import Item, lock
from employers.services.words import understood_occupation, understood_skills
from jobmatch.accounts.models import User
from jobmatch.audit.services import record
from jobmatch.vocabulary.criteria import clean_traits, hours_level

Values = Mapping[str, Any]
CHOICES = {"weekdays": Weekday, "topics": MentorTopic, "languages": Language}


@transaction.atomic
def create_opening(*, employer: Employer, values: Values, by: User, at: datetime) -> Opening:
    """A new draft; only the title is needed."""
    public_id = uuid.uuid4()
    opening = Opening(
        public_id=public_id,
        reference=f"jm-{public_id.hex[:12]}",
        employer=employer,
        created_by=by,
        created_at=at,
        live=False,
        has_unpublished_changes=True,
    )
    return _create(opening, values, by, at)


@transaction.atomic
def create_mentor_offer(*, employer: Employer, values: Values, by: User, at: datetime) -> MentorOffer:
    """A new draft; only the title is needed."""
    offer = MentorOffer(employer=employer, created_by=by, created_at=at, live=False, has_unpublished_changes=True)
    return _create(offer, values, by, at)


@transaction.atomic
def save_draft(
    *,
    submission: Item,
    values: Values,
    by: User,
    at: datetime,
    based_on: int | None = None,
    refused: Collection[str] = (),
) -> Item:
    """Keep a newer text as a revision. `based_on` is the revision that the author began from, where that is known.

    `refused`: criteria and URIs of skills that were read in the text and are not so, as the author says.
    """
    current = lock(submission)
    if current.is_under_review:
        raise UnderReviewError
    if based_on is not None and based_on != current.latest_revision_id:
        raise ChangedMeanwhileError
    text = current.newest()
    if isinstance(text, Opening):
        refuse_readings(text, refused)
    _put(text, values)
    if not text.live:
        text.save()
    text.save_revision(user=by, clean=False, log_action=True)
    record(verb="employers.draft_saved", subject=current, actor=by, at=at)
    current.refresh_from_db()
    return current


def _create(submission: Item, values: Values, by: User, at: datetime) -> Item:
    _put(submission, values)
    submission.save()
    revision = submission.save_revision(user=by, clean=False)
    log(instance=submission, action="wagtail.create", user=by, revision=revision, content_changed=True)
    record(verb="employers.created", subject=submission, actor=by, at=at)
    return submission


def _put(submission: Opening | MentorOffer, values: Values) -> None:
    if forbidden := set(values) - submission.WRITABLE:
        raise NotWritableError(", ".join(sorted(forbidden)))
    before = submission.occupation_text if isinstance(submission, Opening) else ""
    for name, value in values.items():
        setattr(submission, name, value)
    if submission.workplace and submission.workplace.employer_id != submission.employer_id:
        raise ForeignWorkplaceError
    if isinstance(submission, Opening):
        _derive(submission, values, before)
    else:
        _check_choices(submission)
    # A draft may be empty; what it has must be right. The firm itself may be unknown only for imports.
    submission.clean_fields(exclude={"employer"})


def _derive(opening: Opening, values: Values, occupation_text_before: str) -> None:
    """What follows from the employer's answers: place, level of hours, and what the free words were understood as."""
    opening.place = opening.workplace.place if opening.workplace else None
    opening.traits = clean_traits(opening.traits.items())
    opening.traits.pop("weekly_hours", None)
    if opening.hours_usual is not None:
        opening.traits["weekly_hours"] = hours_level(float(opening.hours_usual))
    if "occupation" not in values and opening.occupation_text != occupation_text_before:
        opening.occupation = understood_occupation(opening.occupation_text)
    read_text(opening)
    if {"skills_demanded", "skills_advantage"} & set(values):
        opening.skills = understood_skills(demanded=opening.skills_demanded, advantage=opening.skills_advantage)


def _check_choices(offer: MentorOffer) -> None:
    for name, choices in CHOICES.items():
        if unknown := set(getattr(offer, name)) - set(choices.values):
            raise UnknownChoiceError(f"{name}: {', '.join(sorted(unknown))}")
