"""Firms, their workplaces, and who acts for them. Nobody signs a firm up alone: staff vouch for each person."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from employers.enums import EmployerOrigin
from employers.models import Employer, EmployerMembership, Workplace
from employers.services.errors import (
    AlreadyContactError,
    ForeignEmployerError,
    InactivePersonError,
    NotReviewerError,
    NotWritableError,
    TakenNumberError,
)
from jobmatch.accounts.models import Municipality, User
from jobmatch.accounts.services import add_person
from jobmatch.audit.services import record
from jobmatch.outbox.services import enqueue

WORKPLACE_FIELDS = frozenset({"name", "p_number", "address", "place"})


@transaction.atomic
def find_or_create_employer(*, name: str, cvr: str, municipality: Municipality, by: User, at: datetime) -> Employer:
    """The firm with this CVR number, made if there is none. One that nobody answers for comes to this municipality."""
    known = Employer.objects.select_for_update().filter(cvr=cvr).first() if cvr else None
    if known is None:
        employer = Employer(name=name, cvr=cvr or None, municipality=municipality, origin=EmployerOrigin.PORTAL)
        employer.full_clean()
        employer.save()
        record(verb="employers.firm_created", subject=employer, actor=by, at=at)
        return employer
    if known.municipality_id is None:
        known.municipality = municipality
        known.save(update_fields=["municipality"])
        record(verb="employers.firm_taken_on", subject=known, actor=by, at=at)
    elif known.municipality_id != municipality.pk:
        raise ForeignEmployerError
    return known


@transaction.atomic
def invite_contact(
    *, employer: Employer, name: str, email: str, by: User, at: datetime, language: str = "da"
) -> EmployerMembership:
    """Let a person act for the firm, vouched for by `by`, and mail them the way in."""
    if not Employer.objects.answered_by(by).filter(pk=employer.pk).exists():
        raise NotReviewerError
    Employer.objects.select_for_update().get(pk=employer.pk)
    person = add_person(email=email, name=name, language=language)
    if not person.is_active:
        raise InactivePersonError
    if employer.is_represented_by(person):
        raise AlreadyContactError
    membership = EmployerMembership.objects.create(user=person, employer=employer, vouched_by=by, started_at=at)
    record(verb="employers.contact_invited", subject=membership, actor=by, at=at)
    enqueue(topic="employers.invite", key=str(membership.pk), payload={"membership": membership.pk}, at=at)
    return membership


@transaction.atomic
def invite_to_new(
    *, firm_name: str, cvr: str, municipality: Municipality, name: str, email: str, by: User, at: datetime,
    language: str = "da",
) -> EmployerMembership:  # fmt: skip
    """Invite a person of a firm that may not be known yet."""
    employer = find_or_create_employer(name=firm_name, cvr=cvr, municipality=municipality, by=by, at=at)
    return invite_contact(employer=employer, name=name, email=email, by=by, at=at, language=language)


@transaction.atomic
def end_contact(*, membership: EmployerMembership, by: User, at: datetime) -> None:
    """The person no longer acts for the firm, from now on; the row stays as history. Ending twice changes nothing."""
    if EmployerMembership.objects.filter(pk=membership.pk, ended_at=None).update(ended_at=at):
        record(verb="employers.contact_ended", subject=membership, actor=by, at=at)


@transaction.atomic
def save_employer(*, employer: Employer, about: str, by: User, at: datetime) -> None:
    """What a firm may say about itself. Its name and number are set by staff, who have checked them."""
    employer.about = about
    employer.save(update_fields=["about"])
    record(verb="employers.firm_changed", subject=employer, actor=by, at=at)


@transaction.atomic
def save_workplace(
    *, employer: Employer, values: Mapping[str, Any], by: User, at: datetime, workplace: Workplace | None = None
) -> Workplace:
    """A new workplace of the firm, or a change of one."""
    if forbidden := set(values) - WORKPLACE_FIELDS:
        raise NotWritableError(", ".join(sorted(forbidden)))
    workplace = workplace or Workplace(employer=employer)
    for name, value in values.items():
        setattr(workplace, name, value)
    if workplace.p_number and _belongs_to_another(workplace):
        raise TakenNumberError
    workplace.clean_fields()
    workplace.save()
    record(verb="employers.workplace_saved", subject=workplace, actor=by, at=at)
    return workplace


def _belongs_to_another(workplace: Workplace) -> bool:
    others = Workplace.objects.exclude(employer_id=workplace.employer_id)
    return others.filter(p_number=workplace.p_number).exists()
