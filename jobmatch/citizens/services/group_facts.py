"""The facts that the fairness watch groups by: optional, held apart, and never a reason to make a list anew."""

from dataclasses import asdict
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from jobmatch.accounts.models import User
from jobmatch.audit.services import record
from jobmatch.citizens.group_facts import GroupFacts
from jobmatch.citizens.models import Citizen
from jobmatch.citizens.said import GroupSaid, group_problems
from jobmatch.citizens.services.refusals import GroupFactsRefusedError
from jobmatch.citizens.services.versions import hold


def group_facts_of(citizen: Citizen) -> GroupSaid:
    held = GroupFacts.objects.filter(citizen=citizen).first()
    if held is None:
        return GroupSaid()
    return GroupSaid(birth_year=held.birth_year, gender=held.gender, first_language=held.first_language)


@transaction.atomic
def save_group_facts(*, citizen: Citizen, facts: GroupSaid, by: User | None, at: datetime) -> bool:
    """True when anything differs from before. Earlier facts are not kept; where nothing is left, neither is the row."""
    locked = hold(citizen, by)
    for name, text in group_problems(facts, timezone.localdate(at).year).items():
        raise GroupFactsRefusedError(text, name)
    if facts == group_facts_of(locked):
        return False
    if facts == GroupSaid():
        GroupFacts.objects.filter(citizen=locked).delete()
    else:
        GroupFacts.objects.update_or_create(citizen=locked, defaults=asdict(facts))
    record(verb="citizens.group_facts_saved", subject=locked, actor=by, at=at)
    return True
