"""What openings and mentor offers have in common: Wagtail's draft, revision and workflow models, and where they stand."""

import uuid
from datetime import date
from typing import Any, TypeVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin

from employers.enums import Standing
from employers.models.employer import Employer
from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import User

M = TypeVar("M", bound="Submission")


class SubmissionQuerySet(models.QuerySet[M]):
    def published(self) -> "SubmissionQuerySet[M]":
        """What the public may see at all, whatever its dates."""
        return self.filter(live=True, paused_at=None, closed_at=None)

    def of(self, user: User) -> "SubmissionQuerySet[M]":
        """What belongs to a firm that this person acts for: the employer's only door."""
        return self.filter(employer__in=Employer.objects.of(user))

    def reviewed_by(self, user: User) -> "SubmissionQuerySet[M]":
        """What this member of staff may review: the firms that their municipality answers for."""
        return self.filter(employer__municipality__in=user.municipalities_as(Role.CONSULTANT, Role.TEAM_LEADER))


class Submission(WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, models.Model):
    """Written by an employer, reviewed by staff, public once approved. An edit of a public one is a new draft."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField(_("title"), max_length=160)
    description = models.TextField(_("description"), max_length=12000, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", editable=False
    )
    created_at = models.DateTimeField(editable=False)
    paused_at = models.DateTimeField(null=True, blank=True, editable=False)
    closed_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True
        constraints: list[Any] = []

    def __str__(self) -> str:
        return self.title

    @property
    def revisions(self) -> Any:
        return self._revisions

    def is_expired(self, on: date) -> bool:
        return False

    def standing(self, on: date) -> Standing:
        """Where it stands on a day. One query, for the workflow state."""
        if self.closed_at:
            return Standing.CLOSED
        if self.paused_at:
            return Standing.PAUSED
        return self._standing_when_public(on) if self.live else self._standing_when_hidden()

    def _standing_when_public(self, on: date) -> Standing:
        under_review = self.current_workflow_state
        if under_review is not None:
            returned = under_review.status == under_review.STATUS_NEEDS_CHANGES
            return Standing.CHANGE_RETURNED if returned else Standing.CHANGE_SUBMITTED
        return Standing.EXPIRED if self.is_expired(on) else Standing.PUBLISHED

    def _standing_when_hidden(self) -> Standing:
        under_review = self.current_workflow_state
        if under_review is None:
            return Standing.DRAFT
        returned = under_review.status == under_review.STATUS_NEEDS_CHANGES
        return Standing.RETURNED if returned else Standing.SUBMITTED
