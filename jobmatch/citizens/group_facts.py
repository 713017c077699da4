"""What the fairness watch groups citizens by, held apart from everything that ranks.

This module stands outside `models`, and nothing there leads to it: what reads wishes for a list cannot reach it, which
import-linter proves. Its one purpose is to see whether groups are shown as many openings as others
(docs/data-protection.md).
"""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from jobmatch.citizens.enums import RegisteredGender


class GroupFacts(models.Model):
    """All of it may be missing. The year of birth, not the day; the gender as registered; an ISO 639 code."""

    # Without a way back: a citizen at hand never leads to these facts.
    citizen = models.OneToOneField("citizens.Citizen", on_delete=models.CASCADE, related_name="+")
    birth_year = models.PositiveSmallIntegerField(_("year of birth"), null=True, blank=True)
    gender = models.CharField(
        _("gender as registered"), max_length=6, choices=RegisteredGender, default=RegisteredGender.NOT_REGISTERED,
        blank=True,
    )  # fmt: skip
    first_language = models.CharField(
        _("first language"), max_length=3, blank=True, validators=[RegexValidator(r"^[a-z]{2,3}$")]
    )

    class Meta:
        verbose_name = _("facts for the fairness watch")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"facts of {self.citizen_id}"
