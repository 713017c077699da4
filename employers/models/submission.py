"""What openings and mentor offers share: Wagtail's draft, revision and workflow models, and where they stand."""

import uuid
from datetime import date
from typing import Any, ClassVar, Self, TypeVar

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import BigIntegerField, Prefetch, Q
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin, WorkflowState

from employers.enums import Standing
from employers.models.employer import Employer
from jobmatch.accounts.enums import Role
from jobmatch.accounts.models import User

M = TypeVar("M", bound="Submission")


class SubmissionQuerySet(models.QuerySet[M]):
    def published(self) -> Self:
        """What the public may see at all, whatever its dates."""
        return self.filter(live=True, paused_at=None, closed_at=None)

    def of(self, user: User) -> Self:
        """What belongs to a firm that this person acts for: the employer's only door."""
        return self.filter(employer__in=Employer.objects.of(user))

    def reviewed_by(self, user: User) -> Self:
        """What this member of staff may review: the firms that their municipality answers for."""
        return self.filter(employer__municipality__in=user.municipalities_as(Role.CONSULTANT, Role.TEAM_LEADER))

    def visible_to(self, user: User) -> Self:
        """The firm's own people, and the staff who answer for the firm."""
        return self.filter(
            Q(employer__in=Employer.objects.of(user)) | Q(employer__in=Employer.objects.answered_by(user))
        )

    def under_review(self) -> Self:
        """Sent in, and neither approved, returned nor taken back yet."""
        # A join would compare Wagtail's textual object ids with our numbers, which PostgreSQL refuses.
        states = WorkflowState.objects.filter(
            base_content_type=ContentType.objects.get_for_model(self.model), status=WorkflowState.STATUS_IN_PROGRESS
        )
        return self.filter(pk__in=states.annotate(subject=Cast("object_id", BigIntegerField())).values("subject"))

    def with_standing(self) -> Self:
        """Fetches what `standing()` and `task` read, so that a list of any length needs the same number of queries."""
        states = (
            WorkflowState.objects.active()
            .select_related("current_task_state__revision", "requested_by")
            .defer("current_task_state__revision__content")
        )
        return (
            self.select_related("employer", "latest_revision")
            .defer("latest_revision__content")
            .prefetch_related(Prefetch("workflow_states", queryset=states, to_attr="_current_workflow_states"))
        )


class Submission(WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, models.Model):
    """Written by an employer, reviewed by staff, public once approved. An edit of a public one is a new draft."""

    #: What a person may write; all else about a submission is set by the server.
    WRITABLE: ClassVar[frozenset[str]] = frozenset({"title", "description", "workplace"})
    #: What it must say before it can be sent in.
    NEEDED: ClassVar[tuple[str, ...]] = ("title", "description", "workplace")
    #: What belongs to the submission and not to one of its texts: publishing an older text never turns these back.
    OUTSIDE_THE_TEXT: ClassVar[tuple[str, ...]] = (
        "public_id", "employer_id", "created_by_id", "created_at", "paused_at", "closed_at",
        "last_published_at", "live_revision_id",
    )  # fmt: skip

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
        constraints: ClassVar[list[Any]] = []

    def __str__(self) -> str:
        return self.title

    @property
    def revisions(self) -> Any:
        return self._revisions

    def with_content_json(self, content: Any) -> Self:
        text: Self = super().with_content_json(content)
        for name in self.OUTSIDE_THE_TEXT:
            setattr(text, name, getattr(self, name))
        return text

    def is_expired(self, on: date) -> bool:
        return False

    @property
    def is_under_review(self) -> bool:
        return bool(self.workflow_in_progress)

    @property
    def task(self) -> Any:
        """Wagtail's record of the review that is going on or was the last one of this path; None for a draft."""
        state = self.current_workflow_state
        return state.current_task_state if state else None

    @property
    def has_unsent_changes(self) -> bool:
        """Published, with a newer text that has not been sent in."""
        return self.live and self.has_unpublished_changes and self.current_workflow_state is None

    def newest(self) -> Self:
        """The text as last written, which is what its author goes on writing; the public sees `self`."""
        newest: Self = self.get_latest_revision_as_object()
        return newest

    @property
    def newest_title(self) -> str:
        return self.latest_revision.object_str if self.has_unpublished_changes and self.latest_revision else self.title

    def missing(self) -> list[str]:
        """Names of the fields that must be filled in before it can be sent in."""
        return [name for name in self.NEEDED if getattr(self, name) in (None, "", [])]

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
