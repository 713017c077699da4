"""Openings: a job that somebody can have, with its traits by criterion key."""

from datetime import date
from typing import Any, ClassVar, Self

from django.contrib.contenttypes.fields import GenericRelation
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import PreviewableMixin

from employers.models.employer import Employer, Workplace
from employers.models.submission import Submission, SubmissionQuerySet
from jobmatch.vocabulary.models import Occupation, Place

HOURS = [MinValueValidator(1), MaxValueValidator(60)]


class OpeningQuerySet(SubmissionQuerySet["Opening"]):
    def open_on(self, day: date) -> Self:
        """Published, and the last day to apply has not passed."""
        return self.published().filter(Q(apply_by=None) | Q(apply_by__gte=day))


class Opening(PreviewableMixin, Submission):
    """`traits` maps criterion key → level key, leaving out what is unknown; `skills` lists {"skill": uri, "need": …}.

    `reference` is the name by which people and files call an opening; for an import it is the source's own id.
    `place` is where the work is, prefilled from the workplace. `occupation_text`, `skills_demanded` and
    `skills_advantage` are the employer's own words; `occupation` and `skills` are what they were understood as.
    """

    WRITABLE: ClassVar[frozenset[str]] = Submission.WRITABLE | {
        "occupation", "occupation_text", "positions", "hours_guaranteed", "hours_usual", "hours_most", "traits",
        "skills", "skills_demanded", "skills_advantage", "starts_on", "apply_by", "application_url",
    }  # fmt: skip
    NEEDED: ClassVar[tuple[str, ...]] = ("title", "workplace", "description", "occupation_text", "hours_usual")
    OUTSIDE_THE_TEXT: ClassVar[tuple[str, ...]] = (
        *Submission.OUTSIDE_THE_TEXT, "reference", "source", "external_id", "source_digest",
    )  # fmt: skip

    reference = models.CharField(max_length=120, unique=True, editable=False)
    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, null=True, related_name="openings")
    workplace = models.ForeignKey(
        Workplace, on_delete=models.PROTECT, null=True, blank=True, related_name="openings", verbose_name=_("workplace")
    )
    place = models.ForeignKey(
        Place, on_delete=models.PROTECT, null=True, blank=True, related_name="openings", verbose_name=_("postcode")
    )
    occupation = models.ForeignKey(
        Occupation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="openings",
        verbose_name=_("occupation"),
    )
    occupation_text = models.CharField(_("occupation, in your words"), max_length=160, blank=True)
    positions = models.PositiveSmallIntegerField(
        _("number of positions"), default=1, validators=[MinValueValidator(1), MaxValueValidator(500)]
    )
    hours_guaranteed = models.DecimalField(
        _("guaranteed hours a week"), max_digits=4, decimal_places=1, null=True, blank=True, validators=HOURS
    )
    hours_usual = models.DecimalField(
        _("usual hours a week"), max_digits=4, decimal_places=1, null=True, blank=True, validators=HOURS
    )
    hours_most = models.DecimalField(
        _("most hours a week"), max_digits=4, decimal_places=1, null=True, blank=True, validators=HOURS
    )
    traits = models.JSONField(default=dict, blank=True)
    skills = models.JSONField(default=list, blank=True)
    skills_demanded = models.TextField(_("what a person must be able to do"), max_length=2000, blank=True)
    skills_advantage = models.TextField(_("what is an advantage"), max_length=2000, blank=True)
    #: What the text was read as, with its words: `employers.services.read_text`. What is stated comes before it.
    read = models.JSONField(default=dict, blank=True, editable=False)
    starts_on = models.DateField(_("first day at work"), null=True, blank=True)
    apply_by = models.DateField(_("last day to apply"), null=True, blank=True)
    application_url = models.URLField(_("link to the advertisement"), max_length=500, blank=True)

    source = models.CharField(max_length=30, default="portal", editable=False)
    external_id = models.CharField(max_length=120, blank=True, editable=False)
    source_digest = models.CharField(max_length=64, blank=True, editable=False)

    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="opening")
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="opening",
        for_concrete_model=False,
    )

    objects = OpeningQuerySet.as_manager()

    class Meta:
        verbose_name = _("opening")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "external_id"], condition=~Q(external_id=""), name="opening_once_per_source"
            ),
            models.CheckConstraint(condition=Q(positions__gte=1), name="opening_has_a_position"),
        ]

    @property
    def employer_name(self) -> str:
        return self.employer.name if self.employer else ""

    def is_expired(self, on: date) -> bool:
        return self.apply_by is not None and self.apply_by < on

    def get_preview_template(self, request: Any, mode_name: str) -> str:
        return "employers/opening_preview.html"
