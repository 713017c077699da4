"""The path of a submission to the public: Wagtail's task with our guard, and one row for every step taken."""

from typing import Any, NoReturn

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision, Task

from employers.enums import Step
from employers.models.mentor_offer import MentorOffer
from employers.models.opening import Opening


class ReviewTask(Task):
    """The one task of our workflow. Who may act on it is decided by `permissions`, not by Wagtail's groups."""

    class Meta:
        verbose_name = _("review by the municipality")

    def on_action(self, task_state: Any, user: Any, action_name: str, **kwargs: Any) -> NoReturn:
        """Closed: Wagtail's own way publishes the newest text, which need not be the one that was reviewed."""
        raise PermissionDenied("reviews are decided by employers.services.moderation alone")


class Moderation(models.Model):
    """One step, with who took it, when, on which revision, and why."""

    opening = models.ForeignKey(Opening, on_delete=models.PROTECT, null=True, blank=True, related_name="moderations")
    mentor_offer = models.ForeignKey(
        MentorOffer, on_delete=models.PROTECT, null=True, blank=True, related_name="moderations"
    )
    revision = models.ForeignKey(Revision, on_delete=models.SET_NULL, null=True, related_name="+")
    step = models.CharField(max_length=10, choices=Step)
    reason = models.TextField(_("reason"), max_length=2000, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(opening__isnull=True) ^ Q(mentor_offer__isnull=True), name="moderation_of_one_thing"
            ),
            models.CheckConstraint(condition=~Q(step=Step.RETURNED) | ~Q(reason=""), name="a_return_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.step} {self.at:%Y-%m-%d}"

    @property
    def submission(self) -> Opening | MentorOffer:
        found = self.opening or self.mentor_offer
        if found is None:
            raise ValueError("a step is always one of something")
        return found
