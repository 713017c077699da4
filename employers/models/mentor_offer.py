"""Mentor offers: somebody at a workplace who will help a new colleague, with or without an opening."""

from typing import ClassVar

from django.contrib.contenttypes.fields import GenericRelation
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import PreviewableMixin

from employers.models.employer import Employer, Workplace
from employers.models.submission import Submission, SubmissionQuerySet


class MentorOfferQuerySet(SubmissionQuerySet["MentorOffer"]):
    """Reads of mentor offers; all are those of every submission."""


class MentorOffer(PreviewableMixin, Submission):
    """`weekdays`, `topics` are lists of the keys in `enums`; `languages` are ISO 639-1 codes."""

    WRITABLE: ClassVar[frozenset[str]] = Submission.WRITABLE | {
        "mentor_name", "capacity", "weekdays", "topics", "languages",
    }  # fmt: skip
    NEEDED: ClassVar[tuple[str, ...]] = ("title", "workplace", "description", "weekdays", "topics", "languages")

    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="mentor_offers")
    workplace = models.ForeignKey(
        Workplace,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="mentor_offers",
        verbose_name=_("workplace"),
    )
    mentor_name = models.CharField(_("first name of the mentor"), max_length=60, blank=True)
    capacity = models.PositiveSmallIntegerField(
        _("how many people at a time"), default=1, validators=[MinValueValidator(1), MaxValueValidator(20)]
    )
    weekdays = models.JSONField(_("days"), default=list, blank=True)
    topics = models.JSONField(_("what the mentor can help with"), default=list, blank=True)
    languages = models.JSONField(_("languages"), default=list, blank=True)

    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="mentor_offer")
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="mentor_offer",
        for_concrete_model=False,
    )

    objects = MentorOfferQuerySet.as_manager()

    class Meta:
        verbose_name = _("mentor offer")
        ordering = ["-created_at", "-pk"]

    def get_preview_template(self, request: object, mode_name: str) -> str:
        return "employers/mentor_offer_preview.html"
