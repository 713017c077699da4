"""The rule of a municipality against sending many citizens to one job."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import Municipality, User
from jobmatch.audit.services import record
from jobmatch.outbox.services import enqueue
from matching.models import CrowdingPolicy
from matching.services.errors import InvalidPolicyError, NotYoursError


def crowding_policy_of(municipality: Municipality) -> CrowdingPolicy:
    """The one that has been set, else the defaults, which are not written."""
    policy = CrowdingPolicy.objects.filter(municipality=municipality).first()
    return policy or CrowdingPolicy(municipality=municipality)


@transaction.atomic
def set_crowding_policy(
    *, municipality: Municipality, enabled: bool, introductions_per_position: int, by: User, at: datetime
) -> CrowdingPolicy:
    """By a team leader of the municipality. All lists are promised anew where anything differs."""
    if municipality.pk not in by.municipalities_as(Role.TEAM_LEADER):
        raise NotYoursError(_("Only the municipality's team leaders can set this."))
    if not 1 <= introductions_per_position <= CrowdingPolicy.MOST:
        raise InvalidPolicyError(
            _("Write a number from 1 to %(most)s.") % {"most": CrowdingPolicy.MOST}, "introductions_per_position"
        )
    # One leader after the other, also while there is no row to lock yet.
    Municipality.objects.select_for_update(of=("self",)).get(pk=municipality.pk)
    policy = crowding_policy_of(municipality)
    before = (policy.enabled, policy.introductions_per_position)
    policy.enabled, policy.introductions_per_position = enabled, introductions_per_position
    if policy.pk is None or before != (enabled, introductions_per_position):
        policy.save()
        record(verb="matching.crowding_policy_set", subject=municipality, actor=by, at=at)
        enqueue(topic="matching.rank_all", key="all", payload={}, at=at)
    return policy
